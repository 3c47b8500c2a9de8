"""Products that the platform's catalogue has still to learn from."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects import postgresql

from domain.catalogue.amendment import Amendment
from domain.catalogue.sharing.learning import TEACHING
from domain.catalogue.shop import ShopState
from storage.engine.transaction import Transaction
from storage.schema import tables as t

_c, _l, _p = t.product_change.c, t.lesson.c, t.product.c
_shop = bindparam("shop", type_=t.BIG)
_is_approved = select(t.shop.c.id).where(t.shop.c.id == _shop, t.shop.c.state == ShopState.APPROVED).exists()
_COLUMNS = ["shop_id", "product_id"]
_NOTE = (
    postgresql.insert(t.lesson)
    .from_select(
        _COLUMNS,
        select(_shop, _c.product_id)
        .distinct()
        .where(
            _c.amendment_id == bindparam("amends", type_=t.BIG),
            _c.fact.in_([fact.value for fact in TEACHING]),
            _is_approved,
        ),
    )
    .on_conflict_do_nothing()
)
_NOTE_ALL = (
    postgresql.insert(t.lesson)
    .from_select(_COLUMNS, select(_shop, _p.id).where(_p.shop_id == _shop, _p.deleted_at.is_(None)))
    .on_conflict_do_nothing()
)
_TAKE = (
    delete(t.lesson)
    .where(
        _l.shop_id == _shop,
        _l.product_id.in_(
            select(_l.product_id).where(_l.shop_id == _shop).order_by(_l.product_id).limit(bindparam("most"))
        ),
    )
    .returning(_l.product_id)
)


@dataclass(frozen=True, slots=True)
class StoredLessons:
    """They, in the database."""

    tx: Transaction

    async def note(self, amendment: Amendment) -> None:
        given = {"shop": amendment.shop_id, "amends": amendment.id}
        await self.tx.executor.at_length(_NOTE, given)

    async def note_all(self, shop_id: int) -> None:
        await self.tx.executor.at_length(_NOTE_ALL, {"shop": shop_id})

    async def take(self, shop_id: int, *, most: int) -> list[int]:
        return await self.tx.executor.values(_TAKE, int, shop=shop_id, most=most)
