"""What becomes of messages that were not delivered: they wait, are dropped, or are set aside."""

from __future__ import annotations

from collections.abc import Callable

import structlog
from telegram.error import BadRequest, TelegramError

from bot.client import unreachable
from domain.catalogue.shop import Unreachable
from domain.identity.linking import groups
from domain.kinds import MessageKind
from domain.platform import alerts
from domain.retry import Retry
from domain.transport import OutboxMessage
from domain.unit_of_work import Store
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
                await work.people.set_reachable(message.recipient, False)
            await work.outbox_rows.dropped(message, "refused")
        self._wake()

    async def moved(self, message: OutboxMessage, new_chat: int) -> None:
        """The group has a new id: its shops and open cards move there, and this message is one of them."""
        async with self._store.begin() as work:
            await groups.group_moved(work, message.recipient, new_chat)
            await work.posts.forget_chat(message.recipient)
            await work.outbox_rows.dropped(message, "group upgraded")
        self._wake()

    async def dropped(self, message: OutboxMessage, why: str) -> None:
        """There is nobody to send it to, or nothing to send any more."""
        async with self._store.begin() as work:
            await work.outbox_rows.dropped(message, why)

    async def failed(self, message: OutboxMessage, error: Exception) -> None:
        """It is tried again: as long as Telegram is away, or a few times where it fails by itself.

        Only the error's class is kept, since its words may hold what the message says.
        """
        self._watch.saw(Counted.MESSAGE_FAILED)
        if isinstance(error, TelegramError) and not isinstance(error, BadRequest):
            await self._wait(message, error)
        else:
            await self._count(message, error)

    async def _wait(self, message: OutboxMessage, error: Exception) -> None:
        told = type(error).__name__
        log.warning("message waits", kind=message.kind, message=message.id, error=told)
        async with self._store.begin() as work:
            await work.outbox_rows.later(message, told, delay_s=RETRY.pause_s(message.tries + 1))

    async def _count(self, message: OutboxMessage, error: Exception) -> None:
        told, reference = type(error).__name__, new_reference()
        faults = message.faults + 1
        log.error(
            "message failed",
            kind=message.kind,
            message=message.id,
            tries=faults,
            reference=reference,
            exc_info=error,
        )
        async with self._store.begin() as work:
            is_aside = await work.outbox_rows.failed(
                message, told, reference, most_faults=RETRY.most or 0, delay_s=RETRY.pause_s(faults)
            )
            if is_aside and message.kind != MessageKind.ALERT:  # it would tell of itself
                await alerts.note(work, Counted.MESSAGE_FAILED)
