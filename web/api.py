"""The API as a whole: its routes for aiohttp, its document, its keys and its problems."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from aiohttp import web

from web.calls import Calls
from web.openapi import document
from web.routes import Route, Service

VERSION = "1.0"


def routes(services: Sequence[Service], calls: Calls, jwks: Callable[[], Any]) -> list[web.RouteDef]:
    """Every operation, `/v1/openapi.json` and `/.well-known/jwks.json`."""
    every = all_routes(services)
    told = document(every, VERSION)

    async def openapi(_: web.Request) -> web.Response:
        return web.json_response(told)

    async def keys(_: web.Request) -> web.Response:
        return web.json_response(jwks(), headers={"Cache-Control": "public, max-age=300"})

    return [
        *(web.route(route.method, route.path, calls.handler(route)) for route in every),
        web.get("/v1/openapi.json", openapi),
        web.get("/.well-known/jwks.json", keys),
    ]


def all_routes(services: Sequence[Service]) -> list[Route]:
    """The operations of all services, by path."""
    return sorted(
        (route for service in services for route in service.routes),
        key=lambda route: (route.path, route.method),
    )
