"""One's data: a copy of everything, and being erased."""

from __future__ import annotations

import json

from aiohttp import web

from domain.readable import readable
from domain.usecases import privacy
from web.account.desk import Place
from web.account.visit import HOME, Visit

DATA = f"{HOME}/data"


async def overview(visit: Visit) -> web.Response:
    """The way to a copy, and to an end."""
    return visit.page("data", erasure=await privacy.erasure(visit.store.read(), visit.actor))


async def copy(visit: Visit) -> web.Response:
    """Everything that is kept about the person, as a JSON file."""
    found = await privacy.hand_over(visit.store, visit.actor)
    text = json.dumps(found, ensure_ascii=False, indent=2, default=str)
    return _file(text, "json", "application/json")


async def readable_copy(visit: Visit) -> web.Response:
    """What of it is for people, as a text."""
    found = await privacy.hand_over(visit.store, visit.actor)
    return _file(visit.told("privacy-readable", **readable(found)), "txt", "text/plain")


async def erase(visit: Visit) -> web.Response:
    """Erases after a day."""
    async with visit.store.begin() as work:
        await privacy.ask_erasure(work, visit.actor, in_chat=False)
    return visit.go(DATA)


async def keep(visit: Visit) -> web.Response:
    """Thinks better of it."""
    async with visit.store.begin() as work:
        await privacy.keep(work, visit.actor, in_chat=False)
    return visit.go(DATA)


def _file(text: str, ending: str, kind: str) -> web.Response:
    headers = {"Content-Disposition": f'attachment; filename="kirana-my-data.{ending}"'}
    return web.Response(text=text, content_type=kind, headers=headers)


PLACES = [
    Place(DATA, overview),
    Place(f"{DATA}/copy", overview, copy),
    Place(f"{DATA}/readable", overview, readable_copy),
    Place(f"{DATA}/erase", overview, erase, needs_proof=True),
    Place(f"{DATA}/keep", overview, keep),
]
