"""Preferences: where somebody's orders go and how, what they want to hear, and when not aloud."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.errors import BadQuietHours

DAY = 24 * 60
"""Minutes."""
HOME_ZONE = "Asia/Kolkata"
"""The time zone of what has nothing to do with any shop."""
HOME_REGION = "IN"
"""Where phone numbers are at home that name no country (ISO 3166), unless the settings say otherwise."""
_TIME = re.compile(r"(?<!\d)(\d{1,2})(?:[:.](\d{2}))?(?![\d.:])\s*(am|pm)?", re.ASCII)


class Delivery(StrEnum):
    """How an order is handed over: in person, left at the door without contact, or after a call.

    `pickup`: nobody brings it, its person collects it at the shop. It is said of one cart, never preferred.

    Left at the door, cash is either handed out first or waits there; `at-door` alone does not say how.
    """

    HAND_OVER = "hand-over"
    AT_DOOR = "at-door"
    AT_DOOR_CASH_FIRST = "at-door-cash-first"
    AT_DOOR_CASH_THERE = "at-door-cash-there"
    CALL_FIRST = "call-first"
    PICKUP = "pickup"


CASH_WAYS = tuple(way for way in Delivery if way not in (Delivery.AT_DOOR, Delivery.PICKUP))
"""How an order that is paid in cash can be handed over where it is brought."""
AT_DOOR_WAYS = (Delivery.AT_DOOR_CASH_FIRST, Delivery.AT_DOOR_CASH_THERE)
"""Left at the door, with a word on how the cash gets to the shop."""


class Substitution(StrEnum):
    """What somebody wants where a thing that they ordered is not there: to be asked, something similar, the
    rest without it, or nothing at all."""

    ASK = "ask"
    SIMILAR = "similar"
    LEAVE_OUT = "leave_out"
    CANCEL = "cancel"


class News(StrEnum):
    """What one may do without: `progress` is the message that follows every step of an order."""

    PROGRESS = "progress"


@dataclass(frozen=True, slots=True)
class QuietHours:
    """When messages come without a sound, in minutes of the local day (0 to 1,439).

    They end on the next day where `end` is not after `start`. `zone` is an IANA time zone; None: the shop's.
    Raises BadQuietHours.
    """

    start: int
    end: int
    zone: str | None = None

    def __post_init__(self) -> None:
        if self.start == self.end or not all(0 <= each < DAY for each in (self.start, self.end)):
            raise BadQuietHours
        if self.zone is not None:
            _must_be_zone(self.zone)

    def cover(self, now: datetime, shop_zone: str = HOME_ZONE) -> bool:
        """Whether it is quiet now; the end itself is not."""
        local = now.astimezone(ZoneInfo(self.zone or shop_zone))
        minute = local.hour * 60 + local.minute
        if self.start < self.end:
            return self.start <= minute < self.end
        return minute >= self.start or minute < self.end

    @property
    def starts(self) -> time:
        """When they begin, by the clock on the wall."""
        return time(*divmod(self.start, 60))

    @property
    def ends(self) -> time:
        """When they end."""
        return time(*divmod(self.end, 60))


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a person chose. `default_address` is one of their own, as long as it is there.

    `has_own_name`: they said what they are called, and Telegram's name for them does not count any more.
    """

    default_address: int | None = None
    delivery: Delivery = Delivery.HAND_OVER
    unwanted: frozenset[News] = frozenset()
    quiet: QuietHours | None = None
    has_own_name: bool = False

    @classmethod
    def of(cls, kept: object) -> Preferences:
        """From what `kept` gave, or any other JSON: what does not fit is as if nobody had chosen."""
        known = kept if isinstance(kept, Mapping) else {}
        unwanted, address = known.get("unwanted"), known.get("default_address")
        return cls(
            default_address=address if type(address) is int else None,
            delivery=next((each for each in Delivery if each == known.get("delivery")), Delivery.HAND_OVER),
            unwanted=frozenset(each for each in News if isinstance(unwanted, list) and each in unwanted),
            quiet=_quiet_of(known.get("quiet")),
            has_own_name=known.get("has_own_name") is True,
        )

    def kept(self) -> dict[str, object]:
        """As JSON."""
        quiet = self.quiet
        return {
            "default_address": self.default_address,
            "delivery": self.delivery.value,
            "unwanted": sorted(each.value for each in self.unwanted),
            "quiet": quiet and {"start": quiet.start, "end": quiet.end, "zone": quiet.zone},
            "has_own_name": self.has_own_name,
        }

    def wants(self, news: News) -> bool:
        """Whether they want to hear of it."""
        return news not in self.unwanted


NOTHING_CHOSEN = Preferences()


def quiet_hours(typed: str, zone: str | None = None) -> QuietHours:
    """Two times as people type them: "22-7", "10 pm to 6:30 am", in any digits. Raises BadQuietHours."""
    plain = "".join(str(unicodedata.digit(sign)) if sign.isdecimal() else sign for sign in typed.lower())
    times = [_minutes(*found) for found in _TIME.findall(plain)]
    if len(times) != 2 or any(sign.isdecimal() for sign in _TIME.sub("", plain)):
        raise BadQuietHours
    return QuietHours(times[0], times[1], zone)


def _minutes(hour: str, minute: str, half: str) -> int:
    """Minutes since midnight; raises BadQuietHours."""
    hours, minutes = int(hour), int(minute or 0)
    if half:
        if not 1 <= hours <= 12:
            raise BadQuietHours
        hours = hours % 12 + (12 if half == "pm" else 0)
    if hours > 23 or minutes > 59:
        raise BadQuietHours
    return hours * 60 + minutes


def _must_be_zone(name: str) -> None:
    """Raises BadQuietHours for what is no IANA time zone: the library takes names for paths of files."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise BadQuietHours from None


def _quiet_of(kept: object) -> QuietHours | None:
    try:
        return QuietHours(**kept) if isinstance(kept, dict) else None
    except (TypeError, BadQuietHours):
        return None
