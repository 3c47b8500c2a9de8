"""What one piece holds, from its name ("Atta 5kg", "Amul Butter 100 g x 2") or a cell of its own."""

from __future__ import annotations

import re
from functools import lru_cache

from domain.typed.quantities import Clear, quantity
from domain.typed.signs import digits_plain, one_form
from domain.typed.words import Sort, meaning
from domain.values import Quantity, Unit

LARGEST = 10**6
"""A ton: what is more is no pack."""
_NUMBER = r"\d+(?:[.,]\d+)?(?:\s?[/]\s?\d)?|[½¼¾]"
_TIMES = r"\s*[x×*]\s*"
_AMOUNT = re.compile(
    rf"(?<![\w.,])(?:(?P<before>\d{{1,3}}){_TIMES})?(?P<number>{_NUMBER})\s*-?\s*"
    rf"(?P<unit>(?:[^\W\d_]|[\u0900-\u0903\u093a-\u094f\u0c00-\u0c04\u0c3c-\u0c4d])+\.?)"
    rf"(?![\w\u0900-\u0d7f])(?:{_TIMES}(?P<behind>\d{{1,3}})(?![\w.,]))?",
    re.IGNORECASE,
)
_SET = re.compile(
    r"\b(?:pack|set|box|combo)\s+of\s+(\d{1,3})\b|\b(\d{1,3})\s*(?:'s|s\s*pack|-?pack)\b", re.IGNORECASE
)
_EMPTY = re.compile(r"\(\s*\)|\[\s*\]")
_LOOSE_ENDS = " \t,;:-–—/|·"
_COUNTED = "pc pcs piece pieces pce nos unit units dozen dozens doz dz पीस नग दर्जन अदद పీస్ పీసులు డజన్ డజను"
_PIECES = frozenset(map(one_form, _COUNTED.split()))


def in_name(name: str) -> tuple[str, Quantity | None]:
    """The name without its pack, and the pack; as it is, and None, where it says none, or several."""
    found = [match for match in _AMOUNT.finditer(name) if _is_unit(match["unit"])]
    several = [*_SET.finditer(name)]
    if len(found) != 1 or several:
        return name, None
    held = _read(found[0])
    rest = _EMPTY.sub(" ", name[: found[0].start()] + " " + name[found[0].end() :])
    bare = " ".join(rest.split()).strip(_LOOSE_ENDS)
    return (bare, held) if held and any(sign.isalpha() for sign in bare) else (name, None)


def in_cell(cell: str, measure: Quantity | None = None) -> Quantity | None:
    """A cell that says it: "500 g", "2 x 100 g", or a bare number of what the column counts."""
    told = digits_plain(cell).strip()
    if re.fullmatch(r"\d+(?:\.\d+)?", told):
        return _times(told, measure) if measure else None
    return _whole(told)


def unit_of(cell: str) -> Quantity | None:
    """What "kg", "Ltr", "PCS" count: so many of the smallest unit."""
    known = meaning(one_form(cell).strip().replace(".", ""))
    if known is None or known.sort not in (Sort.UNIT, Sort.PACK) or known.unit is None:
        return None
    return Quantity(int(known.value), known.unit)


def _is_unit(word: str) -> bool:
    plain = one_form(word).replace(".", "")
    known = meaning(plain)
    is_measure = known is not None and known.sort is Sort.UNIT
    return is_measure and known is not None and (known.unit is not Unit.PIECE or plain in _PIECES)


def _read(match: re.Match[str]) -> Quantity | None:
    each = _whole(f"{match['number']} {match['unit']}")
    if match["before"] and match["behind"]:
        return None
    times = int(match["before"] or match["behind"] or 1)
    return _kept(each.amount * times, each.unit) if each else None


@lru_cache(maxsize=8192)
def _whole(told: str) -> Quantity | None:
    found = quantity(told)
    return _kept(found.quantity.amount, found.quantity.unit) if isinstance(found, Clear) else None


def _times(number: str, one: Quantity) -> Quantity | None:
    whole, _, part = number.partition(".")
    scaled = int(whole + (part + "000")[:3]) * one.amount
    is_whole = not part[3:].strip("0") and scaled % 1000 == 0
    return _kept(scaled // 1000, one.unit) if is_whole else None


def _kept(amount: int, unit: Unit) -> Quantity | None:
    return Quantity(amount, unit) if 0 < amount <= LARGEST else None
