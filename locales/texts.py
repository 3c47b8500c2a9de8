"""Everything that people are told, by language and key. Facts are written and escaped here, by type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from enum import Enum
from functools import cache, lru_cache
from html import escape
from pathlib import Path

from domain.values import (
    LANGUAGES,
    Ahead,
    Clocks,
    Country,
    Distance,
    Money,
    Names,
    Pack,
    Price,
    Quantity,
    Span,
    Unit,
    UnitPrice,
    WeekClocks,
)
from locales import formats
from locales.parsed import patterns_of
from locales.patterns import BadLocale, BadText, Choice, Patterns

__all__ = ["BadLocale", "BadText", "Texts"]

INDIA = "Asia/Kolkata"
TELLERS = 64
WEEKDAYS = range(7)
ALL_DAY = ((time(), time()),)
WORD_JOINER = "\u2060"
UNIT_PRICES = {
    Unit.GRAM: "price-per-kg",
    Unit.MILLILITRE: "price-per-l",
    Unit.PIECE: "price-per-one",
}
UNITS = {Unit.GRAM: ("unit-g", "unit-kg"), Unit.MILLILITRE: ("unit-ml", "unit-l")}


class Texts:
    """All texts of all languages, read once."""

    languages = LANGUAGES

    def __init__(self, patterns: Mapping[str, Patterns]) -> None:
        self._patterns = patterns
        self._teller = lru_cache(TELLERS)(self._new_teller)

    @classmethod
    def load(cls, folder: Path | None = None) -> Texts:
        """Reads `<language>/**/*.ftl`; those beside this module, which are the default, once per process.

        Raises BadLocale for junk, files that a language lacks, doubles and references to nothing.
        """
        return cls._read(folder) if folder else cls._own()

    @classmethod
    @cache
    def _own(cls) -> Texts:
        return cls._read(Path(__file__).parent)

    @classmethod
    def _read(cls, root: Path) -> Texts:
        files = {
            path.relative_to(root / language)
            for language in LANGUAGES
            for path in (root / language).rglob("*.ftl")
        }
        wanted = [root / language / name for language in LANGUAGES for name in sorted(files)]
        if missing := [str(path) for path in wanted or [root] if not path.is_file()]:
            raise BadLocale("missing: " + ", ".join(missing))
        return cls({language: patterns_of(root / language) for language in LANGUAGES})

    def has(self, key: str) -> bool:
        """Whether every language has this `message` or `message.attribute`."""
        return all(key in each for each in self._patterns.values())

    def html(
        self, language: str, key: str, facts: Mapping[str, object] = {}, *, time_zone: str = INDIA
    ) -> str:
        """The text as Telegram's HTML: facts are escaped, the text's own tags stay.

        Lists of mappings are told item by item in the message's attribute `each-<name of the fact>`.
        Moments are aware and shown in the time zone. Raises BadText.
        """
        return self._told(language, key, facts, time_zone, True)

    def plain(
        self, language: str, key: str, facts: Mapping[str, object] = {}, *, time_zone: str = INDIA
    ) -> str:
        """The text for a button, a toast or a command's description, where nothing is escaped. See `html`."""
        return self._told(language, key, facts, time_zone, False)

    def outline(self, language: str, key: str) -> str:
        """The text about nothing in particular: … stands where the facts would. Raises BadText."""
        pattern = self._patterns[language].get(key)
        return self.plain(language, key, dict.fromkeys(pattern.variables if pattern else (), "…"))

    def _told(
        self, language: str, key: str, facts: Mapping[str, object], time_zone: str, is_html: bool
    ) -> str:
        patterns = self._patterns.get(language)
        if patterns is None:
            raise BadText(f"there is no language {language}")
        pattern = patterns.get(key)
        if pattern and pattern.fixed is not None:
            return pattern.fixed
        return self._teller(language, time_zone, is_html).text(key, facts)

    def _new_teller(self, language: str, time_zone: str, is_html: bool) -> _Teller:
        return _Teller(language, self._patterns[language], time_zone, is_html)


class _Teller:
    """Tells texts in one language and one way of escaping."""

    def __init__(self, language: str, patterns: Patterns, time_zone: str, is_html: bool) -> None:
        self.language, self.patterns, self.time_zone, self.is_html = language, patterns, time_zone, is_html
        # A screen names the same few quantities over and over, and Fluent takes its time.
        self.quantity = lru_cache(formats.KEPT)(self._quantity)

    def text(self, key: str, facts: Mapping[str, object]) -> str:
        pattern = self.patterns.get(key)
        if pattern is None:
            raise BadText(f"{self.language} has no {key}")
        if lacking := [name for name in pattern.variables if name not in facts]:
            raise BadText(f"{key} needs {', '.join(lacking)}")
        try:
            return pattern.filled({name: self.fact(key, name, facts[name]) for name in pattern.variables})
        except (BadText, LookupError, TypeError, ValueError) as error:
            raise BadText(f"{self.language} {key}: {error}") from error

    def fact(self, key: str, name: str, fact: object) -> str | int | Choice:
        """What Fluent is given for a fact."""
        match fact:
            case None:
                return Choice("none")
            case bool():
                return Choice("yes" if fact else "no")
            case Enum():
                return Choice(str(fact.value))
            case int():
                return fact
            case list() | tuple():
                return self.listed(key, name, fact)
            case _:
                return self.written(fact)

    def listed(self, key: str, name: str, items: Sequence[object]) -> str:
        """One item per line."""
        each = f"{key.partition('.')[0]}.each-{name}"
        return "\n".join(
            self.text(each, item) if isinstance(item, Mapping) else self.written(item) for item in items
        )

    def written(self, fact: object) -> str:
        """A value as people write it. Raises BadText for what has no form of writing."""
        match fact:
            case str():
                # Somebody called "none" must not choose the variant for nobody.
                plain = f"{fact}{WORD_JOINER}" if fact in ("none", "yes", "no") else fact
                return escape(plain, quote=False) if self.is_html else plain
            case Names():
                return self.written(fact.in_(self.language))
            case Money():
                return formats.money(fact.minor, fact.currency, self.language)
            case Quantity():
                return self.quantity(fact)
            case Pack():
                return self.pack(fact.holds)
            case Price():
                return self.price(fact)
            case UnitPrice():
                return self.text(UNIT_PRICES[fact.unit], {"price": fact.money})
            case Distance():
                return self.distance(fact.metres)
            case Country():
                return self.written(formats.country(fact.code, self.language))
            case Clocks():
                return self.clocks(fact)
            case WeekClocks():
                return self.week(fact)
            case Ahead():
                return self.ahead(fact)
            case Span():
                return self.span(fact)
            case datetime() if fact.tzinfo:
                return formats.moment(fact, self.language, self.time_zone)
            case time():
                return formats.wall_time(fact, self.language)
            case date() if not isinstance(fact, datetime):
                return formats.day(fact, self.language)
        raise BadText(f"{type(fact).__name__} cannot be shown")

    def clocks(self, of: Clocks) -> str:
        """The hours of one day."""
        if not of.spans:
            return self.text("clocks-closed", {})
        if of.spans == ALL_DAY:
            return self.text("clocks-all-day", {})
        spans = (self.text("clocks-span", {"opens": opens, "closes": shut}) for opens, shut in of.spans)
        return ", ".join(spans)

    def week(self, of: WeekClocks) -> str:
        """Hours by weekday: neighbours with the same ones together, and no day where all are the same."""
        same = [(days[0], days[-1]) for days in _alike(of.days)]
        if len(same) == 1:
            return self.clocks(of.days[0])
        return "; ".join(
            f"{formats.weekdays(first, last, self.language)} {self.clocks(of.days[first])}"
            for first, last in same
        )

    def ahead(self, of: Ahead) -> str:
        """A moment to come: its time, and its day where that is not today."""
        away = (of.at.date() - of.seen.date()).days
        facts = {"time": of.at.time()}
        if away <= 1:
            return self.text("ahead-tomorrow" if away else "ahead-today", facts)
        day = formats.weekdays(of.at.weekday(), of.at.weekday(), self.language)
        if away >= len(WEEKDAYS):
            day = formats.day(of.at.date(), self.language)
        return self.text("ahead-later", facts | {"day": day})

    def span(self, of: Span) -> str:
        """From when to when, and on which day."""
        facts = {"from": of.at.time(), "to": of.until.time()}
        away = (of.at.date() - of.seen.date()).days if of.seen else len(WEEKDAYS)
        if 0 <= away <= 1:
            return self.text("span-tomorrow" if away else "span-today", facts)
        day = formats.weekdays(of.at.weekday(), of.at.weekday(), self.language)
        if not 0 <= away < len(WEEKDAYS):
            day = formats.day(of.at.date(), self.language)
        return self.text("span-later", facts | {"day": day})

    def pack(self, holds: Quantity) -> str:
        """What is in one piece: a count is named as one."""
        if holds.unit is Unit.PIECE:
            return self.text("pack-pieces", {"amount": holds.amount})
        return self.quantity(holds)

    def _quantity(self, quantity: Quantity) -> str:
        if quantity.unit is Unit.PIECE:
            return self.text("unit-piece", {"amount": quantity.amount})
        small, large = UNITS[quantity.unit]
        if abs(quantity.amount) < 1000:
            return self.text(small, {"amount": formats.number(quantity.amount, self.language)})
        return self.text(large, {"amount": formats.thousandths(quantity.amount, self.language)})

    def price(self, price: Price) -> str:
        """What a piece costs, or a kilogram."""
        if price.per == 1:
            return self.text("price-per-piece", {"price": price.money})
        return self.text("price-per-kg", {"price": price.of(1000)})

    def distance(self, metres: int) -> str:
        """Metres below 950, then kilometres with one decimal."""
        if metres < 950:
            return self.text("distance-m", {"amount": formats.number(metres, self.language)})
        hundreds = (metres + 50) // 100
        return self.text("distance-km", {"amount": formats.thousandths(hundreds * 100, self.language)})


def _alike(days: Sequence[Clocks]) -> list[list[int]]:
    """Weekdays by their number, those beside each other with the same hours together."""
    found: list[list[int]] = []
    for at in WEEKDAYS:
        if found and days[found[-1][0]] == days[at]:
            found[-1].append(at)
        else:
            found.append([at])
    return found
