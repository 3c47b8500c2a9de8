"""What stands in the way of an erasure."""

from domain.errors import DomainError, Kind


class OwnsShops(DomainError):
    """Who owns a shop cannot be erased before somebody else does."""

    code, kind = "owns-shops", Kind.CONFLICT


class RemovalUnderWay(DomainError):
    """A record that is to be erased is not opened before that is taken back."""

    code, kind = "removal-under-way", Kind.CONFLICT
