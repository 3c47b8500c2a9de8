"""The papers of a shop: who keeps it by law, and how it is registered.

Under GST a shop is not registered, under the composition levy (CGST Act 2017, section 10), or regular: that
decides what a bill may say. FSSAI numbers, of licences and registrations alike, have 14 digits, and stand on
the shop's page and on its bills (FSSAI order of 2021-06-08).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from domain.catalogue.errors import BadFssai, BadGstin
from domain.errors import ButtonsPlease
from domain.people import contact_name
from domain.typed.signs import digits_plain

FSSAI_DIGITS = 14
LONGEST_LEGAL_NAME = 120
GSTIN = re.compile(r"\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[\dA-Z]", re.ASCII)
"""The state, the PAN, which registration of it in that state, Z, and a check sign."""
SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Registration(StrEnum):
    """How a shop is registered under GST."""

    UNREGISTERED = "unregistered"
    COMPOSITION = "composition"
    REGULAR = "regular"


@dataclass(frozen=True, slots=True)
class Papers:
    """What a shop has said of how it is registered; None: nothing yet."""

    registration: Registration = Registration.UNREGISTERED
    legal_name: str | None = None
    fssai: str | None = None
    gstin: str | None = None


NO_PAPERS = Papers()


def fssai_number(typed: str) -> str:
    """The number in plain digits, whatever stands between them. Raises BadFssai."""
    digits = "".join(sign for sign in digits_plain(typed) if sign.isdecimal())
    if len(digits) != FSSAI_DIGITS or any(sign.isalpha() for sign in typed.casefold().replace("fssai", "")):
        raise BadFssai(digits=FSSAI_DIGITS)
    return digits


def gstin_number(typed: str) -> str:
    """The number under which the business pays GST, in capitals and without blanks. Raises BadGstin."""
    number = "".join(digits_plain(typed).split()).upper().removeprefix("GSTIN").lstrip(":")
    if not GSTIN.fullmatch(number) or _check_sign(number[:-1]) != number[-1]:
        raise BadGstin
    return number


def _check_sign(number: str) -> str:
    """Every second sign counts twice, and what is above 36 is added up by its parts."""
    total = 0
    for at, sign in enumerate(number):
        more, rest = divmod(SIGNS.index(sign) * (at % 2 + 1), len(SIGNS))
        total += more + rest
    return SIGNS[-total % len(SIGNS)]


def legal_name(typed: str) -> str:
    """The name of the business or of whom it belongs to. Raises BadName."""
    return contact_name(typed, LONGEST_LEGAL_NAME)


def registration(chosen: str) -> Registration:
    """The one that a button says. Raises ButtonsPlease."""
    if chosen not in set(Registration):
        raise ButtonsPlease
    return Registration(chosen)
