"""Intake: raw updates are stored before Telegram hears that they arrived."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import structlog
from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.client.request import raw_updates
from bot.client.telegram import Bot
from domain.unit_of_work import Store, StoreAway, StoreFull
from workers.failpoints import Failpoint, Pass, ignore

log = structlog.get_logger()
WANTED = (
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "my_chat_member",
    "pre_checkout_query",
)
LONG_POLL_S = 25
WHICH_MESSAGE = ("message_id", "date", "chat")
MOST_WAITING = 20_000
"""Updates that are stored and not applied; beyond these no more are taken."""
PAUSE_S = 1.0
LONGEST_PAUSE_S = 30.0


class Intake:
    """Stores updates, several per commit, and wakes the update worker."""

    def __init__(
        self,
        store: Store,
        wake: Callable[[], None],
        passing: Pass = ignore,
        *,
        backlog: Callable[[], int] = int,
    ) -> None:
        self._store, self._backlog = store, backlog
        self._wake = wake
        self._passing = passing
        self._arrived: list[dict[str, Any]] = []
        self._turn = asyncio.Lock()

    async def take(self, updates: list[dict[str, Any]]) -> None:
        """Returns when the updates are committed; those that came before are passed over.

        Raises StoreFull where too many wait already: Telegram keeps these. Whoever's turn it is stores for
        all who wait: the rest find nothing left to store.
        """
        if (waiting := self._backlog()) >= MOST_WAITING:
            raise StoreFull(f"{waiting} updates wait")
        self._arrived += updates
        async with self._turn:
            batch, self._arrived = self._arrived, []
            if not batch:
                return
            try:
                await self._store_all(batch)
            except BaseException:
                # Telegram brings the caller's own again; the others must not hear that theirs are kept.
                own = set(map(id, updates))
                self._arrived = [each for each in batch if id(each) not in own] + self._arrived
                raise

    async def _store_all(self, batch: list[dict[str, Any]]) -> None:
        async with self._store.begin() as work:
            await work.inbox_rows.add([_lean(update) for update in batch])
            self._passing(Failpoint.INTAKE_BEFORE_COMMIT)
        self._passing(Failpoint.INTAKE_AFTER_COMMIT)
        self._wake()


async def poll(bot: Bot, intake: Intake) -> None:
    """Fetches updates until cancelled. The offset moves when they are stored, and is never kept."""
    offset, pause = None, PAUSE_S
    while True:
        try:
            updates = await raw_updates(bot, offset, LONG_POLL_S, WANTED)
            if updates:
                await intake.take(updates)
                offset = updates[-1]["update_id"] + 1
            pause = PAUSE_S
        except InvalidToken:
            raise
        except TelegramError as error:
            log.warning("polling waits", error=type(error).__name__, says=str(error), seconds=pause)
            await asyncio.sleep(_seconds(error, pause))
            pause = min(2 * pause, LONGEST_PAUSE_S)
        except StoreAway as away:
            # What was not stored comes again.
            log.warning("polling waits for the database", says=str(away), seconds=PAUSE_S)
            await asyncio.sleep(PAUSE_S)
        except Exception:
            log.exception("polling waits", seconds=pause)
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE_S)


def _lean(update: dict[str, Any]) -> dict[str, Any]:
    """The update without what a pressed message says: it is our own, and half of the update's size."""
    query = update.get("callback_query")
    message = query.get("message") if isinstance(query, dict) else None
    if not isinstance(query, dict) or not isinstance(message, dict):
        return update
    which = {name: message[name] for name in WHICH_MESSAGE if name in message}
    return update | {"callback_query": query | {"message": which}}


def _seconds(error: TelegramError, pause: float) -> float:
    if not isinstance(error, RetryAfter):
        return pause
    after = error.retry_after
    return after if isinstance(after, int) else after.total_seconds()
