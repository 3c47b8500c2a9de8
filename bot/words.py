"""Small readings of the texts: which words stand for units, and how a short notice is shown."""

from locales.texts import Texts

LONGEST_NOTICE = 200
"""Characters that Telegram shows in answer to a press (Bot API, answerCallbackQuery)."""
LONGEST_TOAST = 45
"""Longer ones are shown until the person closes them."""
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
