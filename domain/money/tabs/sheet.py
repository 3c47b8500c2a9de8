"""The book of a tab as it is printed: texts alone, each in its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TabSheet:
    """What stands on it, from top to bottom; rows are the entries, the eldest first."""

    language: str
    title: str
    shop: str
    facts: tuple[Row, ...]
    heads: Row
    rows: tuple[Row, ...]
    foot: str


DrawBook = Callable[[TabSheet], bytes]
"""Makes a PDF of it."""
