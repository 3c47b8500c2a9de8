"""Where the platform's catalogue is kept, and what it has still to learn from shops."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from domain.catalogue.amendment import Amendment
from domain.catalogue.search import Sought
from domain.catalogue.shared.good import SharedGood
from domain.catalogue.shared.merges import Merge


class SharedGoods(Protocol):
    """The goods that the platform knows. One that was merged into another is that other one."""

    async def hold(self) -> None:
        """Nobody else changes any of it before this work is over."""

    async def get(self, good_id: int) -> SharedGood:
        """Those that were merged into another too, as they are kept. Raises NotFound."""

    async def named(self, public_id: str) -> SharedGood:
        """The same by the id that is shown. Raises NotFound."""

    async def with_keys(self, keys: Collection[str]) -> dict[str, SharedGood]:
        """Those that any of these stand for, by the key."""

    async def with_words(self, words: Sequence[Sought], *, most: int) -> list[SharedGood]:
        """Those whose names have each of these, of which there is one at least, whole or begun.

        The shorter name comes first. Of a word of one or two signs no beginning is looked for.
        """

    async def page(self, words: Sequence[Sought], *, offset: int, limit: int) -> tuple[list[SharedGood], int]:
        """The same, of all where no word is given, by name; and how many there are in all."""

    async def after(self, good_id: int, *, most: int) -> list[SharedGood]:
        """By number, from above this one."""

    async def add(self, new: Sequence[SharedGood]) -> None:
        """New ones. A key that stands for another one goes on doing so."""

    async def write(self, changed: Sequence[SharedGood]) -> None:
        """What is known of these from now on. They go on being known by what they were called before."""

    async def merge(self, kept: SharedGood, now: SharedGood, double: SharedGood) -> Merge:
        """The double, and what was it before, is the kept one from now on, which is like this."""

    async def merges(self, kept_id: int) -> list[Merge]:
        """Those that gave something to this one, the newest first."""

    async def merge_of(self, merge_id: int) -> Merge:
        """Raises NotFound."""

    async def unmerge(self, merge: Merge, kept: SharedGood) -> None:
        """The double is itself again, with all that was it, and this is known of the other one."""


class Lessons(Protocol):
    """Products that the catalogue has still to learn from."""

    async def note(self, amendment: Amendment) -> None:
        """Those of a shop that customers may see, as far as the amendment says more of them than a price."""

    async def note_all(self, shop_id: int) -> None:
        """All that the shop keeps."""

    async def take(self, shop_id: int, *, most: int) -> list[int]:
        """Some of them by number, which are none any more."""
