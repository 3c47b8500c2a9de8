"""A lock per key, kept only while somebody holds it or waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager, suppress


class Locks:
    """One at a time for each key."""

    def __init__(self) -> None:
        self._locks: dict[Hashable, asyncio.Lock] = {}
        self._users: dict[Hashable, int] = {}

    @asynccontextmanager
    async def alone(self, key: Hashable) -> AsyncIterator[None]:
        """Nobody else is in a block of this key meanwhile."""
        lock = self._locks.setdefault(key, asyncio.Lock())
        self._users[key] = self._users.get(key, 0) + 1
        try:
            async with lock:
                yield
        finally:
            self._users[key] -= 1
            if not self._users[key]:
                del self._users[key], self._locks[key]

    async def after(self, key: Hashable, *, within_s: float) -> None:
        """Returns when whoever is in a block of this key has left it, or after so long."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within_s), self.alone(key):
                return
