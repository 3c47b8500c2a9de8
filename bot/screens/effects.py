"""What is left to do once an update is committed: answer the press, draw what changed."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace

from bot.chat import Arg, Goto
from bot.client.cards import InlineCards
from bot.client.invoices import PayingWord
from bot.screens.words import toast
from domain.people import Actor
from domain.values import Place
from locales.texts import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """A message to be drawn, as things stand when its turn comes.

    Without a `screen` it is the living screen of a private chat: which one that is, and on which message,
    says the chat's row. With one it is drawn onto `message_id`, or as a new message, in a
    group's `topic` where there is one. `above` is said above
    it (HTML); `has_keyboard`: the message before stands with a keyboard below the input line.
    """

    actor: Actor
    chat_id: int
    message_id: int | None = None
    topic: int | None = None
    screen: str | None = None
    args: tuple[Arg, ...] = ()
    above: str | None = None
    has_keyboard: bool = False

    @property
    def key(self) -> Hashable:
        """Draws of one message have one key."""
        if self.screen is None:
            return living_key(self.chat_id)
        return self.chat_id, self.message_id or (self.topic, self.screen, self.args)

    def after(self, before: Draw) -> Draw:
        """The same, with what the one before it, which it overtakes, had to say."""
        has_keyboard = self.has_keyboard or before.has_keyboard
        return replace(self, above=self.above or before.above, has_keyboard=has_keyboard)


def living_key(chat_id: int) -> Hashable:
    """Of whatever draws the living screen of a private chat."""
    return chat_id, "living"


def living(actor: Actor, *, above: str | None = None, has_keyboard: bool = False) -> Draw:
    """The living screen of the actor's private chat."""
    return Draw(actor=actor, chat_id=actor.telegram_id, above=above, has_keyboard=has_keyboard)


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where somebody who brings orders is, for so many seconds (None: shared no more). Never stored."""

    identity_id: int
    place: Place
    period: int | None


@dataclass(frozen=True, slots=True)
class Effects:
    """`press` is the callback query to be answered, with `toast` (plain text) where there is one; `cards` the
    answer to an inline query; `word` whether something may be paid;
    `live` where somebody who brings orders was seen.
    """

    press: str | None = None
    toast: str | None = None
    is_alert: bool = False
    draw: Draw | None = None
    cards: InlineCards | None = None
    word: PayingWord | None = None
    live: Sighting | None = None


def answered(texts: Texts, press: str, actor: Actor, goto: Goto, draw: Draw | None) -> Effects:
    """What a press leads to, with what there is to say about it in the person's language."""
    if not goto.saying:
        return Effects(press, draw=draw)
    told, is_alert = toast(texts, actor.language, goto.saying, goto.facts)
    return Effects(press, told, is_alert and goto.saying.startswith("error-"), draw)
