"""What can go wrong with an order."""

from domain.errors import DomainError, Kind


class NotYourCounter(DomainError):
    """A counter button pressed from outside the shop's group. Audited."""

    code, kind = "not-your-counter", Kind.FORBIDDEN


class SomebodyElsesContact(DomainError):
    """The shared contact belongs to another person."""

    code, kind = "somebody-elses-contact", Kind.INVALID


class OrderMoved(DomainError):
    """The order is no longer in the state that the press was for. Facts: number, state, by."""

    code, kind = "order-moved", Kind.CONFLICT


class TooLateToCancel(DomainError):
    """The shop has accepted: only the shop can cancel now. Facts: number."""

    code, kind = "too-late-to-cancel", Kind.CONFLICT


class OrdersUnderWay(DomainError):
    """The chat has an order that is not finished, whose news it would miss. Facts: number."""

    code, kind = "orders-under-way", Kind.CONFLICT
