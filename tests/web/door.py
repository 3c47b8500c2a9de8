"""The webhook's door as Telegram and strangers knock at it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import aiohttp
from sqlalchemy import select

from bot.updates.intake import Intake
from domain.unit_of_work import Store
from storage.engine.database import Database
from storage.schema import transport_tables as tt
from tests.reading import rows_of
from web import health, webhook
from web.server import Server
from web.webhook import HEADER
from workers.failpoints import Pass

SECRET = "a-secret_of-the-webhook"


@dataclass(frozen=True)
class Answer:
    """What the server said."""

    status: int
    kind: str
    body: Any


@dataclass(frozen=True)
class Door:
    """The server at `url`; `commits` names the points that its intake passed."""

    url: str
    client: aiohttp.ClientSession
    database: Database
    commits: list[str]

    async def knock(self, body: object = None, *, secret: str | None = SECRET, raw: bytes = b"") -> Answer:
        """Posts an update: `body` as JSON, or `raw` as it is."""
        how: dict[str, Any] = {"data": BytesIO(raw)} if body is None else {"json": body}
        headers = {} if secret is None else {HEADER: secret}
        return await self.ask("POST", "/telegram", headers=headers, **how)

    async def ask(self, method: str, path: str, **how: Any) -> Answer:
        """Any request."""
        async with self.client.request(method, self.url + path, **how) as answer:
            kind = answer.content_type
            body = await (answer.json(content_type=None) if kind.endswith("json") else answer.read())
            return Answer(answer.status, kind, body)

    async def stored(self) -> list[tuple[int, int]]:
        """(lane, update_id) of what the inbox holds, in its order."""
        rows = await rows_of(
            self.database.reader, select(tt.inbox.c.lane, tt.inbox.c.update_id).order_by(tt.inbox.c.seq)
        )
        return [(row.lane, row.update_id) for row in rows]


def written(update_id: int, person: int = 1001, text: str = "/start") -> dict[str, Any]:
    """Somebody writes to the bot."""
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id,
            "date": 1780000000,
            "chat": {"id": person, "type": "private", "first_name": "Asha"},
            "from": {"id": person, "is_bot": False, "first_name": "Asha"},
            "text": text,
        },
    }


@asynccontextmanager
async def serving(store: Store, passing: Pass, backlog: Callable[[], int] = int) -> AsyncIterator[str]:
    """A server whose intake stores and wakes nobody; gives its URL."""

    async def is_ready() -> bool:
        return True

    intake = Intake(store, lambda: None, passing, backlog=backlog)
    server = Server("127.0.0.1", 0, [*health.routes(is_ready), *webhook.routes(intake.take, SECRET)])
    await server.start()
    try:
        yield server.url
    finally:
        await server.stop()
