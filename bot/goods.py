"""What the screens of a shop's goods tell in the same way: a product, a fact of it, what was typed there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot import facts
from bot.chat import Chat, Goto, go
from domain.catalogue.amendment import Amendment
from domain.catalogue.entry import Entry, FactChange
from domain.catalogue.fact import Fact
from domain.catalogue.product import Product
from domain.values import Country, Money, Names, Quantity, Unit

AMOUNTS = (Fact.STOCK, Fact.STEP, Fact.MOST_PER_DAY, Fact.LOW_AT)


class Told(StrEnum):
    """How a fact is told: by its value, as yes, no or not known, or by how it is sold."""

    VALUE = "value"
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    PIECE = "piece"
    WEIGHT = "weight"


class Availability(StrEnum):
    """Whether customers can have it: it is hidden, out, run out, running low, there, or there uncounted."""

    HIDDEN = "hidden"
    OUT = "out"
    NONE = "none"
    LOW = "low"
    THERE = "there"
    UNCOUNTED = "uncounted"


def desk(typed: str, shop_id: int) -> Goto:
    """What was typed at the desk is shown, with what it would do."""
    return go("desk.found", shop_id, 0, typed.strip())


def done(product_id: int, amendment: Amendment | None) -> Goto:
    """What was done, and the way back from it; the product itself where nothing has changed."""
    if amendment is None:
        return go("goods.card", product_id).says("goods-same")
    return go("history.done", product_id, amendment.id)


def standing(entry: Entry) -> Availability:
    """Whether customers can have it."""
    product = entry.product
    if not product.is_listed:
        return Availability.HIDDEN
    if product.is_out:
        return Availability.OUT
    if not product.is_counted:
        return Availability.UNCOUNTED
    if product.available < product.step:
        return Availability.NONE
    is_low = entry.low_at is not None and product.available <= entry.low_at
    return Availability.LOW if is_low else Availability.THERE


def line(entry: Entry) -> dict[str, Any]:
    """A product in a list."""
    return named(entry.product) | {
        "price": entry.product.price,
        "standing": standing(entry),
        "left": entry.product.quantity(entry.product.available),
    }


def named(product: Product) -> dict[str, Any]:
    """What it is called."""
    return {"name": product.names, **facts.packed(product.pack, product.is_weighed)}


def change(of: FactChange, product: Product, shelves: Mapping[str, Names]) -> dict[str, Any]:
    """A fact that changed, from and to."""
    (was, before), (now, after) = (told(of.fact, each, product, shelves) for each in (of.was, of.now))
    return {"fact": of.fact, "was_told": was, "was": before, "now_told": now, "now": after}


def kept_change(kept: Mapping[str, Any], currency: str, shelves: Mapping[str, Names]) -> dict[str, Any]:
    """The same of one that a stock list would make, from what is kept of it."""
    fact, unit = Fact(kept["fact"]), Unit(kept.get("unit", Unit.PIECE))
    values = (_kept(fact, kept[each], currency, unit) for each in ("was", "now"))
    (was, before), (now, after) = (told(fact, each, None, shelves) for each in values)
    return {"fact": fact, "was_told": was, "was": before, "now_told": now, "now": after}


def _kept(fact: Fact, value: Any, currency: str, unit: Unit) -> object:
    if value is None:
        return None
    if fact in (Fact.PRICE, Fact.MRP):
        return Money(value, currency)
    if fact is Fact.PACK:
        return Quantity(value[0], Unit(value[1]))
    if fact is Fact.UNIT:
        return Unit(value)
    if fact in AMOUNTS:
        return Quantity(value, unit)
    if fact is Fact.OUT_UNTIL:
        return datetime.fromisoformat(value)
    return tuple(value) if isinstance(value, list) else value


def told(
    fact: Fact, value: object, product: Product | None, shelves: Mapping[str, Names]
) -> tuple[Told, object]:
    """A fact's value as a text tells it; "" where it is told by a word of the text's own."""
    if value is None or value in ("", ()):
        return Told.UNKNOWN, ""
    if isinstance(value, bool):
        return (Told.YES if value else Told.NO), ""
    if isinstance(value, Unit):
        return (Told.WEIGHT if value is Unit.GRAM else Told.PIECE), ""
    return Told.VALUE, _written(fact, value, product, shelves)


def _written(fact: Fact, value: object, product: Product | None, shelves: Mapping[str, Names]) -> object:
    if isinstance(value, Money | Quantity | datetime):
        return value
    if product and fact in AMOUNTS and isinstance(value, int):
        return product.quantity(value)
    if fact is Fact.PHOTOS and isinstance(value, tuple):
        return str(len(value))
    if fact is Fact.TAX and isinstance(value, int):
        return percent(value)
    if fact is Fact.CATEGORY:
        return shelves.get(str(value), str(value))
    if fact is Fact.ORIGIN:
        return Country(str(value))
    if isinstance(value, Mapping):
        return " · ".join(dict.fromkeys(map(str, value.values())))
    return ", ".join(value) if isinstance(value, tuple) else str(value)


async def shelves_of(chat: Chat) -> dict[str, Names]:
    """What the platform's categories are called, by their codes."""
    return {each.code: each.names for each in await chat.work.products.every_category()}


def percent(basis_points: int) -> str:
    """A part as it is written: 5 %, 0.25 %."""
    whole, rest = divmod(abs(basis_points), 100)
    return f"{whole}.{rest:02}".rstrip("0").rstrip(".") + " %"


def part(basis_points: int) -> str:
    """By which part prices move, with its sign."""
    return ("+" if basis_points > 0 else "−") + percent(basis_points)
