"""Slots as their owner says them: which windows of a week, how many orders in each, and until when."""

from __future__ import annotations

from dataclasses import replace

from domain.audit_actions import AuditAction
from domain.catalogue.about import typed_hours
from domain.catalogue.about.hours import Day
from domain.catalogue.about.slots import NO_DAYS, Slots, bad_slots
from domain.catalogue.errors import BadLead
from domain.catalogue.reaching.serving import typed_minutes
from domain.catalogue.shop import Shop, ShopMove, ShopMoved
from domain.catalogue.shopkeeping import hold_shop
from domain.catalogue.work import CatalogueWork
from domain.people import Actor
from domain.typed.signs import digits_plain


async def set_slots(work: CatalogueWork, actor: Actor, shop_id: int, slots: Slots) -> Shop:
    """Orders are handed over in these from now on; the same again changes nothing. Raises NotFound.

    What was ordered before stays as it is.
    """
    shop = await hold_shop(work, actor, shop_id)
    if slots == shop.slots:
        return shop
    await work.shops.set_slots(shop_id, slots)
    await work.audit.record(actor, AuditAction.SHOP_CHANGED, f"shop:{shop_id}")
    await work.happened(ShopMoved(shop_id, ShopMove.SLOTTED))
    return await work.shops.get(shop_id)


async def say_windows(work: CatalogueWork, actor: Actor, shop_id: int, typed: str) -> Shop:
    """Windows by weekday, as people type them. Raises NotFound, BadSlots."""
    shop = await hold_shop(work, actor, shop_id)
    return await set_slots(work, actor, shop_id, typed_hours.windows_of_week(typed, shop.slots))


async def set_windows(
    work: CatalogueWork, actor: Actor, shop_id: int, windows: Day, *, weekday: int | None = None
) -> Shop:
    """Windows of a weekday (from Monday, which is 0), or of all of them. Raises NotFound, BadSlots."""
    shop = await hold_shop(work, actor, shop_id)
    week = [windows if weekday in (None, at) else kept for at, kept in enumerate(shop.slots.week)]
    return await set_slots(work, actor, shop_id, replace(shop.slots, week=tuple(week)))


async def forget_slots(work: CatalogueWork, actor: Actor, shop_id: int) -> Shop:
    """There are none any more. Raises NotFound."""
    shop = await hold_shop(work, actor, shop_id)
    return await set_slots(work, actor, shop_id, replace(shop.slots, week=NO_DAYS))


async def set_capacity(work: CatalogueWork, actor: Actor, shop_id: int, orders: int) -> Shop:
    """So many orders in each. Raises NotFound, BadSlots."""
    shop = await hold_shop(work, actor, shop_id)
    return await set_slots(work, actor, shop_id, replace(shop.slots, capacity=orders))


async def say_capacity(work: CatalogueWork, actor: Actor, shop_id: int, typed: str) -> Shop:
    """The same, as people type it. Raises NotFound, BadSlots."""
    plain = digits_plain(typed).strip()
    if not plain.isdecimal() or len(plain) > len(str(10**6)):
        raise bad_slots()
    return await set_capacity(work, actor, shop_id, int(plain))


async def set_cut_off(work: CatalogueWork, actor: Actor, shop_id: int, minutes: int) -> Shop:
    """One may order until so many minutes before a slot begins. Raises NotFound, BadSlots."""
    shop = await hold_shop(work, actor, shop_id)
    return await set_slots(work, actor, shop_id, replace(shop.slots, cut_off=minutes))


async def say_cut_off(work: CatalogueWork, actor: Actor, shop_id: int, typed: str) -> Shop:
    """The same, for a time as people write it. Raises NotFound, BadSlots."""
    try:
        minutes = typed_minutes(digits_plain(typed))
    except BadLead:
        raise bad_slots() from None
    return await set_cut_off(work, actor, shop_id, minutes)
