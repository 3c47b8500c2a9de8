"""Sends what the outbox holds: at least once, one after another to each recipient.

claim ─▶ address ─▶ tell (render, send, record)
  └─────────┴───────────┴─▶ what was not delivered: waits, is dropped, is set aside
"""

from __future__ import annotations

from telegram.error import ChatMigrated, TelegramError

from bot.client import unreachable
from bot.client.pacing import impatient
from bot.client.scheduler import Stopped
from bot.outbox.addressing import Addressing
from bot.outbox.telling import Telling
from bot.outbox.undelivered import Undelivered
from bot.outbox.untold import Away, NotTold
from bot.screens.live_maps import LiveMaps
from bot.screens.menus import Menus
from domain.errors import DomainError
from domain.kinds import MessageKind
from domain.transport import OutboxMessage
from domain.unit_of_work import Store, StoreAway
from domain.watch import UNWATCHED, Counted, Watch
from workers.failpoints import Pass, ignore
from workers.worker import Job, Worker

AT_ONCE = 32
FINISH_S = 4.0
"""At a stop, for Telegram to acknowledge what is on its way: that must not be sent again."""


class OutboxSender:
    """Claims messages, has each told, and keeps what came of it."""

    def __init__(
        self,
        *,
        store: Store,
        addressing: Addressing,
        telling: Telling,
        menus: Menus,
        live_maps: LiveMaps,
        holder: str,
        passing: Pass = ignore,
        watch: Watch = UNWATCHED,
    ) -> None:
        self._store, self._addressing, self._telling = store, addressing, telling
        self._menus, self._live_maps, self._watch = menus, live_maps, watch
        job = Job[OutboxMessage](
            name="message",
            rows=lambda work: work.outbox_rows,
            number=lambda message: message.id,
            work=self._send,
            at_once=AT_ONCE,
            finish_s=FINISH_S,
        )
        self.worker = Worker(store, holder, job, passing)
        self._undelivered = Undelivered(store, self.worker.wake, watch)

    async def _send(self, message: OutboxMessage) -> None:
        """Delivers it, or keeps why not; whatever goes wrong with either counts as a try.

        Only that the database is away does not: it is claimed again when that is back.
        """
        try:
            await self._try(message)
        except StoreAway:
            raise
        except Stopped:
            return  # the worker gives back what it holds
        except Exception as error:  # noqa: BLE001 - whatever a message does, the next one gets its turn
            await self._undelivered.failed(message, error)

    async def _try(self, message: OutboxMessage) -> None:
        try:
            await self._deliver(message)
        except ChatMigrated as moved:
            await self._undelivered.moved(message, moved.new_chat_id)
        except Away:
            await self._undelivered.waits(message)
        except NotTold as reason:
            await self._undelivered.dropped(message, str(reason))
        except DomainError as error:
            await self._undelivered.dropped(message, error.code)
        except TelegramError as error:
            if unreachable.is_topic_gone(error):
                await self._undelivered.without_topic(message)
            elif why := unreachable.refusal_of(error):
                await self._undelivered.refused(message, why)
            else:
                raise

    async def _deliver(self, message: OutboxMessage) -> None:
        if message.kind == MessageKind.MENU:
            with impatient():
                await self._menus.send(message)
            async with self._store.begin() as work:
                await work.outbox_rows.sent(message)
            return
        if message.kind == MessageKind.ORDER_MAP:
            await self._live_maps.stop(message.subject, message.recipient)
            async with self._store.begin() as work:
                await work.outbox_rows.sent(message)
            return
        refusal = await self._telling.tell(await self._addressing.of(message))
        if refusal:
            await self._undelivered.set_aside(message, refusal)
        else:
            self._watch.saw(Counted.MESSAGE_SENT)
