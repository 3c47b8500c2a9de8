"""One's data: a copy of everything, and being erased."""

from __future__ import annotations

import json

from aiohttp import web

from domain.policy import NOTICE
from domain.privacy import own_data
from domain.privacy.readable import readable
from web.account.call import HOME, PageCall
from web.account.consent import terms
from web.account.pages import Pages

DATA = f"{HOME}/data"

pages = Pages("data")


@pages.page(DATA)
async def overview(call: PageCall) -> web.Response:
    """What was agreed to, the way to a copy, and to an end."""
    return call.page(
        "data",
        erasure=await own_data.erasure(call.work, call.actor),
        agreed=await own_data.agreed_to(call.work, call.actor) == NOTICE,
        notice=NOTICE,
        terms=terms(call),
    )


@pages.form(f"{DATA}/consent", on=overview)
async def decide(call: PageCall) -> web.Response:
    """Agrees to the notice that the page shows, or takes that back."""
    if call.body.get("do") == "withdraw":
        await own_data.withdraw(call.work, call.actor)
    elif call.body.get("do") == NOTICE:
        await own_data.agree(call.work, call.actor)
    return call.go(DATA, done="saved")


@pages.form(f"{DATA}/copy", on=overview, is_unbound=True, needs_proof=True)
async def copy(call: PageCall) -> web.Response:
    """Everything that is kept about the person, as a JSON file."""
    found = await own_data.hand_over(call.store, call.actor)
    text = json.dumps(found, ensure_ascii=False, indent=2, default=str)
    return _file(text, "json", "application/json")


@pages.form(f"{DATA}/readable", on=overview, is_unbound=True, needs_proof=True)
async def readable_copy(call: PageCall) -> web.Response:
    """What of it is for people, as a text."""
    found = await own_data.hand_over(call.store, call.actor)
    return _file(call.told("privacy-readable", **readable(found)), "txt", "text/plain")


@pages.form(f"{DATA}/erase", on=overview, needs_proof=True)
async def erase(call: PageCall) -> web.Response:
    """Erases after a day."""
    await own_data.ask_erasure(call.work, call.actor, in_chat=False)
    return call.go(DATA)


@pages.form(f"{DATA}/keep", on=overview)
async def keep(call: PageCall) -> web.Response:
    """Thinks better of it."""
    await own_data.keep(call.work, call.actor, in_chat=False)
    return call.go(DATA)


def _file(text: str, ending: str, kind: str) -> web.Response:
    headers = {"Content-Disposition": f'attachment; filename="kirana-my-data.{ending}"'}
    return web.Response(text=text, content_type=kind, headers=headers)
