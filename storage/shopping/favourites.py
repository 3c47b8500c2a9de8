"""Shops that somebody likes."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import bindparam, delete, select

from domain.shopping.liked import MOST_FAVOURITES
from storage.engine.rows import adding_once
from storage.engine.transaction import Transaction
from storage.schema import tables as t

_f = t.favourite.c
_whose = _f.identity_id == bindparam("of_identity")
_newest = select(_f.shop_id).where(_whose).order_by(_f.at.desc(), _f.shop_id.desc())
_OF = _newest.limit(MOST_FAVOURITES)
_ADD = adding_once(t.favourite, "identity_id", "shop_id", "at").on_conflict_do_nothing()
_TOO_MANY = delete(t.favourite).where(_whose, _f.shop_id.not_in(_OF.scalar_subquery()))
_REMOVE = delete(t.favourite).where(_whose, _f.shop_id == bindparam("of_shop"))


@dataclass(frozen=True, slots=True)
class StoredFavourites:
    """In the database."""

    tx: Transaction

    async def of(self, identity_id: int) -> list[int]:
        return await self.tx.executor.values(_OF, int, of_identity=identity_id)

    async def add(self, identity_id: int, shop_id: int) -> None:
        executor = self.tx.executor
        await executor.run(_ADD, identity_id=identity_id, shop_id=shop_id, at=self.tx.at)
        await executor.run(_TOO_MANY, of_identity=identity_id)

    async def remove(self, identity_id: int, shop_id: int) -> None:
        await self.tx.executor.run(_REMOVE, of_identity=identity_id, of_shop=shop_id)
