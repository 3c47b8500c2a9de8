"""A yes in the chat to a sign-in elsewhere: the page shows a number, the chat three."""

from typing import Any

import aiohttp

from domain.identity.sign_in import approving
from domain.identity.sign_in.approving import Wish
from domain.identity.sign_in.signing_in import Client
from tests.scenarios import scenes
from tests.scenarios.stage import Stage


async def asks(stage: Stage) -> tuple[dict[str, Any], aiohttp.ClientSession]:
    """Asha, who signs in as `asha` elsewhere, asks there."""
    async with stage.store.begin() as work:
        asha = await work.people.by_telegram(scenes.ASHA)
        assert asha
        await work.identities.change(asha.identity_id, handle="asha")
    http = aiohttp.ClientSession()
    assert stage.kirana
    async with http.post(f"{stage.kirana.server.url}/v1/sign-in-requests", json={"handle": "asha"}) as answer:
        asked: dict[str, Any] = await answer.json()
    await stage.lets("Asha asks on a page to be signed in", lambda: None)
    return asked, http


async def signs_in(stage: Stage, asked: dict[str, Any], http: aiohttp.ClientSession) -> str:
    """What the page hears: `signed in`, or the problem's code."""
    assert stage.kirana
    url = f"{stage.kirana.server.url}/v1/sessions/approved"
    async with http.post(url, json={"request": asked["request"]}) as answer:
        said = await answer.json()
    return "signed in" if answer.status == 201 else str(said["type"]).removeprefix("/problems/")


async def test_yes_by_the_right_number(stage: Stage) -> None:
    """The number on the page lets in, once."""
    stage.improvises("the numbers are drawn by lot")
    await stage.plays("Asha: /start")
    asked, http = await asks(stage)
    async with http:
        assert await signs_in(stage, asked, http) == "approval-waiting"
        await stage.plays(f"""
            Asha sees: Do you want to sign in?
            Asha presses [{asked["number"]}]
            Asha sees: Thank you.
        """)
        assert await signs_in(stage, asked, http) == "signed in"
        assert await signs_in(stage, asked, http) == "challenge-over"


async def test_yes_to_a_second_step(stage: Stage) -> None:
    """Who holds a role sets the second step up on a page, and the chat says that it is them."""
    stage.improvises("the numbers are drawn by lot")
    await stage.plays("Asha: /start")
    asha = await stage.store.read().people.by_telegram(scenes.ASHA)
    assert asha
    asked = await approving.ask_own(stage.store, Wish.FACTORS, asha, Client("192.0.2.1", "Firefox"))
    await stage.lets("Asha asks on a page to set up the second step", lambda: None)
    await stage.plays(f"""
        Asha sees: Is it you who is setting up sign-in in two steps?
        Asha sees: Firefox
        Asha presses [{asked.number}]
        Asha sees: Thank you.
    """)
    (_, *last), *_ = await scenes.audit(stage)
    assert last == ["approval.factors", f"identity:{asha.identity_id}", "done"]


async def test_it_was_not_me(stage: Stage) -> None:
    """Nobody is let in."""
    stage.improvises("the numbers are drawn by lot")
    await stage.plays("Asha: /start")
    asked, http = await asks(stage)
    async with http:
        await stage.plays("""
            Asha sees: Do you want to sign in?
            Asha presses [It was not me]
            Asha sees: Refused.
        """)
        assert await signs_in(stage, asked, http) == "wrong-credentials"
