"""A sandbox of the test's own, the bot's real face to Telegram talking to it, and a board to draw on."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram.ext import ExtBot

from bot.client.pacing import Limits, Pacing
from bot.client.request import AiohttpRequest
from bot.screens import screen_updater
from bot.screens.guests import Guests
from bot.screens.renderer import Renderer
from bot.screens.screen_updater import ScreenUpdater
from bot.screens.screen_view import ScreenView
from bot.screens.storyboard import Storyboard
from locales.texts import Texts
from sandbox.server import Sandbox
from storage.work import StoredStore
from tests.bot.two_chats import ASHA, RAVI, Board, TwoChats
from tests.storage import given
from workers.locks import Locks


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


@pytest.fixture
async def chats(
    bot: ExtBot[Any], sandbox: Sandbox, store: StoredStore, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[TwoChats]:
    """Two people with the board before them, and a screen updater that hardly pauses between its tries."""
    monkeypatch.setattr(screen_updater, "PAUSES_S", (0.01,) * 4)
    board = Board()
    storyboard, texts = Storyboard.collect(), Texts.load()
    storyboard.links |= board.flow.links
    renderer = Renderer(texts, storyboard)
    guests = Guests(bot.username, frozenset())
    screen_view = ScreenView(bot=bot, store=store, storyboard=storyboard, renderer=renderer, guests=guests)
    async with store.begin() as work:
        people = {number: await given.person(work, number, str(number)) for number in (ASHA, RAVI)}
    for number in people:
        sandbox.person(number).says("/start")
    board.gate.set()
    locks = Locks()
    chats = TwoChats(sandbox, store, ScreenUpdater(bot, screen_view, locks), board, people, locks)
    yield chats
    board.gate.set()
    await chats.screen_updater.settle()
