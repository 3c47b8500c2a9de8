"""Sends what the outbox holds: at least once, one after another to each recipient."""

from __future__ import annotations

from dataclasses import dataclass, replace

import structlog
from telegram.error import ChatMigrated, TelegramError

from bot.chat import Chat
from bot.client import telegram, unreachable
from bot.client.message import Rendered
from bot.outbox.notices import Notice, Notices
from bot.outbox.quiet import is_silent, is_wanted
from bot.outbox.undelivered import Undelivered
from bot.screens.guests import Guests
from bot.screens.menus import Menus
from bot.screens.renderer import Renderer
from bot.screens.screen_view import ScreenView, group_language
from domain.errors import DomainError
from domain.kinds import MessageKind
from domain.transport import OutboxMessage
from domain.unit_of_work import Store, UnitOfWork
from domain.watch import UNWATCHED, Counted, Watch
from workers.failpoints import Failpoint, Pass, ignore
from workers.locks import Locks
from workers.worker import Job, Worker

log = structlog.get_logger()
AT_ONCE = 32


@dataclass(frozen=True, slots=True)
class Addressed:
    """A message with the chat it goes to, the language spoken there, and whether it comes without a sound."""

    message: OutboxMessage
    notice: Notice
    chat: Chat
    language: str
    is_silent: bool = False


class OutboxSender:
    """Claims messages, renders each as things stand now, and sends it."""

    def __init__(
        self,
        *,
        bot: telegram.Bot,
        store: Store,
        notices: Notices,
        renderer: Renderer,
        guests: Guests,
        locks: Locks,
        screen_view: ScreenView,
        menus: Menus,
        holder: str,
        passing: Pass = ignore,
        watch: Watch = UNWATCHED,
    ) -> None:
        self._bot, self._store = bot, store
        self._notices, self._renderer, self._guests = notices, renderer, guests
        self._locks, self._screen_view, self._menus = locks, screen_view, menus
        self._passing, self._watch = passing, watch
        job = Job[OutboxMessage](
            name="message",
            rows=lambda work: work.outbox_rows,
            number=lambda message: message.id,
            work=self._send,
            at_once=AT_ONCE,
        )
        self.worker = Worker(store, holder, job, passing)
        self._undelivered = Undelivered(store, self.worker.wake, watch)

    async def _send(self, message: OutboxMessage) -> None:
        """Delivers it, or keeps why not; whatever goes wrong with either counts as a try."""
        try:
            await self._try(message)
        except Exception as error:  # noqa: BLE001 - whatever a message does, the next one gets its turn
            await self._undelivered.failed(message, error)

    async def _try(self, message: OutboxMessage) -> None:
        try:
            await self._deliver(message)
        except ChatMigrated as moved:
            await self._undelivered.moved(message, moved.new_chat_id)
        except DomainError as error:
            await self._undelivered.dropped(message, error.code)
        except TelegramError as error:
            if not (why := unreachable.refusal_of(error)):
                raise
            await self._undelivered.refused(message, why)

    async def _deliver(self, message: OutboxMessage) -> None:
        if message.kind == MessageKind.MENU:
            await self._menus.send(message)
            async with self._store.begin() as work:
                await work.outbox_rows.sent(message)
            return
        addressed = await self._address(message)
        if addressed is None:
            await self._undelivered.dropped(message, "nobody there")
            return
        kept = MessageKind(message.kind) if addressed.notice.kept else None
        async with self._locks.alone((message.recipient, kept, message.subject)):
            self._passing(Failpoint.MESSAGE_BEFORE_SEND)
            onto = await self._post(kept, message)
            if onto is None and not is_wanted(addressed.notice, addressed.chat):
                await self._undelivered.dropped(message, "not wanted")
                return
            beside = await self._post(addressed.notice.beside, message)
            message_id = await self._put(addressed, onto, beside)
            await self._attach(addressed)
            self._passing(Failpoint.MESSAGE_AFTER_SEND)
            async with self._store.begin() as work:
                if kept:
                    await work.posts.keep(kept, message.subject, message.recipient, message_id)
                await work.outbox_rows.sent(message)
                if addressed.notice.after:
                    await addressed.notice.after(work, message.subject)
                self._passing(Failpoint.MESSAGE_BEFORE_COMMIT)
            self._passing(Failpoint.MESSAGE_AFTER_COMMIT)
        self._watch.saw(Counted.MESSAGE_SENT)

    async def _put(self, addressed: Addressed, onto: int | None, beside: int | None) -> int:
        message = addressed.message
        if onto is None:
            rendered = await self._rendered(addressed)
            silent = addressed.is_silent
            return await self._screen_view.put_fixed(
                message.recipient, None, rendered, reply_to=beside, is_silent=silent
            )
        async with self._locks.alone((message.recipient, onto)):
            return await self._screen_view.put_fixed(message.recipient, onto, await self._rendered(addressed))

    async def _attach(self, addressed: Addressed) -> None:
        if addressed.notice.files is None:
            return
        for file in await addressed.notice.files(addressed.chat, self._renderer.texts, addressed.language):
            recipient, silent = addressed.message.recipient, addressed.is_silent
            await telegram.send_file(self._bot, recipient, file.name, file.content, is_silent=silent)

    async def _rendered(self, addressed: Addressed) -> Rendered:
        screen = await addressed.notice.render(addressed.chat, addressed.message.subject)
        return self._renderer.render(screen, addressed.language)

    async def _post(self, kind: MessageKind | None, message: OutboxMessage) -> int | None:
        if kind is None:
            return None
        return await self._store.read().posts.get(kind, message.subject, message.recipient)

    async def _address(self, message: OutboxMessage) -> Addressed | None:
        """Whom it goes to: a person, or a group in which the shop's owner stands for all."""
        work = self._store.read()
        notice = self._notices.by_kind[message.kind]
        telegram_id = message.recipient if message.recipient > 0 else await _owner_at(work, message.recipient)
        actor = await work.people.by_telegram(telegram_id) if telegram_id else None
        if actor is None:
            return None
        chat = self._guests.chat(work, actor)
        if message.recipient > 0:
            silent = await is_silent(notice, chat, message.subject)
            return Addressed(
                message=message, notice=notice, chat=chat, language=actor.language, is_silent=silent
            )
        chat = replace(chat, id=message.recipient)
        return Addressed(message, notice, chat, await group_language(chat) or actor.language)


async def _owner_at(work: UnitOfWork, chat_id: int) -> int | None:
    for shop in await work.shops.at_counter(chat_id):
        if owner := await work.people.account_of(shop.owner_id):
            return owner[0]
    return None
