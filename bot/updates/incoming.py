"""What Telegram brought, as flows know it: a command, a code, a contact, the place of a press."""

from __future__ import annotations

from telegram import CallbackQuery, Message

from bot.chat import Contact
from bot.screens.storyboard import BELOW
from domain.identity.codes import read_deep_code, read_typed_code
from domain.values import Place


def command_in(text: str) -> str:
    """The command that a text begins with, without its slash; nothing where it begins with none."""
    return text.split()[0][1:].partition("@")[0].lower() if text.startswith("/") else ""


def code_in(text: str) -> str | None:
    """A personal code: behind /start, as a deep link brings it, or typed, wherever the person is."""
    words = text.split()
    if command_in(text) == "start" and len(words) > 1:
        return read_deep_code(words[1]) or read_typed_code(" ".join(words[1:]))
    return read_typed_code(text)


def message_pressed(query: CallbackQuery) -> tuple[int | None, int]:
    """The message that the press redraws, or else the one below which the screen comes."""
    if query.message is None or not query.message.is_accessible:
        return None, 0
    if (query.data or "").startswith(BELOW):
        return None, query.message.message_id
    return query.message.message_id, 0


def sent_in(message: Message) -> str | Contact | Place | None:
    """What was sent, as flows know it; None for anything else."""
    if message.contact:
        shared = message.contact
        name = f"{shared.first_name} {shared.last_name or ''}".strip()
        # One that is passed on may be long out of date, whosever it is.
        owner = None if message.forward_origin else shared.user_id
        return Contact(name, shared.phone_number, owner)
    if message.location:
        return Place(message.location.latitude, message.location.longitude)
    return message.text
