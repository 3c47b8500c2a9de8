"""What cannot be undone asks again who it is, after ten minutes, and then goes on as it was asked."""

import re
from datetime import timedelta

import aiohttp
import pytest

from domain.identity.records import FRESH
from storage.schema import identity_tables as it
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage.tries import AROUND
from tests.web.account.browsing import PASSWORD, Browser, Page
from tests.web.account.test_forms import signed_in, with_totp

ERASE = "/account/data/erase"


async def erase(browser: Browser) -> Page:
    """Presses the button."""
    await browser.open("/account/data")
    return await browser.send(ERASE)


@pytest.mark.parametrize(("off", "counts"), AROUND)
async def test_the_sign_in_counts_for_ten_minutes(
    asha: Browser, clock: Clock, off: timedelta, counts: bool
) -> None:
    await signed_in(asha)
    clock.advance(seconds=(FRESH + off).total_seconds())
    page = await erase(asha)
    assert ("You will be forgotten" in page.words) == counts
    if not counts:
        assert (page.status, "Please confirm that it is you" in page.words) == (401, True)
        page = await asha.send(ERASE, proof_password="not the password")
        assert (page.status, "That does not fit" in page.words) == (401, True)
        page = await asha.send(ERASE, proof_password=PASSWORD)
        assert (page.path, "You will be forgotten" in page.words) == ("/account/data", True)


async def test_what_was_asked_goes_on_with_all_that_was_said(
    asha: Browser, store: StoredStore, clock: Clock
) -> None:
    await signed_in(asha)
    totp, _ = await with_totp(asha, clock)
    me = await store.read().identities.by_handle("asha")
    assert me is not None
    async with store.begin() as work:
        for name in ("Phone", "Laptop"):
            await work.passkeys.add(me.id, name.encode(), b"key", 0, name)
    clock.advance(seconds=FRESH.total_seconds())
    page = await asha.open("/account/security")
    (first, _) = re.findall(r'name="passkey" value="(\w+)"', page.text)
    page = await asha.post("/account/security/passkeys/drop", page.forms[-3].fields | {"passkey": first})
    assert [form.fields.get("passkey") for form in page.forms if "proof_code" in form.fields] == [first]
    page = await asha.send("/account/security/passkeys/drop", proof_code=totp.at(clock()))
    assert page.path == "/account/security?done=removed"
    assert [each.name for each in await store.read().passkeys.of(me.id)] == ["Laptop"]


async def test_another_way_in_is_added_by_who_has_confirmed_it(asha: Browser, clock: Clock) -> None:
    await signed_in(asha)
    clock.advance(seconds=FRESH.total_seconds())
    await asha.open("/account/links")
    page = await asha.send("/account/links")
    assert (page.status, "Please confirm that it is you" in page.words) == (401, True)
    page = await asha.send("/account/links", proof_password=PASSWORD)
    assert page.path.startswith("/account/links/")


async def test_a_browser_from_before_the_second_factor_shows_it(
    asha: Browser, http: aiohttp.ClientSession, clock: Clock
) -> None:
    await signed_in(asha)
    earlier = Browser(asha.url, http)
    await earlier.sign_in()
    totp, _ = await with_totp(asha, clock)
    await earlier.open("/account/links")
    page = await earlier.send("/account/links")
    assert page.status == 401
    assert "proof_password" not in page.text
    clock.advance(seconds=30)
    page = await earlier.send("/account/links", proof_code=totp.at(clock()))
    assert page.path.startswith("/account/links/")


async def test_keeping_asks_nothing(asha: Browser, clock: Clock) -> None:
    await signed_in(asha)
    await erase(asha)
    clock.advance(seconds=2 * FRESH.total_seconds())
    await asha.open("/account/data")
    page = await asha.send("/account/data/keep")
    assert "You will be forgotten" not in page.words


async def test_who_has_nothing_to_show_signs_in_anew(asha: Browser, store: StoredStore, clock: Clock) -> None:
    await signed_in(asha)
    async with store._database.transaction() as executor:
        await executor.run(it.password.delete())
    clock.advance(seconds=FRESH.total_seconds())
    page = await erase(asha)
    assert "sign in anew" in page.words
    assert (await asha.send("/account/sign-out")).path.startswith("/account/sign-in")
