"""What people wait for, and what was searched for in vain."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import bindparam, delete, func, literal, or_, select, update
from sqlalchemy.dialects import postgresql

from domain.shopping.wish import MOST_WISHES, Awaited, MissedSearch
from storage.engine.rows import adding_once, found, names
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms
from storage.schema import tables as t

MOST_MISSED = 500
"""Of each shop; nobody reads further, and nobody fills the database by typing."""
_NO_PRODUCT = 0


class _WishRow(NamedTuple):
    id: int
    public_id: str
    identity_id: int
    words: str
    product_id: int | None
    names: str | None
    at: int

    @property
    def wish(self) -> Awaited:
        return Awaited(
            id=self.id,
            public_id=self.public_id,
            identity_id=self.identity_id,
            words=self.words,
            product_id=self.product_id,
            names=None if self.names is None else names(self.names),
            at=from_ms(self.at),
        )


class _MissedRow(NamedTuple):
    words: str
    times: int
    at: int

    @property
    def missed(self) -> MissedSearch:
        return MissedSearch(self.words, self.times, from_ms(self.at))


_w, _m = t.wish.c, t.missed_search.c
_whose = _w.identity_id == bindparam("of_identity")
_is_open = _w.dropped_at.is_(None)
_EVERY = select(*columns(_WishRow, t.wish, t.product)).outerjoin_from(
    t.wish, t.product, t.product.c.id == _w.product_id
)
_OF = _EVERY.where(_whose, _is_open).order_by(_w.at.desc(), _w.id.desc())
_ONE = _EVERY.where(_whose, _w.id == bindparam("by_id"))
_BY_PUBLIC_ID = select(_w.id).where(_whose, _w.public_id == bindparam("public"))
_SAME = select(_w.id).where(
    _whose,
    _w.words == bindparam("words"),
    func.coalesce(_w.product_id, _NO_PRODUCT) == bindparam("product", type_=t.BIG),
)
_ADD = adding_once(t.wish, "public_id", "identity_id", "words", "product_id", "at").returning(_w.id)
_newest = select(_w.id).where(_whose).order_by(_w.dropped_at.is_not(None), _w.at.desc(), _w.id.desc())
_TOO_MANY = delete(t.wish).where(_whose, _w.id.not_in(_newest.limit(MOST_WISHES).scalar_subquery()))
_SET_DROPPED = (
    update(t.wish).where(_w.id == bindparam("by_id")).values(dropped_at=bindparam("gone", type_=t.BIG))
)
_of_this_shop = t.product.c.shop_id == bindparam("shop")
_WAITING = (
    _EVERY.where(_is_open, or_(_w.product_id.is_(None), _of_this_shop))
    .order_by(_w.id)
    .limit(bindparam("most"))
)
_kept = select(func.count()).where(_m.shop_id == bindparam("shop_id", type_=t.BIG)).scalar_subquery()
_MISSED = (
    postgresql.insert(t.missed_search)
    .from_select(
        ["shop_id", "words", "count", "at"],
        select(
            bindparam("shop_id", type_=t.BIG), bindparam("words"), literal(1), bindparam("at", type_=t.BIG)
        ).where(_kept < MOST_MISSED),
    )
    .on_conflict_do_update(
        index_elements=["shop_id", "words"],
        set_={"count": _m["count"] + 1, "at": bindparam("at", type_=t.BIG)},
    )
)
_MISSED_IN = (
    select(*columns(_MissedRow, t.missed_search, times=_m["count"]))
    .where(_m.shop_id == bindparam("shop"), _m["count"] >= bindparam("least"))
    .order_by(_m["count"].desc(), _m.at.desc(), _m.words)
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class StoredAwaitedGoods:
    """In the database."""

    tx: Transaction

    async def of(self, identity_id: int) -> list[Awaited]:
        return [row.wish for row in await self.tx.executor.rows(_OF, _WishRow, of_identity=identity_id)]

    async def get(self, identity_id: int, wish_id: int) -> Awaited:
        row = await self.tx.executor.row(_ONE, _WishRow, of_identity=identity_id, by_id=wish_id)
        return found(row).wish

    async def by_public_id(self, identity_id: int, public_id: str) -> int:
        executor = self.tx.executor
        return found(await executor.value(_BY_PUBLIC_ID, int, of_identity=identity_id, public=public_id))

    async def add(self, identity_id: int, words: str, product_id: int | None) -> int:
        executor = self.tx.executor
        same = await executor.value(
            _SAME, int, of_identity=identity_id, words=words, product=product_id or _NO_PRODUCT
        )
        if same is not None:
            await self.set_dropped(same, False)
            return same
        new = await executor.value(
            _ADD,
            int,
            public_id=secrets.token_hex(16),
            identity_id=identity_id,
            words=words,
            product_id=product_id,
            at=self.tx.at,
        )
        await executor.run(_TOO_MANY, of_identity=identity_id)
        return found(new)

    async def set_dropped(self, wish_id: int, is_dropped: bool) -> None:
        await self.tx.executor.run(_SET_DROPPED, by_id=wish_id, gone=self.tx.at if is_dropped else None)

    async def waiting(self, shop_id: int, *, most: int) -> list[Awaited]:
        rows = await self.tx.executor.rows(_WAITING, _WishRow, shop=shop_id, most=most)
        return [row.wish for row in rows]


@dataclass(frozen=True, slots=True)
class StoredMissedSearches:
    """In the database."""

    tx: Transaction

    async def add(self, shop_ids: list[int], words: str) -> None:
        rows = [{"shop_id": each, "words": words, "at": self.tx.at} for each in shop_ids]
        await self.tx.executor.many(_MISSED, rows)

    async def of(self, shop_id: int, *, least: int, most: int) -> list[MissedSearch]:
        given = {"shop": shop_id, "least": least, "most": most}
        return [row.missed for row in await self.tx.executor.rows(_MISSED_IN, _MissedRow, **given)]
