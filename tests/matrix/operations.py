"""All that can be asked of the program, named as in the matrix."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from aiohttp import web

from bot.screens.storyboard import Storyboard
from kirana.http_app import HttpApp
from kirana.settings import load
from locales.texts import Texts
from tests.clock import Clock
from tests.web.api.test_document import routes
from web import health, metrics, webhook
from web.account.routes import routes as account_routes

_PATTERN = re.compile(r"\{(\w+):(?:[^{}]|\{[^{}]*\})*\}")
_VARIANT = re.compile(r" #\w+$")


def api() -> set[str]:
    """Every operation of the API."""
    return {f"{route.method} {route.path}" for route in routes()}


def given_to_tills() -> set[str]:
    """What a shop's own system may be given."""
    return {f"{route.method} {route.path}" for route in routes() if route.shop_scope}


def open_to_all() -> set[str]:
    """What nobody has to sign in for."""
    return {f"{route.method} {route.path}" for route in routes() if route.is_open}


def pages() -> set[str]:
    """Every page of the account, and every form."""
    nothing: Any = None
    return _named(account_routes(nothing))


def house() -> set[str]:
    """Everything else over HTTP: what is for all to read, and what is for those who keep the house."""
    nothing: Any = None
    settings = load(database_url="sqlite:///none", secret="a secret for tests", _env_file=None)
    http_app = HttpApp(settings=settings, store=nothing, now=Clock(), texts=Texts({}))
    kept = [*health.routes(nothing), *metrics.routes(nothing, nothing, ""), *webhook.routes(nothing, "")]
    return _named([*http_app.routes(), *kept]) - api() - pages()


def private() -> set[str]:
    """Every button, command and answer of private chats."""
    board = Storyboard.collect()
    links = {_linked(link.kind, link.name) for link in board.links.values() if not link.in_group}
    return links | {f"say /{name}" for name in board.commands}


def group() -> set[str]:
    """The same of groups."""
    board = Storyboard.collect()
    links = {_linked(link.kind, link.name) for link in board.links.values() if link.in_group}
    return links | {f"say /{name}" for name in board.group_commands}


def operation_of(line: str) -> str:
    """What a line is about: of a press only the link, of a command only that, of HTTP no variant."""
    kind, _, rest = line.partition(" ")
    if kind in ("press", "answer"):
        return f"{kind} {re.split('[: ]', rest)[0]}"
    return line if kind == "say" else _VARIANT.sub("", line)


def _linked(kind: str, name: str) -> str:
    return f"{'answer' if kind == 'answer' else 'press'} {name}"


def _named(found: Iterable[web.RouteDef]) -> set[str]:
    return {f"{route.method} {_path(route)}" for route in found}


def _path(route: web.RouteDef) -> str:
    """With the names of what varies in it alone, without their patterns."""
    return _PATTERN.sub(r"{\1}", route.path)
