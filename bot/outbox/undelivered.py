"""What becomes of messages that were not delivered: they wait, are dropped, or are set aside."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

import structlog
from telegram.error import BadRequest, RetryAfter, TelegramError

from bot.client import unreachable
from domain.catalogue.shop import Unreachable
from domain.identity import arrival
from domain.identity.linking import groups, stand_ins
from domain.kinds import ALERTS, MessageKind
from domain.platform import alerts
from domain.retry import ONCE, Retry
from domain.transport import OutboxMessage
from domain.unit_of_work import Store, UnitOfWork
from domain.watch import Counted, Watch
from workers.references import new_reference

log = structlog.get_logger()
RETRY = Retry((1, 2, 5, 15, 60), most=5)
"""`most` counts what fails by itself; as long as Telegram is away there is no end to trying."""


class Undelivered:
    """Keeps what came of a message that did not arrive. `wake` has the sender look again."""

    def __init__(self, store: Store, wake: Callable[[], None], watch: Watch) -> None:
        self._store, self._wake, self._watch = store, wake, watch

    async def refused(self, message: OutboxMessage, why: Unreachable) -> None:
        """Somebody blocked the bot or never met it, or a group will not have it."""
        async with self._store.begin() as work:
            if message.recipient < 0:
                await unreachable.note(work, message.recipient, why)
            else:
                await arrival.left(work, message.recipient)
            await self._keep(work, message)
        self._wake()

    async def waits(self, message: OutboxMessage) -> None:
        """Somebody has blocked the bot, as is known: Telegram need not be asked."""
        async with self._store.begin() as work:
            await self._keep(work, message)
        self._wake()

    async def _keep(self, work: UnitOfWork, message: OutboxMessage) -> None:
        """What a person refused is told when they come back; what is a shop's goes to somebody else of it."""
        if message.recipient < 0 or message.kind == MessageKind.MENU:
            await work.outbox_rows.dropped(message, "refused")
        elif message.kind in stand_ins.PASSED_ON:
            await stand_ins.pass_on(work, MessageKind(message.kind), message.subject)
            if await self._stands_there(work, message):
                await work.outbox_rows.refused(message)
            else:
                await work.outbox_rows.dropped(message, "passed on")
        else:
            await work.outbox_rows.refused(message)

    async def _stands_there(self, work: UnitOfWork, message: OutboxMessage) -> bool:
        """Whether it is a card that only is to be edited: once that can be, it says how things are then."""
        kind = MessageKind.ORDER_CARD
        known = await work.posts.get(kind, message.subject, message.recipient)
        return message.kind == kind and known is not None

    async def without_topic(self, message: OutboxMessage) -> None:
        """Its topic was deleted: it goes to the group itself, and so does what follows."""
        async with self._store.begin() as work:
            await groups.topic_gone(work, message.recipient)
            await work.outbox_rows.later(message, "topic gone", delay_s=0)
        self._wake()

    async def moved(self, message: OutboxMessage, new_chat: int) -> None:
        """The group has a new id: its shops and open cards move there, and this message is one of them."""
        async with self._store.begin() as work:
            await work.posts.forget_chat(message.recipient)
            await groups.group_moved(work, message.recipient, new_chat)
            await work.outbox_rows.dropped(message, "group upgraded")
        self._wake()

    async def dropped(self, message: OutboxMessage, why: str) -> None:
        """There is nobody to send it to, or nothing to send any more."""
        async with self._store.begin() as work:
            await work.outbox_rows.dropped(message, why)

    async def set_aside(self, message: OutboxMessage, error: BadRequest) -> None:
        """Telegram will not have it, however often it is tried."""
        self._watch.saw(Counted.MESSAGE_FAILED)
        await self._count(message, error, ONCE)
        self._wake()

    async def failed(self, message: OutboxMessage, error: Exception) -> None:
        """It is tried again: as long as Telegram is away, or a few times where it fails by itself.

        Only the error's class is kept, since its words may hold what the message says.
        """
        self._watch.saw(Counted.MESSAGE_FAILED)
        if isinstance(error, TelegramError) and not isinstance(error, BadRequest):
            await self._wait(message, error)
        else:
            await self._count(message, error, RETRY)

    async def _wait(self, message: OutboxMessage, error: Exception) -> None:
        told = type(error).__name__
        log.warning("message waits", kind=message.kind, message=message.id, error=told)
        async with self._store.begin() as work:
            await work.outbox_rows.later(message, told, delay_s=_pause_s(message, error))

    async def _count(self, message: OutboxMessage, error: Exception, retry: Retry) -> None:
        told, reference = type(error).__name__, new_reference()
        log.error(
            "message failed",
            kind=message.kind,
            message=message.id,
            tries=message.faults + 1,
            reference=reference,
            exc_info=error,
        )
        async with self._store.begin() as work:
            is_aside = await work.outbox_rows.failed(message, told, reference, retry)
            if is_aside and message.kind not in ALERTS:  # it would tell of itself
                await alerts.note(work, Counted.MESSAGE_FAILED)


def _pause_s(message: OutboxMessage, error: Exception) -> float:
    """As long as Telegram says, where it does."""
    if not isinstance(error, RetryAfter):
        return RETRY.pause_s(message.tries + 1)
    after = error.retry_after
    return after if isinstance(after, int) else ceil(after.total_seconds())
