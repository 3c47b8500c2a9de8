"""What can go wrong with a coupon."""

from domain.errors import DomainError, Kind


class NoSuchCoupon(DomainError):
    """No shop in the cart has a coupon of this code. Facts: coupon."""

    code, kind = "no-such-coupon", Kind.CONFLICT


class CouponRefused(DomainError):
    """A coupon takes nothing off here. Facts: coupon, why (a `CouponFault`), minimum, starts."""

    code, kind = "coupon-refused", Kind.CONFLICT


class BadCoupon(DomainError):
    """Not what a coupon can be. Facts: why (a `CouponPart`), shortest, longest (letters of a code)."""

    code, kind = "bad-coupon", Kind.INVALID


class CouponCodeTaken(DomainError):
    """The shop has a coupon of this code already. Facts: coupon."""

    code, kind = "coupon-code-taken", Kind.CONFLICT
