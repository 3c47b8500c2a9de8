"""The update worker: takes stored updates lane by lane, each in one transaction, once."""

from __future__ import annotations

import structlog
from telegram import Update
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.client import telegram
from bot.outbox.sender import OutboxSender
from bot.screens.effects import Effects
from bot.screens.live_maps import LiveMaps
from bot.screens.screen_updater import ScreenUpdater
from bot.updates.dispatcher import Dispatcher
from bot.updates.incoming import Incoming
from domain.errors import DomainError
from domain.kinds import MessageKind
from domain.platform import alerts
from domain.retry import Retry
from domain.transport import Received
from domain.unit_of_work import Store, StoreAway
from domain.watch import UNWATCHED, Counted, Watch
from workers.failpoints import Failpoint, Pass, ignore
from workers.references import new_reference
from workers.worker import Job, Worker

log = structlog.get_logger()
LANES_AT_ONCE = 64
RETRY = Retry((0.5, 1, 2, 4), most=5)
FINISH_S = 4.0


class UpdateWorker:
    """Applies what the inbox holds. `holder` names this process in the rows that it has claimed."""

    def __init__(
        self,
        *,
        store: Store,
        bot: telegram.Bot,
        dispatcher: Dispatcher,
        screen_updater: ScreenUpdater,
        outbox_sender: OutboxSender,
        live_maps: LiveMaps,
        holder: str,
        passing: Pass = ignore,
        watch: Watch = UNWATCHED,
    ) -> None:
        self._store, self._bot, self._holder = store, bot, holder
        self._dispatcher, self._screen_updater = dispatcher, screen_updater
        self._outbox_sender, self._live_maps = outbox_sender, live_maps
        self._passing, self._watch = passing, watch
        job = Job[Received](
            name="update",
            rows=lambda work: work.inbox_rows,
            number=lambda received: received.seq,
            work=self._take,
            at_once=LANES_AT_ONCE,
            finish_s=FINISH_S,
        )
        self.worker = Worker(store, holder, job, passing)

    async def _take(self, received: Received) -> None:
        """One update: applied, refused or, when neither works, counted as a try.

        No fault of its own is that the database or Telegram is away: it is taken again when they may be back.
        """
        try:
            update = Update.de_json(received.body, self._bot)
            incoming = await self._dispatcher.receive(update)
            try:
                effects = await self._apply(received, incoming)
            except DomainError as error:
                effects = await self._refuse(received, incoming, error)
        except StoreAway:
            raise
        except Exception as error:
            if isinstance(error, TelegramError) and not isinstance(error, BadRequest | Forbidden):
                raise
            await self._fail(received, error)
        else:
            if effects:
                self._screen_updater.follow(effects)
                self._live_maps.follow(effects.live)
            self._watch.saw(Counted.UPDATE_APPLIED)
            self._outbox_sender.worker.wake()

    async def _apply(self, received: Received, incoming: Incoming) -> Effects | None:
        async with self._store.begin() as work:
            if not await work.inbox_rows.applied(received, self._holder):
                return None
            effects = await self._dispatcher.handle(work, incoming)
            self._passing(Failpoint.UPDATE_BEFORE_COMMIT)
        self._passing(Failpoint.UPDATE_AFTER_COMMIT)
        return effects

    async def _refuse(self, received: Received, incoming: Incoming, error: DomainError) -> Effects | None:
        async with self._store.begin() as work:
            if not await work.inbox_rows.applied(received, self._holder):
                return None
            effects = await self._dispatcher.refuse(work, incoming, error)
            self._passing(Failpoint.UPDATE_BEFORE_COMMIT)
        self._passing(Failpoint.UPDATE_AFTER_COMMIT)
        return effects

    async def _fail(self, received: Received, error: Exception) -> None:
        reference = new_reference()
        log.exception("update failed", seq=received.seq, tries=received.tries + 1, reference=reference)
        told = type(error).__name__
        self._watch.saw(Counted.UPDATE_FAILED)
        async with self._store.begin() as work:
            is_aside = await work.inbox_rows.failed(received, told, reference, RETRY)
            if is_aside and received.lane > 0:
                await work.outbox.tell(MessageKind.UPDATE_SET_ASIDE, received.seq, received.lane)
            if is_aside:
                await alerts.note(work, Counted.UPDATE_FAILED)
        if is_aside:
            self._screen_updater.follow(Effects(_press_of(received)))
        self._outbox_sender.worker.wake()


def _press_of(received: Received) -> str | None:
    """The callback query of an update that may be anything, so that its button stops waiting."""
    query = received.body.get("callback_query")
    press = query.get("id") if isinstance(query, dict) else None
    return press if isinstance(press, str) else None
