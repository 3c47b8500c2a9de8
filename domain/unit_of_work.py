"""The whole unit of work, as those know it who open one: the business, and what travels."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import Protocol

from domain.platform.work import PlatformWork
from domain.transport import TransportWork


class UnitOfWork(PlatformWork, TransportWork, Protocol):
    """Everything that one transaction commits."""


class Store(Protocol):
    """Opens units of work."""

    def begin(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """One transaction: committed at the end of the block, rolled back by an exception."""

    def read(self) -> UnitOfWork:
        """For reading only; what it reads is what was committed last."""
