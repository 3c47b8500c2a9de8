"""Values that the whole business is told in: money, amounts of goods, names in languages, places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from math import asin, cos, radians, sin, sqrt

LANGUAGES = ("en", "hi", "te")
EARTH_RADIUS_M = 6_371_000


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in minor units (paise) of one currency (ISO 4217)."""

    minor: int
    currency: str = "INR"

    def __add__(self, other: Money) -> Money:
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not add up")
        return Money(self.minor + other.minor, self.currency)

    @staticmethod
    def total(amounts: Iterable[Money], currency: str = "INR") -> Money:
        """The sum; nothing of the currency where there are no amounts."""
        return sum(amounts, Money(0, currency))


NOTHING = Money(0)


class Unit(StrEnum):
    """What a quantity counts."""

    PIECE = "piece"
    GRAM = "g"
    MILLILITRE = "ml"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A whole number of pieces, grams or millilitres."""

    amount: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Pack:
    """What is in one piece that is sold, such as 500 g of rice or 6 bananas."""

    holds: Quantity


@dataclass(frozen=True, slots=True)
class Price:
    """What `per` units cost, as 2,500 paise per 1,000 g; a piece is priced per 1."""

    money: Money
    per: int = 1

    def of(self, amount: int) -> Money:
        """The price of so many units, rounded once, half up."""
        return Money((self.money.minor * amount * 2 + self.per) // (2 * self.per), self.money.currency)


@dataclass(frozen=True, slots=True)
class UnitPrice:
    """What a kilogram, a litre or one piece costs, by the unit that it is measured in."""

    money: Money
    unit: Unit


@dataclass(frozen=True, slots=True)
class Names:
    """A name in the languages that it is known in; English always."""

    by_language: Mapping[str, str]

    def in_(self, language: str) -> str:
        """The name in the language, else the English one."""
        return self.by_language.get(language) or self.by_language["en"]


@dataclass(frozen=True, slots=True)
class Place:
    """A point on the map, in degrees (WGS 84)."""

    latitude: float
    longitude: float

    def metres_to(self, other: Place) -> int:
        """The great-circle distance, by the haversine formula."""
        up = radians(other.latitude - self.latitude)
        across = radians(other.longitude - self.longitude)
        chord = (
            sin(up / 2) ** 2
            + cos(radians(self.latitude)) * cos(radians(other.latitude)) * sin(across / 2) ** 2
        )
        return round(2 * EARTH_RADIUS_M * asin(sqrt(min(chord, 1.0))))


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its code (ISO 3166, two letters)."""

    code: str


@dataclass(frozen=True, slots=True)
class Distance:
    """A length in metres."""

    metres: int


class Weekday(StrEnum):
    """A day of the week, from Monday."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


@dataclass(frozen=True, slots=True)
class Clocks:
    """From when to when, once or several times a day, as clocks on the wall show it; nothing: closed."""

    spans: tuple[tuple[time, time], ...]


@dataclass(frozen=True, slots=True)
class WeekClocks:
    """The same by weekday, from Monday."""

    days: tuple[Clocks, ...]


@dataclass(frozen=True, slots=True)
class Ahead:
    """A moment to come, by the clock of its place, and when it is looked at: told as tomorrow, Monday..."""

    at: datetime
    seen: datetime


@dataclass(frozen=True, slots=True)
class Span:
    """From one moment to another, by the clock of their place, and when that is looked at.

    None: nobody knows when, and its date is told instead of tomorrow, Monday...
    """

    at: datetime
    until: datetime
    seen: datetime | None = None
