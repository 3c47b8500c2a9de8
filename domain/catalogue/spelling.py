"""How one word is found again however it is spelt: in Latin letters, Devanagari or Telugu.

`key` romanises, then folds what informal spelling does not keep apart: how long a vowel is, whether a
consonant is breathed, v and w, s and sh, z and j, doubled letters, and every `a` but a first one, which the
scripts do not write (अदरक is "adrak" and "adarak").
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST_KEY = 24
_KEPT = 20_000
"""Words whose keys are remembered: a street's goods have some thousands."""

_CONSONANTS = "kkggnCCjjnttddnttddnnpfbbmyrrlllvsssh"
"""From U+0915 on in Devanagari, and from U+0C15 on in Telugu."""
_VOWELS = dict(
    zip(
        (0x05, 0x06, 0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0E, 0x0F, 0x10, 0x11, 0x12, 0x13, 0x14),
        ("a", "a", "i", "i", "u", "u", "ri", "e", "e", "y", "o", "o", "o", "o"),
        strict=True,
    )
)
_MATRAS = dict(
    zip(
        (0x3E, 0x3F, 0x40, 0x41, 0x42, 0x43, 0x45, 0x46, 0x47, 0x48, 0x49, 0x4A, 0x4B, 0x4C),
        ("a", "i", "i", "u", "u", "ri", "e", "e", "e", "y", "o", "o", "o", "o"),
        strict=True,
    )
)
_SIGNS = {0x01: "n", 0x02: "n", 0x03: "h", 0x3C: "", 0x4D: ""}
_DOTTED = {0x58: "k", 0x59: "k", 0x5A: "g", 0x5B: "j", 0x5C: "d", 0x5D: "d", 0x5E: "f", 0x5F: "y"}
"""Devanagari's letters with a dot, where they are one sign (U+0958 on)."""


def _script(start: int) -> dict[str, str]:
    letters = {0x15 + at: letter for at, letter in enumerate(_CONSONANTS)}
    return {chr(start + at): letter for at, letter in (letters | _VOWELS | _MATRAS | _SIGNS).items()}


_ROMAN = _script(0x0900) | _script(0x0C00) | {chr(0x0900 + at): letter for at, letter in _DOTTED.items()}
_INDIC = re.compile("[\u0900-\u097f\u0c00-\u0c7f]")
_LATIN = [
    (re.compile(found), put)
    for found, put in (
        ("chh?|C", "C"),
        ("ph", "f"),
        ("sh", "s"),
        ("([kgjtdbr])h", r"\1"),
        ("c(?=[eiy])", "s"),
        ("ck?|q", "k"),
        ("x", "ks"),
        ("z", "j"),
        ("w", "v"),
        ("ee+|ii+|ea", "i"),
        ("oo+|uu+", "u"),
        ("(?<=[^aeiouy])y$", "i"),
        ("[ae][iy]", "y"),
        ("au", "o"),
        ("iy(?=[aeiou])", "y"),
        ("m(?=[pb])", "n"),
    )
]
_DOUBLED = re.compile(r"(.)\1+")
_LATER_A = re.compile("(?<=.)a")
_PLURAL = re.compile("(?<=[a-z]{3})(?:(?<=[osxz])es|(?<=[cs]h)es|(?<=[^su])s)$")


_BLOCKS = (range(0x80), range(0x0900, 0x0980), range(0x0C00, 0x0C78))
"""Plain signs, Devanagari and Telugu, but for Telugu's fractions."""


def _signs(kinds: str) -> str:
    """Those of these kinds there, as a class of a pattern holds them."""
    every = (chr(at) for block in _BLOCKS for at in block)
    return "".join(re.escape(sign) for sign in every if unicodedata.category(sign)[0] in kinds)


_USUAL = re.compile(f"[{''.join(f'{chr(block[0])}-{chr(block[-1])}' for block in _BLOCKS)}]*")
_WORDS = re.compile(f"[{_signs('LM')}]+|[{_signs('N')}]+")
_DIGITS = {start + at: str(at) for start in (0x0966, 0x0C66) for at in range(10)}


def words(text: str) -> list[str]:
    """The words of a text in small letters, and its numbers in plain digits, apart from them."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    if not _USUAL.fullmatch(plain):
        return _words(plain)
    found: list[str] = _WORDS.findall(plain.translate(_DIGITS))
    return found


def _words(plain: str) -> list[str]:
    """The same, sign by sign, in any script."""
    found: list[str] = []
    before = ""
    for sign in plain:
        kind = unicodedata.category(sign)[0]
        kind = "L" if kind == "M" else kind
        if kind == "N" and sign.isdecimal():
            sign = str(unicodedata.digit(sign))
        if kind in "LN":
            found[len(found) - (kind == before) :] = [(found[-1] if kind == before else "") + sign]
        before = kind
    return found


@lru_cache(maxsize=_KEPT)
def key(word: str) -> str:
    """What all spellings of a word share; "" where nothing of it is a letter or a digit."""
    folded = _roman(word) if _INDIC.search(word) else _folded(_plain(word))
    return _single(_LATER_A.sub("", _single(folded)))[:LONGEST_KEY]


def keys(text: str) -> list[str]:
    """The keys of a text's words, each once, in their order."""
    return list(dict.fromkeys(filter(None, map(key, words(text)))))


def _single(word: str) -> str:
    return _DOUBLED.sub(r"\1", word)


def _roman(word: str) -> str:
    return "".join(
        _ROMAN.get(sign, sign if sign.isalnum() else "") for sign in unicodedata.normalize("NFC", word)
    )


def _plain(word: str) -> str:
    """Latin letters without their marks; another script's letters stay."""
    bare = (sign for sign in unicodedata.normalize("NFKD", word) if unicodedata.category(sign)[0] in "LN")
    return _PLURAL.sub("", "".join(bare))


def _folded(word: str) -> str:
    for found, put in _LATIN:
        word = found.sub(put, word)
    return word
