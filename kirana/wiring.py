"""Wiring: puts the program together, starts it and stops it."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Coroutine
from typing import Any

import structlog
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.client.fetching import Fetching
from bot.client.pacing import Pacing
from bot.outbox.addressing import Addressing
from bot.outbox.notices import Notices
from bot.outbox.sender import OutboxSender
from bot.outbox.telling import Telling
from bot.screens.guests import Guests
from bot.screens.live_maps import LiveMaps
from bot.screens.menus import Menus
from bot.screens.renderer import Renderer
from bot.screens.screen_updater import ScreenUpdater
from bot.screens.screen_view import ScreenView
from bot.screens.shown import Shown
from bot.screens.storyboard import Storyboard
from bot.screens.undrawn import Undrawn
from bot.updates.dispatcher import Dispatcher
from bot.updates.intake import WANTED, Intake, poll
from bot.updates.membership import Membership
from bot.updates.small_files import SmallFiles
from bot.updates.update_worker import UpdateWorker
from domain.unit_of_work import StoreAway
from kirana.advisories import Advisories
from kirana.bot_client import make_bot
from kirana.housekeeping import Housekeeping
from kirana.http_app import HttpApp
from kirana.opening import Now, open_store, utc_now
from kirana.providers.payments import PaymentGateway
from kirana.settings import Settings
from locales.texts import Texts
from paper.bars import barred
from paper.bill import billed
from paper.book import booked
from paper.outline import outlined
from paper.photo import copied
from paper.poster import drawn
from paper.statement import stated
from security.hooks import signatures
from sheets.reader import ChildReader
from sheets.writer import written
from storage.engine.database import Database, DatabaseError
from storage.orders.orders import by_state
from storage.work import StoredStore
from web import health, metrics, webhook
from web.metrics import Metrics
from web.server import Server
from web.webhooks.outward import Outward
from web.webhooks.sender import HookSender
from workers.calendar import Calendar
from workers.clock import Clock
from workers.failpoints import Pass, ignore
from workers.importer import Importer
from workers.locks import Locks
from workers.photo_copier import PhotoCopier

log = structlog.get_logger()
MENU_PAUSES_S = (1, 5, 30, 300, 3600)
LOOK_AT_FILES_S = 2.0
ERRANDS_S, DRAWS_S, DATABASE_S = 2.0, 1.0, 1.0
"""At a stop, for what is being done by the clock, for what is being drawn, for the database to hear of it."""
ALONE = "alone"
"""Who holds updates and messages where only one process works on the database."""


class Kirana:
    """The running program. `async with await Kirana.assemble(settings) as kirana: ...`"""

    def __init__(
        self,
        *,
        settings: Settings,
        bot: ExtBot[Any],
        database: Database,
        store: StoredStore,
        now: Now,
        passing: Pass,
        watch: Metrics,
    ) -> None:
        self._metrics = watch
        self._settings, self._bot, self._database, self._store = settings, bot, database, store
        assert isinstance(bot.rate_limiter, Pacing)
        self._pacing = bot.rate_limiter
        self._texts, self._storyboard = Texts.load(), Storyboard.collect()
        renderer = Renderer(self._texts, self._storyboard)
        holder, locks = secrets.token_hex(8) if database.is_shared else ALONE, Locks()
        self._holder = holder
        guests = Guests(bot.username, settings.admins)
        fetch = Fetching(bot).fetch
        dispatcher = Dispatcher(
            storyboard=self._storyboard,
            renderer=renderer,
            guests=guests,
            membership=Membership(bot, store),
            small_files=SmallFiles(fetch),
        )
        screen_view = ScreenView(
            bot=bot,
            store=store,
            storyboard=self._storyboard,
            renderer=renderer,
            guests=guests,
            passing=passing,
        )
        self.notices = Notices.collect(
            self._storyboard, written, drawn, outlined, barred, billed, stated, booked
        )
        self._menus = Menus(
            bot=bot, store=store, texts=self._texts, storyboard=self._storyboard, admins=settings.admins
        )
        self.screen_updater = ScreenUpdater(bot, screen_view, locks, passing)
        self.undrawn = Undrawn(store, self.screen_updater)
        telling = Telling(
            bot=bot,
            store=store,
            renderer=renderer,
            screen_view=screen_view,
            locks=locks,
            passing=passing,
            payments_token=settings.payments_token.get_secret_value(),
        )
        self.live_maps = LiveMaps(bot, store, now)
        self.outbox_sender = OutboxSender(
            store=store,
            addressing=Addressing(store, self.notices, guests),
            telling=telling,
            menus=self._menus,
            live_maps=self.live_maps,
            holder=holder,
            passing=passing,
            watch=watch,
        )
        self.update_worker = UpdateWorker(
            store=store,
            bot=bot,
            dispatcher=dispatcher,
            screen_updater=self.screen_updater,
            outbox_sender=self.outbox_sender,
            live_maps=self.live_maps,
            holder=holder,
            passing=passing,
            watch=watch,
        )
        outward = Outward(may_be_local=settings.local_hooks)
        self.hook_sender = HookSender(
            store=store, outward=outward, sign=signatures, holder=holder, watch=watch
        )
        taking = self.update_worker.worker
        self.intake = Intake(store, taking.wake, passing, backlog=lambda: taking.backlog)
        self.http_app = HttpApp(
            settings=settings, store=store, now=now, texts=self._texts, bot_name=bot.username
        )
        wake = self.outbox_sender.worker.wake
        self.advisories = Advisories(settings.audit_index, store, wake)
        house = Housekeeping(
            settings=settings,
            database=database,
            store=store,
            now=now,
            watch=watch,
            keyring=self.http_app.keyring,
            advisories=self.advisories,
        )
        self.clock = Clock(store, now, wake, passing)
        self.importer = Importer(
            store=store,
            reader=ChildReader(),
            fetch=fetch,
            shown=Shown(store, self.screen_updater, wake).show,
            holder=holder,
        )
        self.photo_copier = PhotoCopier(store=store, fetch=Fetching(bot).fetch, copy=copied, holder=holder)
        self.payment_gateway = PaymentGateway(
            settings=settings, store=store, holder=holder, after=wake, passing=passing
        )
        self.calendar = Calendar(store=store, now=now, after=wake, errands=house.errands(), holder=holder)
        self.username = bot.username
        self._now = now
        self._tasks: list[asyncio.Task[None]] = []
        self.server = Server(
            settings.http_host, settings.http_port, self._routes(), self.http_app.middlewares()
        )

    @classmethod
    async def assemble(cls, settings: Settings, *, now: Now = utc_now, passing: Pass = ignore) -> Kirana:
        """Opens the database and says hello to Telegram. Raises SchemaIsOld and Telegram's errors."""
        bot = make_bot(settings)
        try:
            await bot.initialize()
            watch = Metrics()
            database, store = await open_store(settings, now, bot.id, bot.username, watch, is_server=True)
        except BaseException:
            await bot.shutdown()
            raise
        return cls(
            settings=settings, bot=bot, database=database, store=store, now=now, passing=passing, watch=watch
        )

    async def __aenter__(self) -> Kirana:
        try:
            await self.start()
        except BaseException:
            await self.stop()  # else what it opened would stay open
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self) -> None:
        """Listens, takes up what was left, and begins to take updates."""
        await self.server.start()
        await self._take_up()
        await self.http_app.open(self.server.url)
        self.clock.start()
        self._spawn(self.update_worker.worker.run())
        self._spawn(self.outbox_sender.worker.run())
        self._spawn(self.hook_sender.run())
        self._spawn(self.importer.worker.run())
        self._spawn(self.photo_copier.worker.run())
        if self.payment_gateway.is_there:
            self._spawn(self.payment_gateway.run())
        await self.undrawn.look()
        self._spawn(self.undrawn.run())
        self._spawn(self._watch_files())
        await self._listen()
        self.calendar.start()
        self._spawn(self._publish_menus())

    async def _take_up(self) -> None:
        """What an earlier process of this name still held is free: nobody waits for its lease to end."""
        async with self._store.begin() as work:
            await work.inbox_rows.leases.release(self._holder)
            await work.outbox_rows.leases.release(self._holder)
            await work.hook_deliveries.leases.release(self._holder)
            await work.errands.release(self._holder)
            await work.imports.leases.release(self._holder)
            await work.photos.leases.release(self._holder)
            await work.gateway_errands.leases.release(self._holder)
            if not self._database.is_shared:
                await work.chats.free_all()

    async def stop(self) -> None:
        """Ends what is under way and closes everything; what is not finished goes on at the next start.

        Each step has its bound: a Telegram or a database that hangs holds up nobody for ten seconds.
        """
        self.clock.stop()
        self.calendar.stop()
        self._pacing.close()
        ends = [self.clock.settle(ERRANDS_S), self.calendar.settle(ERRANDS_S), self.advisories.close()]
        await asyncio.gather(*ends, self.server.stop(), self._end_parts(), return_exceptions=True)
        await self.http_app.close()
        await _within(DRAWS_S, self.screen_updater.settle())
        await _within(DATABASE_S, self.undrawn.free())
        await self._bot.shutdown()
        await _within(DRAWS_S, self.screen_updater.settle())
        await _within(DATABASE_S, self._database.close())

    async def _end_parts(self) -> None:
        for task in reversed(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def wait(self) -> None:
        """Returns, or raises, when one of the program's parts ends."""
        done, _ = await asyncio.wait(self._tasks, return_when=asyncio.FIRST_EXCEPTION)
        for task in done:
            task.result()

    async def is_idle(self) -> bool:
        """Whether everything that has come in is applied, drawn and told."""
        work = self._store.read()
        return (
            self.has_nothing_in_hand
            and self.calendar.is_idle
            and self.advisories.is_idle
            and not await work.inbox_rows.waiting()
            and not await work.outbox_rows.waiting()
            and not await work.imports.waiting()
            and not await work.photos.waiting()
            and not (self.payment_gateway.is_there and await work.gateway_errands.waiting())
        )

    @property
    def has_nothing_in_hand(self) -> bool:
        """Whether nothing is being applied, drawn or told just now; there may be what waits for its time."""
        return (
            self.update_worker.worker.is_idle
            and self.importer.worker.is_idle
            and self.photo_copier.worker.is_idle
            and self.payment_gateway.is_idle
            and self.outbox_sender.worker.is_idle
            and self.screen_updater.is_idle
            and self.live_maps.is_idle
        )

    async def _listen(self) -> None:
        settings = self._settings
        if settings.has_webhook:
            await self._bot.set_webhook(
                f"{settings.public_url}/telegram",
                allowed_updates=WANTED,
                secret_token=settings.webhook_secret.get_secret_value(),
            )
            return
        await self._bot.delete_webhook()
        self._spawn(poll(self._bot, self.intake))

    def _routes(self) -> list[Any]:
        found = [*health.routes(self._is_ready), *self.http_app.routes()]
        token = self._settings.metrics_token.get_secret_value()
        alone = not self._settings.is_reached_from_outside
        found += metrics.routes(self._metrics, self._orders, token, is_behind_nothing=alone)
        found += self.payment_gateway.routes()
        if self._settings.has_webhook:
            found += webhook.routes(self.intake.take, self._settings.webhook_secret.get_secret_value())
        return found

    async def _is_ready(self) -> bool:
        try:
            await self._store.read().due_rows.next_at()
        except DatabaseError:
            return False
        return bool(self._tasks) and not any(task.done() and task.exception() for task in self._tasks)

    async def _publish_menus(self) -> None:
        for pause in MENU_PAUSES_S:
            try:
                await self._menus.publish(self.outbox_sender.worker.wake)
            except TelegramError as error:
                log.warning("menus not set", error=type(error).__name__, says=str(error), seconds=pause)
                await asyncio.sleep(pause)
            else:
                return

    async def _watch_files(self) -> None:
        while True:
            self._database.must_be_there()
            await asyncio.sleep(LOOK_AT_FILES_S)

    async def _orders(self) -> dict[str, int]:
        return await by_state(self._database.reader)

    def _spawn(self, job: Coroutine[Any, Any, None]) -> None:
        self._tasks.append(asyncio.create_task(job))


async def _within(seconds: float, job: Coroutine[Any, Any, None]) -> None:
    """Waits for it, and no longer; what comes of it then is found at the next start."""
    try:
        async with asyncio.timeout(seconds):
            await job
    except (TimeoutError, StoreAway):
        log.warning("stopping goes on without", part=getattr(job, "__qualname__", ""))
