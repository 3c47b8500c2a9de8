"""The queue for hashes, network by network, so that many from one place hold up no other."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from domain.errors import TooBusy

MOST_OF_ONE, MOST = 16, 64
"""How many wait: of one network, and of all."""
SOON_S = 5


class NetworkQueue:
    """domain.identity.security.HashQueue: so many at once; the others wait, each network for its next turn.

    Further ones are refused at once: they would wait for longer than anybody does, and hold memory.
    """

    def __init__(self, at_once: int, *, most_of_one: int = MOST_OF_ONE, most: int = MOST) -> None:
        self._free, self._most_of_one, self._most = at_once, most_of_one, most
        self._waiting: dict[str, deque[asyncio.Future[None]]] = {}

    @asynccontextmanager
    async def of(self, network: str) -> AsyncIterator[None]:
        """Holds a place for as long as it lasts. Raises TooBusy."""
        await self._take(network)
        try:
            yield
        finally:
            self._next()

    async def _take(self, network: str) -> None:
        if self._free:
            self._free -= 1
            return
        line = self._waiting.get(network, deque())
        if len(line) >= self._most_of_one or sum(map(len, self._waiting.values())) >= self._most:
            raise TooBusy(seconds=SOON_S)
        mine = asyncio.get_running_loop().create_future()
        line.append(mine)
        self._waiting[network] = line
        try:
            await mine
        except asyncio.CancelledError:
            if mine.done() and not mine.cancelled():
                self._next()  # the place was given just now
            else:
                self._leave(network, mine)
            raise

    def _leave(self, network: str, mine: asyncio.Future[None]) -> None:
        line = self._waiting.get(network, deque())
        if mine in line:
            line.remove(mine)
        if not line:
            self._waiting.pop(network, None)

    def _next(self) -> None:
        """Gives the place to the first of the network whose turn it is, which then goes to the end."""
        while self._waiting:
            network, line = next(iter(self._waiting.items()))
            del self._waiting[network]
            first = line.popleft()
            if line:
                self._waiting[network] = line
            if not first.done():
                first.set_result(None)
                return
        self._free += 1
