"""A sandbox, the settings of a bot that speaks to it, and the command line within this process."""

import asyncio
import logging
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from click.testing import CliRunner

from kirana.cli import main
from kirana.settings import Settings, load
from sandbox.server import Sandbox

Run = Callable[..., Awaitable[tuple[int, str]]]
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


@pytest.fixture
def kirana(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Run]:
    """`await kirana("seed", "--owner", "7", secret=…)`: exit code and output.

    For commands that end by themselves; they see these settings alone, and work in the test's folder.
    """

    async def run(*words: str, **settings: str) -> tuple[int, str]:
        env = {f"KIRANA_{name.upper()}": value for name, value in settings.items()}
        done = await asyncio.to_thread(CliRunner(env=env).invoke, main, words)
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return done.exit_code, done.output

    for name in [name for name in os.environ if name.startswith("KIRANA_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield run
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)
