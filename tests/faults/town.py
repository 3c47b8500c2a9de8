"""The world around a bot that dies: Telegram, its people, and the database as the bot left it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select

from domain.caps import Caps
from domain.work import Rules
from sandbox.cast import Json
from sandbox.server import Sandbox
from storage.engine.database import Database, open_database
from storage.engine.sealing import Sealer
from storage.schema import transport_tables as tt
from storage.work import StoredStore
from tests.faults import bots
from tests.storage import given

SECRET = "a secret for tests, of no use elsewhere"
BOT_ID = 424242
UNLIMITED = Rules(caps=Caps(0, 0, 0), has_limits=False)
OWNER, STAFF, GROUP = 2000, (2001, 2002), -5001
SHOPS = {"Sri Lakshmi": "Toor dal", "Balaji Stores": "Rice"}
RESTART_S = 150
"""How far the clock moves with each start: further than any lease, so what the dead bot held is free."""
SETTLED_WITHIN_S = 60
REMINDER_S, TIMEOUT_S = 4 * RESTART_S, 6 * RESTART_S
_UNDRAWN = select(func.count()).where(tt.chat.c.drawn < tt.chat.c.version)
_NUMBER = re.compile(r"#(\d+)")


@dataclass
class Town:
    """Everything that outlives the bot. `shown` are the order numbers that each chat was ever shown."""

    sandbox: Sandbox
    database: Database
    nest: bots.Nest
    ahead_s: int = 0
    shown: set[tuple[int, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._first_update = self.sandbox.world.updates.next_id

    @property
    def updates(self) -> range:
        """The ids of all updates that Telegram has had for the bot."""
        return range(self._first_update, self.sandbox.world.updates.next_id)

    def now(self) -> datetime:
        """The bot's time."""
        return datetime.now(UTC) + timedelta(seconds=self.ahead_s)

    @property
    def store(self) -> StoredStore:
        """The bot's database, for a look from outside."""
        return StoredStore(self.database, Sealer(SECRET), self.now, UNLIMITED, bot_id=BOT_ID)

    async def start(
        self,
        *,
        point: str = "",
        passes: int = 1,
        is_armed: bool = False,
        seeds: tuple[str, ...] = (),
        later_s: int | None = None,
    ) -> None:
        """Starts the bot, so much later on its clock than the one before.

        Alone on its database it takes up at once what the dead one held; else the leases must end first.
        """
        at_least = RESTART_S if self.database.is_shared else 0
        self.ahead_s += at_least if later_s is None else later_s
        await self.nest.start(
            ahead_s=self.ahead_s, point=point, passes=passes, is_armed=is_armed, seeds=seeds
        )

    async def settle(self) -> None:
        """Waits until everything that came in is applied, drawn and told. Raises TimeoutError."""
        async with asyncio.timeout(SETTLED_WITHIN_S):
            while not await self._is_settled():
                assert self.nest.is_up, "the bot has ended"
                await asyncio.sleep(0.03)

    async def _is_settled(self) -> bool:
        work = self.store.read()
        if self.sandbox.pending or await work.inbox_rows.waiting():
            return False
        if await work.outbox_rows.waiting() or await self.database.reader.value(_UNDRAWN, int):
            return False
        due = await work.due_rows.next_at()
        return due is None or due > self.now()

    def hear(self, event: Json) -> None:
        """Notes the order numbers in what a customer is shown."""
        message = event.get("message")
        if message and message["from_bot"] and event["chat"] > 0:
            found = _NUMBER.findall(str(message.get("text", "")))
            self.shown |= {(event["chat"], int(number)) for number in found}


def environment(sandbox: Sandbox, database_url: str) -> dict[str, str]:
    """A bot's settings."""
    return {
        "KIRANA_BOT_TOKEN": sandbox.token,
        "KIRANA_TELEGRAM_API": sandbox.url,
        "KIRANA_DATABASE_URL": database_url,
        "KIRANA_SECRET": SECRET,
        "KIRANA_HTTP_PORT": "0",
        "KIRANA_PACING": "off",
        "KIRANA_MOST_OPEN_ORDERS": "0",
        "KIRANA_MOST_OPEN_VALUE": "0",
        "KIRANA_MOST_SHARE": "0",
        "KIRANA_RATE_LIMITS": "off",
        "KIRANA_ACCEPT_REMINDER_S": str(REMINDER_S),
        "KIRANA_ACCEPT_TIMEOUT_S": str(TIMEOUT_S),
    }


@asynccontextmanager
async def town(database_url: str, folder: Path, **settings: str) -> AsyncIterator[Town]:
    """A sandbox, a database with two shops of one group, and a nest for bots; no bot yet."""
    database = await open_database(database_url)
    try:
        async with (
            Sandbox() as sandbox,
            bots.nest(environment(sandbox, database_url) | settings, folder / "bots.log") as nest,
        ):
            made = Town(sandbox, database, nest)
            sandbox.world.live.listen(made.hear)
            await _seed(made.store)
            yield made
    finally:
        await database.close()


async def _seed(store: StoredStore) -> None:
    async with store.begin() as work:
        owner = await given.person(work, OWNER, "Lakshmi")
        for name, goods in SHOPS.items():
            shop = await given.shop(work, owner, name=name, counter=GROUP)
            await given.product(work, shop.id, name=goods, on_hand=100_000)
