"""One's data: a copy of everything, and being erased."""

from __future__ import annotations

import json

from aiohttp import web

from domain.usecases import privacy
from web.account.desk import Place
from web.account.visit import HOME, Visit

DATA = f"{HOME}/data"


async def overview(visit: Visit) -> web.Response:
    """The way to a copy, and to an end."""
    return visit.page("data", erasure=await privacy.erasure(visit.store.read(), visit.actor))


async def copy(visit: Visit) -> web.Response:
    """Everything that is kept about the person, as a JSON file."""
    found = await privacy.my_data(visit.store.read(), visit.actor)
    text = json.dumps(found, ensure_ascii=False, indent=2, default=str)
    headers = {"Content-Disposition": 'attachment; filename="kirana-my-data.json"'}
    return web.Response(text=text, content_type="application/json", headers=headers)


async def decide(visit: Visit) -> web.Response:
    """Erases after a day, or thinks better of it."""
    async with visit.store.begin() as work:
        if visit.form.get("do") == "keep":
            await privacy.keep(work, visit.actor)
        else:
            await privacy.ask_erasure(work, visit.actor)
    return visit.go(DATA)


PLACES = [
    Place(DATA, overview, decide),
    Place(f"{DATA}/copy", overview, copy),
]
