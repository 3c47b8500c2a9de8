"""Shops that somebody likes, as they are kept."""

from __future__ import annotations

from typing import Protocol

MOST_FAVOURITES = 50


class Favourites(Protocol):
    """Shops that somebody likes."""

    async def of(self, identity_id: int) -> list[int]:
        """Their ids, the last one first; `MOST_FAVOURITES` at most."""

    async def add(self, identity_id: int, shop_id: int) -> None:
        """One more, once; of more than `MOST_FAVOURITES` the eldest goes."""

    async def remove(self, identity_id: int, shop_id: int) -> None:
        """One less, where it is one."""
