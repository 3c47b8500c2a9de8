"""A sandbox, and the settings of a bot that speaks to it."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from kirana.settings import Settings, load
from sandbox.server import Sandbox

SECRET = "a secret for tests, of no use elsewhere"


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A strict Telegram."""
    async with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def given(database_url: str, sandbox: Sandbox) -> dict[str, str]:
    """What a complete environment says, without the KIRANA_."""
    return {
        "bot_token": sandbox.token,
        "telegram_api": sandbox.url,
        "database_url": database_url,
        "secret": SECRET,
        "http_port": "0",
        "pacing": "off",
    }


@pytest.fixture
def settings(given: dict[str, str]) -> Callable[..., Settings]:
    """The same, read, with what a test wants otherwise."""

    def make(**otherwise: Any) -> Settings:
        return load(_env_file=None, **{**given, **otherwise})

    return make
