"""How long, and until when, as people write it: "45 min", "डेढ़ घंटा", "until 5:30 pm", "25 డిసెంబర్ వరకు"."""

from __future__ import annotations

import re
from fractions import Fraction

from domain.typed import numbers
from domain.typed.signs import one_form
from domain.typed.tokens import variants

_UNITS = {
    1: "min mins mint minit minits minute minutes मिनट मिनिट मिनटों నిమి నిమిషం నిమిషాలు నిమిషాల nimisham nimishalu",
    60: "h hr hrs hour hours ghanta ghante ghanton घंटा घंटे घंटों గంట గంటలు గంటల ganta gantalu gantala",
    1440: "day days din दिन दिनों రోజు రోజులు రోజుల roju rojulu",
}
_MINUTES = {one_form(word): minutes for minutes, words in _UNITS.items() for word in words.split()}
_WORDS = "|".join(sorted(_MINUTES, key=len, reverse=True))
_PART = re.compile(
    rf"\s*(?:(?:and|aur|और|మరియు)\s+)?(?P<number>.*?)\s*(?<![a-z])(?P<unit>{_WORDS})\.?(?![\w\u0900-\u0d7f])"
)
_BEFORE = re.compile(r"^(?:(?:closed|off)\s+)?(?:until|untill|till|til|upto|up\s+to|for)\s+(?:the\s+)?")
_BEHIND = re.compile(
    r"[\s-]*(?:tak|तक|वरी|varaku|వరకు|వరకూ|daka|దాకా|ke\s+liye|के\s+लिए|patu|పాటు|only|please)\s*[.।!]*$"
)

_HALVES = {
    word: half
    for half, words in {
        "a": "am morning subah सुबह ఉదయం udayam",
        "p": "pm noon afternoon evening night shaam sham dopahar raat दोपहर शाम रात "
        "మధ్యాహ్నం సాయంత్రం రాత్రి sayantram ratri",
    }.items()
    for word in words.split()
}
_OCLOCK = frozenset(("baje", "बजे", "గంటలకు", "గంటల", "గంటలు", "o'clock", "gantalaku"))
_CLOCK = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?(?P<behind>[ap]m)?")
HALF_A_DAY = 720
"""Minutes."""


def until(typed: str) -> str:
    """The same without the words that say until, and for."""
    return _BEHIND.sub("", _BEFORE.sub("", one_form(typed).strip())).strip()


def span(typed: str) -> int | None:
    """How many minutes, of one sort of them or two ("1 hour 30 min"); None where that is not what it says."""
    text, at, minutes = until(typed), 0, Fraction(0)
    while at < len(text):
        part = _PART.match(text, at)
        number = _number(part["number"]) if part else None
        if part is None or number is None:
            return None
        minutes, at = minutes + number * _MINUTES[part["unit"]], part.end()
    return int(minutes) if minutes >= 1 and minutes.denominator == 1 else None


def clock(typed: str) -> tuple[int, bool] | None:
    """Minutes since midnight, and whether that is said for certain, or might be half a day later.

    None where it is no time of day; a bare number is none.
    """
    words = re.sub(r"\b([ap])\.?\s?m\b\.?", r"\1m", until(typed)).split()
    halves = {_HALVES[word] for word in words if word in _HALVES}
    told = [word for word in words if word not in _HALVES and word not in _OCLOCK]
    match = _CLOCK.fullmatch(told[0]) if len(told) == 1 else None
    if match is None or len(halves) > 1:
        return None
    half = (match["behind"] or "")[:1] or next(iter(halves), "")
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    is_time = bool(half or match["minute"] or _OCLOCK.intersection(words))
    if not is_time or minute > 59 or hour > (12 if half else 23):
        return None
    shift = HALF_A_DAY if half == "p" else 0
    within = hour % 12 * 60 + minute if half or hour == 12 else hour * 60 + minute
    return within + shift, bool(half) or hour > 12 or hour == 0


def _number(typed: str) -> Fraction | None:
    """What one reading says; "an hour" is one of it."""
    ways = variants(typed)
    if not typed or ways == [[]]:
        return Fraction(1)
    if len(ways) != 1:
        return None
    number, end = numbers.read(ways[0], 0)
    return number if end == len(ways[0]) else None
