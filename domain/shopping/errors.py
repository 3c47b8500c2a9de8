"""What can go wrong with a cart, and with an address that goods go to."""

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


class NoPickup(DomainError):
    """A shop hands nothing out to those who come. Facts: shop."""

    code, kind = "no-pickup", Kind.CONFLICT


class BelowMinimum(DomainError):
    """A shop's part of the cart is under its minimum. Facts: shop, minimum, missing."""

    code, kind = "below-minimum", Kind.CONFLICT


class CashAtDoor(DomainError):
    """It is to be left at the door, and nobody has said how the cash gets to the shop."""

    code, kind = "cash-at-door", Kind.CONFLICT


class PriceChanged(DomainError):
    """It costs something else than the person saw. Facts: total."""

    code, kind = "price-changed", Kind.CONFLICT


class CartNameTaken(DomainError):
    """The person has a cart of this name already. Facts: name."""

    code, kind = "cart-name-taken", Kind.CONFLICT


class TooManyCarts(DomainError):
    """More carts than one person keeps, who may go on with one of them. Facts: most."""

    code, kind = "too-many-carts", Kind.CONFLICT


class AddressChanged(DomainError):
    """The address is not the one that the person saw."""

    code, kind = "address-changed", Kind.CONFLICT
