"""From every page there is a way on, and what matters most is said where one looks first."""

import pytest

from tests.web.account.browsing import Browser


async def at_home(browser: Browser) -> None:
    await browser.sign_up()
    assert (await browser.sign_in()).path == "/account"


@pytest.mark.parametrize("path", ["/account/orderz", "/account/", "/account/orders/1/2"])
async def test_an_address_that_is_none_is_a_page_with_a_way_on(asha: Browser, path: str) -> None:
    page = await asha.open(f"{path}?language=hi")
    assert page.status == 404
    assert "<h1>माफ़ कीजिए</h1>" in page.text
    assert "/account" in page.links


async def test_the_bare_address_leads_to_the_account(asha: Browser) -> None:
    assert (await asha.open("/")).path == "/account/sign-in"
    await at_home(asha)
    assert (await asha.open("/")).path == "/account"


async def test_a_step_that_was_never_begun_has_a_heading_too(asha: Browser) -> None:
    page = await asha.open("/account/second")
    assert page.status == 409
    assert "<h1>Sorry</h1>" in page.text


async def test_whoever_is_signed_in_signs_up_no_more(asha: Browser) -> None:
    await at_home(asha)
    assert (await asha.open("/account/sign-up")).path == "/account"


async def test_the_first_page_says_that_one_will_be_forgotten(asha: Browser) -> None:
    await at_home(asha)
    assert "You will be forgotten" not in (await asha.open("/account")).words
    await asha.open("/account/data")
    page = await asha.send("/account/data/erase")
    assert "You will be forgotten" in page.words
    assert "You will be forgotten" in (await asha.open("/account")).words


async def test_who_has_ordered_nothing_is_led_to_the_chat(asha: Browser) -> None:
    await at_home(asha)
    assert "https://t.me/kirana_bot" in (await asha.open("/account/orders")).links


async def test_what_was_typed_stays_where_it_was_typed(asha: Browser) -> None:
    await asha.open("/account/reset")
    page = await asha.post(
        "/account/reset", asha.page.form("/account/reset").fields | {"handle": "asha", "code": "?"}
    )
    assert page.status == 401
    assert [form.fields["handle"] for form in page.forms] == ["", "asha"]
