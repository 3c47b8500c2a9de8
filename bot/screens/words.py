"""Small readings of the texts: which words stand for units, and how a short notice is shown."""

import unicodedata

from locales.texts import Texts

LONGEST_NOTICE = 200
"""Characters that Telegram shows in answer to a press (Bot API, answerCallbackQuery)."""
LONGEST_TOAST = 45
"""Longer ones are shown until the person closes them."""
JOINERS = "\u200c\u200d"
VIRAMA = 9
"""The combining class of the sign that joins consonants (Unicode, table 4-3)."""
BASE = {"typed-g": 1, "typed-kg": 1000, "typed-piece": 1}


def units(texts: Texts) -> dict[str, int]:
    """How many grams or pieces each word that people type stands for, in every language at once."""
    return {
        word.casefold(): size
        for language in texts.languages
        for key, size in BASE.items()
        for word in texts.plain(language, key).split()
    }


def best_alert(text: str) -> tuple[str, bool]:
    """The notice within Telegram's length, and whether it is long enough to wait for a tap."""
    return text[:LONGEST_NOTICE], len(text) > LONGEST_TOAST


def shortened(text: str, longest: int) -> str:
    """The text within so many characters, cut between syllables: no sign is left without its vowel."""
    if len(text) <= longest:
        return text
    end = longest - 1
    while end and not _begins_syllable(text, end):
        end -= 1
    return f"{text[:end].rstrip()}…"


def _begins_syllable(text: str, at: int) -> bool:
    """Whether the sign there hangs on nothing before it."""
    before, sign = text[at - 1], text[at]
    hangs = unicodedata.category(sign)[0] == "M" or sign in JOINERS
    return not hangs and before not in JOINERS and unicodedata.combining(before) != VIRAMA
