"""Trying the same thing many times at once, each in a unit of work of its own, and around a moment."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

from domain.identity.records import Identity
from domain.unit_of_work import UnitOfWork
from storage.work import StoredStore

_Got = TypeVar("_Got")
MANY = 40
MILLISECOND = timedelta(milliseconds=1)
AROUND = [(-MILLISECOND, True), (timedelta(), False), (MILLISECOND, False)]
"""How far from its end something is looked at, and whether it still counts then."""


async def once(store: StoredStore, attempt: Callable[[UnitOfWork], Awaitable[_Got]]) -> _Got:
    """One try, committed."""
    async with store.begin() as work:
        return await attempt(work)


async def at_once(store: StoredStore, attempt: Callable[[UnitOfWork], Awaitable[_Got]]) -> list[_Got]:
    """Many tries side by side."""
    return list(await asyncio.gather(*(once(store, attempt) for _ in range(MANY))))


async def identity(store: StoredStore, handle: str = "asha") -> Identity:
    """Somebody who signed up."""
    made = await once(store, lambda work: work.identities.create(handle, handle.title(), "te"))
    assert made is not None
    return made
