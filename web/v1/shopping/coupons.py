"""Coupons: a shop's own, kept by its owner; and those that hold for a cart."""

from __future__ import annotations

from typing import Any

from domain.catalogue.errors import BadAmount
from domain.catalogue.shopkeeping import my_shop
from domain.errors import NotFound, TooManyKept
from domain.orders.extras import coupons as cases
from domain.shopping.coupons import keeping
from domain.shopping.offers.coupon import Coupon
from domain.shopping.offers.errors import BadCoupon, CouponCodeTaken
from web.paging import PageQuery, page_of
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.catalogue.shopkeeping import shop_of
from web.v1.shopping.coupon_shapes import (
    CouponChange,
    CouponList,
    CouponShape,
    NewCoupon,
    OfferedCoupons,
    parts_of,
    shape_of_coupon,
    shape_of_offered,
)

coupons = Section("products")
cart_coupons = Section("carts")


@coupons.route("GET", "/v1/shops/{shop}/coupons", query=PageQuery, answer=CouponList, errors=(NotFound,))
async def list_coupons(call: Call[Nothing, PageQuery]) -> Shape:
    """The coupons of one of the caller's shops."""
    every = await keeping.coupons_of(call.work, call.actor, await shop_of(call))
    page = page_of("coupons", every, call.query, lambda coupon: coupon.public_id)
    return CouponList(items=[shape_of_coupon(each) for each in page.items], next=page.next)


@coupons.route(
    "POST",
    "/v1/shops/{shop}/coupons",
    body=NewCoupon,
    answer=CouponShape,
    status=201,
    errors=(NotFound, BadCoupon, BadAmount, CouponCodeTaken, TooManyKept),
)
async def add_coupon(call: Call[NewCoupon, Nothing]) -> Answer:
    """A new coupon of one of the caller's shops; the same one again is the one that is there."""
    shop_id, asked = await shop_of(call), call.body
    currency = (await my_shop(call.work, call.actor, shop_id)).currency
    terms = parts_of(asked.model_dump(exclude={"coupon"}), currency)
    return _answer(await keeping.make(call.work, call.actor, shop_id, asked.coupon, **terms))


@coupons.route("GET", "/v1/shops/{shop}/coupons/{coupon}", answer=CouponShape, errors=(NotFound,))
async def get_coupon(call: Call[Nothing, Nothing]) -> Answer:
    """One of them; its ETag is what changes name in If-Match."""
    return _answer(await _one(call))


@coupons.route(
    "PATCH",
    "/v1/shops/{shop}/coupons/{coupon}",
    body=CouponChange,
    answer=CouponShape,
    is_versioned=True,
    errors=(NotFound, BadCoupon, BadAmount),
)
async def change_coupon(call: Call[CouponChange, Nothing]) -> Answer:
    """Says something else of it from now on; what was ordered before stays."""
    coupon = await _one(call)

    async def current() -> int:
        return coupon.version

    version = await call.version(current)
    said = parts_of(call.body.model_dump(exclude_unset=True), coupon.currency)
    changed = await keeping.change(call.work, call.actor, coupon.shop_id, coupon.id, version=version, **said)
    return _answer(changed)


@cart_coupons.route("GET", "/v1/carts/{cart}/coupons", answer=OfferedCoupons, errors=(NotFound,))
async def list_cart_coupons(call: Call[Nothing, Nothing]) -> Shape:
    """The coupons that the shops in a cart show everybody, and those that were chosen for it."""
    cart_id = await call.work.ids.cart(call.path["cart"])
    found = await cases.offered(call.work, call.actor, cart_id=cart_id)
    return OfferedCoupons(items=[shape_of_offered(each) for each in found])


async def _one(call: Call[Any, Any]) -> Coupon:
    return await keeping.coupon_named(call.work, call.actor, await shop_of(call), call.path["coupon"])


def _answer(coupon: Coupon) -> Answer:
    return Answer(shape_of_coupon(coupon), coupon.version)
