"""The account page in a browser: with a virtual authenticator, in three languages, on a phone."""

import re
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pyotp
import pytest
from playwright.async_api import Browser, BrowserContext, Page, ViewportSize, async_playwright, expect

from tests.clock import Clock
from tests.web.account.conftest import Serve

FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
PASSWORD = "plum violin harbour seventeen"
PHONE: ViewportSize = {"width": 360, "height": 740}
NAMES = {"en": "Sign in", "hi": "साइन इन", "te": "సైన్ ఇన్"}
Open = Callable[..., Awaitable[Page]]

expect.set_options(timeout=15_000)


@pytest.fixture
def database_url(tmp_path: Path, sqlite_template: Path) -> str:
    """One kind of database is enough here: what stands behind the pages is tested on both."""
    from tests.conftest import copy_database

    copy_database(sqlite_template, tmp_path / "kirana.db")
    return f"sqlite:///{tmp_path / 'kirana.db'}"


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    """Debian's Chromium, headless."""
    path = shutil.which("chromium") or "/usr/bin/chromium"
    if not Path(path).exists():
        pytest.skip("no Chromium on this machine: install Debian's package chromium to run these tests")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        await browser.close()


@pytest.fixture
async def open_page(chromium: Browser, serve: Serve) -> AsyncIterator[Open]:
    """Opens the sign-in page as a phone; a script error or a breach of the content policy fails the test."""
    complaints: list[str] = []
    url = (await serve()).replace("127.0.0.1", "localhost")

    async def open_page(language: str = "en", context: BrowserContext | None = None) -> Page:
        context = context or await chromium.new_context(viewport=PHONE, locale=language, base_url=url)
        page = await context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console",
            lambda said: complaints.append(said.text) if "Content Security Policy" in said.text else None,
        )
        await page.goto("/account/sign-in")
        return page

    yield open_page
    assert complaints == []


async def has_authenticator(page: Page) -> None:
    """Gives the page a device with a fingerprint reader, in software."""
    session = await page.context.new_cdp_session(page)
    await session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    await session.send("WebAuthn.addVirtualAuthenticator", {"options": options})


async def sign_up(page: Page, handle: str = "asha") -> None:
    await page.goto("/account/sign-up")
    await page.fill("#name", "Asha Rao")
    await page.fill("#handle", handle)
    await page.fill("#password", PASSWORD)
    await page.locator("main form[action='/account/sign-up'] button").click()
    await page.wait_for_url("**/account/sign-in**")


async def sign_in(page: Page, handle: str = "asha") -> None:
    await page.fill("#handle", handle)
    await page.fill("#password", PASSWORD)
    await page.locator("main form[action='/account/sign-in'] button").click()


async def sign_out(page: Page) -> None:
    await page.locator("form[action='/account/sign-out'] button").click()
    await page.wait_for_url("**/account/sign-in**")


async def is_narrow(page: Page) -> bool:
    """Whether nothing sticks out to the side."""
    width = await page.evaluate("document.documentElement.scrollWidth")
    return int(width) <= PHONE["width"]


async def set_up_totp(page: Page, clock: Clock) -> tuple[pyotp.TOTP, list[str]]:
    """The generator, and the recovery codes."""
    await page.goto("/account/security")
    await page.locator("form[action='/account/security/totp/new'] button").click()
    await page.wait_for_url("**/totp")
    drawn = "document.querySelector('.picture img').naturalWidth"
    await page.wait_for_function(f"{drawn} > 0")
    totp = pyotp.TOTP((await page.inner_text("#seed")).replace(" ", ""))
    await page.fill("#code", totp.at(clock()))
    await page.locator("form[action='/account/security/totp'] button").click()
    await expect(page.locator("li.code")).to_have_count(10)
    clock.advance(seconds=30)
    return totp, await page.locator("li.code").all_inner_texts()


async def test_sign_up_a_second_step_sign_out_and_in(open_page: Open, clock: Clock) -> None:
    page = await open_page()
    await sign_up(page)
    await sign_in(page)
    await page.wait_for_url("**/account")
    totp, _ = await set_up_totp(page, clock)
    await sign_out(page)
    await sign_in(page)
    await page.wait_for_url("**/account/second")
    await page.fill("#code", totp.at(clock()))
    await page.locator("form[action='/account/second'] button:visible").click()
    await expect(page.locator("h1")).to_have_text("Hello, Asha Rao")


async def test_a_passkey_signs_in_alone(open_page: Open) -> None:
    page = await open_page()
    await has_authenticator(page)
    await sign_up(page)
    await sign_in(page)
    await page.wait_for_url("**/account")
    await page.goto("/account/security")
    await page.locator("form[data-passkey='create'] button").click()
    await expect(page.locator("li.code")).to_have_count(10)
    await sign_out(page)
    await page.locator("form[data-passkey='get'] button").click()
    await expect(page.locator("h1")).to_have_text("Hello, Asha Rao")


async def test_a_passkey_is_the_second_step(open_page: Open) -> None:
    page = await open_page()
    await has_authenticator(page)
    await sign_up(page)
    await sign_in(page)
    await page.wait_for_url("**/account")
    await page.goto("/account/security")
    await page.locator("form[data-passkey='create'] button").click()
    await expect(page.locator("li.code")).to_have_count(10)
    await sign_out(page)
    await sign_in(page)
    await page.wait_for_url("**/account/second")
    await page.locator("form[data-passkey='get'] button").click()
    await expect(page.locator("h1")).to_have_text("Hello, Asha Rao")


async def test_a_forgotten_password_gives_way_to_a_passkey(open_page: Open, clock: Clock) -> None:
    page = await open_page()
    await has_authenticator(page)
    await sign_up(page)
    await sign_in(page)
    await page.wait_for_url("**/account")
    totp, codes = await set_up_totp(page, clock)
    await sign_out(page)
    await page.goto("/account/reset")
    await page.fill("#recovery-handle", "asha")
    await page.fill("#code", codes[0])
    await page.locator("form:has(#recovery-handle) button").click()
    await page.wait_for_url("**/reset/end")
    assert await is_narrow(page)
    await page.fill("#passkey-code", totp.at(clock()))
    await page.locator("form[data-passkey='create'] button").click()
    await page.wait_for_url("**/sign-in?done=passkey")
    await page.locator("form[data-passkey='get'] button").click()
    await expect(page.locator("h1")).to_have_text("Hello, Asha Rao")


async def test_without_a_passkey_the_page_says_so(open_page: Open) -> None:
    page = await open_page()
    await page.evaluate("() => { navigator.credentials.get = () => Promise.reject(new Error('none')) }")
    await page.locator("form[data-passkey='get'] button").click()
    await expect(page.locator("form[data-passkey='get'] .error")).to_contain_text("did not work")


@pytest.mark.parametrize("language", NAMES)
async def test_it_fits_a_phone_in_every_language(open_page: Open, language: str) -> None:
    page = await open_page(language)
    await expect(page.locator("h1")).to_have_text(NAMES[language])
    assert await is_narrow(page)
    await page.goto("/account/sign-up")
    assert await is_narrow(page)
    await sign_up(page)
    await sign_in(page)
    await page.wait_for_url(re.compile(r"/account$"))
    for path in ("", "/profile", "/orders", "/security", "/links", "/sessions", "/password", "/data"):
        await page.goto(f"/account{path}")
        assert await page.get_attribute("html", "lang") == language
        assert await is_narrow(page), path
        small = "[...document.querySelectorAll('main button, main .button')].filter("
        small += "e => e.offsetParent && e.getBoundingClientRect().height < 44).length"
        assert await page.evaluate(small) == 0, path
