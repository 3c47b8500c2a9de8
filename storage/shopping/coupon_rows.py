"""Coupons as they are kept and read."""

from __future__ import annotations

from typing import NamedTuple

from domain.shopping.offers.coupon import Coupon
from domain.values import Money
from storage.engine.transaction import from_ms, to_ms

SAID = (
    "worth_minor",
    "share_bp",
    "cap_minor",
    "minimum_minor",
    "is_first",
    "is_shown",
    "is_on",
    "starts_at",
    "ends_at",
    "most_each",
    "most",
)


class CouponRow(NamedTuple):
    """A coupon."""

    id: int
    public_id: str
    shop_id: int
    code: str
    worth_minor: int | None
    share_bp: int | None
    cap_minor: int | None
    minimum_minor: int
    currency: str
    is_first: int
    is_shown: int
    is_on: int
    starts_at: int | None
    ends_at: int | None
    most_each: int | None
    most: int | None
    used: int
    version: int

    @property
    def coupon(self) -> Coupon:
        """What it means."""
        return Coupon(
            id=self.id,
            shop_id=self.shop_id,
            code=self.code,
            worth=None if self.worth_minor is None else Money(self.worth_minor, self.currency),
            share=self.share_bp,
            cap=None if self.cap_minor is None else Money(self.cap_minor, self.currency),
            minimum=Money(self.minimum_minor, self.currency),
            is_first=bool(self.is_first),
            is_shown=bool(self.is_shown),
            is_on=bool(self.is_on),
            starts=None if self.starts_at is None else from_ms(self.starts_at),
            ends=None if self.ends_at is None else from_ms(self.ends_at),
            each=self.most_each,
            most=self.most,
            used=self.used,
            version=self.version,
            public_id=self.public_id,
        )


def said(of: Coupon) -> dict[str, object]:
    """What its owner says of it, as it is kept."""
    return {
        "worth_minor": of.worth.minor if of.worth else None,
        "share_bp": of.share,
        "cap_minor": of.cap.minor if of.cap else None,
        "minimum_minor": of.minimum.minor,
        "is_first": int(of.is_first),
        "is_shown": int(of.is_shown),
        "is_on": int(of.is_on),
        "starts_at": to_ms(of.starts) if of.starts else None,
        "ends_at": to_ms(of.ends) if of.ends else None,
        "most_each": of.each,
        "most": of.most,
    }
