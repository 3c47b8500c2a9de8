"""The scheduler's own log."""

import asyncio
from datetime import UTC, datetime

import pytest

from workers.scheduling import new_scheduler


async def test_what_a_stop_cuts_off_is_logged_as_no_error_and_a_fault_is(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def ends() -> None:
        await asyncio.sleep(60)

    async def fails() -> None:
        raise ZeroDivisionError

    for job, logged in ((ends, 0), (fails, 1)):
        scheduler = new_scheduler()
        scheduler.start(paused=True)
        scheduler.add_job(job, "date", run_date=datetime.now(UTC))
        scheduler.resume()
        scheduler._process_jobs()
        if job is fails:
            await asyncio.sleep(0.01)
        scheduler.shutdown(wait=False)
        await asyncio.sleep(0.01)
        assert len([each for each in caplog.records if each.levelname == "ERROR"]) == logged
