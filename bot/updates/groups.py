"""What is done in a shop's group, and what becomes of the groups and chats that the bot is in."""

from __future__ import annotations

from dataclasses import replace

from telegram import CallbackQuery, ChatMemberUpdated, MaybeInaccessibleMessage, Message

from bot.chat import Arg, Goto, Link, go
from bot.client import unreachable
from bot.screens.effects import Draw, Effects, answered
from bot.screens.guests import Guests, must_be_enabled
from bot.screens.storyboard import BELOW, Storyboard
from bot.updates.incoming import command_in, topic_of
from domain.errors import StaleButton
from domain.identity import arrival
from domain.identity.linking import counters, groups, linking, staff
from domain.orders import counter
from domain.orders.errors import NotYourCounter
from domain.people import Actor
from domain.unit_of_work import UnitOfWork
from locales.texts import Texts

NOBODY = Actor(identity_id=0, account_id=0, telegram_id=0, name="", language="en")
"""Who writes as a group or a channel: there is no record of them."""

CARDS = "counter."
"""The flow of orders' cards, which may stand in for a counter in private; nothing else of a group's does."""


class Groups:
    """The counter's side of the dispatcher."""

    def __init__(self, storyboard: Storyboard, guests: Guests, texts: Texts) -> None:
        self._storyboard = storyboard
        self._guests = guests
        self._texts = texts

    async def pressed(
        self,
        work: UnitOfWork,
        query: CallbackQuery,
        actor: Actor,
        link: Link,
        args: tuple[Arg, ...],
        *,
        is_of_the_group: bool,
    ) -> Effects:
        """A button under a card; what it leads to is drawn onto that card, or below it."""
        if not link.in_group or query.message is None:
            raise StaleButton
        where, known = query.message, actor
        if is_of_the_group:
            actor = await counter.join(work, known, where.chat.id)
        topic = topic_of(where)
        chat = replace(self._guests.chat(work, actor), id=where.chat.id, pressed=where.message_id)
        goto = await link.run(chat, *args) if link.kind == "act" else Goto(link.name, args)
        if link.kind == "screen" and actor.shops != known.shops:
            # Nobody joins by a press that is of no use here.
            await link.run(chat, *args)
        draw = None
        if goto.screen:
            draw = _onto(actor, where.chat.id, _drawn_onto(query, where), goto, topic)
        return answered(self._texts, query.id, actor, goto, draw)

    async def pressed_in_private(
        self, work: UnitOfWork, query: CallbackQuery, actor: Actor, link: Link, args: tuple[Arg, ...]
    ) -> Effects:
        """A card's button in the chat of an owner who stands in for a counter. Raises NotYourCounter."""
        is_card = link.name.startswith(CARDS)
        if query.message is None or not is_card or not args or not isinstance(args[0], int):
            raise NotYourCounter
        await counter.must_stand_in(work, actor, args[0])
        where = query.message
        chat = replace(self._guests.chat(work, actor), pressed=where.message_id)
        goto = await link.run(chat, *args) if link.kind == "act" else Goto(link.name, args)
        onto = _drawn_onto(query, where)
        draw = _onto(actor, where.chat.id, onto, goto) if goto.screen else None
        return answered(self._texts, query.id, actor, goto, draw)

    async def overheard(self, work: UnitOfWork, message: Message) -> None:
        """A personal code is of no use any more once a group has seen it, whomever it was meant for."""
        text = message.text or message.caption or ""
        words = text.split()
        typed = [" ".join(words[1:])] if text.startswith("/") else []
        await linking.burn(work, [text, *typed, *(word.rpartition("start=")[2] for word in words)])

    async def written(self, work: UnitOfWork, message: Message) -> Effects:
        """Commands to the bot, a change of id, who went out; everything else is the people's own."""
        if message.migrate_to_chat_id:
            await work.posts.forget_chat(message.chat.id)
            await groups.group_moved(work, message.chat.id, message.migrate_to_chat_id)
        if message.left_chat_member:
            await staff.left_group(work, message.chat.id, message.left_chat_member.id)
        if message.forum_topic_reopened:
            await counters.admitted(work, message.chat.id, None)
        words = (message.text or "").split()
        await self.overheard(work, message)
        link = self._storyboard.group_commands.get(command_in(words[0])) if words else None
        if link is None or message.from_user is None:
            return Effects()
        if message.sender_chat or message.from_user.is_bot:
            return Effects(
                draw=_onto(NOBODY, message.chat.id, None, go("counter.nameless"), topic_of(message))
            )
        actor = await self._guests.actor(work, message.from_user)
        must_be_enabled(actor)
        chat = replace(self._guests.chat(work, actor), id=message.chat.id, title=message.chat.title or "")
        chat = replace(chat, topic=topic_of(message))
        goto = await link.run(chat, words[1] if len(words) > 1 else "")
        return Effects(draw=_onto(actor, message.chat.id, None, goto, chat.topic))

    async def admitted(self, work: UnitOfWork, news: ChatMemberUpdated) -> Effects:
        """The bot was blocked or unblocked; put out of a group or muted there, or let in or let write."""
        why = unreachable.standing_of(news.new_chat_member)
        if news.chat.type == "private":
            if why is None:
                await arrival.returned(work, news.chat.id)
            else:
                await arrival.left(work, news.chat.id)
        elif why:
            await unreachable.note(work, news.chat.id, why)
        else:
            by = await work.people.by_telegram(news.from_user.id)
            await counters.admitted(work, news.chat.id, by)
        return Effects()


def _drawn_onto(query: CallbackQuery, pressed: MaybeInaccessibleMessage) -> int | None:
    """The message that shows what a button leads to; None where that is one of its own."""
    is_below = (query.data or "").startswith(BELOW)
    return pressed.message_id if pressed.is_accessible and not is_below else None


def _onto(actor: Actor, chat_id: int, message_id: int | None, goto: Goto, topic: int | None = None) -> Draw:
    return Draw(
        actor=actor,
        chat_id=chat_id,
        message_id=message_id,
        topic=topic,
        screen=goto.screen,
        args=goto.args,
    )
