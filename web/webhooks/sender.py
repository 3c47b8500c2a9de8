"""Sends what hooks are to be told: at least once, one after another to each, by one id at every try."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from typing import Protocol

import structlog

from domain.errors import NotFound
from domain.platform.webhooks import outcomes
from domain.platform.webhooks.hook import HookDelivery, Tried
from domain.unit_of_work import Store
from domain.watch import UNWATCHED, Watch
from web.webhooks.bodies import body_of
from web.webhooks.outward import Outward

log = structlog.get_logger()
AT_ONCE = 16
LEASE_S = 60
"""Well above what one try may take: what is held so long was held by somebody who is dead."""
LOOK_S = 1.0
AWAY_S = 5.0
AGENT = "Kirana-Webhooks/1"


class Sign(Protocol):
    """Standard Webhooks' signature."""

    def __call__(self, secrets: tuple[str, ...], message_id: str, at: int, body: bytes) -> str:
        """The value of `webhook-signature`; `at` is in seconds since 1970."""


class HookSender:
    """Claims what is due, renders and signs it, and keeps what came of it."""

    def __init__(
        self,
        store: Store,
        outward: Outward,
        sign: Sign,
        holder: str,
        watch: Watch = UNWATCHED,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self.look_s = LOOK_S
        self._store, self._outward, self._sign, self._holder = store, outward, sign, holder
        self._watch, self._jitter = watch, jitter
        self._wake = asyncio.Event()
        self._sending: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Sends until cancelled; what was noted is seen within `look_s`."""
        await self._outward.open()
        try:
            while True:
                if not await self._look():
                    await self._rest()
        finally:
            await self._stop()

    def wake(self) -> None:
        """There may be something to send."""
        self._wake.set()

    async def settle(self) -> None:
        """Waits for what is being sent."""
        await asyncio.gather(*self._sending, return_exceptions=True)

    async def is_idle(self) -> bool:
        """Whether nothing is being sent, and nothing could be."""
        return not self._sending and not await self._store.read().hook_deliveries.is_due()

    async def send_due(self) -> int:
        """Begins to send what is due now; how many."""
        self._wake.clear()
        room = AT_ONCE - len(self._sending)
        if not room or not await self._store.read().hook_deliveries.is_due():
            return 0
        async with self._store.begin() as work:
            claimed = await work.hook_deliveries.claim(self._holder, most=room, lease_s=LEASE_S)
        for delivery_id in claimed:
            task = asyncio.create_task(self._send(delivery_id))
            self._sending.add(task)
            task.add_done_callback(self._sent)
        return len(claimed)

    async def _look(self) -> int:
        try:
            return await self.send_due()
        except Exception:
            # The database is away: what it holds is there when it comes back.
            log.exception("looking for deliveries waits", seconds=AWAY_S)
            await asyncio.sleep(AWAY_S)
            return 0

    async def _rest(self) -> None:
        try:
            await asyncio.wait_for(self._wake.wait(), self.look_s)
        except TimeoutError:
            return

    def _sent(self, task: asyncio.Task[None]) -> None:
        self._sending.discard(task)
        self.wake()

    async def _send(self, delivery_id: int) -> None:
        try:
            delivery = await self._store.read().hook_deliveries.get(delivery_id)
            tried = await self._try(delivery)
            async with self._store.begin() as work:
                counted = await outcomes.conclude(work, delivery, tried, jitter=self._jitter())
        except NotFound:
            return  # its hook was removed meanwhile
        except Exception:
            log.exception("delivery failed", delivery=delivery_id)  # it is claimed again when its lease ends
            return
        if counted:
            self._watch.saw(counted)

    async def _try(self, delivery: HookDelivery) -> Tried:
        work = self._store.read()
        hook = await work.hooks.get(delivery.hook_id)
        secrets = await work.hooks.secrets(hook.id)
        body, at = await body_of(work, delivery, hook.shop_id), int(work.now.timestamp())
        headers = {
            "Content-Type": "application/json",
            "User-Agent": AGENT,
            "webhook-id": delivery.public_id,
            "webhook-timestamp": str(at),
            "webhook-signature": self._sign(secrets, delivery.public_id, at, body),
        }
        return await self._outward.post(hook.url, body, headers)

    async def _stop(self) -> None:
        """What is cut off is sent again at the next start, under the same id."""
        for task in self._sending:
            task.cancel()
        await self.settle()
        await self._outward.close()
        async with self._store.begin() as work:
            await work.hook_deliveries.release(self._holder)
