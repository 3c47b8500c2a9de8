"""Goods that somebody has ordered."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import bindparam, select

from domain.shopping.liked import MOST_LOOKED_AT
from storage.engine.transaction import Transaction
from storage.schema import tables as t

_last_orders = (
    select(t.order.c.id)
    .where(t.order.c.identity_id == bindparam("of_identity"))
    .order_by(t.order.c.id.desc())
    .limit(MOST_LOOKED_AT)
    .scalar_subquery()
)
_OF = select(t.order_line.c.product_id).distinct().where(t.order_line.c.order_id.in_(_last_orders))


@dataclass(frozen=True, slots=True)
class StoredHadGoods:
    """Read from orders, in the database."""

    tx: Transaction

    async def of(self, identity_id: int) -> frozenset[int]:
        return frozenset(await self.tx.executor.values(_OF, int, of_identity=identity_id))
