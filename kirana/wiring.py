"""Wiring: puts the program together, starts it and stops it."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from typing import Any

import structlog
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.client.pacing import Limits, Pacing
from bot.client.request import AiohttpRequest
from bot.outbox.notices import Notices
from bot.outbox.sender import OutboxSender
from bot.screens.guests import Guests
from bot.screens.menus import Menus
from bot.screens.renderer import Renderer
from bot.screens.screen_updater import ScreenUpdater
from bot.screens.screen_view import ScreenView
from bot.screens.storyboard import Storyboard
from bot.updates.dispatcher import Dispatcher
from bot.updates.intake import WANTED, Intake, poll
from bot.updates.membership import Membership
from bot.updates.update_worker import UpdateWorker
from domain.platform import alerts
from domain.watch import UNWATCHED, Watch
from domain.work import Rules
from kirana.advisories import Advisories
from kirana.housekeeping import Housekeeping
from kirana.http_app import HttpApp
from kirana.settings import Settings
from locales.texts import Texts
from security.hooks import signatures
from storage.care.migrate import is_current, migrate
from storage.care.rotation import open_sealer
from storage.engine.database import Database, DatabaseError, open_database
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
from workers.locks import Locks

log = structlog.get_logger()
MENU_PAUSES_S = (1, 5, 30, 300, 3600)
SETTLE_S = 10
"""For what is being drawn when the program stops; what is cut off is drawn at the next start."""
Now = Callable[[], datetime]
ALONE = "alone"
"""Who holds updates and messages where only one process works on the database."""


class SchemaIsOld(Exception):
    """The database waits for `kirana migrate`."""


def utc_now() -> datetime:
    """The time."""
    return datetime.now(UTC)


async def open_store(
    settings: Settings,
    now: Now = utc_now,
    bot_id: int = 0,
    bot_name: str = "",
    watch: Watch = UNWATCHED,
) -> tuple[Database, StoredStore]:
    """The database, brought up to date where it is a file of our own. Raises SchemaIsOld."""
    url = settings.database_url.get_secret_value()
    if url.startswith("sqlite"):
        await migrate(url)
    elif not await is_current(url):
        raise SchemaIsOld("the database is not up to date: run `kirana migrate`")
    database = await open_database(url)
    rules = Rules(
        settings.accept_reminder_s,
        settings.accept_timeout_s,
        settings.admins,
        bot_name,
        local_hooks=settings.local_hooks,
    )
    sealer = await open_sealer(database, settings.secret.get_secret_value(), settings.earlier_secrets)
    made = StoredStore(database, sealer, now, rules, bot_id=bot_id, watch=watch, noting=alerts.note)
    return database, made


def make_bot(settings: Settings) -> ExtBot[Any]:
    """The bot as it speaks to Telegram: our client, our pacing."""
    request = AiohttpRequest()
    limits = Limits.off() if settings.pacing == "off" else Limits()
    origin = settings.telegram_api
    return ExtBot(
        settings.bot_token.get_secret_value(),
        base_url=f"{origin}/bot",
        base_file_url=f"{origin}/file/bot",
        request=request,
        get_updates_request=request,
        rate_limiter=Pacing(limits),
    )


class Kirana:
    """The running program. `async with await Kirana.assemble(settings) as kirana: ...`"""

    def __init__(
        self,
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
        self._texts, self._storyboard = Texts.load(), Storyboard.collect()
        renderer = Renderer(self._texts, self._storyboard)
        holder, locks = secrets.token_hex(8) if database.is_shared else ALONE, Locks()
        self._holder = holder
        guests = Guests(self._texts, bot.username, settings.admins)
        dispatcher = Dispatcher(self._storyboard, renderer, guests, Membership(bot, store))
        screen_view = ScreenView(
            bot=bot,
            store=store,
            storyboard=self._storyboard,
            renderer=renderer,
            guests=guests,
            passing=passing,
        )
        notices = Notices.collect(self._storyboard)
        self._menus = Menus(
            bot=bot, store=store, texts=self._texts, storyboard=self._storyboard, admins=settings.admins
        )
        self.screen_updater = ScreenUpdater(bot, screen_view, locks, passing)
        self.outbox_sender = OutboxSender(
            bot=bot,
            store=store,
            notices=notices,
            renderer=renderer,
            guests=guests,
            locks=locks,
            screen_view=screen_view,
            menus=self._menus,
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
            holder=holder,
            passing=passing,
            watch=watch,
        )
        outward = Outward(may_be_local=settings.local_hooks)
        self.hook_sender = HookSender(
            store=store, outward=outward, sign=signatures, holder=holder, watch=watch
        )
        self.intake = Intake(store, self.update_worker.worker.wake, passing)
        self.http_app = HttpApp(settings, store, now, self._texts, bot_name=bot.username)
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
        self.calendar = Calendar(store, now, wake, house.errands())
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
            database, store = await open_store(settings, now, bot.id, bot.username, watch)
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
        await self.update_worker.redraw()
        await self._listen()
        self.calendar.start()
        self._spawn(self._publish_menus())

    async def _take_up(self) -> None:
        """What an earlier process of this name still held is free: nobody waits for its lease to end."""
        async with self._store.begin() as work:
            await work.inbox_rows.release(self._holder)
            await work.outbox_rows.release(self._holder)
            await work.hook_deliveries.release(self._holder)

    async def stop(self) -> None:
        """Ends what is under way and closes everything; what is not finished goes on at the next start."""
        self.clock.stop()
        self.calendar.stop()
        await self.clock.settle()
        await self.calendar.settle()
        await self.advisories.close()
        await self.server.stop()
        await self.http_app.close()
        for task in reversed(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        # A chat that Telegram has parked may keep its draw waiting for hours; shutting the bot ends that.
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.screen_updater.settle(), SETTLE_S)
        await self._bot.shutdown()
        await self.screen_updater.settle()
        await self._database.close()

    async def wait(self) -> None:
        """Returns, or raises, when one of the program's parts ends."""
        done, _ = await asyncio.wait(self._tasks, return_when=asyncio.FIRST_EXCEPTION)
        for task in done:
            task.result()

    async def is_idle(self) -> bool:
        """Whether everything that has come in is applied, drawn and told."""
        work = self._store.read()
        waiting = await work.inbox_rows.waiting() or await work.outbox_rows.waiting()
        waiting = waiting or not (self.calendar.is_idle and self.advisories.is_idle)
        return (
            not waiting
            and self.update_worker.worker.is_idle
            and self.outbox_sender.worker.is_idle
            and self.screen_updater.is_idle
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
        found += metrics.routes(self._metrics, self._orders, self._settings.metrics_token.get_secret_value())
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

    async def _orders(self) -> dict[str, int]:
        return await by_state(self._database.reader)

    def _spawn(self, job: Coroutine[Any, Any, None]) -> None:
        self._tasks.append(asyncio.create_task(job))
