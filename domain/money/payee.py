"""Where UPI goes: a shop's own id, and what a payer's app is told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from domain.money.errors import BadReference, BadUpiId
from domain.people import plain_line
from domain.values import Money

LONGEST_UPI_ID, LONGEST_REFERENCE = 100, 40
_UPI_ID = re.compile(r"[a-z0-9][a-z0-9.\-_]{1,80}@[a-z][a-z0-9]{1,30}", re.ASCII)
MOST_BY_PICTURE = 2_000_00
"""What a QR picture that was sent pays at most, in paise (NPCI OC 76A, 76C: unverified ids)."""


@dataclass(frozen=True, slots=True)
class Payee:
    """A shop's UPI id. `is_verified`: as a merchant, by an admin's look; only then a link is answered."""

    shop_id: int
    upi_id: str
    is_verified: bool = False

    def link(self, name: str, amount: Money, note: str) -> str:
        """What a QR holds: whom, how much, and what for (UPI Linking Specification, `upi://pay`)."""
        rupees = f"{amount.minor // 100}.{amount.minor % 100:02}"
        told = {"pa": self.upi_id, "pn": name, "am": rupees, "cu": amount.currency, "tn": note}
        return "upi://pay?" + "&".join(f"{key}={quote(each, safe='@')}" for key, each in told.items())


def upi_id(typed: str) -> str:
    """The id as apps know it. Raises BadUpiId."""
    found = typed.strip().casefold()
    if not _UPI_ID.fullmatch(found):
        raise BadUpiId
    return found


def reference(typed: str) -> str | None:
    """What a payer's app calls the payment; None where nothing is said. Raises BadReference."""
    found = plain_line(typed)
    if len(found) > LONGEST_REFERENCE:
        raise BadReference(most=LONGEST_REFERENCE)
    return found or None
