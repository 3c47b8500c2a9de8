"""Sends what the outbox holds: at least once, one after another to each recipient."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from functools import partial

import structlog
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot import telegram
from bot.chat import Chat
from bot.drawing import Drawing, group_language
from bot.guests import Guests
from bot.locks import Locks
from bot.notices import Notice, Notices
from bot.painter import Painter, Picture
from bot.points import Pass, ignore
from bot.quiet import is_silent, is_wanted
from bot.waiting import wait
from domain.errors import DomainError
from domain.identity_work import IdentityStore, IdentityWork
from domain.transport import Letter
from domain.usecases import shopkeeping
from domain.watch import UNWATCHED, Counted, Watch

log = structlog.get_logger()
AT_ONCE = 32
LEASE_S = 120
LOOK_S = 1.0
AWAY_S = 5.0
PAUSES_S = (1, 2, 5, 15, 60)
MOST_REFUSALS = 5


@dataclass(frozen=True, slots=True)
class Addressed:
    """A letter with the chat it goes to, the language spoken there, and whether it comes without a sound."""

    letter: Letter
    notice: Notice
    chat: Chat
    language: str
    is_silent: bool = False


class Postman:
    """Claims letters, renders each as things stand now, and sends it."""

    def __init__(
        self,
        bot: telegram.Bot,
        store: IdentityStore,
        notices: Notices,
        painter: Painter,
        guests: Guests,
        locks: Locks,
        drawing: Drawing,
        holder: str,
        passing: Pass = ignore,
        watch: Watch = UNWATCHED,
    ) -> None:
        self._watch = watch
        self._passing = passing
        self._bot, self._store, self._holder = bot, store, holder
        self._notices, self._painter, self._guests = notices, painter, guests
        self._locks, self._drawing = locks, drawing
        self._wake = asyncio.Event()
        self._sending: dict[int, asyncio.Task[None]] = {}

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being sent now."""
        return not self._sending and not self._wake.is_set()

    def wake(self) -> None:
        """There may be something to send."""
        self._wake.set()

    async def run(self) -> None:
        """Sends until cancelled; what another process put in the outbox is seen within a second."""
        try:
            while True:
                if not await self._look():
                    await wait(self._wake, LOOK_S)
        finally:
            for task in self._sending.values():
                task.cancel()
            await asyncio.gather(*self._sending.values(), return_exceptions=True)

    async def _look(self) -> bool:
        try:
            return await self._send_some()
        except Exception:
            # The database is away: what it holds is there when it comes back.
            log.exception("looking for letters waits", seconds=AWAY_S)
            await asyncio.sleep(AWAY_S)
            return False

    async def _send_some(self) -> bool:
        self._wake.clear()
        held = len(self._sending)
        room = AT_ONCE - held
        if room <= 0 or await self._store.read().letters.waiting() <= held:
            return False
        async with self._store.begin() as work:
            letters = await work.letters.claim(self._holder, most=room, lease_s=LEASE_S)
        self._passing("letter:claimed")
        for letter in letters:
            # One whose chat is parked for longer than the lease is claimed again, and is still on its way.
            if letter.id not in self._sending:
                task = self._sending[letter.id] = asyncio.create_task(self._send(letter))
                task.add_done_callback(partial(self._sent_one, letter.id))
        return bool(letters)

    def _sent_one(self, letter_id: int, _: asyncio.Task[None]) -> None:
        del self._sending[letter_id]
        self.wake()

    async def _send(self, letter: Letter) -> None:
        try:
            await self._deliver(letter)
        except ChatMigrated as moved:
            await self._follow(letter, moved.new_chat_id)
        except Forbidden as refusal:
            await self._give_up(letter, str(refusal))
        except DomainError as error:
            await self._drop(letter, error.code)
        except (BadRequest, RetryAfter, TelegramError) as error:
            await self._again(letter, error)
        except Exception as error:
            log.exception("letter failed", kind=letter.kind, letter=letter.id)
            await self._again(letter, error)

    async def _deliver(self, letter: Letter) -> None:
        addressed = await self._address(letter)
        if addressed is None:
            await self._drop(letter, "nobody there")
            return
        kept = letter.kind if addressed.notice.kept else None
        async with self._locks.alone((letter.recipient, kept, letter.subject)):
            self._passing("letter:before-send")
            onto = await self._post(kept, letter)
            if onto is None and not is_wanted(addressed.notice, addressed.chat):
                await self._drop(letter, "not wanted")
                return
            beside = await self._post(addressed.notice.beside, letter)
            message_id = await self._put(addressed, onto, beside)
            await self._attach(addressed)
            self._passing("letter:after-send")
            async with self._store.begin() as work:
                if kept:
                    await work.posts.keep(kept, letter.subject, letter.recipient, message_id)
                await work.letters.sent(letter)
                if addressed.notice.after:
                    await addressed.notice.after(work, letter.subject)
                self._passing("letter:before-commit")
            self._passing("letter:after-commit")
        self._watch.saw(Counted.LETTER_SENT)

    async def _put(self, addressed: Addressed, onto: int | None, beside: int | None) -> int:
        letter = addressed.letter
        if onto is None:
            picture = await self._picture(addressed)
            silent = addressed.is_silent
            return await self._drawing.put_fixed(
                letter.recipient, None, picture, reply_to=beside, is_silent=silent
            )
        async with self._locks.alone((letter.recipient, onto)):
            return await self._drawing.put_fixed(letter.recipient, onto, await self._picture(addressed))

    async def _attach(self, addressed: Addressed) -> None:
        if addressed.notice.files is None:
            return
        for file in await addressed.notice.files(addressed.chat, self._painter.texts, addressed.language):
            recipient, silent = addressed.letter.recipient, addressed.is_silent
            await telegram.send_file(self._bot, recipient, file.name, file.content, is_silent=silent)

    async def _picture(self, addressed: Addressed) -> Picture:
        screen = await addressed.notice.render(addressed.chat, addressed.letter.subject)
        return self._painter.paint(screen, addressed.language)

    async def _post(self, kind: str | None, letter: Letter) -> int | None:
        if kind is None:
            return None
        return await self._store.read().posts.get(kind, letter.subject, letter.recipient)

    async def _address(self, letter: Letter) -> Addressed | None:
        """Whom it goes to: a person, or a group in which the shop's owner stands for all."""
        work = self._store.read()
        notice = self._notices.by_kind[letter.kind]
        telegram_id = letter.recipient if letter.recipient > 0 else await _owner_at(work, letter.recipient)
        actor = await work.people.by_telegram(telegram_id) if telegram_id else None
        if actor is None:
            return None
        chat = self._guests.chat(work, actor)
        if letter.recipient > 0:
            silent = await is_silent(notice, chat, letter.subject)
            return Addressed(letter, notice, chat, actor.language, silent)
        chat = replace(chat, id=letter.recipient, is_member=True)
        return Addressed(letter, notice, chat, await group_language(chat) or actor.language)

    async def _give_up(self, letter: Letter, why: str) -> None:
        """Somebody blocked the bot; or a group put it out, of which its shops' owners must hear."""
        async with self._store.begin() as work:
            if letter.recipient > 0:
                await work.people.set_reachable(letter.recipient, False)
            else:
                await shopkeeping.group_lost(work, letter.recipient)
                await work.posts.forget_chat(letter.recipient)
            await work.letters.dropped(letter, why)
        self.wake()

    async def _follow(self, letter: Letter, new_chat: int) -> None:
        """The group has a new id: its shops and open cards move there, and this letter is one of them."""
        async with self._store.begin() as work:
            await shopkeeping.group_moved(work, letter.recipient, new_chat)
            await work.posts.forget_chat(letter.recipient)
            await work.letters.dropped(letter, "group upgraded")
        self.wake()

    async def _again(self, letter: Letter, error: Exception) -> None:
        """Waits longer each time. What Telegram will not have as it is gives way to what comes behind it."""
        self._watch.saw(Counted.LETTER_FAILED)
        if isinstance(error, BadRequest) and letter.tries + 1 >= MOST_REFUSALS:
            log.error("letter refused", kind=letter.kind, letter=letter.id, says=str(error))
            await self._drop(letter, str(error))
            return
        log.warning("letter waits", kind=letter.kind, letter=letter.id, error=type(error).__name__)
        delay = PAUSES_S[min(letter.tries, len(PAUSES_S) - 1)]
        async with self._store.begin() as work:
            await work.letters.later(letter, f"{type(error).__name__}: {error}", delay_s=delay)

    async def _drop(self, letter: Letter, why: str) -> None:
        async with self._store.begin() as work:
            await work.letters.dropped(letter, why)


async def _owner_at(work: IdentityWork, chat_id: int) -> int | None:
    for shop in await work.shops.at_counter(chat_id):
        if owner := await work.people.account_of(shop.owner_id):
            return owner[0]
    return None
