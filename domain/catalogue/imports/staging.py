"""Getting many changes of a shop's goods ready outside of the transaction that carries all of them out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from domain.catalogue.amendment import Amendment
from domain.catalogue.entry import Entry, Facts


@dataclass(frozen=True, slots=True)
class Batch:
    """Some of what is to be done: all facts of new products and of known ones; deleted ones, by both ids."""

    added: Sequence[Facts] = ()
    changed: Sequence[tuple[Entry, Facts]] = ()
    gone: Sequence[tuple[int, str]] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.gone)


Take = Callable[[Batch], Awaitable[None]]
"""Takes what is to be done, a part at a time."""


async def nowhere(_: Batch) -> None:
    """Takes it for somebody who only wants to know what it would be."""


class Ready(Protocol):
    """A part as it is going to be written, everything worked out."""


class Staged(Protocol):
    """Where that waits; `stage` is a number of whoever carries it out."""

    async def ready(self, stage: int, batch: Batch) -> Ready:
        """Works out what is written: columns, history, words in the index. It only reads."""

    async def keep(self, ready: Ready) -> None:
        """Has it wait."""

    async def put(self, stage: int, amendment: Amendment) -> None:
        """All that waits is so from now on, with its history, its ledger, its words, and in a few statements.

        A stock count is never less than what is allocated. What is out until some time is back then.
        """

    async def drop(self, stage: int, *, most: int) -> bool:
        """Forgets some of what waits; False where nothing was left."""
