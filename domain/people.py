"""People: identities, what they may act as, and where they live."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum

from domain.errors import BadAddress, BadName, BadNote, BadPhone
from domain.preferences import NOTHING_CHOSEN, Preferences
from domain.values import Place

LONGEST_ADDRESS = 300


LONGEST_NAME = 80


LONGEST_NOTE = 300


FEWEST_ADDRESS_SIGNS = 5


INDIAN_DIGITS = 10


FEWEST_PHONE_DIGITS, MOST_PHONE_DIGITS = 8, 15


_PHONE = re.compile(r"\+?[\d\s().\-]+")


_READABLE = ("Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Nd", "Nl", "No")


_DRESS = frozenset(map(chr, range(0xFE00, 0xFE10)))


class Role(StrEnum):
    """What a person is to a shop or to the platform."""

    CUSTOMER = "customer"
    COURIER = "courier"
    STAFF = "staff"
    OWNER = "owner"
    SUPPORT = "support"
    ADMIN = "admin"
    SERVICE = "service"


PLATFORM_ROLES = frozenset({Role.SUPPORT, Role.ADMIN, Role.SERVICE})
"""Roles that a person has everywhere; the others but customer are held in one shop."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is acting: an identity, the chat account it came by, and its roles.

    `shops` holds the role in each shop that the person works for, by shop id; `roles` those on the
    platform. `is_admin`: by such a role, or by the settings. A disabled one may do nothing.
    `is_reachable`: the bot may write to the account, as far as is known. `consent` is the notice of what
    is kept that the person has agreed to.
    """

    identity_id: int
    account_id: int
    telegram_id: int
    name: str
    language: str
    is_admin: bool = False
    is_new: bool = False
    is_reachable: bool = True
    shops: dict[int, Role] = field(default_factory=dict)
    roles: frozenset[Role] = frozenset()
    is_disabled: bool = False
    consent: str | None = None
    preferences: Preferences = NOTHING_CHOSEN


@dataclass(frozen=True, slots=True)
class Address:
    """Where somebody lives. Belongs to one identity."""

    id: int
    identity_id: int
    text: str
    place: Place | None
    public_id: str = ""


def plain_line(text: str) -> str:
    """One line of readable signs: no control characters, no runs of spaces."""
    kept = "".join(
        sign if unicodedata.category(sign)[0] != "C" or sign in "\u200c\u200d" else " " for sign in text
    )
    return " ".join(kept.split())


def _letters(text: str) -> int:
    """How many signs can be read; the marks that only dress emoji do not count."""
    return sum(unicodedata.category(sign) in _READABLE and sign not in _DRESS for sign in text)


def address_text(typed: str) -> str:
    """The address as it is kept; raises BadAddress for emoji, a word, or a novel."""
    text = plain_line(typed)
    if _letters(text) < FEWEST_ADDRESS_SIGNS or len(text) > LONGEST_ADDRESS:
        raise BadAddress(most=LONGEST_ADDRESS)
    return text


def contact_name(typed: str) -> str:
    """The name as it is kept; raises BadName."""
    text = plain_line(typed)
    if not _letters(text) or len(text) > LONGEST_NAME:
        raise BadName(most=LONGEST_NAME)
    return text


def phone_number(typed: str) -> str:
    """The number as `+` and 8 to 15 digits (E.164). Raises BadPhone.

    Ten digits are Indian, with 0 before them or not; longer ones begin with their country, after + or 00
    or, as Telegram shares them, nothing.
    """
    text = plain_line(typed)
    digits = "".join(str(unicodedata.digit(sign)) for sign in text if sign.isdecimal())
    number = digits.lstrip("0")
    is_abroad = text.startswith("+") or digits.startswith("00")
    if number.startswith("910") and is_abroad:
        number = f"91{number[2:].lstrip('0')}"
    if len(number) == INDIAN_DIGITS and not is_abroad:
        number = f"91{number}"
    fewest = FEWEST_PHONE_DIGITS if is_abroad else INDIAN_DIGITS + 1
    if not _PHONE.fullmatch(text) or text.startswith("+0") or not fewest <= len(number) <= MOST_PHONE_DIGITS:
        raise BadPhone
    if number.startswith("91") and len(number) != INDIAN_DIGITS + 2:
        raise BadPhone
    return f"+{number}"


def note_text(typed: str) -> str:
    """The note as it is kept; raises BadNote."""
    text = plain_line(typed)
    if len(text) > LONGEST_NOTE:
        raise BadNote(most=LONGEST_NOTE)
    return text


class Status(StrEnum):
    """Where an identity stands."""

    ACTIVE = "active"
    DISABLED = "disabled"
    ERASED = "erased"
