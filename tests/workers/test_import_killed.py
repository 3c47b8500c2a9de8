"""Whoever puts a list on the shelves is killed: all of it is there or none, and somebody else does it."""

from __future__ import annotations

import os
import signal
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from domain.catalogue.imports.stock_import import ImportState
from domain.catalogue.stock_lists import importing
from domain.people import Actor, Role
from domain.transport import LEASE_S
from domain.work import Rules
from sheets.reader import ChildReader
from storage.care import retention
from storage.engine.database import Database, open_database
from storage.engine.sealing import Sealer
from storage.schema import tables as t
from storage.work import StoredStore
from tests.hatchery import ROOT, hatch
from tests.reading import value_of
from tests.sheets.made_up import made_up
from tests.storage import given
from tests.workers.import_process import PUT, STAGED
from workers.importer import Importer

ROWS = 350
LATER = timedelta(days=1, minutes=1)


async def nothing(_: object) -> bytes:
    """There is nowhere to fetch from, and nobody to show it to."""
    return b""


def works(store: StoredStore) -> Importer:
    """Somebody else, who works imports off."""
    return Importer(store=store, reader=ChildReader(), fetch=nothing, shown=nothing, holder="other")


@pytest.fixture
async def opened(
    database_url: str, sealer: Sealer
) -> AsyncIterator[tuple[Database, StoredStore, list[datetime]]]:
    """The database beside the process that is killed, with a clock of its own."""
    now = [datetime.now(UTC)]
    database = await open_database(database_url)
    yield database, StoredStore(database, sealer, lambda: now[0], Rules()), now
    await database.close()


@pytest.mark.timeout(120)
async def test_a_killed_import_is_all_or_nothing_and_taken_up_again(
    opened: tuple[Database, StoredStore, list[datetime]], database_url: str
) -> None:
    database, store, now = opened
    async with store.begin() as work:
        owner = await given.person(work)
        shop = await given.shop(work, owner)
        await given.product(work, shop.id)
    owner = replace(owner, shops={shop.id: Role.OWNER})
    import_id = await approved(store, owner, shop.id)
    kept = select(func.count()).select_from(t.product)
    for moment in (STAGED, PUT):
        process = await hatch(
            "tests.workers.import_process:live", database_url, moment, folder=ROOT, environment=os.environ
        )
        assert await process.wait() == -signal.SIGKILL, moment
        assert await value_of(database.reader, kept) == 1, moment
        assert (await store.read().imports.get(import_id)).state is ImportState.APPROVED
        now[0] = datetime.now(UTC) + timedelta(seconds=LEASE_S + 1)
        if moment == STAGED:
            async with store.begin() as work:  # nobody holds it any more
                await work.imports.leases.release("killed")
    worker = works(store).worker
    await worker.start_some()
    await worker.settle()
    assert await value_of(database.reader, kept) == ROWS + 1
    assert (await store.read().imports.get(import_id)).state is ImportState.APPLIED
    left = select(func.count()).select_from(t.staged_product)
    assert await value_of(database.reader, left) > 0, "what the killed ones had staged"
    await retention.forget_old(database, now[0] + LATER)
    assert await value_of(database.reader, left) == 0


async def approved(store: StoredStore, owner: Actor, shop_id: int) -> int:
    """A list that was read and approved."""
    async with store.begin() as work:
        made = await importing.send_list(work, owner, shop_id, made_up(ROWS))
        await work.imports.move(made.id, [ImportState.WAITING], ImportState.APPROVED)
    return made.id
