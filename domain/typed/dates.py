"""Dates as people write them, to come or gone by: tomorrow, Sunday, 25.12., 25 Dec, in three languages."""

from __future__ import annotations

import re
from datetime import date, timedelta

from domain.typed.signs import digits_plain
from domain.typed.weekdays import WEEKDAYS

_AHEAD = {
    **dict.fromkeys(("today", "aaj", "आज", "ఈరోజు", "నేడు"), 0),
    **dict.fromkeys(("tomorrow", "kal", "कल", "రేపు", "రేపటి", "repu", "repati"), 1),
    **dict.fromkeys(("overmorrow", "parson", "परसों", "ఎల్లుండి", "ellundi"), 2),
}
_GONE_BY = {
    **dict.fromkeys(("today", "aaj", "आज", "ఈరోజు", "నేడు"), 0),
    **dict.fromkeys(("yesterday", "kal", "कल", "నిన్న", "ninna"), 1),
    **dict.fromkeys(("parson", "परसों", "మొన్న", "monna"), 2),
}
"""In Hindi a word means as many days from now either way."""
_MONTH_NAMES = (
    "jan january जन जनवरी జన జనవరి",
    "feb february फर फरवरी फ़रवरी ఫిబ్ర ఫిబ్రవరి",
    "mar march मार्च మార్చి",
    "apr april अप्रैल ఏప్రి ఏప్రిల్",
    "may मई మే",
    "jun june जून జూన్",
    "jul july जुल जुलाई జులై జూలై",
    "aug august अग अगस्त ఆగ ఆగస్టు",
    "sep sept september सित सितंबर सितम्बर సెప్టెం సెప్టెంబర్",
    "oct october अक्तू अक्टूबर अक्तूबर అక్టో అక్టోబర్",
    "nov november नव नवंबर नवम्बर నవం నవంబర్",
    "dec december दिस दिसंबर दिसम्बर డిసెం డిసెంబర్",
)
_MONTHS = {name: at for at, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_WORD = r"[^\W\d_][^\s\d.,:;/-]*"
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)")
_NUMBERS = re.compile(
    r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})(?:[./](?P<year>\d{4}|\d{2})\b|\.(?!\d)|(?!\d))"
)
_DAY_FIRST = re.compile(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[.\s-]*(?P<month>{_WORD})\.?(?:[\s,]+(?P<year>\d{{4}})\b)?"
)
_MONTH_FIRST = re.compile(
    rf"(?P<month>{_WORD})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[:.-]\d)(?:[\s,]+(?P<year>\d{{4}})\b)?"
)
_FIRST_WORD = re.compile(_WORD)
LEAP = 9
"""So many years may lie between one 29 February and the next, with this one."""


def date_first(typed: str, today: date) -> tuple[date, str] | None:
    """The date that a text begins with, and what stands behind it; None where there is none.

    A date without a year is the next one from today on, a weekday the next such day after today.
    """
    text = digits_plain(typed).strip().lower()
    if (word := _FIRST_WORD.match(text)) and (found := _by_word(word[0], today)):
        return found, text[word.end() :].strip(" ,:;.-–—")
    for form in (_ISO, _NUMBERS, _DAY_FIRST, _MONTH_FIRST):
        if (match := form.match(text)) and (found := _day(match, today)):
            return found, text[match.end() :].strip(" ,:;-–—")
    return None


def date_gone_by(typed: str, today: date) -> date | None:
    """The date that a text is, today or before it; None where it is none, or one to come.

    A date without a year is the last one, a weekday the last such day before today.
    """
    text = digits_plain(typed).strip().lower()
    if text in _GONE_BY:
        return today - timedelta(days=_GONE_BY[text])
    if text in WEEKDAYS:
        return today - timedelta(days=(today.weekday() - WEEKDAYS[text] - 1) % 7 + 1)
    for form in (_ISO, _NUMBERS, _DAY_FIRST, _MONTH_FIRST):
        if match := form.fullmatch(text):
            return _last(match, today)
    return None


def _last(match: re.Match[str], today: date) -> date | None:
    years = range(today.year, today.year - LEAP, -1)
    found = (_of_year(match, year) for year in ((_year(match),) if match["year"] else years))
    return next((each for each in found if each and each <= today), None)


def _by_word(word: str, today: date) -> date | None:
    if word in _AHEAD:
        return today + timedelta(days=_AHEAD[word])
    if word in WEEKDAYS:
        return today + timedelta(days=(WEEKDAYS[word] - today.weekday() - 1) % 7 + 1)
    return None


def _day(match: re.Match[str], today: date) -> date | None:
    if match["year"]:
        return _of_year(match, _year(match))
    found = _of_year(match, today.year)
    return _of_year(match, today.year + 1) if found and found < today else found


def _year(match: re.Match[str]) -> int:
    year = int(match["year"])
    return year + 2000 if year < 100 else year


def _of_year(match: re.Match[str], year: int) -> date | None:
    month = match["month"]
    number = int(month) if month.isdecimal() else _MONTHS.get(month, 0)
    try:
        return date(year, number, int(match["day"]))
    except ValueError:
        return None
