"""How numbers, money and moments are written in each language, by Babel's tables for India.

Digits are Latin in every language, as on price tags. Building these strings is slow, so each one is kept.
"""

from copy import copy
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.dates import format_skeleton, get_timezone
from babel.numbers import get_currency_precision

from domain.values import LANGUAGES

LOCALES = {language: Locale.parse(f"{language}_IN") for language in LANGUAGES}
KEPT = 8192


@lru_cache(KEPT)
def number(value: int | Decimal, language: str) -> str:
    """A number, grouped, with at most three decimals: 1,23,456 or 1.25."""
    locale = LOCALES[language]
    return str(locale.decimal_formats[None].apply(value, locale))


@lru_cache(KEPT)
def thousandths(value: int, language: str) -> str:
    """The thousandth part of a number, without trailing zeros: 1250 as 1.25."""
    return number(Decimal(value).scaleb(-3), language)


@lru_cache(KEPT)
def money(minor: int, currency: str, language: str) -> str:
    """Minor units in their currency: ₹1,23,456.50, and ₹45 where nothing follows the point."""
    is_whole = minor % 10 ** get_currency_precision(currency) == 0
    return _money(minor, currency, language, is_whole=is_whole)


@lru_cache(KEPT)
def exact_money(minor: int, currency: str, language: str) -> str:
    """The same with all its digits, as it stands in a column: ₹45.00."""
    return _money(minor, currency, language, is_whole=False)


def _money(minor: int, currency: str, language: str, *, is_whole: bool) -> str:
    locale = LOCALES[language]
    digits = get_currency_precision(currency)
    shown = 0 if is_whole else digits
    pattern = copy(locale.currency_formats["standard"])
    pattern.frac_prec = (shown, shown)
    amount = Decimal(minor).scaleb(-digits)
    return str(pattern.apply(amount, locale, currency=currency, currency_digits=False))


@lru_cache(KEPT)
def moment(at: datetime, language: str, time_zone: str) -> str:
    """An aware moment as a short day and time there: Sat, 22 Nov, 6:35 pm.

    Raises LookupError where there is no such time zone.
    """
    local = at.astimezone(get_timezone(time_zone))
    locale = LOCALES[language]
    day, time = (format_skeleton(fields, local, locale=locale) for fields in ("MMMEd", "hm"))
    return str(locale.datetime_formats["short"]).format(time, day)


@lru_cache(KEPT)
def wall_time(at: time, language: str) -> str:
    """A time of any day, as a clock on the wall shows it: 6:35 pm."""
    return str(format_skeleton("hm", datetime.combine(date.min, at), locale=LOCALES[language]))


@lru_cache(KEPT)
def day(of: date, language: str) -> str:
    """A day of a year: Fri, 25 Dec."""
    return str(format_skeleton("MMMEd", of, locale=LOCALES[language]))


@lru_cache(KEPT)
def weekdays(first: int, last: int, language: str) -> str:
    """One weekday or several together, from Monday, which is 0: Mon, Mon–Fri."""
    names = LOCALES[language].days["format"]["abbreviated"]
    return str(names[first] if first == last else f"{names[first]}–{names[last]}")


@lru_cache(KEPT)
def country(code: str, language: str) -> str:
    """A country by its code, as it is called in the language; the code where nobody knows it."""
    return str(LOCALES[language].territories.get(code, code))


@lru_cache(maxsize=1)
def countries() -> dict[str, str]:
    """The codes of countries by what they are called, in small letters, in any of the languages."""
    return {
        name.casefold(): code
        for locale in LOCALES.values()
        for code, name in locale.territories.items()
        if len(code) == len("IN") and code.isalpha()
    }
