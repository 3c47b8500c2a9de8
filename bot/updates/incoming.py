"""What Telegram brought, as flows know it: a command, a code, a contact, the message of a press."""

from __future__ import annotations

from dataclasses import dataclass, replace

from telegram import CallbackQuery, MaybeInaccessibleMessage, Message, Update
from telegram.ext.filters import StatusUpdate

from bot.chat import Arg, Contact, Document, Picture, Voice
from bot.screens.storyboard import AGAIN, BELOW
from domain.identity.codes import read_deep_code, read_typed_code
from domain.transport import ChatState
from domain.values import Place

Sent = str | Contact | Place | Document | Picture | Voice
"""What somebody sends, as flows know it."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update. `is_of_the_group`: a human member of the group pressed, who is new at its counter.

    `file` is what it brings, where that is read with it.
    """

    update: Update
    is_of_the_group: bool = False
    file: bytes | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """Where somebody pressed or wrote: the chat's row, and what the next screen has to do with that.

    It is drawn onto the message `pressed`, else sent below the message `below`.
    """

    state: ChatState | None
    pressed: int | None = None
    below: int = 0

    @classmethod
    def of_press(cls, query: CallbackQuery, state: ChatState | None, *, is_answer: bool = False) -> Where:
        """A press on the living screen is drawn there; whatever else it is on stays, unless it was a question
        that this answers."""
        living = state.message_id if state else None
        if query.message is None or not query.message.is_accessible:
            return cls(state)
        pressed, stays = query.message.message_id, (query.data or "").startswith(BELOW)
        if not stays and (pressed == living or is_answer):
            return cls(state, pressed)
        return cls(state, None, max(pressed, living or 0))

    def shows(self, screen: str, args: tuple[Arg, ...], data: str) -> bool:
        """Whether what was pressed shows this screen already, perhaps under another name."""
        if not self.pressed or not self.state:
            return False
        return data.startswith(AGAIN) or (self.state.screen, self.state.args) == (screen, args)

    def next(self, chat_id: int, screen: str, args: tuple[Arg, ...]) -> ChatState:
        """The chat's row with this screen, to be drawn."""
        state = (self.state or ChatState(chat_id, chat_id, screen)).at(screen, args)
        return replace(state, below=0 if self.pressed else max(self.below, state.below))


def command_in(text: str) -> str:
    """The command that a text begins with, without its slash; nothing where it begins with none."""
    return text.split()[0][1:].partition("@")[0].lower() if text.startswith("/") else ""


def is_for_another(text: str, bot: str) -> bool:
    """Whether it is a command for another bot, such as /help@SomeOtherBot."""
    named = text.split(maxsplit=1)[0].partition("@")[2] if text.startswith("/") else ""
    return bool(named) and named.lower() != bot.lower()


def topic_of(message: MaybeInaccessibleMessage) -> int | None:
    """The topic of a group that a message stands in; replies elsewhere have threads, too, which are none."""
    return message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None


def says_nothing(update: Update) -> bool:
    """Whether it only says what happened in the chat, as Telegram does of pins, timers and topics."""
    return bool(StatusUpdate.ALL.check_update(update))


def code_in(text: str) -> str | None:
    """A personal code: behind /start, as a deep link brings it, or typed, wherever the person is."""
    words = text.split()
    if command_in(text) == "start" and len(words) > 1:
        return read_deep_code(words[1]) or read_typed_code(" ".join(words[1:]))
    return read_typed_code(text)


def sent_in(message: Message, file: bytes | None = None) -> Sent | None:
    """What was sent, as flows know it; None for anything else."""
    if message.contact:
        shared = message.contact
        name = f"{shared.first_name} {shared.last_name or ''}".strip()
        # One that is passed on may be long out of date, whosever it is.
        owner = None if message.forward_origin else shared.user_id
        return Contact(name, shared.phone_number, owner)
    if message.photo:
        largest = message.photo[-1]
        return Picture(largest.file_id, largest.file_size or 0, message.caption or "")
    if message.voice:
        return Voice(message.voice.file_id, message.caption or "")
    if message.document:
        sent = message.document
        return Document(sent.file_id, sent.file_name or "", sent.file_size or 0, file)
    if message.location:
        return Place(message.location.latitude, message.location.longitude)
    return message.text
