"""Facts that several screens tell in the same way: a line of goods, and one shop's part of a cart."""

from __future__ import annotations

from domain.orders.order import OrderLine
from domain.shopping.cart import Basket, CartLine, Part
from domain.values import Pack, Quantity, Unit


def line(of: CartLine | OrderLine) -> dict[str, object]:
    """So much of one product, with its pack where it has one."""
    return {
        "name": of.names,
        "quantity": of.quantity,
        "weighed": of.is_weighed,
        "cost": of.cost,
        **packed(of.pack, of.is_weighed),
    }


def packed(holds: Quantity | None, is_weighed: bool) -> dict[str, object]:
    """What is in one piece, where that says anything: not of what is weighed, nor of a single thing."""
    one = Quantity(1, Unit.PIECE)
    return {"pack": Pack(holds or one), "has_pack": holds not in (None, one) and not is_weighed}


def in_stock(of: CartLine) -> dict[str, object]:
    """Whether there is enough of it, and how much is left."""
    product = of.product
    return {
        "short": product.available < of.amount or not product.is_listed,
        "gone": product.available < product.step or not product.is_listed,
        "left": product.quantity(product.available),
    }


def parts(basket: Basket) -> list[dict[str, object]]:
    """Every shop's part, with lines and what it costs."""
    return [_part(part, several=len(basket.parts) > 1) for part in basket.parts]


def _part(part: Part, *, several: bool) -> dict[str, object]:
    return {
        "shop": part.shop.names,
        "open": part.shop.takes_orders,
        "lines": [line(each) | in_stock(each) for each in part.lines],
        "fee": part.fee,
        "has_fee": part.fee.minor > 0,
        "total": part.total,
        "several": several,
    }
