"""The whole unit of work, as those know it who open one: the business, and what travels."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import Protocol

from domain.platform.work import PlatformWork
from domain.transport import TransportWork


class StoreAway(Exception):
    """What is stored cannot be reached now; the same may work in a moment. Nothing of it was done.

    Only where the answer to a commit was lost on its way, it may have been done all the same.
    """


class StoreFull(StoreAway):
    """So much waits to be worked off that no more is taken in until some of it is."""


class UnitOfWork(PlatformWork, TransportWork, Protocol):
    """Everything that one transaction commits."""


class Store(Protocol):
    """Opens units of work. They raise StoreAway where what is stored cannot be reached."""

    def begin(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """One transaction: committed at the end of the block, rolled back by an exception."""

    def read(self) -> UnitOfWork:
        """For reading only; what it reads is what was committed last."""

    async def scrub(self) -> None:
        """Has what was erased since the last time leave the disk too; nothing where nobody was."""
