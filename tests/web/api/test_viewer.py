"""Swagger UI over the API's document in a real browser, offline and under its own content policy."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from tests.web.api.client import Api, Person

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
SIZES = {"desktop": (1280, 900), "phone": (360, 740)}
PATIENCE_MS = 30_000
BREACH = "addEventListener('securitypolicyviolation', e => console.error(`breach of ${e.violatedDirective}`))"
Open = Callable[[str], Awaitable[Page]]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    """A browser to which no other machine has a name."""
    path = shutil.which("chromium") or "/usr/bin/chromium"
    if not Path(path).exists():
        pytest.skip("no Chromium on this machine: install Debian's package chromium to run the page's tests")
    offline = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=[*FLAGS, offline])
        yield browser
        await browser.close()


@pytest.fixture
async def open_docs(chromium: Browser, api: Api) -> AsyncIterator[Open]:
    """Opens `/docs`; asking anybody else, a script's error or a breach of the policy fails the test."""
    asked: list[str] = []
    complaints: list[str] = []

    async def open_docs(size: str) -> Page:
        width, height = SIZES[size]
        context = await chromium.new_context(viewport={"width": width, "height": height}, base_url=api.url)
        await context.add_init_script(BREACH)
        context.on("request", lambda request: asked.append(request.url))
        context.on("console", lambda said: complaints.append(said.text))
        page = await context.new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        await page.goto("/docs")
        # Of so many operations it draws those that are in sight.
        await expect(page.locator(".opblock").first).to_be_visible(timeout=PATIENCE_MS)
        return page

    yield open_docs
    assert [url for url in asked if not url.startswith((api.url, "data:"))] == []
    assert [said for said in complaints if "status of 401" not in said] == []


async def opened(page: Page, operation: str, path: str) -> Locator:
    """The operation, found by its path and unfolded."""
    await page.fill(".operation-filter-input", path)
    block = page.locator(f"[id$='-{operation}']")
    await block.locator(".opblock-summary-control").click()
    return block


async def executed(block: Locator) -> tuple[str, str]:
    """What the server answered: its status and its body."""
    await block.locator("button.execute").click()
    answer = block.locator(".live-responses-table tbody tr").first
    status = (await answer.locator(".response-col_status").inner_text()).split()[0]
    return status, await answer.locator(".response-col_description .highlight-code").first.inner_text()


async def authorize(page: Page, token: str) -> None:
    """Gives the page a token, as a person does."""
    await page.locator(".auth-wrapper button.authorize").click()
    dialog = page.locator(".modal-ux")
    await dialog.locator("input").fill(token)
    await dialog.locator("button[type=submit]").click()
    await dialog.locator("button.btn-done").click()
    await expect(dialog).to_have_count(0)


async def fits(page: Page) -> bool:
    """Whether nothing sticks out to the side."""
    return bool(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


@pytest.mark.parametrize("size", SIZES)
async def test_a_call_is_refused_before_it_has_a_token_and_answered_after(
    open_docs: Open, asha: Person, size: str
) -> None:
    page = await open_docs(size)
    assert await fits(page)
    block = await opened(page, "get_me", "/v1/me")
    await block.locator("button.try-out__btn").click()
    assert (await executed(block))[0] == "401"
    await authorize(page, asha.token)
    await block.locator("button.btn-clear").click()
    status, body = await executed(block)
    assert status == "200"
    assert asha.id in body
    block = await opened(page, "add_address", "/v1/addresses")
    await block.locator("button.try-out__btn").click()
    await block.locator("textarea").fill('{"text": "12 Lake Road"}')
    assert (await executed(block))[0] == "201"
    assert "12 Lake Road" in str((await asha.ask("GET", "/v1/addresses")).body)
    assert await fits(page)


async def test_an_operation_is_found_and_its_problems_explained(open_docs: Open) -> None:
    page = await open_docs("phone")
    block = await opened(page, "place_order", "checkout")
    await expect(page.locator(".opblock")).to_have_count(1, timeout=PATIENCE_MS)
    await expect(block).to_contain_text("If-Match", timeout=PATIENCE_MS)
    assert await fits(page)
    async with page.context.expect_page() as explained:
        await block.locator("a", has_text="below-minimum").click()
    await expect((await explained.value).locator("h1")).to_have_text("below-minimum", timeout=PATIENCE_MS)
