"""People: identities, what they may act as, and where they live."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum

from domain.errors import BadAddress, BadName, BadNote, BadPhone
from domain.values import Place

LONGEST_ADDRESS = 300
LONGEST_NAME = 80
LONGEST_NOTE = 300
FEWEST_ADDRESS_SIGNS = 5


class Role(StrEnum):
    """What a person is to a shop or to the platform."""

    CUSTOMER = "customer"
    STAFF = "staff"
    OWNER = "owner"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is acting: an identity, the chat account it came by, and its roles.

    `shops` holds the role in each shop that the person works for, by shop id.
    """

    identity_id: int
    account_id: int
    telegram_id: int
    name: str
    language: str
    is_admin: bool = False
    is_new: bool = False
    shops: dict[int, Role] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Address:
    """Where somebody lives. Belongs to one identity."""

    id: int
    identity_id: int
    text: str
    place: Place | None


def _plain(text: str) -> str:
    """One line of readable signs: no control characters, no runs of spaces."""
    kept = "".join(
        sign if unicodedata.category(sign)[0] != "C" or sign in "\u200c\u200d" else " " for sign in text
    )
    return " ".join(kept.split())


def _letters(text: str) -> int:
    return sum(unicodedata.category(sign)[0] in "LMN" for sign in text)


def address_text(typed: str) -> str:
    """The address as it is kept; raises BadAddress for emoji, a word, or a novel."""
    text = _plain(typed)
    if _letters(text) < FEWEST_ADDRESS_SIGNS or len(text) > LONGEST_ADDRESS:
        raise BadAddress(most=LONGEST_ADDRESS)
    return text


def contact_name(typed: str) -> str:
    """The name as it is kept; raises BadName."""
    text = _plain(typed)
    if not _letters(text) or len(text) > LONGEST_NAME:
        raise BadName(most=LONGEST_NAME)
    return text


def phone_number(typed: str) -> str:
    """The number as `+` and 8 to 15 digits (E.164); ten digits are Indian. Raises BadPhone."""
    digits = "".join(str(unicodedata.digit(sign)) for sign in typed if sign.isdecimal())
    if re.search(r"[^\d\s+().\-]", typed) or not 8 <= len(digits) <= 15:
        raise BadPhone
    if typed.strip().startswith("+"):
        return f"+{digits}"
    return f"+91{digits.lstrip('0')[-10:]}" if len(digits.lstrip("0")) == 10 else f"+{digits}"


def note_text(typed: str) -> str:
    """The note as it is kept; raises BadNote."""
    text = _plain(typed)
    if len(text) > LONGEST_NOTE:
        raise BadNote(most=LONGEST_NOTE)
    return text
