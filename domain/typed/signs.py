"""Signs as people type them, brought to one form: digits, marks that nobody sees, spellings of one sound."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction

NUKTA = "\u093c"
_WIDE = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
"""The forms of Latin letters that are as wide as Chinese ones."""
_ONE_FORM = _WIDE | str.maketrans(
    {NUKTA: None, "\u0901": "\u0902", "\u0c01": "\u0c02", "\u2044": "/", "\u2215": "/"}
)
"""Candrabindu is written as anusvara as often as not, and the nukta is left out."""
_LATIN_MARKS = re.compile("(?<=[a-z])[\u0300-\u036f]+")
_SOUNDS = (("aa+", "a"), ("ee+|ii+", "i"), ("oo+|uu+", "u"), ("w", "v"), ("sh", "s"), ("z", "j"))
_TWICE = re.compile(r"([bcdfghjklmnpqrstvyx])\1+")


_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0")
"""Letters and marks that show nothing (Unicode, Default_Ignorable_Code_Point)."""


def is_unseen(sign: str) -> bool:
    """Whether nobody sees it: direction marks, joiners, soft hyphens, fillers and their like."""
    is_variation = "\ufe00" <= sign <= "\ufe0f" or "\U000e0000" <= sign <= "\U000e0fff"
    return unicodedata.category(sign) == "Cf" or sign in _FILLERS or is_variation


def digits_plain(text: str) -> str:
    """The same with every script's decimal digits as 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)


def one_form(text: str) -> str:
    """Small letters, plain digits, one spelling of each Indian sign, and nothing that is not seen."""
    if text.isascii():
        return text.casefold()
    seen = "".join(sign for sign in text if not is_unseen(sign))
    plain = unicodedata.normalize("NFC", digits_plain(seen).casefold()).translate(_ONE_FORM)
    return unicodedata.normalize("NFC", _LATIN_MARKS.sub("", unicodedata.normalize("NFD", plain)))


def sound(word: str) -> str:
    """What a word in Latin letters sounds like, so that "aadha" is "adha" and "paaw" is "pav"."""
    for spelling, one in _SOUNDS:
        word = re.sub(spelling, one, word)
    return _TWICE.sub(r"\1", word)


def vulgar(sign: str) -> Fraction | None:
    """What one sign such as ½ stands for; None where it is no fraction."""
    if not unicodedata.name(sign, "").startswith("VULGAR FRACTION"):
        return None
    return Fraction(unicodedata.numeric(sign)).limit_denominator(10)
