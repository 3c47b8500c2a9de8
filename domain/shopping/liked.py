"""Shops that somebody likes, as they are kept, and goods that they have had."""

from __future__ import annotations

from typing import Protocol

MOST_FAVOURITES = 50
MOST_LOOKED_AT = 30


class Favourites(Protocol):
    """Shops that somebody likes."""

    async def of(self, identity_id: int) -> list[int]:
        """Their ids, the last one first; `MOST_FAVOURITES` at most."""

    async def add(self, identity_id: int, shop_id: int) -> None:
        """One more, once; of more than `MOST_FAVOURITES` the eldest goes."""

    async def remove(self, identity_id: int, shop_id: int) -> None:
        """One less, where it is one."""


class HadGoods(Protocol):
    """Goods that somebody has ordered."""

    async def of(self, identity_id: int) -> frozenset[int]:
        """The ids of those in their last `MOST_LOOKED_AT` orders."""
