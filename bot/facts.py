"""Facts that several screens tell in the same way: a line of goods, and one shop's part of a cart."""

from __future__ import annotations

from typing import Any

from domain.orders.order import Order, OrderLine
from domain.shopping.cart import Basket, CartLine, Part
from domain.values import Pack, Quantity, Unit

SHOPS = 10
"""How many shops' parts are told where a cart is told briefly."""


def line(of: CartLine | OrderLine) -> dict[str, object]:
    """So much of one product, with its pack where it has one."""
    return {
        "name": of.names,
        "quantity": of.quantity,
        "weighed": of.is_weighed,
        "cost": of.cost,
        **packed(of.pack, of.is_weighed),
    }


def lines(of: Order) -> dict[str, Any]:
    """All lines of an order, none of which is on another page."""
    return {"lines": [line(each) for each in of.lines], "first": 0, "last": 0, "of": 0}


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


def parts(basket: Basket) -> dict[str, Any]:
    """Every shop's part, with lines and what it costs."""
    return {"parts": [_part(part, basket) for part in basket.parts], "others": 0}


def parts_briefly(basket: Basket) -> dict[str, Any]:
    """The first shops' parts, each with how many things are in it; and how many more shops there are."""
    told = [_part(part, basket) | {"brief": True, "lines": []} for part in basket.parts[:SHOPS]]
    return {"parts": told, "others": len(basket.parts) - len(told)}


def _part(part: Part, basket: Basket) -> dict[str, object]:
    return {
        "shop": part.shop.names,
        "trading": part.shop.trading,
        "brief": False,
        "count": len(part.lines),
        "lines": [line(each) | in_stock(each) for each in part.lines],
        "fee": part.fee,
        "has_fee": part.fee.minor > 0,
        "total": part.total,
        "several": len(basket.parts) > 1,
    }
