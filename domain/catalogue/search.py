"""Searching: what a typed text is looked up as, and what is found."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Protocol

from domain.catalogue import spelling
from domain.catalogue.product import Product
from domain.values import Names

MOST_WORDS = 6
MOST_ALIKE = 12
MOST_FOUND = 48
MOST_SHOPS = 20

MEASURES = frozenset(map(spelling.key, ("g", "gm", "kg", "ml", "l", "ltr")))
IS_NAMED, ONLY_HAS_IT, _FARTHEST = 1, 4, 5
_FORM_WORDS = (
    "powder podi paste patti biscuit chocolate soap पाउडर पेस्ट पत्ती बिस्कुट चॉकलेट साबुन "
    "పౌడర్ పొడి పేస్ట్ బిస్కెట్లు చాక్లెట్ సబ్బు"
)
FORMS = frozenset(key for word in _FORM_WORDS.split() for key in spelling.keys(word))
"""What many say behind a name that does without: "Marie biscuit", "tea powder"."""
_BESIDE = re.compile(r"\s[-–—|]\s|[(,|]")
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


def closeness(names: Names, words: Sequence[Sought]) -> tuple[int, int]:
    """How near names come to what was sought: in the language where they come nearest, and in the first.

    A name is just that (`IS_NAMED` at most); it is a kind of it, which its last word says ("Basmati rice",
    and no "rice flour"); it only has the word (`ONLY_HAS_IT` or more). The very word comes before another
    for the same: "atta" finds atta before maida.
    """
    said, meant = {word.key for word in words}, {key for word in words for key in word.whole}
    told = [keys for name in names.by_language.values() if (keys := _told(name))]
    found = [min(2 * _kind(keys, said), 2 * _kind(keys, meant) + 1) for keys in told]
    return (min(found), found[0]) if found else (_FARTHEST, _FARTHEST)


def _kind(keys: Sequence[str], asked: AbstractSet[str]) -> int:
    if asked >= set(keys):
        return 0
    return 1 if keys[-1] in asked else 2


@lru_cache(maxsize=20_000)
def _told(name: str) -> tuple[str, ...]:
    """The keys of a name, without what stands in brackets or behind a comma or a dash."""
    return tuple(spelling.keys(_BESIDE.split(name, maxsplit=1)[0]))


def sought_in(text: str, alike: Alike) -> list[Sought]:
    """The words of a typed text; no more than a few, since nobody types a long name to its end.

    What only says in what the rest is measured is left out: half a shop has it in its names.
    """
    keys = spelling.keys(text)
    telling = [key for key in keys if key not in MEASURES] or keys
    return [Sought(key, alike.get(key, ())) for key in telling[:MOST_WORDS]]
