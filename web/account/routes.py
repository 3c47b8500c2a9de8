"""The account page's addresses, and the parts that its pages are made of."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Handler
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from web.account import asking, data, entry, home, links, orders, outside, profile, security
from web.account.desk import Desk
from web.account.visit import House

FOLDER = Path(__file__).parents[1] / "pages"
PARTS: Mapping[str, str] = {"account.css": "text/css", "account.js": "text/javascript"}


def routes(house: House) -> list[web.RouteDef]:
    """Everything below `/account`."""
    desk = Desk(house)
    places = [
        *entry.PLACES,
        *asking.PLACES,
        *outside.PLACES,
        *home.PLACES,
        *profile.PLACES,
        *orders.PLACES,
        *security.PLACES,
        *links.PLACES,
        *data.PLACES,
        home.NO_PAGE,
    ]
    found = [web.get(f"/account/{name}", _part(name, kind)) for name, kind in PARTS.items()]
    for place in places:
        found.append(web.get(place.path, desk.handler(place)))
        if place.act:
            found.append(web.post(place.path, desk.handler(place)))
    return found


def pages() -> Environment:
    """The templates; whatever is put into them is escaped, and must be there."""
    return Environment(
        loader=FileSystemLoader(FOLDER / "account"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _part(name: str, kind: str) -> Handler:
    text = (FOLDER / name).read_text("utf-8")

    async def give(_: web.Request) -> web.StreamResponse:
        return web.Response(text=text, content_type=kind, headers={"Cache-Control": "max-age=3600"})

    return give
