"""Another system at the shop: it hears of orders by itself, and the owner sees what it heard."""

import json
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from domain.platform.webhooks.hook import RETRY
from tests.scenarios import scenes
from tests.scenarios.scenes import CARD_AS_IT_STANDS
from tests.scenarios.stage import Stage

OPENS_SYSTEMS = """
    Lakshmi: /shop
    Lakshmi presses [Sri Lakshmi Kirana]
    Lakshmi presses [Systems]
"""


class Till:
    """A system on this machine that hears of orders."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, str, str | None]] = []
        self.status = 200
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        """Notes id, event and order number."""
        told = json.loads(await request.text())
        order = told["data"]["order"]
        self.heard.append((request.headers["webhook-id"], told["type"], order and order["number"]))
        return web.Response(status=self.status)

    @property
    def events(self) -> list[tuple[str, str | None]]:
        """What it heard, once for each id."""
        return [(event, number) for _, event, number in dict.fromkeys(self.heard)]


@pytest.fixture
async def till() -> AsyncIterator[Till]:
    """It listens."""
    till, app = Till(), web.Application()
    app.router.add_post("/kirana", till.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    till.url = f"http://127.0.0.1:{runner.addresses[0][1]}/kirana"
    yield till
    await runner.cleanup()


async def connects(stage: Stage, till: Till) -> None:
    """Lakshmi connects the till."""
    await stage.plays(f"""
        {OPENS_SYSTEMS}
        Lakshmi presses [Connect a system]
        Lakshmi: {till.url}
        Lakshmi presses [Copied]
    """)


async def test_owner_connects_a_system(stage: Stage, till: Till) -> None:
    """Lakshmi connects her till, sees its secret once, tests it, and it hears of Asha's order."""
    await stage.plays(f"""
        {OPENS_SYSTEMS}
        Lakshmi sees: Nothing is connected yet.
        Lakshmi presses [Connect a system]
        Lakshmi: till.example.org
        Lakshmi sees: That is no address we can send to.
        Lakshmi: {till.url}
        Lakshmi sees: We show it this once
        Lakshmi presses [Copied]
        Lakshmi sees: Hidden.
        Lakshmi does not see: whsec
        Lakshmi presses [Send a test]
        Lakshmi presses [Refresh]
        Lakshmi sees: ✅ ping
    """)
    await stage.before("Asha's order is accepted", scenes.ACCEPTED)
    await stage.plays("""
        Lakshmi presses [Refresh]
        Lakshmi sees: ✅ #1001 order.accepted
        Lakshmi presses [#1001 order.placed]
        Lakshmi sees: It was taken.
    """)
    assert till.events == [("ping", None), ("order.placed", "1001"), ("order.accepted", "1001")]


async def test_a_system_that_does_not_answer(stage: Stage, till: Till) -> None:
    """The till is broken: it is tried for hours under the same id, then given up; Lakshmi sends it again."""
    stage.orders(CARD_AS_IT_STANDS)
    await connects(stage, till)
    till.status = 503
    await stage.before("Asha orders", scenes.ASHA_ORDERS)
    await stage.plays("""
        Lakshmi presses [What it was told]
        Lakshmi presses [#1001 order.placed]
        Lakshmi sees: The system answered with an error: 503.
        Lakshmi sees: Next try
    """)
    for pause in RETRY.pauses_s:
        await stage.plays(f"{pause + pause // 5 + 1} seconds later")
    await stage.plays("""
        Lakshmi presses [Refresh]
        Lakshmi sees: Not delivered, and not tried any more.
        Lakshmi sees: Tried 7 times.
    """)
    till.status = 200
    await stage.plays("""
        Lakshmi presses [Send it again]
        Lakshmi presses [Refresh]
        Lakshmi sees: It was taken.
    """)
    assert len({id for id, event, _ in till.heard if event == "order.placed"}) == 1
    assert len([event for _, event, _ in till.heard if event == "order.placed"]) == 8


async def test_a_system_that_is_gone(stage: Stage, till: Till) -> None:
    """The till says that it wants no more: Lakshmi hears of it once, and disconnects it."""
    stage.improvises("her notice comes before the next order's card, or after it")
    await connects(stage, till)
    till.status = 410
    await stage.before("Asha orders", scenes.ASHA_ORDERS)
    await stage.plays("""
        Lakshmi presses [To the connection]
        Lakshmi sees: Switched off: it hears of nothing.
        Lakshmi presses [Disconnect]
        Lakshmi presses [Yes, disconnect]
        Lakshmi sees: is disconnected.
        Kiran presses [Accept] at the counter
        Lakshmi sees nothing
    """)
    assert till.events == [("order.placed", "1001")]


async def test_somebody_elses_system(stage: Stage, till: Till) -> None:
    """Asha forges Lakshmi's buttons: nothing is there."""
    await connects(stage, till)
    await stage.plays("""
        Asha: /start
        Asha forges hooks.renew:1
        Asha sees: This is not here any more.
        Asha forges hooks.remove:1
        Asha sees: This is not here any more.
        Asha forges hooks.switch:1:0
        Asha sees: This is not here any more.
    """)
