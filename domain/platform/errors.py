"""What can go wrong where people and roles are kept."""

from domain.errors import DomainError, Kind


class OwnStanding(DomainError):
    """Nobody blocks, removes or promotes themselves, or gives up their own role."""

    code, kind = "own-standing", Kind.FORBIDDEN


class LastAdmin(DomainError):
    """Nobody would be left to run the platform."""

    code, kind = "last-admin", Kind.CONFLICT


class BadRole(DomainError):
    """A role that is not given there: a shop's without a shop, the platform's in one. Facts: role."""

    code, kind = "bad-role", Kind.INVALID
