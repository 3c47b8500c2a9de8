"""What can go wrong with a cart."""

from domain.errors import DomainError, Kind


class CartChanged(DomainError):
    """The cart is not the one that the person saw."""

    code, kind = "cart-changed", Kind.CONFLICT


class CartEmpty(DomainError):
    """Nothing to order."""

    code, kind = "cart-empty", Kind.CONFLICT


class CartFull(DomainError):
    """More different products than a cart holds. Facts: most."""

    code, kind = "cart-full", Kind.CONFLICT


class CheckoutIncomplete(DomainError):
    """Address, name or phone is still missing."""

    code, kind = "checkout-incomplete", Kind.CONFLICT


class BelowMinimum(DomainError):
    """A shop's part of the cart is under its minimum. Facts: shop, minimum, missing."""

    code, kind = "below-minimum", Kind.CONFLICT


class PriceChanged(DomainError):
    """It costs something else than the person saw. Facts: total."""

    code, kind = "price-changed", Kind.CONFLICT


class CartNameTaken(DomainError):
    """The person has a cart of this name already. Facts: name."""

    code, kind = "cart-name-taken", Kind.CONFLICT


class TooManyCarts(DomainError):
    """More carts than one person keeps. Facts: most."""

    code, kind = "too-many-carts", Kind.CONFLICT
