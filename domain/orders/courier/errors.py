"""What can go wrong on the way to the door."""

from domain.errors import DomainError, Kind


class OrderTaken(DomainError):
    """Somebody else brings the order. Facts: number, by."""

    code, kind = "order-taken", Kind.CONFLICT


class NotOnTheWay(DomainError):
    """The order has nobody who brings it: it is not packed yet, over by now, or collected. Facts: number."""

    code, kind = "not-on-the-way", Kind.CONFLICT


class CarriedNow(DomainError):
    """It is under way: who brings it can only say at the door how it went. Facts: number."""

    code, kind = "carried-now", Kind.CONFLICT


class NotAgreed(DomainError):
    """Its customer has not said that it may be left at the door. Facts: number."""

    code, kind = "not-agreed", Kind.CONFLICT


class ProofNeeded(DomainError):
    """The shop wants to see that it was handed over. Facts: number, proof (code or photo)."""

    code, kind = "proof-needed", Kind.CONFLICT


class CodeLocked(DomainError):
    """The code was tried too often. Facts: number."""

    code, kind = "code-locked", Kind.CONFLICT


class TooManyCouriers(DomainError):
    """A shop knows no more of them by name and phone. Facts: most."""

    code, kind = "too-many-couriers", Kind.CONFLICT
