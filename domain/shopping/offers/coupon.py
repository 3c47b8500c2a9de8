"""A coupon: what a shop takes off an order, for whom, from when to when and how often."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.values import NOTHING, Money

WHOLE = 10_000
"""Basis points: everything."""
MOST_SHARE = 9_000
"""What is for nothing is no order."""
MOST_COUPONS = 100
"""Of one shop, with those that are switched off."""
LARGEST = 10**9
"""Minor units; what every shop asks for is less."""
MOST_USES = 1_000_000
SHORTEST_CODE, LONGEST_CODE = 3, 20


class CouponFault(StrEnum):
    """Why a coupon takes nothing off."""

    OFF = "off"
    EARLY = "early"
    OVER = "over"
    USED_UP = "used-up"
    USED_BEFORE = "used-before"
    NOT_FIRST = "not-first"
    TOO_LITTLE = "too-little"


@dataclass(frozen=True, slots=True)
class Coupon:
    """One shop's: so much money off (`worth`), or a part (`share`, in basis points) up to `cap`.

    `minimum`: the goods must come to so much. `is_first`: for one's first order of the shop. `is_shown`:
    everybody sees it at their checkout, else it is for whoever knows its code. It holds from `starts` until
    `ends`, for `each` orders of a person and for `most` in all, of which there have been `used`; None where
    there is no such bound.
    """

    id: int
    shop_id: int
    code: str
    worth: Money | None = None
    share: int | None = None
    cap: Money | None = None
    minimum: Money = NOTHING
    is_first: bool = False
    is_shown: bool = True
    is_on: bool = True
    starts: datetime | None = None
    ends: datetime | None = None
    each: int | None = 1
    most: int | None = None
    used: int = 0
    version: int = 0
    public_id: str = ""

    @property
    def currency(self) -> str:
        """What its amounts are in."""
        return self.minimum.currency

    def off(self, goods: Money) -> Money:
        """What it takes off goods that come to so much: a part is rounded half up, and nobody gets money."""
        minor = self.worth.minor if self.worth else 0
        if self.share is not None:
            minor = (goods.minor * self.share * 2 + WHOLE) // (2 * WHOLE)
        if self.cap is not None:
            minor = min(minor, self.cap.minor)
        return Money(min(minor, goods.minor), goods.currency)

    def fault(self, goods: Money, now: datetime) -> CouponFault | None:
        """Why it does not hold for goods that come to so much, as far as that has to do with nobody."""
        if not self.is_on:
            return CouponFault.OFF
        if self.starts is not None and now < self.starts:
            return CouponFault.EARLY
        if self.ends is not None and now >= self.ends:
            return CouponFault.OVER
        if self.most is not None and self.used >= self.most:
            return CouponFault.USED_UP
        return CouponFault.TOO_LITTLE if goods.minor < self.minimum.minor else None
