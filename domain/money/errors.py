"""What can go wrong with money."""

from domain.errors import DomainError, Kind


class NothingToGiveBack(DomainError):
    """Not so much of the payment is left, or it has not arrived. Facts: number."""

    code, kind = "nothing-to-give-back", Kind.CONFLICT
