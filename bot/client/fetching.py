"""Files that people have sent: fetched from Telegram by their id."""

from __future__ import annotations

from typing import Any

from telegram.error import BadRequest
from telegram.ext import ExtBot

from domain.catalogue.errors import NoList
from domain.catalogue.imports.stock_import import MOST_BYTES
from domain.catalogue.stock_lists.importing import list_too_large


class Fetching:
    """Brings files, none larger than Telegram gives to bots."""

    def __init__(self, bot: ExtBot[Any]) -> None:
        self._bot = bot

    async def fetch(self, file_id: str) -> bytes:
        """The file. Raises ListTooLarge, NoList for one that is not there any more, and Telegram's errors."""
        try:
            found = await self._bot.get_file(file_id)
        except BadRequest as refusal:
            raise list_too_large() if "too big" in refusal.message.lower() else NoList() from None
        if found.file_size and found.file_size > MOST_BYTES:
            raise list_too_large()
        return bytes(await found.download_as_bytearray())
