"""Amendments: what somebody did to a shop's goods at once, so that it can be told and undone as one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.catalogue.entry import FactChange
from domain.catalogue.errors import UndoOver

UNDO_FOR = timedelta(days=1)


class Deed(StrEnum):
    """What was done: one added, one changed, many put at once, prices moved, one deleted, or undone."""

    ADDED = "added"
    CHANGED = "changed"
    PUT = "put"
    PRICED = "priced"
    DELETED = "deleted"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Amendment:
    """One of them; `by` is the identity who did it, None where the program did."""

    id: int
    shop_id: int
    at: datetime
    by: int | None
    deed: Deed
    undone_at: datetime | None = None
    public_id: str = ""

    def is_undoable(self, now: datetime) -> bool:
        """Whether it can be taken back."""
        return self.undone_at is None and self.deed is not Deed.UNDONE and now - self.at <= UNDO_FOR

    def must_be_undoable(self, now: datetime) -> None:
        """Raises UndoOver."""
        if not self.is_undoable(now):
            raise UndoOver


@dataclass(frozen=True, slots=True)
class Amended:
    """It happened: to one product, whose facts changed so, or to so many."""

    amendment: Amendment
    product_id: int | None = None
    changes: tuple[FactChange, ...] = ()
    added: int = 0
    changed: int = 0
    deleted: int = 0


@dataclass(frozen=True, slots=True)
class Past:
    """A fact of a product that changed: when, by whom (as in `Amendment`), and in what."""

    id: int
    amendment: Amendment
    product_id: int
    change: FactChange
