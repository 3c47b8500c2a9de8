"""How people put down what others put down otherwise, brought to one way before it is read word by word."""

import re

from domain.typed.courtesies import GIVE

_END = r"(?![\w\u0900-\u0d7f])"
_BEGIN = r"(?<![\w\u0900-\u0d7f])"
_WAYS = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        ("\u2212", "-"),
        (r"[\u2010\u2011\u2012\u2015]", "-"),
        (r"^\s*[~≈]\s*", ""),
        (r"(?<=[^\W\d_])['’]s\b", ""),
        (r"(?<=\w)\s*/\s*[-=]\s*$", ""),
        (rf"{_BEGIN}(?:qty|quantity|qnty|quan|मात्रा|పరిమాణం)\s*\.?\s*[-:=–—]*\s*", " "),
        (r"(?<=\d/\d)\s?(?:th|rd|nd)s?\b", ""),
        (r"(?<=\d)\s*nos?\b(?:\s*\.)?(?:s\b)?", " nos"),
        (r"\b(kilo|mili|milli)\s+(?=gram|lit)", r"\1"),
        (rf"{_BEGIN}(किलो|కిలో)\s+(?=ग्राम|గ్రా)", r"\1"),
        (rf"{_BEGIN}(कि|కి)\s*\.\s*(?=ग्रा|గ్రా)", r"\1"),
        (rf"{_BEGIN}(मि|మి|మీ)\s*\.\s*(?=ली|లీ|లి)", r"\1"),
        (r"\bk\s*\.\s*g\b|(?<=\d)\s*k\s+g\b", "kg"),
        (rf"(?<=\d)\s?k{_END}", "kg"),
        (rf"{_BEGIN}one-half{_END}", "half"),
        (rf"{_BEGIN}(ek|एक)[\s-]+(aadha?|adha?|aadhe|आध|आधा){_END}", "1 or half"),
        ("ొందల", "ు వందల"),
        (rf"(?<=[\u0c00-\u0c7f])(వందల[ుూ]?{_END})", r" \1"),
        (rf"(?<=[\u0900-\u097f])(सौ{_END})", r" \1"),
        (rf"(?<=[a-z])(sau{_END})", r" \1"),
    )
)
BEHIND_A_UNIT = re.compile(r"(?<=[^\W\d_])\.(5|25|50|75|250|500|750)(?!\d)")
"""The dot of "kg.5" may end the word or begin the fraction; nobody buys a tenth, as "Kgs.1" would be."""


def respelt(text: str) -> str:
    """The same, put down as most people do; without two words that say give."""
    for pattern, to in _WAYS:
        text = pattern.sub(to, text)
    return GIVE.sub(" ", text)
