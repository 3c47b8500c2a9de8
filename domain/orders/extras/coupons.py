"""Coupons in a checkout: which there are, which one was chosen, and one use of it for an order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.errors import NotFound
from domain.orders.order import Checkout
from domain.orders.work import OrderWork
from domain.people import Actor
from domain.shopping.cart import Basket, Cart, Part
from domain.shopping.carts import which
from domain.shopping.coupons.saying import coupon_code
from domain.shopping.offers.coupon import Coupon, CouponFault
from domain.shopping.offers.errors import BadCoupon, CouponRefused, NoSuchCoupon
from domain.values import Money, Names

LONGEST_TOLD = 30
"""Of what was typed and is no code."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A coupon for a shop's part of a cart: what it would take off, and whether it is the chosen one.

    `fault`: why it does not hold, where it does not.
    """

    coupon: Coupon
    shop: Names
    off: Money
    is_chosen: bool
    fault: CouponFault | None = None


async def has_any(work: OrderWork, basket: Basket) -> bool:
    """Whether a shop in the cart has a coupon at all."""
    return bool(await work.coupons.of_shops([part.shop.id for part in basket.parts]))


async def offered(work: OrderWork, actor: Actor, *, cart_id: int | None = None) -> list[Offered]:
    """What the shops in the cart show everybody and what holds for the actor, the chosen ones too."""
    cart = await which(work, actor, cart_id)
    parts = {part.shop.id: part for part in (await work.cart_lines.basket(cart)).parts}
    told = []
    for coupon in await work.coupons.of_shops(list(parts)):
        part, is_chosen = parts[coupon.shop_id], cart.coupons.get(coupon.shop_id) == coupon.id
        fault = await _fault(work, actor, coupon, part)
        is_told = coupon.is_shown and fault in (None, CouponFault.TOO_LITTLE)
        if is_chosen or is_told:
            off = coupon.off(part.subtotal)
            told.append(
                Offered(coupon=coupon, shop=part.shop.names, off=off, is_chosen=is_chosen, fault=fault)
            )
    return told


async def choose(work: OrderWork, actor: Actor, coupon_id: int, *, cart_id: int | None = None) -> Coupon:
    """Takes a coupon of a shop in the cart, in place of another one of that shop.

    Raises NotFound where no such shop is in it, CouponRefused.
    """
    cart = await which(work, actor, cart_id)
    basket = await work.cart_lines.basket(cart)
    for coupon in await work.coupons.of_shops([part.shop.id for part in basket.parts]):
        if coupon.id == coupon_id:
            return await _choose(work, actor, cart, basket, [coupon])
    raise NotFound


async def type_code(work: OrderWork, actor: Actor, typed: str, *, cart_id: int | None = None) -> Coupon:
    """The same for the code that somebody knows. Raises NoSuchCoupon, CouponRefused."""
    cart = await which(work, actor, cart_id)
    basket = await work.cart_lines.basket(cart)
    code = _code(typed)
    of_shops = await work.coupons.of_shops([part.shop.id for part in basket.parts])
    meant = [coupon for coupon in of_shops if coupon.code == code]
    if not meant:
        raise NoSuchCoupon(coupon=code)
    return await _choose(work, actor, cart, basket, meant)


async def say(
    work: OrderWork, actor: Actor, shop_id: int, code: str | None, *, cart_id: int | None = None
) -> None:
    """The coupon of this shop that has the code, or (None) no coupon of it.

    Raises NotFound where the shop is not in the cart, NoSuchCoupon, CouponRefused.
    """
    cart = await which(work, actor, cart_id)
    basket = await work.cart_lines.basket(cart)
    if shop_id not in [part.shop.id for part in basket.parts]:
        raise NotFound
    if code is None:
        return await drop(work, actor, shop_id, cart_id=cart_id)
    found = [each for each in await work.coupons.of_shops([shop_id]) if each.code == _code(code)]
    if not found:
        raise NoSuchCoupon(coupon=code.strip()[:LONGEST_TOLD])
    await _choose(work, actor, cart, basket, found)
    return None


async def drop(work: OrderWork, actor: Actor, shop_id: int, *, cart_id: int | None = None) -> None:
    """No coupon of this shop after all."""
    cart = await which(work, actor, cart_id)
    kept = {each: coupon for each, coupon in cart.coupons.items() if each != shop_id}
    if kept != cart.coupons:
        await work.carts.draft(cart, coupons=kept)


async def discounted(work: OrderWork, actor: Actor, basket: Basket) -> Basket:
    """The same with the coupon that was chosen for each part."""
    cart = basket.cart
    if not cart.coupons:
        return basket
    return replace(basket, parts=tuple([await _discounted(work, actor, cart, part) for part in basket.parts]))


async def take(work: OrderWork, made: Checkout, basket: Basket) -> None:
    """One use of its coupon for each order, in the order of coupons: nobody waits in a ring.

    Raises CouponRefused where it was the last one's, or the person has used it meanwhile.
    """
    owners = {order.coupon_id: order.identity_id for order in made.orders if order.coupon_id}
    coupons = [part.coupon for part in basket.parts if part.coupon and part.coupon.id in owners]
    for coupon in sorted(coupons, key=lambda each: each.id):
        if not await work.coupons.take(coupon, owners[coupon.id]):
            is_theirs = coupon.each is not None and await work.coupons.uses(coupon.id, owners[coupon.id])
            raise refused(coupon, CouponFault.USED_BEFORE if is_theirs else CouponFault.USED_UP)


def refused(coupon: Coupon, why: CouponFault) -> CouponRefused:
    """What is said of a coupon that takes nothing off."""
    return CouponRefused(coupon=coupon.code, why=why, minimum=coupon.minimum, starts=coupon.starts)


def _code(typed: str) -> str:
    """Raises NoSuchCoupon for what is none."""
    try:
        return coupon_code(typed)
    except BadCoupon:
        raise NoSuchCoupon(coupon=typed.strip()[:LONGEST_TOLD]) from None


async def _choose(
    work: OrderWork, actor: Actor, cart: Cart, basket: Basket, meant: Sequence[Coupon]
) -> Coupon:
    """All that hold, where several shops have one of the code; else why the first does not."""
    parts = {part.shop.id: part for part in basket.parts}
    faults = [await _fault(work, actor, coupon, parts[coupon.shop_id]) for coupon in meant]
    good = [coupon for coupon, fault in zip(meant, faults, strict=True) if fault is None]
    if not good:
        raise refused(meant[0], faults[0] or CouponFault.OFF)
    chosen = {**cart.coupons, **{coupon.shop_id: coupon.id for coupon in good}}
    if chosen != cart.coupons:
        await work.carts.draft(cart, coupons=chosen)
    return good[0]


async def _discounted(work: OrderWork, actor: Actor, cart: Cart, part: Part) -> Part:
    if (coupon_id := cart.coupons.get(part.shop.id)) is None:
        return part
    coupon = await work.coupons.get(coupon_id)
    return replace(part, coupon=coupon, coupon_fault=await _fault(work, actor, coupon, part))


async def _fault(work: OrderWork, actor: Actor, coupon: Coupon, part: Part) -> CouponFault | None:
    """Why it does not hold for the actor's part; what has to do with nobody comes first."""
    if fault := coupon.fault(part.subtotal, work.now):
        return fault
    if coupon.is_first and await work.orders.has_ordered(actor.identity_id, coupon.shop_id):
        return CouponFault.NOT_FIRST
    is_used = coupon.each is not None and (
        await work.coupons.uses(coupon.id, actor.identity_id) >= coupon.each
    )
    return CouponFault.USED_BEFORE if is_used else None
