"""Facts that several screens tell in the same way: a line of goods, and one shop's part of a cart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from domain.catalogue.about.hours import week_clocks
from domain.catalogue.shop import Shop
from domain.orders.line import ABSENT, OrderLine
from domain.orders.order import Order
from domain.platform.day_counts import DayCount
from domain.platform.shops.checklist import Gap
from domain.platform.stats import Stats
from domain.platform.vulnerabilities import Vulnerability
from domain.shopping.cart import Basket, Cart, CartLine, Part
from domain.shopping.nearby import ShopNearby
from domain.values import LANGUAGES, NOTHING, Distance, Money, Pack, Place, Price, Quantity, Span, Unit

ONE = Quantity(1, Unit.PIECE)
SHOPS = 10
"""How many shops' parts are told where a cart is told briefly."""


def each_line(among: Sequence[CartLine | OrderLine]) -> list[dict[str, object]]:
    """So much of each product. Where two look the same by name and pack, their prices tell them apart."""
    prices: dict[object, set[Price]] = defaultdict(set)
    for each in among:
        for look in _looks(each):
            prices[look].add(each.price)
    return [
        {
            "quantity": each.quantity,
            "weighed": each.is_weighed,
            "cost": each.cost,
            **_picked(each),
            **_goods(each, alike=any(len(prices[look]) > 1 for look in _looks(each))),
        }
        for each in among
    ]


def _picked(of: CartLine | OrderLine) -> dict[str, object]:
    """How far a line has come, and what was ordered of it."""
    if isinstance(of, CartLine):
        return {}
    absent = of.held == 0 and (of.waits or of.state in ABSENT)
    return {"state": of.state, "was": of.was, "changed": of.held != of.ordered, "absent": absent}


def changes(of: Order) -> dict[str, Any]:
    """The lines of which something else comes than was ordered."""
    changed = [line for line in of.lines if line.is_changed or line.waits]
    return {"changes": each_line(changed), "changed": len(changed)}


def lines(of: Order) -> dict[str, Any]:
    """All lines of an order, none of which is on another page."""
    return {"lines": each_line(of.lines), "first": 0, "last": 0, "of": 0}


def in_cart(of: CartLine, basket: Basket) -> dict[str, object]:
    """The product of a cart's line, by price or shop where another one there looks the same."""
    others = [each for each in basket.lines if each is not of and _looks(of) & _looks(each)]
    [shop] = [part.shop for part in basket.parts if part.shop.id == of.product.shop_id]
    beside = {each.product.shop_id for each in others}
    return {
        **_goods(of, alike=shop.id in beside),
        "shop": shop.names,
        "elsewhere": bool(beside - {shop.id}),
    }


def _goods(of: CartLine | OrderLine, *, alike: bool) -> dict[str, object]:
    """The product of a line as the text `goods` names it."""
    return {"name": of.names, "price": of.price, "alike": alike, **packed(of.pack, of.is_weighed)}


def _looks(of: CartLine | OrderLine) -> set[tuple[str, Quantity | None]]:
    """Name and pack as they are shown in each language."""
    pack = of.pack if has_pack(of.pack, of.is_weighed) else None
    return {(of.names.in_(language), pack) for language in LANGUAGES}


def vulnerability(of: Vulnerability) -> dict[str, object]:
    """A package, and the advisory about it."""
    return {
        "package": of.package,
        "version": of.version,
        "advisory": of.advisory,
        "fixed": of.fixed or None,
    }


def packed(holds: Quantity | None, is_weighed: bool) -> dict[str, object]:
    """What is in one piece, where that says anything."""
    return {"pack": Pack(holds or ONE), "has_pack": has_pack(holds, is_weighed)}


def has_pack(holds: Quantity | None, is_weighed: bool) -> bool:
    """Whether it says anything: not of what is weighed, nor of a single thing."""
    return holds not in (None, ONE) and not is_weighed


def in_stock(of: CartLine) -> dict[str, object]:
    """Whether there is enough of it, and how much is left."""
    product = of.product
    return {
        "short": product.available < of.amount or not product.is_listed,
        "gone": product.available < product.step or not product.is_listed,
        "left": product.quantity(product.available),
    }


Promises = Mapping[int, datetime]
"""When each shop would bring its part, by its id."""
NO_PROMISES: Promises = {}


def parts(basket: Basket, promises: Promises = NO_PROMISES) -> dict[str, Any]:
    """Every shop's part, with lines, what it costs and when it comes."""
    return {"parts": [_part(part, basket, promises) for part in basket.parts], "others": 0}


def parts_briefly(basket: Basket, promises: Promises = NO_PROMISES) -> dict[str, Any]:
    """The first shops' parts, each with how many things are in it; and how many more shops there are."""
    told = [_part(part, basket, promises) | {"brief": True, "lines": []} for part in basket.parts[:SHOPS]]
    return {"parts": told, "others": len(basket.parts) - len(told)}


def _part(part: Part, basket: Basket, promises: Promises) -> dict[str, object]:
    return {
        "promised": on_the_wall(promises.get(part.shop.id), part.shop.time_zone),
        "slot": part.slot.told(part.shop.time_zone, part.shop.door.seen_at) if part.slot else None,
        "lost": part.has_lost_slot,
        "shop": part.shop.names,
        "trading": part.shop.trading,
        "opens_at": part.shop.opens_at,
        "brief": False,
        "pickup": part.is_pickup,
        "where": part.shop.address,
        "count": len(part.lines),
        "lines": [
            told | in_stock(each) for told, each in zip(each_line(part.lines), part.lines, strict=True)
        ],
        "fee": part.fee,
        "has_fee": part.fee.minor > 0,
        **extras(part.discount, NOTHING),
        "coupon": part.coupon.code if part.coupon else None,
        "coupon_fault": part.coupon_fault,
        "minimum": part.terms.minimum,
        "to_minimum": part.to_minimum,
        "to_free": part.to_free_delivery,
        "total": part.total,
        "several": len(basket.parts) > 1,
    }


def costs(of: Order) -> dict[str, Any]:
    """What delivery costs, what a coupon takes off, and what its person gives on top."""
    return {"fee": of.fee, "has_fee": of.fee.minor > 0, **extras(of.discount, of.tip)}


def extras(discount: Money, tip: Money) -> dict[str, Any]:
    """What a coupon takes off, and what is given on top."""
    return {"discount": discount, "has_discount": discount.minor > 0, "tip": tip, "has_tip": tip.minor > 0}


def on_the_wall(at: datetime | None, zone: str) -> time | None:
    """What the clock on a shop's wall says then."""
    return at.astimezone(ZoneInfo(zone)).time() if at else None


def promise(order: Order, shop: Shop) -> time | None:
    """By when an order was promised; None for one with a slot, and once it does not matter any more."""
    is_told = order.is_open and order.slot is None
    return on_the_wall(order.promised_at, shop.time_zone) if is_told else None


def slot(order: Order, shop: Shop) -> Span | None:
    """When an order is handed over, by its date: what stands there tomorrow too must not say "tomorrow"."""
    return order.slot.told(shop.time_zone) if order.slot else None


def called(cart: Cart) -> dict[str, Any]:
    """What a cart is called; those without a name of their own have a number."""
    return {"called": cart.own_name, "number": cart.number}


def gaps(found: Sequence[Gap]) -> dict[str, Any]:
    """What a shop's checklist lacks."""
    return {"gaps": [{"what": each.what, "count": each.count} for each in found], "missing": len(found)}


def door(of: Shop) -> dict[str, Any]:
    """Whether customers can order now, until when or from when, and what they read of why not."""
    week = of.door.timetable.week
    return {
        "trading": of.trading,
        "opens_at": of.opens_at,
        "closes_at": of.closes_at,
        "closed_for": of.closed_for,
        "extra": of.door.extra // timedelta(minutes=1),
        "hours": week and week_clocks(week),
    }


def nearby(near: ShopNearby) -> dict[str, Any]:
    """A shop in a list: whether it takes orders, how far it is, and whether the person likes it."""
    return {
        "name": near.shop.names,
        "trading": near.shop.trading,
        "opens_at": near.shop.opens_at,
        "distance": near.distance or Distance(0),
        "near": near.distance is not None,
        "reached": near.is_reached,
        "favourite": near.is_favourite,
    }


def asks(near: ShopNearby, place: Place | None, promised: datetime | None) -> dict[str, Any]:
    """The same with what it asks for at that place, and by when it would bring what is ordered now."""
    terms = near.shop.terms_at(place)
    return {
        **nearby(near),
        "minimum": terms.minimum,
        "has_minimum": terms.minimum.minor > 0,
        "fee": terms.fee,
        "has_fee": terms.fee.minor > 0,
        "free_from": terms.free_from or terms.fee,
        "has_free_from": terms.free_from is not None,
        "promised": on_the_wall(promised, near.shop.time_zone),
    }


def stats(of: Stats) -> dict[str, Any]:
    """How the platform did, day by day, the last one first, and altogether."""
    return {
        "live": of.shops.live,
        "waiting": of.shops.waiting,
        "paused": of.shops.paused,
        "people": of.people,
        "count": len(of.days),
        **_day(of.whole),
        "days": [{"day": f"{each.day:%d.%m}", **_day(each)} for each in reversed(of.days)],
    }


def _day(of: DayCount) -> dict[str, object]:
    return {
        "orders": of.orders,
        "customers": of.customers,
        "value": of.value,
        "expired": of.expired,
        "minutes": of.minutes,
    }


def papers(of: Shop) -> dict[str, Any]:
    """How a shop is registered, as far as it was said."""
    return {
        "registration": of.papers.registration,
        "legal_name": of.papers.legal_name,
        "fssai": of.papers.fssai,
        "gstin": of.papers.gstin,
    }
