"""What can go wrong with an order."""

from domain.errors import DomainError, Kind


class NotYourCounter(DomainError):
    """A counter button pressed from outside the shop's group. Audited."""

    code, kind = "not-your-counter", Kind.FORBIDDEN


class LineWaits(DomainError):
    """A customer is asked about a line: until they answer, or silence decides. Facts: number, product."""

    code, kind = "line-waits", Kind.CONFLICT


class LineDecided(DomainError):
    """What was asked about a line is decided by now. Facts: number, product."""

    code, kind = "line-decided", Kind.CONFLICT


class NothingLeft(DomainError):
    """Nothing of the order is there any more: it can only be cancelled. Facts: number."""

    code, kind = "nothing-left", Kind.CONFLICT


class NotInItsPlace(DomainError):
    """A product that cannot stand in for a line: it is that line, or not there itself. Facts: product."""

    code, kind = "not-in-its-place", Kind.CONFLICT


class NotWrittenAbout(DomainError):
    """An order is over for too long to be written about, or much has been written already. Facts: number."""

    code, kind = "not-written-about", Kind.CONFLICT


class SomebodyElsesContact(DomainError):
    """The shared contact belongs to another person."""

    code, kind = "somebody-elses-contact", Kind.INVALID


class OrderMoved(DomainError):
    """The order is no longer in the state that the press was for. Facts: number, state, by."""

    code, kind = "order-moved", Kind.CONFLICT


class SlotGone(DomainError):
    """The slot that was seen is full, over or no more. Facts: shop, first, second (the next, or None)."""

    code, kind = "slot-gone", Kind.CONFLICT


class TooLateToCancel(DomainError):
    """The shop has accepted: only the shop can cancel now. Facts: number."""

    code, kind = "too-late-to-cancel", Kind.CONFLICT


class TooLateToChange(DomainError):
    """Somebody is packing the order, or has: nothing is added or changed any more. Facts: number."""

    code, kind = "too-late-to-change", Kind.CONFLICT


class TooManyOpenOrders(DomainError):
    """More of one person's orders are open at the shop than it keeps for anybody, or they are worth more.

    Facts: shop, orders, worth (the one that is too much; the other is None).
    """

    code, kind = "too-many-open-orders", Kind.CONFLICT


class TooMuchOfStock(DomainError):
    """More of a product than one person may hold, with what is on order already. Facts: product, most."""

    code, kind = "too-much-of-stock", Kind.CONFLICT


class PhoneUnproved(DomainError):
    """Nobody vouches for the number of somebody who pays at the door and has no chat."""

    code, kind = "phone-unproved", Kind.CONFLICT


class OrdersUnderWay(DomainError):
    """The chat has an order that is not finished, whose news it would miss. Facts: number."""

    code, kind = "orders-under-way", Kind.CONFLICT
