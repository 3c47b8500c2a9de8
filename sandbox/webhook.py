"""Delivery by webhook: in order for each person, side by side for different ones, until it is taken."""

import asyncio
from collections import deque

import aiohttp

from sandbox.cast import Json
from sandbox.updates import Updates, Webhook, lane_of


class Delivery:
    """Posts queued updates to the bot's webhook. `patience_s` is how long an answer may take.

    `first_pause_s` follows the first failure, doubles with each further one, and ends at `last_pause_s`.
    """

    def __init__(self, updates: Updates) -> None:
        self.patience_s = 10.0
        self.first_pause_s = 0.1
        self.last_pause_s = 3.0
        self._updates = updates
        self._lanes: dict[int, deque[Json]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._session: aiohttp.ClientSession | None = None
        self._room = asyncio.Semaphore(1)

    def start(self, webhook: Webhook) -> None:
        """Delivers everything in the queue, and what comes, to this webhook. Stop the old one first."""
        self._updates.webhook = webhook
        self._updates.deliver = self._offer
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=self.patience_s))
        self._room = asyncio.Semaphore(webhook.max_connections)
        for update in list(self._updates.queue.values()):
            self._offer(update)

    async def stop(self) -> None:
        """Ends deliveries under way; what was not taken stays queued."""
        self._updates.deliver = None
        tasks, self._tasks = self._tasks, set()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._lanes.clear()
        if self._session:
            await self._session.close()
            self._session = None

    def _offer(self, update: Json) -> None:
        key = lane_of(update)
        if key in self._lanes:
            self._lanes[key].append(update)
            return
        self._lanes[key] = deque([update])
        task = asyncio.create_task(self._run(key))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run(self, key: int) -> None:
        lane = self._lanes[key]
        while lane:
            pause = self.first_pause_s
            while not await self._is_taken(lane[0]):
                await asyncio.sleep(pause)
                pause = min(pause * 2, self.last_pause_s)
            self._updates.taken(lane.popleft())
        del self._lanes[key]

    async def _is_taken(self, update: Json) -> bool:
        webhook, session = self._updates.webhook, self._session
        if webhook is None or session is None:
            raise asyncio.CancelledError
        headers = {"X-Telegram-Bot-Api-Secret-Token": webhook.secret_token} if webhook.secret_token else {}
        try:
            async with self._room, session.post(webhook.url, json=update, headers=headers) as answer:
                await answer.read()
                if 200 <= answer.status < 300:
                    return True
                problem = f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except TimeoutError:
            problem = "Read timeout expired"
        except aiohttp.ClientConnectorError:
            problem = "Connection refused"
        except aiohttp.ClientError:
            problem = "Connection reset by peer"
        self._updates.failed(problem)
        return False
