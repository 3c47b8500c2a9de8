"""What is told of an order to whoever works for its shop."""

from __future__ import annotations

from typing import Any

from bot import facts
from domain.catalogue.shop import Shop
from domain.orders.courier.courier import Trip
from domain.orders.order import Order


def told(order: Order, shop: Shop, trip: Trip | None = None) -> dict[str, Any]:
    """The whole card: where the order stands, its lines and costs, while it is open for whom it is, and
    with whom it goes."""
    return {
        "number": str(order.number),
        "shop": shop.names,
        "state": order.state,
        **facts.lines(order),
        **facts.costs(order),
        "total": order.total,
        **_whereto(order),
        "by": order.handled_by,
        "reason": order.reason,
        "placed": order.placed_at,
        "promised": facts.promise(order, shop),
        "slot": facts.slot(order, shop),
        "hidden": shop.hides_customers and order.is_open and not order.customer_name,
        "code": order.pickup_code,
        "courier": trip.courier.name if trip else None,
        "courier_phone": trip.courier.phone if trip else None,
    }


def _whereto(order: Order) -> dict[str, Any]:
    """For whom it is and where to, while the counter is told."""
    if not order.customer_name:
        return dict.fromkeys(("customer", "phone", "address", "map", "delivery", "remark"))
    return {
        "customer": order.customer_name,
        "phone": order.customer_phone,
        "address": order.address,
        "map": _map(order),
        "delivery": order.delivery,
        "remark": order.note,
    }


def _map(order: Order) -> str | None:
    """Where the door is, as a link that every phone opens."""
    if order.place is None:
        return None
    return f"https://maps.google.com/?q={order.place.latitude:.6f},{order.place.longitude:.6f}"
