"""Lines of orders as they are changed: each change is compared with the order's version and moves it."""

from __future__ import annotations

import json
from typing import NamedTuple

from sqlalchemy import bindparam, case, cast, func, select, update

from domain.orders.line import LineState, OrderLine
from domain.orders.order import Order
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, to_ms
from storage.orders.placing import ADD_LINE, line_values
from storage.schema import tables as t

_line = t.order_line.c
_RESTATE = (
    update(t.order)
    .where(
        t.order.c.id == bindparam("by_id"),
        t.order.c.state == bindparam("was"),
        t.order.c.version == bindparam("seen"),
    )
    .values(
        version=t.order.c.version + 1,
        subtotal_minor=bindparam("subtotal"),
        fee_minor=bindparam("fee"),
        discount_minor=bindparam("discount"),
        total_minor=bindparam("total"),
    )
    .returning(t.order.c.id)
)
_CHANGE = (
    update(t.order_line)
    .where(_line.id == bindparam("by_id"))
    .values(
        {
            column: bindparam(f"new_{column}")
            for column in (
                "state",
                "ordered",
                "picked",
                "held",
                "came_instead",
                "charged_minor",
                "replaced_by",
                "asked_until",
                "offers",
                "known",
            )
        }
    )
)
_TICK_REST = (
    update(t.order_line)
    .where(_line.order_id == bindparam("of_order"), _line.state == LineState.ORDERED)
    .values(state=LineState.PICKED, picked=_line.ordered)
)


class _TakenRow(NamedTuple):
    replaced_by: int | None
    own: int
    anybodys: int


_TAKEN = (
    select(
        *columns(
            _TakenRow,
            t.order_line,
            own=cast(func.sum(case((t.order.c.identity_id == bindparam("of_identity"), 1), else_=0)), t.BIG),
            anybodys=func.count(),
        )
    )
    .join_from(t.order_line, t.order)
    .where(
        t.order.c.shop_id == bindparam("shop"),
        _line.product_id == bindparam("of_product"),
        _line.replaced_by.is_not(None),
    )
    .group_by(_line.replaced_by)
)
_NOW_KNOWN = (
    update(t.order_line)
    .where(_line.order_id == bindparam("of_order"), _line.known.is_not(None))
    .values(known=None)
)
OF_LINE = select(_line.order_id).where(_line.id == bindparam("by_id"))


async def change(tx: Transaction, before: Order, after: Order) -> bool:
    """Writes what `after` has other than `before`; False where somebody was faster."""
    restated = await tx.executor.run(
        _RESTATE,
        by_id=before.id,
        was=before.state,
        seen=before.version,
        subtotal=after.subtotal.minor,
        fee=after.fee.minor,
        discount=after.discount.minor,
        total=after.total.minor,
    )
    if not restated:
        return False
    were = {line.id: line for line in before.lines}
    await tx.executor.many(
        _CHANGE, [_values(line) for line in after.lines if line.id and line != were[line.id]]
    )
    await tx.executor.many(ADD_LINE, [line_values(before.id, line) for line in after.lines if not line.id])
    return True


async def taken_instead(
    tx: Transaction, identity_id: int, shop_id: int, product_id: int
) -> dict[int, tuple[int, int]]:
    """What came in a product's place, by product: how often for the person, and for anybody."""
    given = {"of_identity": identity_id, "shop": shop_id, "of_product": product_id}
    rows = await tx.executor.rows(_TAKEN, _TakenRow, **given)
    return {row.replaced_by: (row.own, row.anybodys) for row in rows if row.replaced_by is not None}


async def tick_rest(tx: Transaction, order_id: int) -> None:
    """What nobody has said anything about is picked as it was ordered."""
    await tx.executor.run(_TICK_REST, of_order=order_id)


async def now_known(tx: Transaction, order_id: int) -> None:
    """The counter knows of every line how much of it is wanted."""
    await tx.executor.run(_NOW_KNOWN, of_order=order_id)


def _values(line: OrderLine) -> dict[str, object]:
    offers = [(each.product_id, each.amount, each.price.money.minor, each.price.per) for each in line.offers]
    return {
        "by_id": line.id,
        "new_state": line.state,
        "new_ordered": line.ordered,
        "new_picked": line.picked,
        "new_held": line.held,
        "new_came_instead": line.came_instead,
        "new_charged_minor": line.charged.minor,
        "new_replaced_by": line.replaced_by,
        "new_asked_until": None if line.asked_until is None else to_ms(line.asked_until),
        "new_offers": json.dumps(offers, separators=(",", ":")),
        "new_known": line.known,
    }
