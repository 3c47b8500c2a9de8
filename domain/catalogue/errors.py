"""What can go wrong with a shop and what it sells."""

from domain.errors import DomainError, Kind


class ShopClosed(DomainError):
    """The shop takes no orders now. Facts: shop, opens_at (None: nobody knows), reason (its keeper's)."""

    code, kind = "shop-closed", Kind.CONFLICT


class ShopUnavailable(DomainError):
    """The shop is suspended or not yet approved. Facts: shop."""

    code, kind = "shop-unavailable", Kind.CONFLICT


class ShopUnreachable(DomainError):
    """Nobody can read the shop's counter: none is linked, or the bot cannot write there. Facts: shop."""

    code, kind = "shop-unreachable", Kind.CONFLICT


class OutOfReach(DomainError):
    """The place lies beyond what the shop delivers to. Facts: shop, distance, reach, is_drawn, others.

    Where that is drawn on the map, `reach` says nothing. `others`: shops that do deliver there, if any.
    """

    code, kind = "out-of-reach", Kind.CONFLICT


class PinNeeded(DomainError):
    """Nobody knows whether the shop delivers there. Facts: shop, reach, distance, is_drawn.

    `distance` is how far away its person is, beyond its reach; None where the shop wants pins anyway.
    """

    code, kind = "pin-needed", Kind.CONFLICT


class BadRadius(DomainError):
    """Not one distance that a shop can deliver to. Facts: least, most."""

    code, kind = "bad-radius", Kind.INVALID


class BadHearing(DomainError):
    """Complaints are heard for no such time. Facts: least, most."""

    code, kind = "bad-hearing", Kind.INVALID


class BadLead(DomainError):
    """Not one time that an order can take a shop. Facts: least, most (minutes)."""

    code, kind = "bad-lead", Kind.INVALID


class BadArea(DomainError):
    """Not something that can be delivered to. Facts: why (an `AreaFault`), most (of it), reach."""

    code, kind = "bad-area", Kind.INVALID


class BadBands(DomainError):
    """Not distances that each have a fee. Facts: why (a `BandFault`), most, least, reach, line.

    `line` is the part of it, where it is one.
    """

    code, kind = "bad-bands", Kind.INVALID


class InsufficientStock(DomainError):
    """Less is left than asked for. Facts: product, left."""

    code, kind = "insufficient-stock", Kind.CONFLICT


class TooMuchADay(DomainError):
    """More than one customer gets of a product in a day. Facts: product, most, had (today), has_had."""

    code, kind = "too-much-a-day", Kind.CONFLICT


class ProductGone(DomainError):
    """The product is no longer sold. Facts: product."""

    code, kind = "product-gone", Kind.CONFLICT


class BadQuantity(DomainError):
    """Not a quantity that this product is sold in. Facts: step, most."""

    code, kind = "bad-quantity", Kind.INVALID


class BadBarcode(DomainError):
    """Not an EAN-8, UPC-A or EAN-13 whose last digit fits the others."""

    code, kind = "bad-barcode", Kind.INVALID


class BadPhoto(DomainError):
    """Not a picture (JPEG, PNG or WebP, up to 10 MB)."""

    code, kind = "bad-photo", Kind.INVALID


class TooManyPhotos(DomainError):
    """A product has as many photos as it may have. Facts: most."""

    code, kind = "too-many-photos", Kind.CONFLICT


class BadFact(DomainError):
    """Something that cannot be said so of a product. Facts: fact."""

    code, kind = "bad-fact", Kind.INVALID


class PriceAboveMrp(DomainError):
    """More than the highest price that stands on the pack. Facts: price, mrp."""

    code, kind = "price-above-mrp", Kind.INVALID


class CodeTaken(DomainError):
    """Another product of the shop has this own code or barcode. Facts: product."""

    code, kind = "code-taken", Kind.CONFLICT


class UndoOver(DomainError):
    """It was undone before, or more than a day ago."""

    code, kind = "undo-over", Kind.CONFLICT


class SeveralMatch(DomainError):
    """A row may mean either of several products of the shop. Facts: product."""

    code, kind = "several-match", Kind.CONFLICT


class NoHeader(DomainError):
    """No row of a stock list says what its columns are: one with names and one more are wanted."""

    code, kind = "no-header", Kind.INVALID


class NoList(DomainError):
    """A file that is no list, or is broken."""

    code, kind = "no-list", Kind.INVALID


class ListLocked(DomainError):
    """A file that wants a password."""

    code, kind = "list-locked", Kind.INVALID


class ListTooLarge(DomainError):
    """More than is read at once. Facts: most (megabytes)."""

    code, kind = "list-too-large", Kind.INVALID


class BadHours(DomainError):
    """Not two different times of the day, nor hours by weekday."""

    code, kind = "bad-hours", Kind.INVALID


class BadDate(DomainError):
    """No date, one gone by or too far ahead, or more of them than are kept. Facts: most (dates)."""

    code, kind = "bad-date", Kind.INVALID


class BadPause(DomainError):
    """Neither how long nor until when a shop takes no orders."""

    code, kind = "bad-pause", Kind.INVALID


class BadSlots(DomainError):
    """Not windows of a week, a number of orders or a time before them. Facts: windows, orders, hours."""

    code, kind = "bad-slots", Kind.INVALID


class BadFssai(DomainError):
    """Not the number of an FSSAI licence or registration. Facts: digits (how many it has)."""

    code, kind = "bad-fssai", Kind.INVALID


class BadGstin(DomainError):
    """Not a number under which GST is paid."""

    code, kind = "bad-gstin", Kind.INVALID


class BadPlace(DomainError):
    """Words where a place on the map is asked for."""

    code, kind = "bad-place", Kind.INVALID


class BadAmount(DomainError):
    """Not one amount of money that a shop asks for. Facts: most."""

    code, kind = "bad-amount", Kind.INVALID


class SeveralNames(DomainError):
    """Two names in the same letters, of which nobody knows which one counts."""

    code, kind = "several-names", Kind.INVALID


class BadReason(DomainError):
    """No reason, or one that is too long to be read. Facts: most (characters)."""

    code, kind = "bad-reason", Kind.INVALID


class TooManyWaiting(DomainError):
    """As many of somebody's shops wait for approval as may. Facts: most."""

    code, kind = "too-many-waiting", Kind.CONFLICT


class NotProposed(DomainError):
    """An import that nobody can say yes or no to now: it is being read, was done, or gave way to another."""

    code, kind = "not-proposed", Kind.CONFLICT
