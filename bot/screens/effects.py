"""What is left to do once an update is committed: answer the press, draw what changed."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat import Arg, Goto
from bot.screens.words import best_alert
from domain.people import Actor
from locales.texts import Texts


@dataclass(frozen=True, slots=True)
class LivingDraw:
    """The one living screen of a private chat, to be drawn from its row.

    `above` is said above it (HTML); `frees_keyboard`: the keyboard of the screen before goes away.
    """

    actor: Actor
    above: str | None = None
    frees_keyboard: bool = False


@dataclass(frozen=True, slots=True)
class FixedDraw:
    """A screen drawn onto one message of a group, or as a new one."""

    actor: Actor
    chat_id: int
    message_id: int | None
    screen: str
    args: tuple[Arg, ...]
    is_member: bool


@dataclass(frozen=True, slots=True)
class Effects:
    """`press` is the callback query to be answered, with `toast` (plain text) where there is one."""

    press: str | None = None
    toast: str | None = None
    is_alert: bool = False
    draw: LivingDraw | FixedDraw | None = None


def answered(
    texts: Texts, press: str, actor: Actor, goto: Goto, draw: LivingDraw | FixedDraw | None
) -> Effects:
    """What a press leads to, with what there is to say about it in the person's language."""
    if not goto.saying:
        return Effects(press, draw=draw)
    toast, is_alert = best_alert(texts.plain(actor.language, goto.saying, goto.facts))
    return Effects(press, toast, is_alert and goto.saying.startswith("error-"), draw)
