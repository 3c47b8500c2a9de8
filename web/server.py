"""The HTTP server: one aiohttp application, started and stopped with the program."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable

import structlog
from aiohttp import HttpVersion10, web, web_response
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.log import server_logger
from aiohttp.typedefs import Handler, Middleware

from domain.unit_of_work import StoreAway
from web.problems import problem, transport_problem, unavailable
from web.webhook import LARGEST_BODY

log = structlog.get_logger()
# Every answer names who gives it, aiohttp's own to what is no HTTP too; which version that is, it keeps.
setattr(web_response, "SERVER_SOFTWARE", "Kirana")  # noqa: B010 - it is no part of its interface
SHUTDOWN_S = 4
KEEPALIVE_S = 75
HEAD_S = 10
LINGER_S = 2
"""For the rest of a body that nobody waits for: a client that still sends may not hear the answer else."""
LOOK_S = 1
MOST_SILENT = 256
"""Connections that have not asked for anything yet; beyond these the oldest are hung up on."""


class Server:
    """Listens on a host and port; port 0 takes a free one."""

    def __init__(
        self, host: str, port: int, routes: Iterable[web.RouteDef], middlewares: Iterable[Middleware] = ()
    ) -> None:
        self._host, self._port = host, port
        server_logger.addFilter(_is_no_fault_of_clients)
        self._heard: set[web.RequestHandler] = set()
        self._watching: asyncio.Task[None] | None = None
        app = web.Application(client_max_size=LARGEST_BODY, middlewares=[self._hear, *middlewares, _told])
        app.add_routes(list(routes))
        self._runner = web.AppRunner(
            app,
            access_log=None,
            shutdown_timeout=SHUTDOWN_S,
            keepalive_timeout=KEEPALIVE_S,
            lingering_time=LINGER_S,
        )

    async def start(self) -> None:
        """Raises OSError where the port is taken."""
        await self._runner.setup()
        await web.TCPSite(self._runner, self._host, self._port).start()
        self._watching = asyncio.create_task(self._watch())

    async def stop(self) -> None:
        """Finishes what is being answered, and stops listening."""
        if self._watching:
            self._watching.cancel()
        await self._runner.cleanup()

    @property
    def url(self) -> str:
        """The origin that it listens on."""
        host, port = self._runner.addresses[0][:2]
        return f"http://{host}:{port}"

    @web.middleware
    async def _hear(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        self._heard.add(request.protocol)
        return await handler(request)

    async def _watch(self) -> None:
        """Hangs up on who connects and does not ask: aiohttp waits for a first request's head for ever."""
        clock, since = asyncio.get_running_loop().time, dict[web.RequestHandler, float]()
        while True:
            await asyncio.sleep(LOOK_S)
            there = self._runner.server.connections if self._runner.server else []
            self._heard &= set(there)
            since = {each: since.get(each, clock()) for each in there if each not in self._heard}
            late = [each for each, at in since.items() if clock() - at > HEAD_S]
            for each in {*late, *list(since)[:-MOST_SILENT]}:
                each.force_close()


def _is_no_fault_of_clients(record: logging.LogRecord) -> bool:
    """What is no HTTP is answered and not logged: its text quotes what was sent, secrets and all."""
    return not (record.exc_info and isinstance(record.exc_info[1], HttpProcessingError))


@web.middleware
async def _told(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Every error is a problem document; what is unforeseen is logged and not told."""
    try:
        if request.version < HttpVersion10:
            raise web.HTTPBadRequest
        return await handler(request)
    except web.HTTPException as error:
        return transport_problem(error)
    except web.RequestPayloadError:  # such as what was to be unpacked and cannot be
        return transport_problem(web.HTTPBadRequest())
    except StoreAway as away:
        log.warning("request waits for the database", path=request.path, says=str(away))
        return unavailable()
    except Exception as error:
        if isinstance(error, ConnectionError) and request.transport is None:
            return problem(400, "bad-request", "Bad Request")  # nobody is there to read it
        log.exception("request failed", path=request.path)
        return problem(500, "internal", "Something went wrong on our side")
