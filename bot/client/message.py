"""What Telegram is sent: a text in HTML, and buttons."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import InlineKeyboardMarkup, ReplyKeyboardMarkup


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message as it is sent."""

    text: str
    markup: InlineKeyboardMarkup | ReplyKeyboardMarkup | None
