"""Numbers of bills: a series without a gap for each shop and financial year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

LONGEST_NUMBER = 16
"""Signs, by rule 46 (b)."""
YEAR_BEGINS = (4, 1)
"""India's financial year: from the first of April."""
SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Series(StrEnum):
    """What is numbered without a gap, in each shop and financial year: bills, and credit notes."""

    BILLS = "bills"
    CREDITS = "credits"


MARKS = {Series.BILLS: "", Series.CREDITS: "C"}
"""What tells the numbers of the one from those of the other."""


def financial_year(day: date) -> int:
    """The year in which the financial year of a day began."""
    return day.year if (day.month, day.day) >= YEAR_BEGINS else day.year - 1


@dataclass(frozen=True, slots=True)
class BillNumber:
    """The number in a shop's series of the financial year that began in `year`; the first is 1."""

    shop_id: int
    series: Series
    year: int
    sequence: int

    @property
    def written(self) -> str:
        """As it stands on the bill: which shop, which year, which in its series, as `K-2627-12`.

        One owner may have several shops under one registration, where no number may come twice.
        """
        year = f"{self.year % 100:02}{(self.year + 1) % 100:02}"
        return f"{_short(self.shop_id)}-{year}-{MARKS[self.series]}{self.sequence}"


def _short(number: int) -> str:
    rest, sign = divmod(number, len(SIGNS))
    return (_short(rest) if rest else "") + SIGNS[sign]
