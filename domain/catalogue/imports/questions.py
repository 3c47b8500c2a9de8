"""Questions about columns of a list that are not clear."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """A column that may be meant, by its header as it stands there, with the first of what is below it."""

    header: str
    example: str


@dataclass(frozen=True, slots=True)
class ColumnQuestion:
    """Which of these is the `column` ("name", "price"). `taken`: the header that is taken for it, or ""."""

    column: str
    choices: tuple[ColumnChoice, ...]
    taken: str = ""
    is_answered: bool = False
