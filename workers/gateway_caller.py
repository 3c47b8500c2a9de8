"""Asks a provider of payments for what it is to do, outside every transaction, until it answers."""

from __future__ import annotations

import random
from collections.abc import Callable

import structlog

from domain.errors import NotFound
from domain.money.gateway import ErrandKind, Gateway, GatewayAway, GatewayErrand, GatewayRefused
from domain.money.prepaid import asking
from domain.unit_of_work import Store
from workers.failpoints import Failpoint, Pass, ignore
from workers.worker import Job, Worker

log = structlog.get_logger()
AT_ONCE = 8


class GatewayCaller:
    """Works off what one provider is to be asked for; `after` is called once something came of it."""

    def __init__(
        self,
        *,
        store: Store,
        gateway: Gateway,
        holder: str,
        after: Callable[[], None],
        passing: Pass = ignore,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._store, self._gateway, self._after = store, gateway, after
        self._passing, self._jitter = passing, jitter
        job = Job[GatewayErrand](
            name="errand",
            rows=lambda work: work.gateway_errands,
            number=lambda errand: errand.id,
            work=self._do,
            at_once=AT_ONCE,
        )
        self.worker = Worker(store, holder, job, passing)

    async def _do(self, errand: GatewayErrand) -> None:
        try:
            await (self._link(errand) if errand.kind is ErrandKind.LINK else self._refund(errand))
        except NotFound:
            await self._close(errand)  # whoever it was for is erased
        except GatewayRefused as refusal:
            log.error("gateway refuses", errand=errand.kind, number=errand.id, says=str(refusal))
            async with self._store.begin() as work:
                await asking.refused(work, errand)
        except GatewayAway:
            log.warning("gateway cannot be reached", errand=errand.kind, tries=errand.tries + 1)
            async with self._store.begin() as work:
                await asking.away(work, errand, jitter=self._jitter())
        self._after()

    async def _link(self, errand: GatewayErrand) -> None:
        asked = await asking.link_asked(self._store.read(), errand.subject)
        if asked is None:
            await self._close(errand)
            return
        link = await self._gateway.link(asked)
        self._passing(Failpoint.ERRAND_ANSWERED)
        async with self._store.begin() as work:
            await asking.linked(work, errand, link)

    async def _refund(self, errand: GatewayErrand) -> None:
        asked = await asking.refund_asked(self._store.read(), errand.subject)
        if asked is None:
            await self._close(errand)
            return
        charge_id = await self._gateway.refund(asked)
        self._passing(Failpoint.ERRAND_ANSWERED)
        async with self._store.begin() as work:
            await asking.refunding(work, errand, charge_id)

    async def _close(self, errand: GatewayErrand) -> None:
        async with self._store.begin() as work:
            await work.gateway_errands.done(errand)
