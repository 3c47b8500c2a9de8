"""The HTTP server: one aiohttp application, started and stopped with the program."""

from __future__ import annotations

from collections.abc import Iterable

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from web.problems import problem, transport_problem
from web.webhook import LARGEST_BODY

log = structlog.get_logger()
SHUTDOWN_S = 5
KEEPALIVE_S = 75


class Server:
    """Listens on a host and port; port 0 takes a free one."""

    def __init__(
        self, host: str, port: int, routes: Iterable[web.RouteDef], middlewares: Iterable[Middleware] = ()
    ) -> None:
        self._host, self._port = host, port
        stack: list[Middleware] = list(middlewares)
        app = web.Application(client_max_size=LARGEST_BODY, middlewares=[*stack, _told])
        app.add_routes(list(routes))
        self._runner = web.AppRunner(
            app, access_log=None, shutdown_timeout=SHUTDOWN_S, keepalive_timeout=KEEPALIVE_S
        )

    async def start(self) -> None:
        """Raises OSError where the port is taken."""
        await self._runner.setup()
        await web.TCPSite(self._runner, self._host, self._port).start()

    async def stop(self) -> None:
        """Finishes what is being answered, and stops listening."""
        await self._runner.cleanup()

    @property
    def url(self) -> str:
        """The origin that it listens on."""
        host, port = self._runner.addresses[0][:2]
        return f"http://{host}:{port}"


@web.middleware
async def _told(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Every error is a problem document; what is unforeseen is logged and not told."""
    try:
        return await handler(request)
    except web.HTTPException as error:
        return transport_problem(error)
    except Exception:
        log.exception("request failed", path=request.path)
        return problem(500, "internal", "Something went wrong on our side")
