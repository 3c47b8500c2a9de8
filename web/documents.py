"""Pages that explain the API: Swagger UI at `/docs`, and `/problems/<code>` for each problem."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Callable, Mapping
from functools import cache
from html import escape
from pathlib import Path
from string import Template

from aiohttp import web

from domain.all_errors import all_errors
from web.problems import STATUS, TRANSPORT

FOLDER = Path(__file__).parent / "pages"
VIEWER_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
PARTS = {
    "page.css": "page.css",
    "docs.css": "docs.css",
    "docs.js": "docs.js",
    "swagger-ui.css": "swagger-ui/swagger-ui.css",
    "swagger-ui-bundle.js": "swagger-ui/swagger-ui-bundle.js",
}
KINDS = {".css": "text/css", ".js": "text/javascript"}
Tell = Callable[[str, str], str]


def routes(tell: Tell, language: Callable[[str | None], str]) -> list[web.RouteDef]:
    """`tell` gives a text by language and key, with … for the facts."""
    known = statuses()

    async def docs(_: web.Request) -> web.Response:
        return _page(_read("docs.html"))

    async def part(request: web.Request) -> web.Response:
        name = request.match_info["name"]
        if name not in PARTS:
            raise web.HTTPNotFound
        return await _part(PARTS[name], is_packed="gzip" in request.headers.get("Accept-Encoding", ""))

    async def explain(request: web.Request) -> web.Response:
        code = request.match_info["code"]
        if code not in known:
            raise web.HTTPNotFound
        told = language(request.headers.get("Accept-Language"))
        page = _page(_problem(code, known[code], told, tell))
        page.headers.update({"Content-Language": told, "Vary": "Accept-Language"})
        return page

    return [
        web.get("/docs", docs),
        web.get("/docs/{name}", part),
        web.get("/problems/{code}", explain),
    ]


def statuses() -> Mapping[str, int]:
    """Every problem's code and status."""
    found = {code: status for status, code in TRANSPORT.items()}
    return found | {error.code: STATUS[error.kind] for error in all_errors()}


def _problem(code: str, status: int, language: str, tell: Tell) -> str:
    facts = {
        "code": code,
        "language": language,
        "heading": tell(language, "problem-heading"),
        "text": tell(language, f"error-{code}"),
        "status": f"HTTP {status}",
        "onward": tell(language, "problem-heading.onward"),
    }
    return Template(_read("problem.html")).substitute({name: escape(fact) for name, fact in facts.items()})


def _page(text: str) -> web.Response:
    headers = {"Content-Security-Policy": VIEWER_POLICY}
    return web.Response(text=text, content_type="text/html", headers=headers)


async def _part(name: str, *, is_packed: bool) -> web.Response:
    headers = {"Cache-Control": "max-age=3600", "Vary": "Accept-Encoding"}
    if is_packed:
        headers["Content-Encoding"] = "gzip"
    body = await asyncio.to_thread(_packed, name) if is_packed else _read(name).encode()
    kind = KINDS[Path(name).suffix]
    return web.Response(body=body, content_type=kind, charset="utf-8", headers=headers)


@cache
def _packed(name: str) -> bytes:
    return gzip.compress(_read(name).encode())


@cache
def _read(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")
