"""What is said of a coupon by typing, and whether it can be so."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import TypedDict

from domain.catalogue.shop_facts import amount, bad_amount
from domain.shopping.offers.coupon import (
    LARGEST,
    LONGEST_CODE,
    MOST_SHARE,
    MOST_USES,
    SHORTEST_CODE,
    WHOLE,
    Coupon,
)
from domain.shopping.offers.errors import BadCoupon
from domain.typed.dates import date_first
from domain.typed.signs import digits_plain
from domain.values import Money

NOTHING = "-"
"""Typed where there is to be no such bound."""
_CODE = re.compile(r"[A-Z0-9]+", re.ASCII)
_PERCENT = re.compile(r"(\d{1,2})(?:[.,](\d{1,2}))?\s*(?:%|percent|प्रतिशत|శాతం)", re.IGNORECASE)
_WHOLE_NUMBER = re.compile(r"\d{1,7}", re.ASCII)


class CouponPart(StrEnum):
    """What can be said of a coupon by typing."""

    CODE = "code"
    VALUE = "value"
    CAP = "cap"
    MINIMUM = "minimum"
    STARTS = "starts"
    ENDS = "ends"
    EACH = "each"
    MOST = "most"


class CouponParts(TypedDict, total=False):
    """What to say anew of a coupon."""

    worth: Money | None
    share: int | None
    cap: Money | None
    minimum: Money
    is_first: bool
    is_shown: bool
    is_on: bool
    starts: datetime | None
    ends: datetime | None
    each: int | None
    most: int | None


def coupon_code(typed: str) -> str:
    """A code as it is kept: in capitals, without what stands between. Raises BadCoupon."""
    code = re.sub(r"[\s_-]", "", digits_plain(typed)).upper()
    if not _CODE.fullmatch(code) or not SHORTEST_CODE <= len(code) <= LONGEST_CODE:
        raise bad(CouponPart.CODE)
    return code


def must_be_fit(coupon: Coupon) -> None:
    """Raises BadCoupon, BadAmount."""
    if (coupon.worth is None) == (coupon.share is None):
        raise bad(CouponPart.VALUE)
    if coupon.share is not None and not 0 < coupon.share <= MOST_SHARE:
        raise bad(CouponPart.VALUE)
    for amount_of in (coupon.worth, coupon.cap):
        if amount_of is not None and not 0 < amount_of.minor <= LARGEST:
            raise bad_amount(coupon.currency)
    if not 0 <= coupon.minimum.minor <= LARGEST:
        raise bad_amount(coupon.currency)
    for part, bound in ((CouponPart.EACH, coupon.each), (CouponPart.MOST, coupon.most)):
        if bound is not None and not 0 < bound <= MOST_USES:
            raise bad(part)
    if coupon.starts and coupon.ends and coupon.starts >= coupon.ends:
        raise bad(CouponPart.ENDS)


def bad(part: CouponPart) -> BadCoupon:
    """What is said of a part that cannot be so."""
    return BadCoupon(why=part, shortest=SHORTEST_CODE, longest=LONGEST_CODE)


def value_of(typed: str, currency: str) -> CouponParts:
    """So much money, or a part: "50", "10%". Raises BadAmount."""
    found = _PERCENT.search(digits_plain(typed))
    if found:
        share = int(found[1]) * (WHOLE // 100) + int((found[2] or "").ljust(2, "0"))
        return {"share": share, "worth": None}
    return {"worth": amount(typed, currency), "share": None, "cap": None}


def part_of(part: CouponPart, typed: str, currency: str, now: datetime) -> CouponParts:
    """One part as people type it; "-": no such bound. Raises BadCoupon, BadAmount."""
    is_nothing = typed == NOTHING
    match part:
        case CouponPart.VALUE:
            return value_of(typed, currency)
        case CouponPart.CAP:
            return {"cap": None if is_nothing else amount(typed, currency)}
        case CouponPart.MINIMUM:
            return {"minimum": Money(0, currency) if is_nothing else amount(typed, currency)}
        case CouponPart.STARTS:
            return {"starts": None if is_nothing else _day(part, typed, now)}
        case CouponPart.ENDS:
            return {"ends": None if is_nothing else _day(part, typed, now) + timedelta(days=1)}
        case CouponPart.EACH:
            return {"each": None if is_nothing else _number(part, typed)}
        case CouponPart.MOST:
            return {"most": None if is_nothing else _number(part, typed)}
        case _:
            raise bad(part)


def _number(part: CouponPart, typed: str) -> int:
    found = _WHOLE_NUMBER.findall(digits_plain(typed))
    if len(found) != 1:
        raise bad(part)
    return int(found[0])


def _day(part: CouponPart, typed: str, now: datetime) -> datetime:
    """When a day begins on the shop's clock."""
    found = date_first(typed, now.date())
    if found is None or found[1]:
        raise bad(part)
    return datetime.combine(found[0], time(), now.tzinfo)
