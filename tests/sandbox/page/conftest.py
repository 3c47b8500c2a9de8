"""A sandbox, a scripted bot that speaks to it over HTTP, and a browser that shows its page."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect
from telegram import Bot

from sandbox.server import Sandbox
from tests.sandbox.page.driving import Column, Ear

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ON_ONE_LOOP = pytest.mark.asyncio(loop_scope="session")
"""The browser's, which outlives each test."""
OpenPage = Callable[..., Awaitable[Page]]

expect.set_options(timeout=15_000)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-shots", action="store_true", help="take the pictures of the documents anew")


@pytest_asyncio.fixture(loop_scope="session")
async def sandbox(tmp_path: Path) -> AsyncIterator[Sandbox]:
    async with Sandbox(store=tmp_path / "world.json") as sandbox:
        yield sandbox


@pytest_asyncio.fixture(loop_scope="session")
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    base = f"{sandbox.url}/bot"
    async with Bot(sandbox.token, base_url=base, base_file_url=f"{sandbox.url}/file/bot") as bot:
        yield bot


@pytest.fixture
def ear(bot: Bot) -> Ear:
    return Ear(bot)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """One for all tests of the process, each of which has its own profile."""
    chromium = shutil.which("chromium") or "/usr/bin/chromium"
    if not Path(chromium).exists():
        pytest.skip("no Chromium on this machine: install Debian's package chromium to run the page's tests")
    async with async_playwright() as playwright:
        # Playwright gives every launch a user-data folder of its own and removes it afterwards.
        browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def open_page(browser: Browser, sandbox: Sandbox) -> AsyncIterator[OpenPage]:
    """Opens the page in a given size and arrangement; a script error fails the test."""
    errors: list[str] = []
    contexts: list[BrowserContext] = []

    async def open_page(width: int = 1440, height: int = 900, arrangement: str = "") -> Page:
        context = await browser.new_context(
            viewport={"width": width, "height": height}, accept_downloads=True
        )
        contexts.append(context)
        page = await context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        await page.goto(f"{sandbox.url}/#{arrangement}")
        await page.locator("body[data-ready]").wait_for(timeout=20_000)
        return page

    yield open_page
    for context in contexts:
        await context.close()
    assert errors == []


@pytest_asyncio.fixture(loop_scope="session")
async def page(open_page: OpenPage) -> Page:
    return await open_page()


@pytest.fixture
def customer(page: Page) -> Column:
    return Column(page, "customer")


@pytest.fixture
def counter(page: Page) -> Column:
    return Column(page, "counter")


@pytest.fixture
def admin(page: Page) -> Column:
    return Column(page, "admin")
