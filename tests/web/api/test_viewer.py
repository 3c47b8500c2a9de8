"""The viewer of the API's document in a real browser, under its own content policy."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, async_playwright, expect

from tests.web.api.client import Api

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
PATIENCE_MS = 15_000

pytestmark = pytest.mark.browser


@pytest.fixture
async def page(api: Api) -> AsyncIterator[Page]:
    """A page.."""
    chromium = shutil.which("chromium") or "/usr/bin/chromium"
    if not Path(chromium).exists():
        pytest.skip("no Chromium on this machine: install Debian's package chromium to run the page's tests")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield await browser.new_page()
        await browser.close()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_it_shows_every_operation_and_asks_nobody_else(api: Api, page: Page) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    await page.goto(f"{api.url}/docs")
    count = sum(len(methods) for methods in api.document["paths"].values())
    await expect(page.locator("details")).to_have_count(count, timeout=PATIENCE_MS)
    await page.fill("#find", "checkout")
    await expect(page.locator("details:visible")).to_have_count(1, timeout=PATIENCE_MS)
    await page.click("details:visible summary")
    shown = await page.inner_text("details:visible")
    assert "If-Match" in shown
    assert "total: integer" in shown
    await page.click("text=below-minimum")
    await expect(page.locator("h1")).to_have_text("below-minimum", timeout=PATIENCE_MS)
    assert {url.startswith(api.url) for url in asked} == {True}
    assert [each for each in complaints if "favicon" not in each] == []
