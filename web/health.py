"""Health: `/healthz` says that the process lives, `/readyz` that it can work."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web

from web.problems import AGAIN_IN_S

Ready = Callable[[], Awaitable[bool]]


def routes(is_ready: Ready) -> list[web.RouteDef]:
    """Both routes. `is_ready` says whether updates can be taken and applied now."""

    async def healthz(_: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    async def readyz(_: web.Request) -> web.Response:
        ready = await is_ready()
        if ready:
            return web.json_response({"status": "ok"})
        again = {"Retry-After": str(AGAIN_IN_S)}
        return web.json_response({"status": "not ready"}, status=503, headers=again)

    return [web.get("/healthz", healthz), web.get("/readyz", readyz)]
