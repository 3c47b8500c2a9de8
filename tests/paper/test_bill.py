"""Bills as PDF: as many pages as they take, the same bytes each time, in letters that are there."""

import re
from datetime import UTC, datetime

import pytest

from domain.catalogue.about.papers import Registration
from domain.money.billing.bill import Bill, BillCopy, BillKind, BillLine, Buyer, Seller
from domain.money.billing.sheet import BillSheet
from domain.money.billing.tax import tax_within
from domain.values import Money, Names, Price, Quantity, Unit
from locales.bills import sheet_of
from locales.texts import Texts
from paper.bill import billed

RICE = Names({"en": "Rice", "hi": "चावल", "te": "బియ్యం"})
SHOP = Names({"en": "Sri Lakshmi Kirana", "hi": "श्री लक्ष्मी किराना", "te": "శ్రీ లక్ష్మి కిరాణా"})


def line(names: Names = RICE, bp: int = 500) -> BillLine:
    price, packs = Price(Money(349_00)), Quantity(2, Unit.PIECE)
    amount = price.of(packs.amount)
    tax = tax_within(amount.minor, bp)
    return BillLine(names, Quantity(5000, Unit.GRAM), packs, price, Money(399_00), "1006", bp, amount, tax)


def bill(*lines: BillLine, registration: Registration = Registration.REGULAR) -> Bill:
    seller = Seller(
        SHOP, None, "12 Laad Bazaar", "+914023456789", registration, "36ABCDE1234F1Z5", None, "Asia/Kolkata"
    )
    total, nothing = Money.total(each.amount for each in lines), Money(0)
    made = datetime(2026, 11, 30, 20, tzinfo=UTC)
    return Bill("1-2627-1", BillKind.INVOICE, made, 7, 1042, seller, lines, nothing, nothing, nothing, total)


def sheet(of: Bill, language: str = "en", buyer: Buyer | None = None) -> BillSheet:
    return sheet_of(Texts.load().plain, language, BillCopy(of, buyer))


@pytest.mark.parametrize("language", ["en", "hi", "te"])
def test_the_same_bill_is_the_same_bytes(language: str) -> None:
    first, again = (billed(sheet(bill(line()), language)) for _ in range(2))
    assert first == again
    assert first.startswith(b"%PDF-") and b"/Count 1" in first
    assert first != billed(sheet(bill(line(), line()), language))
    if language != "en":
        assert len(set(re.findall(rb"/FontName/[^/]+", first))) > 1, "no font of its own script"


def test_a_long_one_has_pages_and_nothing_in_it_is_code() -> None:
    nasty = Names({"en": '#panic("run") $x$ *bold* \\ = H // no <b>&amp;'})
    assert b"/Count 2" in billed(sheet(bill(*[line(nasty)] * 30)))


def test_what_stands_on_it() -> None:
    """The next day has begun in India; tax by rate; what was saved against the MRP."""
    told = sheet(bill(line(), line(bp=0)))
    assert told.facts == (("No.", "1-2627-1"), ("Date", "01-12-2026"), ("Order", "1042"))
    assert told.title == "Invoice-cum-bill of supply"
    assert told.items[0].remarks == "₹69.80/kg · MRP ₹399 · HSN 1006 · GST 5%"
    assert told.taxes == (("0%", "₹698.00", "₹0.00", "₹0.00"), ("5%", "₹664.76", "₹16.62", "₹16.62"))
    assert (told.total[1], told.saved) == ("₹1,396.00", "You saved ₹200 against the MRP.")
    assert told.buyer == ()
    assert sheet(bill(line()), buyer=Buyer("Asha", "")).buyer == ("Asha",)


def test_the_laws_own_words_come_first() -> None:
    of = bill(line(bp=0), registration=Registration.COMPOSITION)
    said = sheet(of, "te").statement
    assert said[0] == "Composition taxable person, not eligible to collect tax on supplies"
    assert len(said) == 2 and len(sheet(of).statement) == 1
    assert sheet(of).taxes == ()
