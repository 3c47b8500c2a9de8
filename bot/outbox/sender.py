"""Sends what the outbox holds: at least once, one after another to each recipient."""

from __future__ import annotations

from dataclasses import dataclass, replace

import structlog
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.chat import Chat
from bot.client import telegram
from bot.client.message import Rendered
from bot.outbox.notices import Notice, Notices
from bot.outbox.quiet import is_silent, is_wanted
from bot.screens.guests import Guests
from bot.screens.renderer import Renderer
from bot.screens.screen_view import ScreenView, group_language
from domain.errors import DomainError
from domain.identity.linking import groups
from domain.transport import OutboxMessage
from domain.unit_of_work import Store, UnitOfWork
from domain.watch import UNWATCHED, Counted, Watch
from workers.failpoints import Pass, ignore
from workers.locks import Locks
from workers.worker import Job, Worker

log = structlog.get_logger()
AT_ONCE = 32
PAUSES_S = (1, 2, 5, 15, 60)
MOST_REFUSALS = 5


@dataclass(frozen=True, slots=True)
class Addressed:
    """A letter with the chat it goes to, the language spoken there, and whether it comes without a sound."""

    message: OutboxMessage
    notice: Notice
    chat: Chat
    language: str
    is_silent: bool = False


class OutboxSender:
    """Claims letters, renders each as things stand now, and sends it."""

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
        holder: str,
        passing: Pass = ignore,
        watch: Watch = UNWATCHED,
    ) -> None:
        self._bot, self._store = bot, store
        self._notices, self._renderer, self._guests = notices, renderer, guests
        self._locks, self._screen_view = locks, screen_view
        self._passing, self._watch = passing, watch
        job = Job[OutboxMessage](
            name="message",
            rows=lambda work: work.outbox_rows,
            number=lambda message: message.id,
            work=self._send,
            at_once=AT_ONCE,
        )
        self.worker = Worker(store, holder, job, passing)

    async def _send(self, message: OutboxMessage) -> None:
        try:
            await self._deliver(message)
        except ChatMigrated as moved:
            await self._follow(message, moved.new_chat_id)
        except Forbidden as refusal:
            await self._give_up(message, str(refusal))
        except DomainError as error:
            await self._drop(message, error.code)
        except (BadRequest, RetryAfter, TelegramError) as error:
            await self._again(message, error)
        except Exception as error:
            log.exception("letter failed", kind=message.kind, message=message.id)
            await self._again(message, error)

    async def _deliver(self, message: OutboxMessage) -> None:
        addressed = await self._address(message)
        if addressed is None:
            await self._drop(message, "nobody there")
            return
        kept = message.kind if addressed.notice.kept else None
        async with self._locks.alone((message.recipient, kept, message.subject)):
            self._passing("message:before-send")
            onto = await self._post(kept, message)
            if onto is None and not is_wanted(addressed.notice, addressed.chat):
                await self._drop(message, "not wanted")
                return
            beside = await self._post(addressed.notice.beside, message)
            message_id = await self._put(addressed, onto, beside)
            await self._attach(addressed)
            self._passing("message:after-send")
            async with self._store.begin() as work:
                if kept:
                    await work.posts.keep(kept, message.subject, message.recipient, message_id)
                await work.outbox_rows.sent(message)
                if addressed.notice.after:
                    await addressed.notice.after(work, message.subject)
                self._passing("message:before-commit")
            self._passing("message:after-commit")
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

    async def _post(self, kind: str | None, message: OutboxMessage) -> int | None:
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
            return Addressed(message, notice, chat, actor.language, silent)
        chat = replace(chat, id=message.recipient)
        return Addressed(message, notice, chat, await group_language(chat) or actor.language)

    async def _give_up(self, message: OutboxMessage, why: str) -> None:
        """Somebody blocked the bot; or a group put it out, of which its shops' owners must hear."""
        async with self._store.begin() as work:
            if message.recipient > 0:
                await work.people.set_reachable(message.recipient, False)
            else:
                await groups.group_lost(work, message.recipient)
                await work.posts.forget_chat(message.recipient)
            await work.outbox_rows.dropped(message, why)
        self.worker.wake()

    async def _follow(self, message: OutboxMessage, new_chat: int) -> None:
        """The group has a new id: its shops and open cards move there, and this letter is one of them."""
        async with self._store.begin() as work:
            await groups.group_moved(work, message.recipient, new_chat)
            await work.posts.forget_chat(message.recipient)
            await work.outbox_rows.dropped(message, "group upgraded")
        self.worker.wake()

    async def _again(self, message: OutboxMessage, error: Exception) -> None:
        """Waits longer each time. What Telegram will not have as it is gives way to what comes behind it."""
        self._watch.saw(Counted.MESSAGE_FAILED)
        if isinstance(error, BadRequest) and message.tries + 1 >= MOST_REFUSALS:
            log.error("letter refused", kind=message.kind, message=message.id, says=str(error))
            await self._drop(message, str(error))
            return
        log.warning("letter waits", kind=message.kind, message=message.id, error=type(error).__name__)
        delay = PAUSES_S[min(message.tries, len(PAUSES_S) - 1)]
        async with self._store.begin() as work:
            await work.outbox_rows.later(message, f"{type(error).__name__}: {error}", delay_s=delay)

    async def _drop(self, message: OutboxMessage, why: str) -> None:
        async with self._store.begin() as work:
            await work.outbox_rows.dropped(message, why)


async def _owner_at(work: UnitOfWork, chat_id: int) -> int | None:
    for shop in await work.shops.at_counter(chat_id):
        if owner := await work.people.account_of(shop.owner_id):
            return owner[0]
    return None
