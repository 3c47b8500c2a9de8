"""An order's lines: which columns are read, in which order, and what they mean."""

from __future__ import annotations

from domain.orders.order import OrderLine
from domain.values import Money, Price, Unit
from storage.engine.rows import Row, names, pack
from storage.schema import tables as t

ORDER_LINE = (
    t.order_line.c.product_id,
    t.order_line.c.names,
    t.order_line.c.pack_amount,
    t.order_line.c.pack_unit,
    t.order_line.c.unit,
    t.order_line.c.price_minor,
    t.order_line.c.price_per,
    t.order_line.c.tax_bp,
    t.order_line.c.ordered,
    t.order_line.c.picked,
    t.order_line.c.charged_minor,
    t.order.c.currency,
)
"""Read from `order_line` joined with its `order`."""


def line_of(row: Row) -> OrderLine:
    """An order's line from `ORDER_LINE`."""
    (product, named, pack_amount, pack_unit, unit, minor, per, *figures, currency) = row
    tax_bp, ordered, picked, charged = figures
    return OrderLine(
        product_id=product,
        names=names(named),
        pack=pack(pack_amount, pack_unit),
        unit=Unit(unit),
        price=Price(Money(minor, currency), per),
        tax_bp=tax_bp,
        ordered=ordered,
        picked=picked,
        charged=Money(charged, currency),
    )
