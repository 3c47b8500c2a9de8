"""Sends what hooks are to be told: at least once, one after another to each, by one id at every try."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Protocol

import structlog

from domain.errors import NotFound
from domain.platform.webhooks import outcomes
from domain.platform.webhooks.hook import Hook, HookDelivery, Tried, Trouble
from domain.unit_of_work import Store
from domain.watch import UNWATCHED, Watch
from web.webhooks.bodies import body_of
from web.webhooks.outward import MOST, Outward
from workers.worker import Job, Worker

log = structlog.get_logger()
AT_ONCE = 16
HANGS_AFTER_S = 1.0
AGENT = "Kirana-Webhooks/1"


class Sign(Protocol):
    """Standard Webhooks' signature."""

    def __call__(self, secrets: tuple[str, ...], message_id: str, at: int, body: bytes) -> str:
        """The value of `webhook-signature`; `at` is in seconds since 1970."""


class HookSender:
    """Claims what is due, renders and signs it, and keeps what came of it."""

    def __init__(
        self,
        *,
        store: Store,
        outward: Outward,
        sign: Sign,
        holder: str,
        watch: Watch = UNWATCHED,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._store, self._outward, self._sign = store, outward, sign
        self._watch, self._jitter = watch, jitter
        job = Job[int](
            name="delivery",
            rows=lambda work: work.hook_deliveries,
            number=lambda delivery_id: delivery_id,
            work=self._send,
            at_once=AT_ONCE,
            hangs_after_s=HANGS_AFTER_S,
            most=MOST,
        )
        self.worker = Worker(store, holder, job)

    async def run(self) -> None:
        """Sends until cancelled; what is cut off is sent again at the next start, under the same id."""
        await self._outward.open()
        try:
            await self.worker.run()
        finally:
            await self._outward.close()

    async def is_idle(self) -> bool:
        """Whether nothing is being sent, and nothing could be."""
        return not self.worker.held and not await self._store.read().hook_deliveries.waiting()

    async def _send(self, delivery_id: int) -> None:
        try:
            delivery = await self._store.read().hook_deliveries.get(delivery_id)
            tried = await self._try(delivery)
            async with self._store.begin() as work:
                counted = await outcomes.conclude(work, delivery, tried, jitter=self._jitter())
        except NotFound:
            return  # its hook was removed meanwhile
        if counted:
            self._watch.saw(counted)

    async def _try(self, delivery: HookDelivery) -> Tried:
        """What came of a try; one that comes to grief here counts, else its hook would wait for ever."""
        hook = await self._store.read().hooks.get(delivery.hook_id)
        try:
            return await self._post(delivery, hook)
        except Exception:
            log.exception("delivery not prepared", delivery=delivery.id, tries=delivery.tries + 1)
            return Tried(None, Trouble.UNPREPARED)

    async def _post(self, delivery: HookDelivery, hook: Hook) -> Tried:
        work = self._store.read()
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
