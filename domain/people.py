"""People: identities, what they may act as, and how what they write of themselves is kept."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from domain.errors import BadAddress, BadName, BadNote, BadPhone, SeveralPhones
from domain.preferences import HOME_REGION, NOTHING_CHOSEN, Preferences
from domain.typed.phones import phones
from domain.typed.signs import is_unseen
from domain.values import Names

LONGEST_NAME = 80


LONGEST_NOTE = 300


LONGEST_ADDRESS, FEWEST_ADDRESS_SIGNS = 300, 5


JOINERS = "\u200c\u200d"
"""They shape Indian letters, and join emoji."""


_BRAILLE_BLANK = "\u2800"


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
    is kept that the person has agreed to. `address` is the network that they come from over HTTP, by which
    is counted what is done often. `last_shop` is the one that they ordered from last, while customers may
    see it.
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
    address: str = ""
    last_shop: tuple[int, Names] | None = None


def plain_line(text: str) -> str:
    """One line of readable signs: no control characters, nothing that turns or hides, no runs of spaces."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    kept = "".join(map(_plain, text))
    return " ".join(filter(None, (word.strip(JOINERS) for word in kept.split())))


@lru_cache(maxsize=4096)
def _plain(sign: str) -> str:
    if sign in JOINERS or sign in _DRESS:
        return sign
    if is_unseen(sign):
        return ""
    return " " if unicodedata.category(sign)[0] in "CZ" or sign == _BRAILLE_BLANK else sign


def letters(text: str) -> int:
    """How many signs can be read; the marks that only dress emoji do not count."""
    return sum(unicodedata.category(sign) in _READABLE and sign not in _DRESS for sign in text)


def is_readable(text: str) -> bool:
    """Whether there is a letter or a digit in it: marks alone stand on nothing."""
    if text.isascii():
        return any(map(str.isalnum, text))
    return any(unicodedata.category(sign)[0] in "LN" for sign in plain_line(text))


def contact_name(typed: str, most: int = LONGEST_NAME) -> str:
    """The name as it is kept, of a person or of something of theirs; raises BadName."""
    text = plain_line(typed)
    if not is_readable(text) or len(text) > most:
        raise BadName(most=most)
    return text


def shown_name(names: Iterable[str], number: int) -> str:
    """The first of the names that can be read, shortened; else the number: Telegram asks nobody for more."""
    readable = (plain_line(name)[:LONGEST_NAME] for name in names if is_readable(name))
    return next((name for name in readable if is_readable(name)), f"ID {number}")


def phone_number(typed: str, region: str = HOME_REGION) -> str:
    """The number as + and digits (E.164), at home in the region (ISO 3166) where it names no country.

    Raises BadPhone, and SeveralPhones where another number stands beside it.
    """
    found = phones(typed, region)
    if not found:
        raise BadPhone
    if len(found) > 1:
        raise SeveralPhones
    return found[0]


def note_text(typed: str) -> str:
    """The note as it is kept; raises BadNote."""
    text = plain_line(typed)
    if len(text) > LONGEST_NOTE:
        raise BadNote(most=LONGEST_NOTE)
    return text


def address_text(typed: str, *, has_place: bool = False) -> str:
    """The address as it is kept; raises BadAddress for emoji, a word, or a novel.

    With its place on the map, the number of the house is enough: "B-12".
    """
    text = plain_line(typed)
    fewest = 1 if has_place else FEWEST_ADDRESS_SIGNS
    if not is_readable(text) or letters(text) < fewest or len(text) > LONGEST_ADDRESS:
        raise BadAddress(most=LONGEST_ADDRESS)
    return text


class Status(StrEnum):
    """Where an identity stands."""

    ACTIVE = "active"
    DISABLED = "disabled"
    ERASED = "erased"
