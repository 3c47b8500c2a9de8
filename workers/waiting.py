"""Waiting for a call or for a while, whichever comes first; and for what is cut off."""

import asyncio
from collections.abc import Collection


async def wait(event: asyncio.Event, seconds: float) -> None:
    """Returns when the event is set, or after so many seconds."""
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return


async def end(tasks: Collection[asyncio.Task[None]], within_s: float | None) -> None:
    """Cuts them off and waits until they are over: what they had of a database is given back by then."""
    for task in tasks:
        task.cancel()
    if tasks:
        await asyncio.wait(tasks, timeout=within_s)
