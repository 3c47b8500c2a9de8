"""Phone numbers as people write them: labelled, grouped anyhow, in any digits, two of them in a line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import phonenumbers

from domain.typed.signs import digits_plain, is_unseen

LONGEST = 200
_CHUNK = re.compile(r"[+\d][+\d ().\-]*")
_OF_A_LIST = re.compile(r"^\s*\d{1,2}[.)]\s+", re.MULTILINE)
_LAST_DIGITS = re.compile(r"(\d[\d ().\-]{6,}\d) ?/ ?(\d{1,4})(?![\d .\-]*\d)")
"""Two numbers of which the second is told by its last digits: "98765 43210/11"."""
_ZERO = re.compile(r"(?<=[\doO])[oO](?=[\doO]*(?:\d|\b))")
_BETWEEN = re.compile(r"(?<=\d) ?[/,:;·•|] ?(?=\d)")
"""Where nothing else is read: a letter for nought, and any sign between the parts of one number."""
_MOST_OF_A_HOUSE = 6
"""Digits that may stand before a number and are another thing's: a flat's, a postal code."""
_FEWEST_OF_TWO = 16
"""Digits from which one number may be two that nothing but a blank stands between."""


def phones(typed: str, region: str) -> list[str]:
    """The numbers that were written, as + and digits (E.164), each once; other digits are passed over.

    `region` (ISO 3166) is where a number is at home that names no country.
    """
    plain = "".join(map(_plain, digits_plain(typed[:LONGEST])))
    text = _LAST_DIGITS.sub(_both, _OF_A_LIST.sub("", plain)).replace("/", ",")
    return (
        _found(text, region)
        or _found(text.replace("\n", " "), region)
        or _found(_BETWEEN.sub("", _ZERO.sub("0", plain)), region)
    )


def _found(text: str, region: str) -> list[str]:
    found = [number for chunk in _CHUNK.findall(text) for number in _in_chunk(chunk, region)]
    return list(dict.fromkeys(filter(None, found)))


def _plain(sign: str) -> str:
    """Every dash is one, every blank is one, and what nobody sees is nothing."""
    if is_unseen(sign):
        return ""
    category = unicodedata.category(sign)
    if category == "Pd" or sign in "\u2212~_":
        return "-"
    if sign in "\n\r":
        return "\n"
    return " " if category[0] in "ZC" else sign


def _both(written: re.Match[str]) -> str:
    digits = "".join(sign for sign in written[1] if sign.isdecimal())
    return f"{written[1]},{digits[: -len(written[2])]}{written[2]}"


_COUNTRY_TWICE = re.compile(r"^\+(\d{1,3})[\s-]*\+(?=[\d\s-]{9})")
"""A sign that was written once more behind the country: "+91+98480 12345"."""


def _digits(chunk: str) -> int:
    return sum(sign.isdecimal() for sign in chunk)


def _in_chunk(chunk: str, region: str) -> list[str]:
    """One number, or two behind one another; else those between other digits, as in "Flat 12 98480 12345"."""
    chunk = _COUNTRY_TWICE.sub(r"+\1 ", chunk)
    apart = [f"+{each}" for each in chunk.split("+") if _digits(each)] if chunk.count("+") > 1 else [chunk]
    if len(apart) > 1 and chunk.startswith("+"):
        return [_number(each, region) for each in apart]
    if one := _number(chunk, region):
        return [one]
    groups = chunk.split()
    if _digits(chunk) >= _FEWEST_OF_TWO:
        for at in range(1, len(groups)):
            two = [_number(" ".join(each), region) for each in (groups[:at], groups[at:])]
            if all(two):
                return two
    return _among(groups, region)


def _among(groups: Sequence[str], region: str) -> list[str]:
    """One group alone, else all but the first: digits behind a number in groups make it none."""
    alone = [_number(group, region, is_shared=False) for group in groups]
    if any(alone):
        return alone
    is_apart = groups[0][:1] not in "0+" and _digits(groups[0]) <= _MOST_OF_A_HOUSE
    return [_number(" ".join(groups[1:]), region, is_shared=False)] if is_apart else []


def _number(written: str, region: str, *, is_shared: bool = True) -> str:
    """The number; nothing where none is like it. A foreign one may lack its + as Telegram shares it."""
    digits = "".join(sign for sign in written if sign.isdecimal())
    as_shared = f"+{digits.removeprefix('00')}"
    for each in (written, as_shared) if is_shared and "+" not in written else (written,):
        try:
            number = phonenumbers.parse(each, region)
        except phonenumbers.NumberParseException:
            continue
        is_named = "+" in written or digits.startswith("00")
        is_abroad = is_named and number.country_code != phonenumbers.country_code_for_region(region)
        if phonenumbers.is_valid_number(number) or (is_abroad and phonenumbers.is_possible_number(number)):
            return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
    return ""
