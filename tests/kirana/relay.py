"""A cable between the program and its database, which a test can pull out and put back."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit


@dataclass
class Relay:
    """`url` names the same database through the cable."""

    url: str
    _far_end: str
    _port: int = 0
    _server: asyncio.Server | None = None
    _wires: set[asyncio.StreamWriter] = field(default_factory=set)

    async def mend(self) -> None:
        """Connections pass, at the same port as ever."""
        self._server = await asyncio.start_server(self._pass, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        """Every connection breaks, and no new one comes about."""
        assert self._server
        self._server.close()
        for wire in [*self._wires]:
            wire.transport.abort()
        await self._server.wait_closed()

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_unix_connection(self._far_end)
        self._wires |= {writer, far_writer}
        await asyncio.gather(_pump(reader, far_writer), _pump(far_reader, writer))
        self._wires -= {writer, far_writer}


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while piece := await reader.read(65_536):
            writer.write(piece)
            await writer.drain()
    writer.transport.abort()


@asynccontextmanager
async def relay(url: str) -> AsyncIterator[Relay]:
    """A cable to the server that listens on the socket in `url`'s `host`."""
    parts = urlsplit(url)
    folder = parse_qs(parts.query)["host"][0]
    cable = Relay("", f"{folder}/.s.PGSQL.5432")
    await cable.mend()
    cable.url = f"postgresql://postgres@127.0.0.1:{cable._port}{parts.path}?sslmode=disable"
    try:
        yield cable
    finally:
        await cable.cut()
