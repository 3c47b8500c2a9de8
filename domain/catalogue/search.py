"""Searching: what a typed text is looked up as, and what is found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from domain.catalogue import spelling
from domain.catalogue.product import Product

MOST_WORDS = 6
MOST_ALIKE = 12
MOST_FOUND = 48
MOST_SHOPS = 20

MEASURES = frozenset(map(spelling.key, ("g", "gm", "kg", "ml", "l", "ltr")))

Alike = Mapping[str, tuple[str, ...]]
"""Keys of words that mean the same, by each of them."""


class Match(StrEnum):
    """How what was found answers to what was typed.

    To every word; to every word, after one or more were taken for misspelt; only to some of the words; none.
    """

    ALL = "all"
    CORRECTED = "corrected"
    SOME = "some"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Sought:
    """One word as it is looked up: by its key, whole or as a beginning, and by what means the same."""

    key: str
    alike: tuple[str, ...] = ()

    @property
    def whole(self) -> tuple[str, ...]:
        """The keys of which any, as a whole word, will do."""
        return (self.key, *self.alike)[:MOST_ALIKE]


class Search(Protocol):
    """The index of words in the names of what shops sell."""

    async def products(
        self,
        shops: Sequence[int],
        words: Sequence[Sought],
        *,
        is_whole: bool,
        most: int,
        and_hidden: bool = False,
    ) -> list[Product]:
        """Listed products of these shops whose names have all the words (`is_whole`), or words that begin so.

        What can be had comes first, then the shorter name. `and_hidden`: those that are not listed too.
        """

    async def has(self, shops: Sequence[int], word: Sought) -> bool:
        """Whether a name in these shops has the word, or one that begins so."""

    async def nearest(self, shops: Sequence[int], key: str) -> str | None:
        """The key among their names that is least apart from this one; None where no slip explains it."""


def sought_in(text: str, alike: Alike) -> list[Sought]:
    """The words of a typed text; no more than a few, since nobody types a long name to its end.

    What only says in what the rest is measured is left out: half a shop has it in its names.
    """
    keys = spelling.keys(text)
    telling = [key for key in keys if key not in MEASURES] or keys
    return [Sought(key, alike.get(key, ())) for key in telling[:MOST_WORDS]]
