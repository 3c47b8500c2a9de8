"""An errand whose process is killed is taken over by another one, and by that alone."""

import asyncio
import os

import pytest
from sqlalchemy import select

from domain.transport import LEASE_S
from storage.engine.database import Database
from storage.schema import transport_tables as tt
from tests.faults.errand_process import ERRAND, now
from tests.hatchery import ROOT, Hatched, hatch
from tests.reading import rows_of

AT_MOST_S = 10
"""From a kill until somebody else does what was being done."""
UP_WITHIN_S = 60
_ERRAND = select(tt.errand.c.holder).where(tt.errand.c.name == ERRAND)


async def begins(url: str, holder: str) -> Hatched:
    """A process of its own, once it is up."""
    call = "tests.faults.errand_process:live"
    process = await hatch(call, url, holder, folder=ROOT, environment=os.environ)
    await says(process, "up")
    return process


async def says(process: Hatched, word: str, within_s: float = UP_WITHIN_S) -> float:
    """When it was so, as it says itself: the machine may be too busy to hear it at once."""
    assert process.stdout
    async with asyncio.timeout(within_s):
        said, at = (await process.stdout.readline()).decode().split()
    assert said == word
    return float(at)


async def holder(database: Database) -> str:
    [row] = await rows_of(database.reader, _ERRAND)
    return str(row.holder)


@pytest.mark.timeout(300)
async def test_a_killed_ones_errand_is_taken_over(database: Database, database_url: str) -> None:
    """Two processes on PostgreSQL; the first lives for longer than a lease before it is killed."""
    if not database.is_shared:
        return  # the file has one server, whose successor frees what it held
    first = await begins(database_url, "first")
    second = None
    try:
        await says(first, "begun")
        second = await begins(database_url, "second")
        with pytest.raises(TimeoutError):
            await says(second, "begun", LEASE_S + 2)
        assert await holder(database) == "first"
        first.kill()
        await first.wait()
        killed_at = now().timestamp()
        assert await says(second, "begun") - killed_at <= AT_MOST_S
        assert await holder(database) == "second"
    finally:
        for process in (first, second):
            if process and process.returncode is None:
                process.kill()
                await process.wait()
