"""The account page's addresses, and the parts that its pages are made of."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Handler
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from web.account import approval, by_chat, data, entry, home, links, orders, outside, profile, security
from web.account.call import Services
from web.account.handler import PageHandler

FOLDER = Path(__file__).parents[1] / "pages"
SECTIONS = (
    entry.pages,
    by_chat.pages,
    outside.pages,
    home.pages,
    profile.pages,
    orders.pages,
    security.pages,
    approval.pages,
    links.pages,
    data.pages,
    home.elsewhere,
)
PARTS: Mapping[str, str] = {
    "account.css": "text/css",
    "account.js": "text/javascript",
    "account.svg": "image/svg+xml",
}


def routes(services: Services) -> list[web.RouteDef]:
    """Everything below `/account`; what is nowhere else comes last."""
    handler = PageHandler(services)
    found = [web.get(f"/account/{name}", _part(name, kind)) for name, kind in PARTS.items()]
    for route in (route for section in SECTIONS for route in section.routes):
        declared = web.post if route.writes else web.get
        found.append(declared(route.path, handler.handler(route)))
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
