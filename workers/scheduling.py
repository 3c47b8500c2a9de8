"""The scheduler that the clock and the calendar run on, and what of its log is of no use."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC

from apscheduler.schedulers.asyncio import AsyncIOScheduler

_log = logging.getLogger("apscheduler.executors.default")


def new_scheduler() -> AsyncIOScheduler:
    """One that goes by UTC, and logs as no error what its own stop has cut off."""
    _log.addFilter(_is_no_stop)
    return AsyncIOScheduler(timezone=UTC)


def _is_no_stop(record: logging.LogRecord) -> bool:
    return not (record.exc_info and isinstance(record.exc_info[1], asyncio.CancelledError))
