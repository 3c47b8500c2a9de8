"""Two goods of the catalogue that were found to be one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.catalogue.shared.good import SharedGood


@dataclass(frozen=True, slots=True)
class Merge:
    """One of them: what was kept was like this before (`was`), and was like that after it (`now`).

    `moved` are the numbers of what had been merged into the double before, and went along.
    """

    id: int
    public_id: str
    kept_id: int
    double: SharedGood
    at: datetime
    was: SharedGood
    now: SharedGood
    moved: tuple[int, ...] = ()
    is_undone: bool = False
