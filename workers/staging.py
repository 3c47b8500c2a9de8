"""What a stock list does is staged a part at a time; nobody waits for long until it is put in place."""

from __future__ import annotations

import asyncio
import secrets
from contextlib import suppress
from types import TracebackType
from typing import Self

from domain.catalogue.imports.staging import Batch
from domain.unit_of_work import Store, StoreAway

AT_ONCE = 2000
"""Rows that are forgotten together."""


class Stage:
    """Takes parts, each in a short transaction of its own; at the end of the block they are forgotten.

    What a killed process leaves behind goes with what is old.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._is_empty = True
        self.number = secrets.randbits(62)

    async def take(self, batch: Batch) -> None:
        """Works it out, then writes it."""
        # Reading may never wait for anything, and others want their turn.
        await asyncio.sleep(0)
        if batch:
            ready = await self._store.read().staged.ready(self.number, batch)
            self._is_empty = False
            async with self._store.begin() as work:
                await work.staged.keep(ready)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        with suppress(StoreAway):
            while not self._is_empty:
                async with self._store.begin() as work:
                    self._is_empty = not await work.staged.drop(self.number, most=AT_ONCE)
