"""Small files that are read with the message that brings them: maps, of the size that is taken."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from telegram import Update

from domain.catalogue.reaching.geojson import MOST_BYTES
from domain.errors import DomainError

ENDINGS = (".geojson", ".json")
Fetch = Callable[[str], Awaitable[bytes]]
"""Brings a file, by Telegram's id of it. Raises DomainError."""


class SmallFiles:
    """Fetches them before the update's transaction opens: inside of one nobody waits for Telegram."""

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch

    async def brought_by(self, update: Update) -> bytes | None:
        """What a private message brings; None for anything else, and for what is not there any more."""
        message = update.message
        sent = message.document if message and message.chat.type == "private" else None
        if sent is None or not (sent.file_name or "").lower().endswith(ENDINGS):
            return None
        if not 0 < (sent.file_size or 0) <= MOST_BYTES:
            return None
        try:
            return await self._fetch(sent.file_id)
        except DomainError:
            return None
