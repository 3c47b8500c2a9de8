"""Numbers that stand on goods: barcodes, and the codes of the goods and services tax."""

from __future__ import annotations

from domain.catalogue.errors import BadBarcode, BadFact
from domain.catalogue.fact import Fact
from domain.typed.signs import digits_plain

BARCODE_LENGTHS = (8, 12, 13)
HSN_LENGTHS = (4, 6, 8)


def barcode(text: str) -> str:
    """The digits of an EAN-8, UPC-A or EAN-13, without what stands between them.

    The last digit checks the others: from the right they count three and one in turns, and all of it is a
    multiple of ten (GS1 General Specifications, 7.9.1;
    https://www.gs1.org/services/how-calculate-check-digit-manually). Raises BadBarcode.
    """
    digits = _digits(text)
    if len(digits) not in BARCODE_LENGTHS or not digits.isdecimal() or check_digit(digits[:-1]) != digits[-1]:
        raise BadBarcode
    return digits


def check_digit(digits: str) -> str:
    """The digit that goes behind these."""
    weighed = sum(int(digit) * (3 if at % 2 == 0 else 1) for at, digit in enumerate(reversed(digits)))
    return str(-weighed % 10)


def hsn(text: str) -> str:
    """The code of a kind of goods (Harmonised System of Nomenclature): 4, 6 or 8 digits.

    How many a bill shows hangs on the seller's turnover (Central Tax notification 78/2020). Raises BadFact.
    """
    digits = _digits(text)
    if len(digits) not in HSN_LENGTHS or not digits.isdecimal():
        raise BadFact(fact=Fact.HSN)
    return digits


def _digits(text: str) -> str:
    return digits_plain(text).replace(" ", "").replace("-", "").replace(".", "")
