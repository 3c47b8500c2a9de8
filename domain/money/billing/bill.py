"""A bill, as it was when the order reached its person: it is numbered then, and never changes.

What a bill is called follows from how its shop is registered under GST: a plain receipt where it is not, a
bill of supply under the composition levy and where nothing is taxed (CGST Rules 2017, rule 49), a tax invoice
else (rule 46). What is given back later is a credit note of its own (section 34 of the CGST Act).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from itertools import groupby
from typing import Protocol
from zoneinfo import ZoneInfo

from domain.catalogue.about.papers import Registration
from domain.catalogue.product import per_unit
from domain.money.billing.series import LONGEST_NUMBER, BillNumber, Series
from domain.money.billing.tax import TaxSplit
from domain.values import Money, Names, Price, Quantity, UnitPrice


class BillKind(StrEnum):
    """What it is called."""

    RECEIPT = "receipt"
    SUPPLY = "supply"
    INVOICE = "invoice"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True)
class Seller:
    """The shop as it stood on the bill's day."""

    names: Names
    legal_name: str | None
    address: str
    phone: str
    registration: Registration
    gstin: str | None
    fssai: str | None
    time_zone: str


@dataclass(frozen=True, slots=True)
class BillLine:
    """So much of something, at its price; what it came to, and the tax within that.

    What is taxed is the line with its share of the delivery fee and of the discount.
    """

    names: Names
    pack: Quantity | None
    quantity: Quantity
    price: Price
    mrp: Money | None
    hsn: str | None
    tax_bp: int
    amount: Money
    tax: TaxSplit

    @property
    def is_weighed(self) -> bool:
        """Whether it is sold by weight."""
        return self.price.per > 1

    @property
    def unit_price(self) -> UnitPrice | None:
        """What a kilogram, a litre or one piece of it costs; None where that says nothing more."""
        found = per_unit(self.price, self.pack)
        return found if found and found.money != self.price.money else None

    @property
    def saved(self) -> Money:
        """How much less it cost than the highest price that stands on the pack."""
        full = self.mrp.minor * self.quantity.amount if self.mrp and not self.is_weighed else 0
        return Money(max(0, full - self.amount.minor), self.amount.currency)


@dataclass(frozen=True, slots=True)
class TaxRow:
    """What was taxed at one rate."""

    basis_points: int
    taxable: Money
    half: Money


@dataclass(frozen=True, slots=True)
class Bill:
    """A bill or a credit note. `corrects` is the number of the bill that a credit note is about."""

    number: str
    kind: BillKind
    issued_at: datetime
    order_id: int
    order_number: int
    seller: Seller
    lines: tuple[BillLine, ...]
    fee: Money
    discount: Money
    tip: Money
    total: Money
    corrects: str | None = None
    id: int = 0

    @property
    def day(self) -> date:
        """When it was made out, by the clock of its shop."""
        return self.issued_at.astimezone(ZoneInfo(self.seller.time_zone)).date()

    @property
    def subtotal(self) -> Money:
        """What the goods came to."""
        return Money.total((line.amount for line in self.lines), self.total.currency)

    @property
    def saved(self) -> Money:
        """Against the highest prices on the packs."""
        return Money.total((line.saved for line in self.lines), self.total.currency)

    @property
    def taxes(self) -> tuple[TaxRow, ...]:
        """What was taxed at each rate, the lowest first; nothing where the shop states no tax."""
        if self.seller.registration is not Registration.REGULAR:
            return ()
        by_rate = sorted(self.lines, key=_rate)
        return tuple(_row(rate, list(lines)) for rate, lines in groupby(by_rate, key=_rate))

    def called(self, number: str) -> Bill:
        """The same with its number. Raises ValueError where that is longer than a bill's may be."""
        if not 0 < len(number) <= LONGEST_NUMBER:
            raise ValueError(number)
        return replace(self, number=number)

    @property
    def is_mixed(self) -> bool:
        """Whether some of it is taxed and some is not: an invoice-cum-bill of supply (rule 46A)."""
        return self.kind is BillKind.INVOICE and any(line.tax_bp == 0 for line in self.lines)


@dataclass(frozen=True, slots=True)
class Buyer:
    """To whom a bill is made out, where they ask for that."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class BillCopy:
    """A bill as it is handed out: without a name, or with one."""

    bill: Bill
    buyer: Buyer | None


def _rate(line: BillLine) -> int:
    return line.tax_bp


def _row(rate: int, lines: list[BillLine]) -> TaxRow:
    currency = lines[0].amount.currency
    return TaxRow(
        rate,
        Money(sum(line.tax.taxable for line in lines), currency),
        Money(sum(line.tax.half for line in lines), currency),
    )


@dataclass(frozen=True, slots=True)
class OnPack:
    """What stands on a pack, and in the tables of the law, about a product."""

    mrp: Money | None
    hsn: str | None


class Bills(Protocol):
    """Bills and credit notes. They are added and never changed."""

    async def next_in(self, shop_id: int, series: Series, year: int) -> BillNumber:
        """The next number of a series. Others wait until this unit of work has ended, so none is left out."""

    async def on_packs(self, order_id: int) -> Mapping[int, OnPack]:
        """What is known of an order's goods, by product, whether they are still sold or not."""

    async def add(self, bill: Bill, number: BillNumber, *, key: str) -> None:
        """Keeps it as it is now. Of one order each `key` is used once."""

    async def of_order(self, order_id: int) -> list[Bill]:
        """The bill of an order and the credit notes to it, the oldest first."""
