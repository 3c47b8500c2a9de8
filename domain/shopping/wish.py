"""A wish, and what was searched for in vain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.people import plain_line
from domain.values import Names

MOST_WISHES = 20
LONGEST_WORDS = 60
MOST_LOOKED = 1_000
"""So many wishes are looked through when a shop was stocked, the eldest first."""
FEWEST_MISSED = 2
"""What was searched for only once is shown to nobody: it may say who it was."""
MOST_SHOWN = 100
MOST_DIGITS = 4
"""With more of them it may be somebody's number."""


@dataclass(frozen=True, slots=True)
class Awaited:
    """What somebody wants to be told of: words, or a product by its id with its names."""

    id: int
    public_id: str
    identity_id: int
    words: str
    product_id: int | None
    names: Names | None
    at: datetime


@dataclass(frozen=True, slots=True)
class MissedSearch:
    """Words that were not found in a shop, how often, and when last."""

    words: str
    count: int
    at: datetime


class AwaitedGoods(Protocol):
    """What people wait for."""

    async def of(self, identity_id: int) -> list[Awaited]:
        """A person's, the last one first."""

    async def get(self, identity_id: int, wish_id: int) -> Awaited:
        """One of a person's, also one that was dropped; raises NotFound."""

    async def by_public_id(self, identity_id: int, public_id: str) -> int:
        """The id of one of a person's; raises NotFound."""

    async def add(self, identity_id: int, words: str, product_id: int | None) -> int:
        """A new one, or the same that is there or was dropped; of more than `MOST_WISHES` the eldest goes."""

    async def set_dropped(self, wish_id: int, is_dropped: bool) -> None:
        """Nobody waits for it any more, or again."""

    async def waiting(self, shop_id: int, *, most: int) -> list[Awaited]:
        """Those that this shop may fulfil: its products, and words; the eldest first."""


class MissedSearches(Protocol):
    """What was searched for and not found, counted by shop, without who."""

    async def add(self, shop_ids: list[int], words: str) -> None:
        """Once more in each of these; a shop that has very many of them learns no new ones."""

    async def of(self, shop_id: int, *, least: int, most: int) -> list[MissedSearch]:
        """Those that were searched for so often at least, the most wanted first."""


def wished_words(typed: str) -> str:
    """The words as they are kept: one line, its beginning where it is long."""
    line = plain_line(typed)
    if len(line) <= LONGEST_WORDS:
        return line
    return line[:LONGEST_WORDS].rpartition(" ")[0] or line[:LONGEST_WORDS]


def may_be_counted(words: str) -> bool:
    """Whether words say nothing of who typed them: no long number, no mailbox, no whole sentence."""
    is_short = len(words) <= LONGEST_WORDS // 2 and len(words.split()) <= 4
    return is_short and sum(map(str.isdigit, words)) <= MOST_DIGITS and "@" not in words
