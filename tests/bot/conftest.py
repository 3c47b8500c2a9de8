"""A sandbox of the test's own, and the bot's real face to Telegram talking to it."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram.ext import ExtBot

from bot.pacing import Limits, Pacing
from bot.request import AiohttpRequest
from sandbox.server import Sandbox


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A strict Telegram."""
    async with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[ExtBot[Any]]:
    """The bot as the program makes it, with nothing to wait for."""
    http = AiohttpRequest()
    async with ExtBot(
        sandbox.token,
        base_url=f"{sandbox.url}/bot",
        base_file_url=f"{sandbox.url}/file/bot",
        request=http,
        get_updates_request=http,
        rate_limiter=Pacing(Limits.off()),
    ) as bot:
        yield bot
