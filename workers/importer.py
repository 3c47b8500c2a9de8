"""Works off imports of stock lists: read and proposed, carried out once somebody has said yes, or undone."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

import structlog

from domain.catalogue.errors import NoList
from domain.catalogue.imports.staging import Take, nowhere
from domain.catalogue.imports.stock_import import ImportState, StockImport
from domain.catalogue.sharing.copying import shelves_of
from domain.catalogue.stock_lists import plain
from domain.catalogue.stock_lists.applying import put_list
from domain.catalogue.stock_lists.planning import plan_list
from domain.catalogue.stock_lists.putting_back import plan_back, put_back
from domain.catalogue.stock_lists.stock_list import ListPlan, ListReader, StockList
from domain.errors import DomainError, StaleVersion
from domain.people import Actor, Role
from domain.unit_of_work import Store, StoreAway
from workers.staging import Stage
from workers.worker import Job, Worker

log = structlog.get_logger()
Fetch = Callable[[str], Awaitable[bytes]]
"""Brings a file from where it is, by its id there. Raises DomainError."""
Shown = Callable[[StockImport], Awaitable[None]]
"""Has those see it who look at an import."""
TRIES = 5
"""To carry out what was planned, while somebody changes the shop's goods."""
TELLS_EACH_S = 2.0
"""Of how far it is."""


class Importer:
    """Works off imports, one at a time: each may take a core and a hundred megabytes."""

    def __init__(self, *, store: Store, reader: ListReader, fetch: Fetch, shown: Shown, holder: str) -> None:
        self._store, self._reader, self._fetch, self._shown = store, reader, fetch, shown
        job = Job[int](
            name="import",
            rows=lambda work: work.imports,
            number=lambda import_id: import_id,
            work=self._do,
            at_once=1,
        )
        self.worker = Worker(store, holder, job)

    async def _do(self, import_id: int) -> None:
        found = await self._store.read().imports.get(import_id)
        doing = {
            ImportState.WAITING: self._look_into,
            ImportState.APPROVED: self._carry_out,
            ImportState.UNDOING: self._undo,
        }
        if do := doing.get(found.state):
            try:
                await do(found)
            except StoreAway:
                raise
            except DomainError as error:
                await self._fail(found, error.code)
            except Exception:
                log.exception("import failed", number=found.id, state=found.state)
                await self._fail(found, NoList.code)
            await self._shown(await self._store.read().imports.get(import_id))

    async def _fail(self, found: StockImport, code: str) -> None:
        """What could not be undone stays applied."""
        back = ImportState.APPLIED if found.state is ImportState.UNDOING else ImportState.FAILED
        async with self._store.begin() as work:
            await work.imports.move(found.id, (found.state,), back, error=code)

    async def _look_into(self, found: StockImport) -> None:
        told = await self._read(found)
        plan = await self._planned(found, told)
        findings, faults = plain.findings_of(told, plan), plain.kept_faults(told, plan)
        async with self._store.begin() as work:
            if await work.imports.move(found.id, (ImportState.WAITING,), ImportState.PROPOSED):
                await work.imports.keep_findings(found.id, findings, faults)

    async def _carry_out(self, found: StockImport) -> None:
        """What was proposed, as far as it is still so: goods changed meanwhile are looked at anew."""
        told = await self._read(found)
        for _ in range(TRIES):
            try:
                async with Stage(self._store) as stage:
                    plan = await self._planned(found, told, stage.take)
                    await self._put(found, told, plan, stage)
            except StaleVersion:
                log.info("goods changed while a list was looked at", number=found.id)
            else:
                return
        raise StaleVersion

    async def _put(self, found: StockImport, told: StockList, plan: ListPlan, stage: Stage) -> None:
        findings, faults = plain.findings_of(told, plan), plain.kept_faults(told, plan)
        async with self._store.begin() as work:
            if (await work.imports.get(found.id)).state is not ImportState.APPROVED:
                return  # by somebody who took it up while this one was away
            made = await put_list(work, _sender(found), plan, stage.number)
            await work.imports.keep_findings(found.id, findings, faults)
            done = made.id if made else None
            await work.imports.move(found.id, (ImportState.APPROVED,), ImportState.APPLIED, amendment_id=done)

    async def _undo(self, found: StockImport) -> None:
        for _ in range(TRIES):
            try:
                async with Stage(self._store) as stage:
                    await self._put_back(found, stage)
            except StaleVersion:
                log.info("goods changed while a list was taken back", number=found.id)
            else:
                return
        raise StaleVersion

    async def _put_back(self, found: StockImport, stage: Stage) -> None:
        done = found.amendment_id
        last = await plan_back(self._store.read(), done, stage.take) if done is not None else 0
        async with self._store.begin() as work:
            if done is not None:
                await put_back(work, _sender(found), done, last, stage.number)
            await work.imports.move(found.id, (ImportState.UNDOING,), ImportState.UNDONE)

    async def _read(self, found: StockImport) -> StockList:
        work = self._store.read()
        if found.from_shop is not None:
            return await shelves_of(work, found.from_shop, found.shop_id)
        shop, meant = await work.shops.get(found.shop_id), await work.imports.meant(found.shop_id)
        raw = await self._file(found)
        return await self._reader.read(raw, currency=shop.currency, prices=found.prices, meant=meant)

    async def _planned(self, found: StockImport, told: StockList, take: Take = nowhere) -> ListPlan:
        """What the list would do. Nothing is held meanwhile."""
        return await plan_list(
            self._store.read(),
            found.shop_id,
            told,
            hides_missing=found.hides_missing,
            adds_only=found.from_shop is not None,
            progress=self._progress(found),
            take=take,
        )

    async def _file(self, found: StockImport) -> bytes:
        raw = await self._store.read().imports.file(found.id)
        if raw is None:
            raw = await self._fetch(found.file_id)
            async with self._store.begin() as work:
                await work.imports.keep_file(found.id, raw)
        return raw

    def _progress(self, found: StockImport) -> Callable[[int, int], Awaitable[None]]:
        told_at = time.monotonic()

        async def progress(done: int, of: int) -> None:
            nonlocal told_at
            # Reading may never wait for anything, and others want their turn.
            await asyncio.sleep(0)
            if time.monotonic() < told_at + TELLS_EACH_S:
                return
            told_at = time.monotonic()
            async with self._store.begin() as work:
                await work.imports.looked_at(found.id, done, of)
            await self._shown(await self._store.read().imports.get(found.id))

        return progress


def _sender(found: StockImport) -> Actor:
    """Who sent it: what they may do was asked when they said yes."""
    return Actor(
        identity_id=found.by,
        account_id=0,
        telegram_id=0,
        name="",
        language="",
        shops={found.shop_id: Role.OWNER},
    )
