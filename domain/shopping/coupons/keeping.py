"""Keeping coupons: a shop's owner makes them, says whom they are for, and switches them off."""

from __future__ import annotations

from dataclasses import replace
from typing import Unpack
from zoneinfo import ZoneInfo

from domain.audit_actions import AuditAction
from domain.catalogue.shopkeeping import hold_shop, my_shop
from domain.errors import NotFound, StaleVersion, TooManyKept
from domain.people import Actor
from domain.shopping.coupons.saying import (
    NOTHING,
    CouponPart,
    CouponParts,
    coupon_code,
    must_be_fit,
    part_of,
    value_of,
)
from domain.shopping.offers.coupon import MOST_COUPONS, Coupon
from domain.shopping.offers.errors import CouponCodeTaken
from domain.shopping.work import ShoppingWork
from domain.values import Money


async def coupons_of(work: ShoppingWork, actor: Actor, shop_id: int) -> list[Coupon]:
    """All of one of the actor's shops, the newest first. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    return await work.coupons.of(shop_id)


async def coupon_of(work: ShoppingWork, actor: Actor, shop_id: int, coupon_id: int) -> Coupon:
    """One of them. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    coupon = await work.coupons.get(coupon_id)
    if coupon.shop_id != shop_id:
        raise NotFound
    return coupon


async def coupon_named(work: ShoppingWork, actor: Actor, shop_id: int, public_id: str) -> Coupon:
    """The same by its public id. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    return await work.coupons.by_public_id(shop_id, public_id)


async def make(
    work: ShoppingWork, actor: Actor, shop_id: int, code: str, **parts: Unpack[CouponParts]
) -> Coupon:
    """A new one; the very same again is the one that is there.

    Raises NotFound, BadCoupon, BadAmount, CouponCodeTaken, TooManyKept.
    """
    shop = await hold_shop(work, actor, shop_id)
    said = replace(Coupon(0, shop_id, coupon_code(code), minimum=Money(0, shop.currency)), **parts)
    must_be_fit(said)
    known = await work.coupons.of(shop_id)
    for each in known:
        if each.code == said.code:
            if (each.worth, each.share) == (said.worth, said.share) and each.version == 0:
                return each
            raise CouponCodeTaken(coupon=said.code)
    if len(known) >= MOST_COUPONS:
        raise TooManyKept(most=MOST_COUPONS)
    made = await work.coupons.add(said)
    if made is None:
        raise CouponCodeTaken(coupon=said.code)
    await work.audit.record(actor, AuditAction.SHOP_COUPONS, f"shop:{shop_id}")
    return made


async def type_new(work: ShoppingWork, actor: Actor, shop_id: int, typed: str) -> Coupon:
    """A new one from a line such as "DIWALI 10%" or "WELCOME 50". Raises as `make` does."""
    shop = await my_shop(work, actor, shop_id)
    code, _, value = typed.strip().partition(" ")
    return await make(work, actor, shop_id, code, **value_of(value, shop.currency))


async def change(
    work: ShoppingWork,
    actor: Actor,
    shop_id: int,
    coupon_id: int,
    *,
    version: int,
    **parts: Unpack[CouponParts],
) -> Coupon:
    """Says these parts anew; the same again changes nothing, and what was ordered before stays.

    Raises NotFound, StaleVersion, BadCoupon, BadAmount.
    """
    await hold_shop(work, actor, shop_id)
    coupon = await coupon_of(work, actor, shop_id, coupon_id)
    said = replace(coupon, **parts)
    if said == coupon:
        return coupon
    must_be_fit(said)
    if coupon.version != version or not await work.coupons.write(said):
        raise StaleVersion
    await work.audit.record(actor, AuditAction.SHOP_COUPONS, f"shop:{shop_id}")
    return await work.coupons.get(coupon_id)


async def type_part(
    work: ShoppingWork, actor: Actor, shop_id: int, coupon_id: int, part: CouponPart, typed: str
) -> Coupon:
    """The same for one part as people type it; "-" where there is to be no such bound.

    Raises NotFound, StaleVersion, BadCoupon, BadAmount.
    """
    shop = await my_shop(work, actor, shop_id)
    coupon = await coupon_of(work, actor, shop_id, coupon_id)
    said = part_of(part, typed.strip(), shop.currency, work.now.astimezone(ZoneInfo(shop.time_zone)))
    return await change(work, actor, shop_id, coupon_id, version=coupon.version, **said)


async def lift(
    work: ShoppingWork, actor: Actor, shop_id: int, coupon_id: int, part: CouponPart, *, version: int
) -> Coupon:
    """No such bound any more. Raises NotFound, StaleVersion, BadCoupon."""
    shop = await my_shop(work, actor, shop_id)
    said = part_of(part, NOTHING, shop.currency, work.now)
    return await change(work, actor, shop_id, coupon_id, version=version, **said)
