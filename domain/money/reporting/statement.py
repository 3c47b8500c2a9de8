"""A statement as it is printed: texts alone, each in its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StatementPart:
    """Rows below a heading: what, and how much."""

    heading: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A page with a title, whose it is, and its parts."""

    language: str
    title: str
    of: str
    parts: tuple[StatementPart, ...]


DrawStatement = Callable[[Statement], bytes]
"""Makes a PDF of it."""
