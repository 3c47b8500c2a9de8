"""What is watched: each counter at `/metrics` moves, and a burst of each tells the admins in chat, once."""

from collections.abc import AsyncIterator, Awaitable, Callable
from itertools import count

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from sqlalchemy import delete, insert

from bot.outbox.undelivered import RETRY
from domain.kinds import MessageKind
from domain.platform import vulnerabilities
from domain.rate_limits import QUARTER, Metered
from domain.watch import BURST_WINDOW, BURSTS, Counted
from sandbox.chats import Posted
from storage.schema.money import ledger_entry
from tests import bounds
from tests.scenarios.scenes import ASHA
from tests.scenarios.stage import MEERA, Stage

PASSWORD = "plum violin harbour seventeen"
TOLD = {
    Counted.SIGN_IN_FAILED: "failed sign-ins",
    Counted.LOCKED_OUT: "lockouts",
    Counted.REFRESH_REUSED: "Stolen sign-ins?",
    Counted.DENIED: "denials",
    Counted.UPDATE_FAILED: "updates were set aside",
    Counted.MESSAGE_FAILED: "could not be sent and was set aside",
    Counted.BACKUP_FAILED: "backup failed",
    Counted.BOOKS_WRONG: "books do not add up",
}
OF_HOOKS = {Counted.HOOK_DELIVERED, Counted.HOOK_FAILED, Counted.HOOK_GIVEN_UP}
"""Counters that move in the tests of webhooks."""
NIGHTLY = {Counted.BACKUP_FAILED, Counted.BOOKS_WRONG}
"""A night later a new window has begun."""
Move = Callable[[], Awaitable[object]]


class Town:
    """What may happen, by chat and over HTTP."""

    def __init__(self, stage: Stage, http: aiohttp.ClientSession) -> None:
        self.stage, self._http = stage, http
        self._numbers = count(1)

    async def post(self, path: str, **body: str) -> dict[str, str]:
        """The answer to a request of nobody who is signed in."""
        assert self.stage.kirana
        async with self._http.post(self.stage.kirana.server.url + path, json=body) as answer:
            return dict(await answer.json())

    async def metrics(self) -> dict[str, float]:
        """What was counted."""
        assert self.stage.kirana
        async with self._http.get(f"{self.stage.kirana.server.url}/metrics") as answer:
            lines = (await answer.text()).splitlines()
        rows = [
            line.partition('{what="')[2].split('"} ') for line in lines if line.startswith("kirana_events_t")
        ]
        return {what: float(number) for what, number in rows}

    async def wrong_password(self) -> None:
        """Somebody guesses."""
        await self.post("/v1/sessions", handle=f"nobody{next(self._numbers)}", password="guess")

    async def too_many_passwords(self) -> None:
        """Somebody guesses one person's, as often as may be, and once more."""
        handle = f"nobody{next(self._numbers)}"
        async with self.stage.store.begin() as work:
            for _ in range(bounds.there(Metered.SIGN_IN)):
                await work.throttles.hit(f"sign-in:handle:{handle}@127.0.0.1", window=QUARTER)
        await self.post("/v1/sessions", handle=handle, password="guess")

    async def copied_token(self) -> None:
        """A refresh token is shown twice."""
        handle = f"asha{next(self._numbers)}"
        await self.post("/v1/registrations", handle=handle, name="Asha", password=PASSWORD)
        tokens = await self.post("/v1/sessions", handle=handle, password=PASSWORD)
        for _ in range(2):
            await self.post("/v1/sessions/refresh", refresh_token=tokens["refresh_token"])
            await self.stage.plays("11 seconds later")

    async def wrong_code(self) -> None:
        """Imran types a code that is none."""
        await self.stage.plays("Imran: BCDF-GHJK")

    async def denied(self) -> None:
        """Asha tries what admins do."""
        await self.stage.plays("Asha: /admin")

    async def broken_update(self) -> None:
        """An update that nobody can read."""
        asha = self.stage.sandbox.person(ASHA)
        broken = {"message_id": 1, "from": asha.person.user, "chat": asha.chat.face, "date": "yesterday"}
        self.stage.sandbox.world.updates.add("message", broken | {"text": "/start"})

    async def message(self) -> None:
        """News for Asha."""
        async with self.stage.store.begin() as work:
            await work.outbox.tell("link-undone", 0, ASHA)
        assert self.stage.kirana
        self.stage.kirana.outbox_sender.worker.wake()

    async def undeliverable_message(self) -> None:
        """News for Asha, which Telegram will not have."""
        self.stage.fault("sendMessage", "400", next=(RETRY.most or 0), chat=ASHA)
        await self.message()

    async def night(self) -> None:
        """The backup's turn comes."""
        await self.stage.plays("24 hours later")

    async def books(self) -> None:
        """A night in which an entry of the ledger has no sides."""
        stray = {"shop_id": 1, "cause": "opening", "key": "stray", "currency": "INR", "at": 0}
        async with self.stage.database.transaction() as executor:
            await executor.run(insert(ledger_entry).values(stray))
        await self.night()
        async with self.stage.database.transaction() as executor:
            await executor.run(delete(ledger_entry).where(ledger_entry.c.key == "stray"))

    def moves(self) -> dict[Counted, Move]:
        """What makes each counter move."""
        return {
            Counted.SIGN_IN_FAILED: self.wrong_password,
            Counted.LOCKED_OUT: self.too_many_passwords,
            Counted.REFRESH_REUSED: self.copied_token,
            Counted.LINK_FAILED: self.wrong_code,
            Counted.DENIED: self.denied,
            Counted.UPDATE_APPLIED: self.denied,
            Counted.UPDATE_FAILED: self.broken_update,
            Counted.MESSAGE_SENT: self.message,
            Counted.MESSAGE_FAILED: self.undeliverable_message,
            Counted.BACKUP_FAILED: self.night,
            Counted.BOOKS_WRONG: self.books,
        }


@pytest.fixture
async def town(stage: Stage) -> AsyncIterator[Town]:
    """The bot with a backup folder that is none; Meera and Asha have said hello."""
    stage.improvises("what is counted is looked at, not what is said")
    stage.expects_errors = True
    await stage.closes()
    stage.more["backup_folder"] = "/dev/null/no-folder"
    await stage.opens()
    async with aiohttp.ClientSession() as http:
        await stage.plays("Meera: /start\nAsha: /start")
        yield Town(stage, http)


def alerts(stage: Stage, text: str) -> list[Posted]:
    """What Meera was told about this."""
    return [each for each in stage.sandbox.person(MEERA).chat.messages if text in each.text]


async def test_each_counter_moves(town: Town) -> None:
    """Failed sign-ins, lockouts, reused tokens, failed links, denials and the rest, at `/metrics`."""
    moves = town.moves()
    assert set(moves) == set(Counted) - OF_HOOKS
    for what, move in moves.items():
        before = (await town.metrics())[what]
        await move()
        await town.stage.settles()
        assert (await town.metrics())[what] > before, what


async def test_a_burst_of_each_tells_the_admins_once(town: Town) -> None:
    """One short of a burst, then two more: Meera hears of it once, with what to do."""
    moves, stage = town.moves(), town.stage
    assert set(TOLD) == set(BURSTS)
    for what, most in BURSTS.items():
        already = len(alerts(stage, TOLD[what]))
        async with stage.store.begin() as work:
            for _ in range(most - 1):
                await work.throttles.hit(f"alert:{what}", window=BURST_WINDOW)
        for _ in range(1 if what in NIGHTLY else 2):
            await moves[what]()
            await stage.settles()
        heard = alerts(stage, TOLD[what])
        assert len(heard) == already + 1, what
        assert "please" in heard[-1].text.lower(), what
        assert "📜 Audit" in heard[-1].labels


async def test_admins_hear_of_vulnerabilities(stage: Stage) -> None:
    """Once a week the index is asked about the packages that run here; what is old is not told again."""
    vulnerability = {"id": "GHSA-34jh-p97f-mpxf", "aliases": [], "fixed_in": ["2.2.2"], "withdrawn": None}
    unmended = {"id": "PYSEC-2024-7", "aliases": [], "fixed_in": [], "withdrawn": None}
    known = {"urllib3": [vulnerability], "parser": [unmended]}

    async def answer(request: web.Request) -> web.Response:
        return web.json_response({"vulnerabilities": known[request.match_info["name"]]})

    app = web.Application()
    app.add_routes([web.get("/pypi/{name}/{version}/json", answer)])
    async with TestServer(app) as index:
        await stage.before("Meera has said hello", "Meera: /start")
        await stage.closes()
        stage.more |= {"audit_packages": "weekly", "audit_index": str(index.make_url(""))}
        await stage.opens()
        assert stage.kirana
        stage.kirana.advisories.installed = lambda: [("urllib3", "2.1.0"), ("parser", "1.0")]
        await stage.lets("The bot starts where two packages are old", lambda: None)
        await stage.plays("""
            Meera sees: urllib3 2.1.0: GHSA-34jh-p97f-mpxf, fixed in 2.2.2
            Meera sees: parser 1.0: PYSEC-2024-7, no fixed version yet
            7 days later
            Meera sees nothing
        """)
    for _ in range(2):
        await stage.plays("7 days later\nMeera sees nothing")
    await stage.plays("7 days later\nMeera sees: For three weeks the package index could not be asked")


async def test_more_vulnerabilities_than_a_page(stage: Stage) -> None:
    """The message tells of the first ones and leads to the rest."""
    await stage.before("Meera has said hello", "Meera: /start")
    found = [vulnerabilities.Vulnerability(f"package-{number}", "1.0", "GHSA-1") for number in range(1, 10)]
    async with stage.store.begin() as work:
        await vulnerabilities.tell(work, found)
        [last] = await work.audit.last(1)
        await work.outbox.tell(MessageKind.PACKAGE_HOLES, last.id, MEERA)
    await stage.lets("Nine packages are old", lambda: None)
    await stage.plays("""
        Meera sees: package-8 1.0: GHSA-1
        Meera does not see: package-9
        Meera presses [All 9]
        Meera sees: Known holes in packages
        Meera presses [Next ›]
        Meera sees: package-9 1.0: GHSA-1
        Meera presses [‹ Previous]
        Meera sees: package-8
    """)
