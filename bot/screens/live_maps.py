"""Where a courier is, shown to whom they are on their way to: a map that moves, and that nobody keeps.

What Telegram brings is handed on and forgotten. All that is stored is which message shows the map, so that it
can be stopped at the door, even after a crash.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

import structlog
from telegram.error import BadRequest, TelegramError

from bot.client import telegram
from bot.client.pacing import Priority
from bot.screens.effects import Sighting
from domain.kinds import MessageKind
from domain.orders.order import Order, OrderState
from domain.unit_of_work import Store, StoreAway
from workers.locks import Locks

log = structlog.get_logger()
PACE = timedelta(seconds=15)
"""Between two moves of one map: what comes in between is passed over."""
SHORTEST_S, LONGEST_S = 60, 8 * 3600
"""Of a map; Telegram takes 60 to 86,400 seconds (Bot API, sendLocation)."""
MOST_KNOWN = 10_000
"""Maps of which it is known when they moved last."""


class LiveMaps:
    """Sends, moves and stops maps, one thing at a time for each of them."""

    def __init__(self, bot: telegram.Bot, store: Store, now: Callable[[], datetime]) -> None:
        self._bot, self._store, self._now = bot, store, now
        self._locks, self._moved = Locks(), dict[int, datetime]()
        self._tasks = set[asyncio.Task[None]]()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being sent."""
        return not self._tasks

    def follow(self, seen: Sighting | None) -> None:
        """Shows where a courier was seen, in the background."""
        if seen:
            task = asyncio.create_task(self._follow(seen))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _follow(self, seen: Sighting) -> None:
        try:
            for order in await self._store.read().trips.carried_by(seen.identity_id):
                if order.state is OrderState.OUT_FOR_DELIVERY:
                    await self._show(order, seen)
        except (TelegramError, StoreAway) as error:
            log.warning("a map did not move", error=type(error).__name__)

    async def _show(self, order: Order, seen: Sighting) -> None:
        work = self._store.read()
        chat = await work.people.chat_for(order.identity_id, order.ordered_in)
        if chat is None:
            return
        if seen.period is None:
            await self.stop(order.id, chat)
            return
        if (last := self._moved.get(order.id)) and self._now() - last < PACE:
            return
        if len(self._moved) >= MOST_KNOWN:
            self._moved.clear()
        self._moved[order.id] = self._now()
        async with self._locks.alone((chat, order.id)):
            # The door may have been reached meanwhile.
            if (await work.orders.get(order.id)).state is OrderState.OUT_FOR_DELIVERY:
                await self._put(order.id, chat, seen)

    async def _put(self, order_id: int, chat: int, seen: Sighting) -> None:
        place, known = seen.place, await self._store.read().posts.get(MessageKind.ORDER_MAP, order_id, chat)
        if known:
            try:
                await self._bot.edit_message_live_location(
                    chat,
                    known,
                    latitude=place.latitude,
                    longitude=place.longitude,
                    rate_limit_args=Priority.BROWSE,
                )
            except BadRequest as refusal:
                if "not modified" in refusal.message.lower():
                    return
            else:
                return
        sent = await self._bot.send_location(
            chat,
            place.latitude,
            place.longitude,
            live_period=min(max(seen.period or SHORTEST_S, SHORTEST_S), LONGEST_S),
            disable_notification=True,
            rate_limit_args=Priority.BROWSE,
        )
        async with self._store.begin() as work:
            kind = MessageKind.ORDER_MAP
            await work.posts.keep(kind, order_id, chat, sent.message_id, instead_of=known)

    async def stop(self, order_id: int, chat: int) -> None:
        """The map moves no more; nothing where there is none, or it stands still already."""
        async with self._locks.alone((chat, order_id)):
            self._moved.pop(order_id, None)
            known = await self._store.read().posts.get(MessageKind.ORDER_MAP, order_id, chat)
            if known:
                with suppress(BadRequest):
                    await self._bot.stop_message_live_location(chat, known, rate_limit_args=Priority.ORDER)
