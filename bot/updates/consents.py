"""Consent in a chat: what comes after it waits until it is given, and then goes on; nothing sent is lost."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta

from telegram import CallbackQuery, Message

from bot.chat import Chat, Goto, go
from bot.screens.guests import Guests
from bot.screens.storyboard import Storyboard
from domain.errors import ButtonsPlease, StaleButton, WordsPlease
from domain.people import Actor
from domain.policy import has_changed, must_be_asked
from domain.transport import ChatState
from domain.unit_of_work import UnitOfWork

CONSENT, AGREE = "privacy.consent", "privacy.agree"
BEGINNING = "welcome.start"
BEFORE_CONSENT = ("privacy.", "welcome.", "linking.", "approving.")
"""What stays open to those who have not yet agreed to a changed notice."""
MOST_KEPT = 1000
"""Chats whose message waits; beyond, the oldest one is to be sent again."""
KEPT_FOR = timedelta(minutes=10)
"""For how long a message waits for the answer."""
Answer = Callable[[Chat, ChatState, Message], Awaitable[tuple[Goto, object]]]


@dataclass(frozen=True, slots=True)
class _Kept:
    """A message that waits, for what it was sent, and what drops it in time.

    `agreed` is what its person had agreed to by then.
    """

    message: Message
    onward: str
    agreed: str | None
    drop: asyncio.TimerHandle


class Consents:
    """Knows what has to wait for a person's consent, and where it goes on.

    What was sent before waits in memory alone, since nobody has agreed to its being kept: after a restart,
    or in another process, the person is led to where it can be sent again. It waits for some minutes, and not
    beyond a no, a withdrawal or a walk elsewhere.
    """

    def __init__(self, storyboard: Storyboard, guests: Guests, answer: Answer) -> None:
        self._storyboard, self._guests, self._answer = storyboard, guests, answer
        self._kept: dict[int, _Kept] = {}

    def is_closed(self, actor: Actor, link: str) -> bool:
        """Whether a notice that has changed since they agreed to one comes before this link."""
        return has_changed(actor) and not link.startswith(BEFORE_CONSENT)

    def before(self, actor: Actor, goto: Goto, state: ChatState) -> Goto:
        """Where the person goes: to the question first, where this is personal or has not been run for it."""
        assert goto.screen is not None
        link = self._storyboard.named(goto.screen)
        assert link is not None, goto.screen
        is_personal = must_be_asked(actor) and (link.is_personal or link.kind != "screen")
        if is_personal or self.is_closed(actor, goto.screen):
            return asking(goto, state)
        if goto.screen != CONSENT:
            self._taken(state.chat_id)
        return goto

    def keep(self, message: Message, actor: Actor, state: ChatState) -> None:
        """Lets what was sent there wait; of each chat the last one."""
        self._taken(message.chat.id)
        drop = asyncio.get_running_loop().call_later(
            KEPT_FOR.total_seconds(), self._kept.pop, message.chat.id, None
        )
        onward = _ways(state)[0] if state.screen == CONSENT else _way(Goto(state.screen, state.args))
        self._kept[message.chat.id] = _Kept(message, onward, actor.consent, drop)
        if len(self._kept) > MOST_KEPT:
            self._taken(next(iter(self._kept)))

    def _taken(self, chat_id: int) -> _Kept | None:
        """What waited there, which waits no longer."""
        kept = self._kept.pop(chat_id, None)
        if kept:
            kept.drop.cancel()
        return kept

    async def resumed(self, work: UnitOfWork, actor: Actor, goto: Goto, *, agreed: str | None) -> Goto:
        """What has waited goes on, or back to where it began; where nothing has, as the act said.

        `agreed` is what the person had agreed to before the act: a message from before they took that back
        is dropped.
        """
        state = await work.chats.get(actor.telegram_id, actor.telegram_id)
        kept = self._taken(actor.telegram_id)
        if state is None or state.screen != CONSENT:
            return goto
        way = _ways(state)[goto.resumes == "back"]
        link, args = self._storyboard.find(way)
        if link.in_group:
            raise StaleButton
        if goto.resumes == "back" and link.is_personal:
            return goto  # whoever stood there already has nowhere to go back to: it would ask again
        found, chat = Goto(link.name, args), self._guests.chat(work, actor)
        if link.kind == "act":
            found = await link.run(chat, *args)
        elif goto.resumes == "onward" and kept and (kept.onward, kept.agreed) == (way, agreed):
            with suppress(ButtonsPlease, WordsPlease):  # it was said to the question, not to what waited
                found, _ = await self._answer(chat, replace(state, screen=link.name, args=args), kept.message)
        return found if found.saying else replace(found, saying=goto.saying, facts=goto.facts)

    async def stands(self, work: UnitOfWork, actor: Actor, query: CallbackQuery) -> Goto | None:
        """What was agreed to stands where what waited for it is refused: back to where that can be mended.

        None for any other press.
        """
        state = await work.chats.get(actor.telegram_id, actor.telegram_id)
        is_it = (query.data or "").startswith(f"{AGREE}:") and not actor.is_disabled
        if not is_it or state is None or state.screen != CONSENT:
            return None
        link, args = self._storyboard.find(query.data or "")
        await link.run(self._guests.chat(work, actor), *args)
        onward, back = _ways(state)
        link, args = self._storyboard.find(onward)
        if link.kind != "screen":
            link, args = self._storyboard.find(back)
        return Goto(link.name, args)


def asking(onward: Goto, state: ChatState) -> Goto:
    """Asks, and keeps with the question where its answers lead to: as buttons would."""
    back = _ways(state)[1] if state.screen == CONSENT else _way(Goto(state.screen, state.args))
    return go(CONSENT, _way(onward), back)


def _ways(state: ChatState) -> tuple[str, str]:
    onward, back = state.args
    return str(onward), str(back)


def _way(goto: Goto) -> str:
    """A link with its arguments as callback data; the beginning where a button could not say it."""
    words = [goto.screen or BEGINNING, *map(str, goto.args)]
    return BEGINNING if any(":" in word for word in words) else ":".join(words)
