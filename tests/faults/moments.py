"""Unlucky moments: two meet where it matters, or the first is slower than the second.

A moment alone does no harm: with it and without a bug all must be well.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

from bot.screens.effects import Effects
from bot.updates.incoming import Incoming
from bot.updates.update_worker import UpdateWorker
from domain.transport import Received
from storage.catalogue.stock import StoredStock
from storage.orders.orders import StoredOrders

PATIENCE_S = 2.0
"""How long somebody waits for the other."""


class Meeting:
    """The first two who come go on together; whoever finds nobody goes on alone after a while."""

    def __init__(self) -> None:
        self._here = 0
        self._both = asyncio.Event()

    async def attend(self) -> None:
        """Waits for the other."""
        self._here += 1
        if self._here >= 2:
            self._both.set()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._both.wait(), PATIENCE_S)


def two_place() -> None:
    """Two who place an order have both seen that there is none yet."""
    _meet(StoredOrders, "place_all")


def two_move() -> None:
    """Two who move an order have both seen where it stands."""
    _meet(StoredOrders, "move")


def two_take() -> None:
    """Two who take the same goods have both seen that there is enough."""
    _meet(StoredStock, "allocate")


def slow_cart() -> None:
    """A `/cart` is slow: it is applied after the `/orders` that follows it, if that is taken up by then."""
    apply, done = UpdateWorker._apply, asyncio.Event()

    async def applied(self: UpdateWorker, received: Received, news: Incoming) -> Effects | None:
        text = news.update.message and news.update.message.text
        if text == "/cart":
            with suppress(TimeoutError):
                await asyncio.wait_for(done.wait(), PATIENCE_S)
        after = await apply(self, received, news)
        if text == "/orders":
            done.set()
        return after

    replace(UpdateWorker, "_apply", applied)


def _meet(owner: type, name: str) -> None:
    inner, meeting = getattr(owner, name), Meeting()

    async def meeting_first(self: object, *given: object, **named: object) -> object:
        await meeting.attend()
        return await inner(self, *given, **named)

    replace(owner, name, meeting_first)


def replace(owner: object, name: str, new: object) -> None:
    """Puts something else in the place of a part of the program, which must be there."""
    assert hasattr(owner, name)
    setattr(owner, name, new)


MOMENTS: dict[str, Callable[[], None]] = {
    each.__name__: each for each in (two_place, two_move, two_take, slow_cart)
}
