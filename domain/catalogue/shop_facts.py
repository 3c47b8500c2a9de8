"""What an owner says of a shop, checked: names, place, phone, hours, what it asks for, and its papers."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Any, TypedDict, Unpack

from domain.audit_actions import AuditAction
from domain.catalogue.about import typed_hours
from domain.catalogue.about.hours import Day
from domain.catalogue.about.naming import shop_names, whole_names
from domain.catalogue.about.papers import Registration, fssai_number, gstin_number, legal_name, registration
from domain.catalogue.errors import BadAmount
from domain.catalogue.shop import Shop, ShopMove, ShopMoved
from domain.catalogue.shopkeeping import LARGEST, hold_shop, type_radius
from domain.catalogue.work import CatalogueWork
from domain.people import Actor, address_text, phone_number
from domain.typed import measures
from domain.values import Money, Names, Place

PAPERS = ("registration", "legal_name", "fssai", "gstin")
NOTHING = "-"
"""Typed or chosen where something is taken back, or left unsaid."""


class ShopFact(StrEnum):
    """What can be asked of a shop by itself."""

    NAMES = "names"
    ADDRESS = "address"
    PHONE = "phone"
    HOURS = "hours"
    RADIUS = "radius"
    MINIMUM = "minimum"
    FEE = "fee"
    FREE_FROM = "free-from"
    REGISTRATION = "registration"
    LEGAL_NAME = "legal-name"
    FSSAI = "fssai"
    GSTIN = "gstin"


class OtherParts(TypedDict, total=False):
    """Facts that a shop may be without, or that have a default. None takes one back."""

    week: tuple[Day, ...] | None
    minimum_order: Money
    delivery_fee: Money
    free_delivery_from: Money | None
    registration: Registration
    legal_name: str | None
    fssai: str | None
    gstin: str | None


class ShopParts(OtherParts, total=False):
    """Facts of a shop to replace."""

    names: Names
    place: Place
    address: str
    phone: str


async def edit_shop(work: CatalogueWork, actor: Actor, shop_id: int, **parts: Unpack[ShopParts]) -> Shop:
    """Says so from now on; the same again changes nothing.

    Raises NotFound, BadName, BadAddress, BadPhone, SeveralPhones, BadAmount, BadFssai,
    BadGstin.
    """
    held = await hold_shop(work, actor, shop_id)
    now = with_parts(held, parts, work.rules.region)
    if now != held:
        await work.shops.set_facts(now)
        await work.audit.record(actor, AuditAction.SHOP_CHANGED, f"shop:{shop_id}")
        if now.door.timetable != held.door.timetable:
            await work.happened(ShopMoved(shop_id, ShopMove.HOURED))
    return await work.shops.get(shop_id)


async def say_part(work: CatalogueWork, actor: Actor, shop_id: int, part: ShopFact, typed: str) -> None:
    """One fact, as people type it or a button says it.

    Raises BadRadius, BadHours, SeveralNames, ButtonsPlease, and as `edit_shop` does.
    """
    if part is ShopFact.RADIUS:
        await type_radius(work, actor, shop_id, typed)
        return
    shop = await hold_shop(work, actor, shop_id)
    await edit_shop(work, actor, shop_id, **typed_part(shop, part, typed.strip()))


def typed_part(shop: Shop, part: ShopFact, typed: str) -> ShopParts:
    """The fact that was typed. Raises BadName, SeveralNames, BadHours, BadAmount, ButtonsPlease."""
    is_nothing = typed == NOTHING
    match part:
        case ShopFact.NAMES:
            return {"names": shop_names(typed)}
        case ShopFact.ADDRESS:
            return {"address": typed}
        case ShopFact.PHONE:
            return {"phone": typed}
        case ShopFact.HOURS:
            return {
                "week": None if is_nothing else typed_hours.hours_of_week(typed, shop.door.timetable).week
            }
        case ShopFact.MINIMUM:
            return {"minimum_order": amount(typed, shop.currency)}
        case ShopFact.FEE:
            return {"delivery_fee": amount(typed, shop.currency)}
        case ShopFact.FREE_FROM:
            return {"free_delivery_from": None if is_nothing else amount(typed, shop.currency)}
        case ShopFact.REGISTRATION:
            return {"registration": registration(typed)}
        case ShopFact.LEGAL_NAME:
            return {"legal_name": None if is_nothing else typed}
        case ShopFact.GSTIN:
            return {"gstin": None if is_nothing else typed}
        case _:
            return {"fssai": None if is_nothing else typed}


def with_parts(shop: Shop, parts: ShopParts, region: str) -> Shop:
    """The shop with these facts, as they are kept. Raises as `edit_shop` does."""
    kept = checked(parts, region)
    papers = {name: kept.pop(name) for name in PAPERS if name in kept}
    door = shop.door
    if "week" in kept:
        door = replace(door, timetable=replace(door.timetable, week=kept.pop("week")))
    return replace(shop, **kept, door=door, papers=replace(shop.papers, **papers))


def checked(parts: ShopParts, region: str) -> dict[str, Any]:
    """The facts as they are kept. Raises as `edit_shop` does, but for NotFound."""
    kept: dict[str, Any] = dict(parts)
    if "names" in parts:
        kept["names"] = whole_names(parts["names"].by_language)
    if "address" in parts:
        kept["address"] = address_text(parts["address"])
    if "phone" in parts:
        kept["phone"] = phone_number(parts["phone"], region)
    if parts.get("legal_name") is not None:
        kept["legal_name"] = legal_name(kept["legal_name"])
    if parts.get("fssai") is not None:
        kept["fssai"] = fssai_number(kept["fssai"])
    if parts.get("gstin") is not None:
        kept["gstin"] = gstin_number(kept["gstin"])
    for each in ("minimum_order", "delivery_fee", "free_delivery_from"):
        if kept.get(each) is not None and not 0 <= kept[each].minor <= LARGEST:
            raise bad_amount(kept[each].currency)
    return kept


def amount(typed: str, currency: str) -> Money:
    """The one amount that was typed. Raises BadAmount."""
    found = measures.money(typed, currency)
    if len(found) != 1 or not 0 <= found[0].minor <= LARGEST:
        raise bad_amount(currency)
    return found[0]


def bad_amount(currency: str) -> BadAmount:
    """What is said of an amount that no shop asks for."""
    return BadAmount(most=Money(LARGEST, currency))
