"""What can go wrong with the platform's catalogue."""

from domain.errors import DomainError, Kind


class GoodTaken(DomainError):
    """Another good of the catalogue has this barcode, or this name, brand and pack. Facts: good."""

    code, kind = "good-taken", Kind.CONFLICT


class SameGood(DomainError):
    """The two are one already."""

    code, kind = "same-good", Kind.CONFLICT


class MergeOver(DomainError):
    """It was taken apart before, or one of the two was merged again since."""

    code, kind = "merge-over", Kind.CONFLICT
