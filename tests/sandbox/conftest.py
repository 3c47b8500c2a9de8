"""A fresh sandbox per test, and python-telegram-bot's own Bot talking to it over HTTP."""

from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from sandbox.server import Sandbox


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    async with bot_of(sandbox) as bot:
        yield bot


def bot_of(sandbox: Sandbox) -> Bot:
    return Bot(sandbox.token, base_url=f"{sandbox.url}/bot", base_file_url=f"{sandbox.url}/file/bot")
