"""What can go wrong with a shop and what it sells."""

from domain.errors import DomainError, Kind


class ShopClosed(DomainError):
    """The shop takes no orders now. Facts: shop."""

    code, kind = "shop-closed", Kind.CONFLICT


class ShopUnavailable(DomainError):
    """The shop is suspended or not yet approved. Facts: shop."""

    code, kind = "shop-unavailable", Kind.CONFLICT


class ShopUnreachable(DomainError):
    """Nobody can read the shop's counter: none is linked, or the bot cannot write there. Facts: shop."""

    code, kind = "shop-unreachable", Kind.CONFLICT


class InsufficientStock(DomainError):
    """Less is left than asked for. Facts: product, left."""

    code, kind = "insufficient-stock", Kind.CONFLICT


class ProductGone(DomainError):
    """The product is no longer sold. Facts: product."""

    code, kind = "product-gone", Kind.CONFLICT


class BadQuantity(DomainError):
    """Not a quantity that this product is sold in. Facts: step, most."""

    code, kind = "bad-quantity", Kind.INVALID
