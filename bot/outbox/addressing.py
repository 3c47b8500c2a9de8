"""Whom a message goes to, which language is spoken there, and whether it rings."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.chat import Chat
from bot.outbox.notices import Notice, Notices
from bot.outbox.quiet import is_silent
from bot.outbox.untold import Away, NotTold
from bot.screens.guests import Guests
from domain.catalogue.shop import Shop
from domain.kinds import MessageKind
from domain.transport import OutboxMessage
from domain.unit_of_work import Store, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressed:
    """A message with the chat it goes to, the language spoken there, and whether it comes without a sound."""

    message: OutboxMessage
    notice: Notice
    chat: Chat
    language: str
    is_silent: bool = False

    @property
    def kept(self) -> MessageKind | None:
        """Under which kind it is kept up to date, where it is."""
        return MessageKind(self.message.kind) if self.notice.kept else self.notice.instead_of


class Addressing:
    """Finds who is behind a recipient: a person, or a group in which the shop's owner stands for all."""

    def __init__(self, store: Store, notices: Notices, guests: Guests) -> None:
        self._store, self._notices, self._guests = store, notices, guests

    async def of(self, message: OutboxMessage) -> Addressed:
        """The message with its address. Raises NotTold where nobody is there, Away."""
        work, notice = self._store.read(), self._notices.by_kind[message.kind]
        if message.recipient < 0:
            return await self._to_group(work, message, notice)
        actor = await work.people.by_telegram(message.recipient)
        if actor is None:
            raise NotTold("nobody there")
        if not actor.is_reachable:
            raise Away
        chat = self._guests.chat(work, actor)
        silent = await is_silent(notice, chat, message.subject)
        return Addressed(message=message, notice=notice, chat=chat, language=actor.language, is_silent=silent)

    async def _to_group(self, work: UnitOfWork, message: OutboxMessage, notice: Notice) -> Addressed:
        """There the owner of a shop stands for all; their language is spoken, unless another was chosen."""
        for shop in await work.shops.at_counter(message.recipient) or await _once_there(work, message):
            if actor := await work.people.by_newest_account(shop.owner_id):
                chat = self._guests.chat(work, actor)
                chat = replace(chat, id=message.recipient, topic=shop.counter_topic)
                language = shop.language_at_counter(actor.language)
                return Addressed(message=message, notice=notice, chat=chat, language=language)
        raise NotTold("nobody there")


async def _once_there(work: UnitOfWork, message: OutboxMessage) -> list[Shop]:
    """Whose order's card it is that stands in a group which was the counter before."""
    kind, order_id = MessageKind.ORDER_CARD, message.subject
    if message.kind != kind or await work.posts.get(kind, order_id, message.recipient) is None:
        return []
    return [await work.shops.get((await work.orders.get(order_id)).shop_id)]
