"""How a short notice is shown: whole, with long names shortened where there is no other way."""

from collections.abc import Mapping

from bot.length import shortened
from domain.values import Names
from locales.texts import Texts

LONGEST_NOTICE = 200
"""Characters that Telegram shows in answer to a press (Bot API, answerCallbackQuery)."""
LONGEST_TOAST = 45
"""Longer ones are shown until the person closes them."""
LONGEST_NAME = 40
"""Of a name, where what is said about it would not fit behind all of it."""


def toast(texts: Texts, language: str, key: str, facts: Mapping[str, object]) -> tuple[str, bool]:
    """The text within Telegram's length, and whether it is long enough to wait for a tap."""
    told = texts.plain(language, key, facts)
    if len(told) > LONGEST_NOTICE:
        told = texts.plain(language, key, {name: _named(fact, language) for name, fact in facts.items()})
    return _in_words(told, LONGEST_NOTICE), len(told) > LONGEST_TOAST


def _named(fact: object, language: str) -> object:
    name = fact.in_(language) if isinstance(fact, Names) else fact
    return _in_words(name, LONGEST_NAME) if type(name) is str else fact


def _in_words(text: str, longest: int) -> str:
    """The text within so many characters, cut between words; a single long word is cut all the same."""
    if len(text) <= longest:
        return text
    whole, space, _ = text[:longest].rpartition(" ")
    return f"{whole.rstrip(' ,.;:')}…" if space and whole.strip() else shortened(text, longest)
