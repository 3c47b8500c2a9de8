"""What can go wrong once an order has come."""

from domain.errors import DomainError, Kind


class NotHereYet(DomainError):
    """The order has not come to its person. Facts: number."""

    code, kind = "not-here-yet", Kind.CONFLICT


class AlreadyRated(DomainError):
    """An order is rated once. Facts: number, stars."""

    code, kind = "already-rated", Kind.CONFLICT


class BadStars(DomainError):
    """From one star to five. Facts: most."""

    code, kind = "bad-stars", Kind.INVALID


class BadAnswer(DomainError):
    """An answer that says nothing, or that is too long. Facts: most (characters)."""

    code, kind = "bad-answer", Kind.INVALID
