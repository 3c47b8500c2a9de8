"""The Bot API over HTTP: reads a call, lets ordered faults strike, and answers as Telegram does."""

import asyncio
import inspect
import json
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from sandbox.call import Call, read_call
from sandbox.cast import Json
from sandbox.faults import Fault, Faults
from sandbox.flood import Flood
from sandbox.methods import bot, chat, edit, inline, live, payments, send, updates
from sandbox.methods.targets import Method
from sandbox.refusal import Refusal
from sandbox.webhook import Delivery
from sandbox.world import World

_TOO_MANY = 429
_HEADERS = {"Content-Type": "application/json"}
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


@dataclass(slots=True)
class Count:
    """How often a method was called, and the bytes of those bodies."""

    count: int = 0
    bytes: int = 0


class BotApi:
    """Answers /bot<token>/<method> and /file/bot<token>/<path>."""

    def __init__(self, world: World, delivery: Delivery, flood: Flood | None) -> None:
        self.world = world
        self.faults = Faults()
        self.flood = flood
        self.calls: dict[str, Count] = {}
        self.refused: list[str] = []
        self.closing = asyncio.Event()
        methods: dict[str, Method] = {}
        for module in (bot, chat, edit, inline, payments, send, updates, live):
            methods |= module.METHODS
        methods |= updates.webhook_methods(delivery)
        self.methods = {name.lower(): (name, method) for name, method in methods.items()}

    async def answer(self, request: web.Request) -> web.Response:
        """The response to one call."""
        try:
            if request.match_info["token"] != self.world.token:
                raise Refusal(401, "Unauthorized")
            name, method = self._method(request.match_info["method"])
            call = await self._read(request, name)
            if fault := self.faults.take(call):
                return await self._strike(fault, request, method, call)
            return _json(200, {"ok": True, "result": await self._noted(method, call)})
        except Refusal as refusal:
            return _json(refusal.code, refusal.body())

    async def file(self, request: web.Request) -> web.Response:
        """The bytes of a file that getFile told the path of."""
        if request.match_info["token"] != self.world.token:
            return _json(401, Refusal(401, "Unauthorized").body())
        found = self.world.files.at(request.match_info["path"])
        if found is None:
            return _json(404, Refusal(404, "Not Found").body())
        stored, content = found
        return web.Response(body=content, headers={"Content-Type": stored.mime_type})

    def _method(self, name: str) -> tuple[str, Method]:
        try:
            return self.methods[name.lower()]
        except KeyError:
            raise Refusal(404, "Not Found") from None

    async def _read(self, request: web.Request, name: str) -> Call:
        try:
            call, size = await read_call(request, name)
        except web.HTTPRequestEntityTooLarge:
            raise Refusal(413, "Request Entity Too Large") from None
        count = self.calls.setdefault(name, Count())
        count.count += 1
        count.bytes += size
        return call

    async def _noted(self, method: Method, call: Call) -> Any:
        """The same; what is turned down and was not ordered is kept in `refused`."""
        try:
            return await self._run(method, call)
        except Refusal as refusal:
            if refusal.code != _TOO_MANY:
                self.refused.append(f"{call.method}: {refusal.description}")
            raise

    async def _run(self, method: Method, call: Call) -> Any:
        if self.flood:
            self.flood.check(call)
        result = method(self.world, call)
        return await result if inspect.isawaitable(result) else result

    async def _strike(self, fault: Fault, request: web.Request, method: Method, call: Call) -> web.Response:
        if fault.kind == "502":
            return web.Response(status=502, text="<html><body><h1>502 Bad Gateway</h1></body></html>")
        if fault.kind not in ("hang", "deliver_then_timeout"):
            raise fault.refusal()
        if fault.kind == "deliver_then_timeout":
            await self._run(method, call)
        with suppress(TimeoutError):
            await asyncio.wait_for(self.closing.wait(), fault.seconds)
        if request.transport:
            request.transport.abort()
        return web.Response()


def _json(status: int, body: Json) -> web.Response:
    return web.Response(body=_encode(body).encode("utf-8", "surrogatepass"), status=status, headers=_HEADERS)
