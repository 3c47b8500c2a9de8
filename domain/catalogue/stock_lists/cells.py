"""Cells of a stock list: money, amounts, codes, yes and no, as tills and spreadsheets write them.

Each function gives None for what it cannot read: nothing is made up. A cell is text; numbers of a spreadsheet
come as their shortest digits, dates as "2026-02-01".
"""

from __future__ import annotations

import re
from functools import lru_cache

from domain.typed.measures import money as money_in_words
from domain.typed.signs import digits_plain, one_form

MOST_DIGITS = 15
_SIGN = re.compile(r"^(?:₹|rs\.?|inr|रु\.?|रू\.?|రూ\.?)\s*|\s*(?:₹|rs\.?|inr|/[-=]|रु\.?|రూ\.?)$", re.IGNORECASE)
_PLAIN = re.compile(r"(\d{1,15})(?:\.(\d+))?")
_INDIAN = re.compile(r"(\d{1,3}(?:,\d{2,3})*,\d{3})(?:\.(\d+))?")
_COMMA = re.compile(r"(\d{1,9}),(\d{2})")
_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\d{{1,2}}[-/ ](?:{_MONTH})[a-z]*\.?(?:[-/ ]\d{{2,4}})?",
        rf"(?:{_MONTH})[a-z]*\.?[-/ ]\d{{1,4}}",
        r"\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?)?",
        r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}",
    )
)
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?e\+?\d{1,3}", re.IGNORECASE)
_QUOTED = re.compile(r'="([^"]*)"')
_NOTHING = "#n/a #ref! #value! #name? #div/0! #null! #num! null none nan n/a na - -- — . nil"
_FAULTS = frozenset(_NOTHING.split())
_YES = "true yes y 1 x ✓ ✔ हाँ हां जी सही అవును ఉంది shown active listed"
_NO = "false no n 0 नहीं गलत కాదు లేదు hidden inactive"
_THERE = "in stock|available|yes in stock|स्टॉक में|स्टॉक में है|उपलब्ध|స్టాక్ ఉంది|అందుబాటులో ఉంది"
_NOT_THERE = (
    "out of stock|not available|unavailable|sold out|no stock|स्टॉक में नहीं|उपलब्ध नहीं|స్టాక్ లేదు|అందుబాటులో లేదు"
)
_YES_FORMS = frozenset(map(one_form, (*_YES.split(), *_THERE.split("|"))))
_NO_FORMS = frozenset(map(one_form, (*_NO.split(), *_NOT_THERE.split("|"))))


@lru_cache(maxsize=4096)
def text(cell: str) -> str:
    """What stands in it; "" for nothing, an error of the spreadsheet, or a sign for nothing."""
    told = " ".join(cell.split())
    if told.startswith("=") and (quoted := _QUOTED.fullmatch(told)):
        told = quoted[1]
    elif told.startswith("'"):
        told = told[1:]
    return "" if told.casefold() in _FAULTS else told


def is_formula(cell: str) -> bool:
    """Whether it is one, which nobody here works out; ="890" only keeps Excel from rounding a code."""
    told = cell.strip()
    return told.startswith("=") and not _QUOTED.fullmatch(told)


@lru_cache(maxsize=4096)
def money(cell: str, *, in_paise: bool) -> int | None:
    """Whole paise. "₹ 1,23,456.50" and "50/-" are rupees; half paise are rounded up."""
    bare = _SIGN.sub("", _SIGN.sub("", digits_plain(cell).strip())).strip()
    match = _PLAIN.fullmatch(bare) or _INDIAN.fullmatch(bare) or _COMMA.fullmatch(bare)
    if match is None:
        told = () if in_paise else money_in_words(cell)
        return told[0].minor if len(told) == 1 and told[0].minor >= 0 else None
    return _scaled(match[1].replace(",", ""), match[2] or "", 0 if in_paise else 2)


def _scaled(whole: str, part: str, places: int) -> int:
    """The number times ten to the power of `places`, rounded half up."""
    kept = (part + "0" * places)[:places]
    return int(whole + kept) + (part[places : places + 1] >= "5")


def count(cell: str) -> int | None:
    """A whole number: "12", "1,200", "12.0"."""
    bare = digits_plain(cell).strip()
    match = _PLAIN.fullmatch(bare) or _INDIAN.fullmatch(bare)
    if match is None or (match[2] or "").strip("0"):
        return None
    return int(match[1].replace(",", ""))


def thousandths(cell: str) -> int | None:
    """A number with up to three places, in thousandths: "2.5" kilograms are 2,500 grams."""
    match = _PLAIN.fullmatch(digits_plain(cell).strip())
    if match is None or (match[2] or "")[3:].strip("0"):
        return None
    return _scaled(match[1], match[2] or "", 3)


@lru_cache(maxsize=1024)
def tax_bp(cell: str) -> int | None:
    """A rate in hundredths of a per cent: "5", "5 %" and, as spreadsheets keep it, "0.05"."""
    bare = re.sub(r"^(?:gst|igst)\s*@?\s*", "", digits_plain(cell).strip().casefold()).removeprefix("@")
    is_marked = bare.endswith("%")
    match = _PLAIN.fullmatch(bare.rstrip("% ").strip())
    if match is None or (match[2] or "")[4:].strip("0"):
        return None
    is_share = not is_marked and match[1] == "0"
    found = _scaled(match[1], match[2] or "", 4 if is_share else 2)
    return found if found <= 10_000 else None


@lru_cache(maxsize=1024)
def yes(cell: str) -> bool | None:
    """Yes or no, in three languages."""
    told = one_form(cell.strip())
    return True if told in _YES_FORMS else False if told in _NO_FORMS else None


def is_date(cell: str) -> bool:
    """Whether a spreadsheet has made a date of it: "1-Feb" was 1-2, or February."""
    return any(date.fullmatch(cell.strip()) for date in _DATES)


def digits(cell: str) -> str:
    """A code's digits, without what spreadsheets put behind: "8901030895559.0"."""
    bare = digits_plain(cell).strip()
    return bare.removesuffix(".0") if bare.removesuffix(".0").isdecimal() else bare


def is_rounded(cell: str) -> bool:
    """Whether a spreadsheet has cut a code's last digits off: "8.90103E+12"."""
    return bool(_SCIENTIFIC.fullmatch(cell.strip()))
