"""What somebody has had today of what is rationed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, cast, func, select

from domain.orders.order import OrderState
from storage.engine.transaction import Transaction, to_ms
from storage.schema import tables as t

CAME_TO_NOTHING = (
    OrderState.REJECTED,
    OrderState.CANCELLED,
    OrderState.EXPIRED,
    OrderState.UNDELIVERED,
)
_HAD = (
    select(cast(func.coalesce(func.sum(t.order_line.c.held), 0), t.BIG).label("had"))
    .join_from(t.order_line, t.order)
    .where(
        t.order.c.identity_id == bindparam("of_identity"),
        t.order.c.placed_at >= bindparam("since"),
        t.order.c.state.not_in(CAME_TO_NOTHING),
        t.order_line.c.product_id == bindparam("of_product"),
    )
)


@dataclass(frozen=True, slots=True)
class StoredRations:
    """Counted from orders, in the database."""

    tx: Transaction

    async def had(self, identity_id: int, product_id: int, since: datetime) -> int:
        given = {"of_identity": identity_id, "of_product": product_id, "since": to_ms(since)}
        return await self.tx.executor.value(_HAD, int, **given) or 0
