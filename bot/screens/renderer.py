"""From a screen to what Telegram is sent: text in HTML, and buttons."""

from __future__ import annotations

import structlog
from telegram import (
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
)

from bot.chat import Keyboard, Screen, Tap
from bot.client.message import Rendered
from bot.length import MOST_BUTTONS, cut, fits, shortened
from bot.screens.storyboard import Storyboard
from locales.texts import Texts

log = structlog.get_logger()
LONGEST_LABEL = 60
"""Characters of a button's text; phones show fewer, and an address may be longer."""


class Renderer:
    """Renders screens in a language."""

    def __init__(self, texts: Texts, storyboard: Storyboard) -> None:
        self.texts = texts
        self._storyboard = storyboard

    def render(
        self, screen: Screen, language: str, *, above: str | None = None, asks: Keyboard | None = None
    ) -> Rendered:
        """The screen, with a line above it where there is something to say first (plain HTML).

        What is too long for a message gives way to what is shorter, and at last is cut.
        """
        text = self._text(screen, language, above)
        while screen.shorter and not fits(text):
            screen = screen.shorter
            text = self._text(screen, language, above)
        if not fits(text):
            log.error("a screen is longer than a message", screen=screen.key)
            text = cut(text)
        markup = self._keyboard(screen, asks, language) if asks else self._buttons(screen, language)
        return Rendered(text, markup)

    def _text(self, screen: Screen, language: str, above: str | None) -> str:
        text = self.texts.html(language, screen.key, screen.facts)
        return f"{above}\n\n{text}" if above else text

    def _buttons(self, screen: Screen, language: str) -> InlineKeyboardMarkup | None:
        if not screen.rows:
            return None
        rows = screen.rows
        if sum(map(len, rows)) > MOST_BUTTONS:
            log.error("a screen has more buttons than a message", screen=screen.key)
            rows = _first(rows)
        return InlineKeyboardMarkup([[self._button(screen, tap, language) for tap in row] for row in rows])

    def _button(self, screen: Screen, tap: Tap, language: str) -> InlineKeyboardButton:
        key = f"{screen.key}{tap.label}" if tap.label.startswith(".") else tap.label
        text = self.texts.plain(language, key, tap.facts)
        text = shortened(text, LONGEST_LABEL)
        if tap.url:
            return InlineKeyboardButton(text, url=tap.url)
        if tap.copied:
            return InlineKeyboardButton(text, copy_text=CopyTextButton(tap.copied))
        return InlineKeyboardButton(text, callback_data=self._storyboard.data(tap))

    def _keyboard(self, screen: Screen, asks: Keyboard, language: str) -> ReplyKeyboardMarkup:
        share = self.texts.plain(language, f"{screen.key}.share")
        asked = KeyboardButton(
            share, request_contact=asks.request == "contact", request_location=asks.request == "location"
        )
        rows = [[asked], [KeyboardButton(self.back(screen, language))]]
        return ReplyKeyboardMarkup(rows, resize_keyboard=True, one_time_keyboard=True)

    def back(self, screen: Screen, language: str) -> str:
        """The text of the keyboard's button that leads away."""
        return self.texts.plain(language, f"{screen.key}.back")


def _first(rows: tuple[tuple[Tap, ...], ...]) -> tuple[tuple[Tap, ...], ...]:
    """As many of the first rows as a message takes beside the last one, which leads away."""
    kept, room = list[tuple[Tap, ...]](), MOST_BUTTONS - len(rows[-1])
    for row in rows[:-1]:
        room -= len(row)
        if room < 0:
            break
        kept.append(row)
    return (*kept, rows[-1])
