"""What is asked of a shop by itself, and how each of it is told: in the opening, and when it is mended."""

from __future__ import annotations

from typing import Any

from bot import facts as told
from bot.chat import Link, Tap, tap
from domain.catalogue import shop_facts as said
from domain.catalogue.about import typed_hours
from domain.catalogue.about.hours import clocks, week_clocks
from domain.catalogue.about.papers import Registration
from domain.catalogue.shop import Shop
from domain.catalogue.shop_facts import NOTHING, ShopFact
from domain.errors import StaleButton
from domain.values import Distance

ASKED = (
    ShopFact.HOURS,
    ShopFact.RADIUS,
    ShopFact.MINIMUM,
    ShopFact.FEE,
    ShopFact.REGISTRATION,
    ShopFact.LEGAL_NAME,
    ShopFact.FSSAI,
)
"""One after another, once there is a shop. The first button of each is what most take."""
QUESTIONS, BEFORE = len(ASKED) + 4, 5
"""How many there are in all, and the number of the first of those."""
OFFERED: dict[ShopFact, tuple[str, ...]] = {
    ShopFact.HOURS: ("8-21", "7-22", "9-20"),
    ShopFact.RADIUS: ("5 km", "3 km", "2 km", "1 km"),
    ShopFact.MINIMUM: ("0", "100", "200"),
    ShopFact.FEE: ("0", "20", "30"),
    ShopFact.FREE_FROM: (NOTHING, "300", "500"),
    ShopFact.REGISTRATION: tuple(each.value for each in Registration),
    ShopFact.LEGAL_NAME: ("=",),
    ShopFact.FSSAI: (NOTHING,),
    ShopFact.GSTIN: (NOTHING,),
}
SAME = "="
"""The legal name is the one on the sign."""
MENDED = (
    (ShopFact.NAMES, ShopFact.PHONE, ShopFact.ADDRESS),
    (ShopFact.HOURS, ShopFact.RADIUS),
    (ShopFact.MINIMUM, ShopFact.FEE, ShopFact.FREE_FROM),
    (ShopFact.REGISTRATION, ShopFact.GSTIN),
    (ShopFact.LEGAL_NAME, ShopFact.FSSAI),
)
WORDS = {part: f".{part.value}" for part in ShopFact}
"""Attributes of a text are called as the parts."""


def fact_of(word: str) -> ShopFact:
    """Which one a button or a screen names. Raises StaleButton."""
    if word not in set(ShopFact):
        raise StaleButton
    return ShopFact(word)


def offer(shop: Shop, asked: ShopFact, given: str, chosen: Link, onward: int) -> Tap:
    """A button that says one answer, to the act that takes it."""
    if given in (NOTHING, SAME):
        label = ".none" if given == NOTHING else ".same"
        return tap(label, chosen, shop.id, asked.value, given, onward, part=asked, name=shop.names)
    return tap(WORDS[asked], chosen, shop.id, asked.value, given, onward, **_offered(shop, asked, given))


def _offered(shop: Shop, asked: ShopFact, given: str) -> dict[str, Any]:
    if asked is ShopFact.HOURS:
        return {"hours": clocks(typed_hours.hours_of_day(given))}
    if asked is ShopFact.RADIUS:
        return {"reach": Distance(1000 * int(given.removesuffix(" km")))}
    if asked is ShopFact.REGISTRATION:
        return {"registration": given}
    amount = said.amount(given, shop.currency)
    return {"amount": amount, "some": amount.minor > 0}


def facts_of(shop: Shop) -> dict[str, Any]:
    """Everything that was said of it."""
    return {
        "name": shop.names,
        "every": " / ".join(dict.fromkeys(shop.names.by_language.values())),
        "state": shop.state,
        "submitted": shop.is_submitted,
        "reason": shop.state_reason,
        "address": shop.address,
        "phone": shop.phone,
        "hours": shop.door.timetable.week and week_clocks(shop.door.timetable.week),
        "reach": Distance(shop.radius_m),
        "minimum": shop.minimum_order,
        "has_minimum": shop.minimum_order.minor > 0,
        "fee": shop.delivery_fee,
        "has_fee": shop.delivery_fee.minor > 0,
        "free_from": shop.free_delivery_from,
        **told.papers(shop),
    }
