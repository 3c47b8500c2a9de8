"""A fresh sandbox per test, and python-telegram-bot's own Bot talking to it over HTTP."""

from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from sandbox.server import Sandbox


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--write-bot-api-facts", action="store_true", help="write the facts from botapi.json anew"
    )


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    async with bot_of(sandbox) as bot:
        yield bot


@pytest.fixture(autouse=True)
def new_durations(monkeypatch: pytest.MonkeyPatch) -> None:
    # Without it python-telegram-bot warns whenever it reads a retry_after.
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


def bot_of(sandbox: Sandbox) -> Bot:
    return Bot(sandbox.token, base_url=f"{sandbox.url}/bot", base_file_url=f"{sandbox.url}/file/bot")
