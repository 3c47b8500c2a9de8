"""What coupons look like over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import AwareDatetime, Field

from domain.orders.extras.coupons import Offered
from domain.shopping.coupons.saying import CouponParts
from domain.shopping.offers.coupon import LARGEST, MOST_SHARE, MOST_USES, Coupon
from domain.values import Money
from web.routes import Shape
from web.v1.shapes import CouponFaultName, MoneyShape, money, names


class CouponTerms(Shape):
    """Whom a coupon is for, from when to when, and how often; amounts in minor units.

    Either so much money (`worth`) or a part (`share`, in basis points) up to `cap` is taken off goods that
    come to `minimum`. `each` is how often a person may use it, `most` how often all of them; null: no bound.
    """

    worth: int | None = Field(default=None, ge=1, le=LARGEST)
    share: int | None = Field(default=None, ge=1, le=MOST_SHARE)
    cap: int | None = Field(default=None, ge=1, le=LARGEST)
    minimum: int = Field(default=0, ge=0, le=LARGEST)
    is_first: bool = False
    is_shown: bool = True
    starts_at: AwareDatetime | None = None
    ends_at: AwareDatetime | None = None
    each: int | None = Field(default=1, ge=1, le=MOST_USES)
    most: int | None = Field(default=None, ge=1, le=MOST_USES)


class NewCoupon(CouponTerms):
    """A new one, by its code: letters of A to Z and digits, in capitals."""

    coupon: str = Field(min_length=1, max_length=100)


class CouponChange(CouponTerms):
    """What to say anew; what is left out stays. `is_on: false` switches it off."""

    is_on: bool = True


class CouponShape(Shape):
    """A coupon of a shop, and how often it was used."""

    id: str
    coupon: str
    worth: MoneyShape | None
    share: int | None
    cap: MoneyShape | None
    minimum: MoneyShape
    is_first: bool
    is_shown: bool
    is_on: bool
    starts_at: datetime | None
    ends_at: datetime | None
    each: int | None
    most: int | None
    used: int
    version: int


class CouponList(Shape):
    """A page of coupons, the newest first, and the cursor of the next (None: this is the last)."""

    items: list[CouponShape]
    next: str | None


class OfferedCoupon(Shape):
    """A coupon for a shop's part of a cart: what it would take off; `fault` says why it does not (None)."""

    coupon: str
    shop_names: dict[str, str]
    off: MoneyShape
    minimum: MoneyShape
    is_chosen: bool
    fault: CouponFaultName | None


class OfferedCoupons(Shape):
    """Those that are shown to everybody, and those that were chosen: all of them, so none is `next`."""

    items: list[OfferedCoupon]
    next: str | None = None


def parts_of(said: dict[str, Any], currency: str) -> CouponParts:
    """As the domain says them."""
    renamed = {"starts_at": "starts", "ends_at": "ends"}
    kept = {renamed.get(name, name): value for name, value in said.items()}
    for name in ("worth", "cap", "minimum"):
        if kept.get(name) is not None:
            kept[name] = Money(kept[name], currency)
    parts: CouponParts = kept  # type: ignore[assignment]
    return parts


def shape_of_coupon(of: Coupon) -> CouponShape:
    """A coupon as the API says it."""
    return CouponShape(
        id=of.public_id,
        coupon=of.code,
        worth=money(of.worth) if of.worth else None,
        share=of.share,
        cap=money(of.cap) if of.cap else None,
        minimum=money(of.minimum),
        is_first=of.is_first,
        is_shown=of.is_shown,
        is_on=of.is_on,
        starts_at=of.starts,
        ends_at=of.ends,
        each=of.each,
        most=of.most,
        used=of.used,
        version=of.version,
    )


def shape_of_offered(of: Offered) -> OfferedCoupon:
    """The same for a cart."""
    return OfferedCoupon(
        coupon=of.coupon.code,
        shop_names=names(of.shop),
        off=money(of.off),
        minimum=money(of.coupon.minimum),
        is_chosen=of.is_chosen,
        fault=of.fault.value if of.fault else None,
    )
