"""The runner: takes stored updates lane by lane, each in one transaction, once."""

from __future__ import annotations

import asyncio
import secrets

import structlog
from telegram import Update
from telegram.error import TelegramError

from bot.client import telegram
from bot.outbox.sender import OutboxSender
from bot.screens.effects import Effects, LivingDraw
from bot.screens.screen_updater import ScreenUpdater
from bot.updates.dispatcher import Dispatcher
from domain.errors import DomainError
from domain.platform import alerts
from domain.transport import Received
from domain.unit_of_work import Store
from domain.watch import UNWATCHED, Counted, Watch
from workers.failpoints import Pass, ignore
from workers.waiting import wait

log = structlog.get_logger()
LANES_AT_ONCE = 64
LEASE_S = 60
LOOK_S = 1.0
AWAY_S = 5.0
MOST_TRIES = 5
MEMBERS = ("creator", "administrator", "member", "restricted")
LETTERS = "BCDFGHJKLMNPQRSTVWXZ"


class UpdateWorker:
    """Applies what the inbox holds. `holder` names this process in the rows that it has claimed."""

    def __init__(
        self,
        bot: telegram.Bot,
        store: Store,
        dispatcher: Dispatcher,
        screen_updater: ScreenUpdater,
        outbox_sender: OutboxSender,
        holder: str,
        passing: Pass = ignore,
        watch: Watch = UNWATCHED,
    ) -> None:
        self._watch = watch
        self._bot, self._store, self._holder = bot, store, holder
        self._dispatcher, self._screen_updater, self._outbox_sender = (
            dispatcher,
            screen_updater,
            outbox_sender,
        )
        self._passing = passing
        self._wake = asyncio.Event()
        self._running: set[asyncio.Task[None]] = set()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being applied now."""
        return not self._running and not self._wake.is_set()

    def wake(self) -> None:
        """There may be something to apply."""
        self._wake.set()

    async def run(self) -> None:
        """Applies until cancelled; what another process left behind is seen when its lease is over."""
        try:
            while True:
                if not await self._look():
                    await wait(self._wake, LOOK_S)
        finally:
            await asyncio.gather(*self._running, return_exceptions=True)
            async with self._store.begin() as work:
                await work.inbox_rows.release(self._holder)

    async def redraw(self) -> None:
        """Draws the chats whose drawing a crash has cut off."""
        work = self._store.read()
        for state in await work.chats.undrawn(1000):
            if actor := await work.people.by_telegram(state.person_id):
                self._screen_updater.draw(LivingDraw(actor))

    async def _look(self) -> bool:
        try:
            return await self._start_some()
        except Exception:
            # The database is away: what it holds is there when it comes back.
            log.exception("looking for updates waits", seconds=AWAY_S)
            await asyncio.sleep(AWAY_S)
            return False

    async def _start_some(self) -> bool:
        self._wake.clear()
        held = len(self._running)
        room = LANES_AT_ONCE - held
        if room <= 0 or await self._store.read().inbox_rows.waiting() <= held:
            return False
        async with self._store.begin() as work:
            claimed = await work.inbox_rows.claim(self._holder, most=room, lease_s=LEASE_S)
        self._passing("update:claimed")
        for received in claimed:
            task = asyncio.create_task(self._take(received))
            self._running.add(task)
            task.add_done_callback(self._done)
        return bool(claimed)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        self.wake()

    async def _take(self, received: Received) -> None:
        """One update: applied, refused or, when neither works, counted as a try."""
        try:
            update = Update.de_json(received.body, self._bot)
            is_member = await self._vouch(update)
            try:
                after = await self._apply(received, update, is_member)
            except DomainError as error:
                after = await self._refuse(received, update, error)
        except Exception as error:  # noqa: BLE001 - whatever an update does, the next one gets its turn
            await self._fail(received, error)
        else:
            if after:
                self._screen_updater.follow(after)
            self._watch.saw(Counted.UPDATE_APPLIED)
            self._outbox_sender.wake()

    async def _apply(self, received: Received, update: Update, is_member: bool) -> Effects | None:
        async with self._store.begin() as work:
            if not await work.inbox_rows.applied(received, self._holder):
                return None
            after = await self._dispatcher.handle(work, update, is_member=is_member)
            self._passing("update:before-commit")
        self._passing("update:after-commit")
        return after

    async def _refuse(self, received: Received, update: Update, error: DomainError) -> Effects | None:
        async with self._store.begin() as work:
            if not await work.inbox_rows.applied(received, self._holder):
                return None
            after = await self._dispatcher.refuse(work, update, error)
            self._passing("update:before-commit")
        self._passing("update:after-commit")
        return after

    async def _fail(self, received: Received, error: Exception) -> None:
        reference = "".join(secrets.choice(LETTERS) for _ in range(8))
        log.exception("update failed", seq=received.seq, tries=received.tries + 1, reference=reference)
        told = type(error).__name__
        self._watch.saw(Counted.UPDATE_FAILED)
        async with self._store.begin() as work:
            is_aside = await work.inbox_rows.failed(received, told, reference, most_tries=MOST_TRIES)
            if is_aside and received.lane > 0:
                await work.outbox.tell("update-set-aside", received.seq, received.lane)
            if is_aside:
                await alerts.note(work, Counted.UPDATE_FAILED)
        if is_aside:
            self._screen_updater.follow(Effects(_press_of(received)))
        self._outbox_sender.wake()

    async def _vouch(self, update: Update) -> bool:
        """Whether somebody pressing in a group is a human member; asked while they are not known there."""
        query = update.callback_query
        if query is None or query.message is None or query.message.chat.type == "private":
            return False
        work, chat_id = self._store.read(), query.message.chat.id
        known = await work.people.by_telegram(query.from_user.id)
        shops = {shop.id for shop in await work.shops.at_counter(chat_id)}
        if query.from_user.is_bot or not shops or (known and shops <= known.shops.keys()):
            return False
        try:
            member = await self._bot.get_chat_member(chat_id, query.from_user.id)
        except TelegramError as error:
            if "not found" in str(error).lower():
                return False
            raise
        return member.status in MEMBERS and getattr(member, "is_member", True)


def _press_of(received: Received) -> str | None:
    """The callback query of an update that may be anything, so that its button stops waiting."""
    query = received.body.get("callback_query")
    press = query.get("id") if isinstance(query, dict) else None
    return press if isinstance(press, str) else None
