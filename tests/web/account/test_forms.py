"""Signing up and in, the second factor, sessions and one's record, by plain forms."""

import asyncio
import re

import aiohttp
import pyotp
import pytest

from domain.identity.linking import linking
from domain.people import Status
from locales.texts import Texts
from storage.work import StoredStore
from tests.clock import Clock
from tests.web.account.browsing import PASSWORD, Browser
from tests.web.account.conftest import Serve


async def signed_in(browser: Browser, handle: str = "asha") -> None:
    await browser.sign_up(handle)
    page = await browser.sign_in(handle)
    assert (page.status, page.path) == (200, "/account"), page.words


async def with_totp(browser: Browser, clock: Clock) -> tuple[pyotp.TOTP, list[str]]:
    await browser.open("/account/security")
    page = await browser.send("/account/security/totp/new")
    found = re.search(r'id="seed">([^<]+)<', page.text)
    assert found
    totp = pyotp.TOTP(found[1].replace(" ", ""))
    page = await browser.send("/account/security/totp", code=totp.at(clock()))
    codes = re.findall(r'class="code">([A-Z-]{9})<', page.text)
    assert len(codes) == 10, page.words
    clock.advance(seconds=30)
    return totp, codes


async def test_a_person_signs_up_in_and_out(asha: Browser) -> None:
    page = await asha.sign_up()
    assert page.path == "/account/sign-in?done=signed-up"
    page = await asha.sign_in()
    assert "Hello, Asha Rao" in page.words
    page = await asha.send("/account/sign-out")
    assert "You are signed out" in page.words
    assert (await asha.open("/account")).path == "/account/sign-in"


async def test_signing_up_says_the_same_where_the_name_is_taken(asha: Browser, ravi: Browser) -> None:
    first = await asha.sign_up()
    second = await ravi.sign_up(password="another teapot glacier nineteen")
    assert (first.status, first.path, first.words) == (second.status, second.path, second.words)
    for page in (first, second):
        assert page.form("/account/sign-in").fields["handle"] == "asha"
    page = await ravi.sign_in(password="another teapot glacier nineteen")
    assert page.status == 401
    assert page.form("/account/sign-in").fields["handle"] == "asha"


@pytest.mark.parametrize("typed", ["Asha.Rao_1-x", " asha "])
async def test_signing_up_leads_to_signing_in_by_the_name_as_it_is_kept(asha: Browser, typed: str) -> None:
    await asha.open("/account/sign-up")
    page = await asha.send("/account/sign-up", name="Asha", handle=typed, password=PASSWORD)
    assert page.path == "/account/sign-in?done=signed-up"
    assert page.form("/account/sign-in").fields["handle"] == typed.strip().lower()
    assert typed.strip().lower() not in page.path
    page = await asha.sign_in(page.form("/account/sign-in").fields["handle"], PASSWORD)
    assert "Hello, Asha" in page.words
    await asha.send("/account/sign-out")
    assert (await asha.open("/account/sign-in")).form("/account/sign-in").fields["handle"] == ""


async def test_mistakes_are_told_kindly_and_what_was_typed_stays(asha: Browser) -> None:
    await asha.open("/account/sign-up")
    page = await asha.send("/account/sign-up", name="Asha", handle="asha", password="short")
    assert page.status == 400
    assert "too short" in page.words
    assert page.form("/account/sign-up").fields["handle"] == "asha"
    assert "short" not in page.form("/account/sign-up").fields["password"]
    page = await asha.sign_in("asha", "not the password at all")
    assert (page.status, "That does not fit" in page.words) == (401, True)


async def test_the_second_step_by_app_and_by_recovery_code(asha: Browser, clock: Clock) -> None:
    await signed_in(asha)
    totp, codes = await with_totp(asha, clock)
    asha.cookies.clear()
    page = await asha.sign_in()
    assert page.path == "/account/second"
    page = await asha.send("/account/second", code="000000")
    assert page.status == 401
    page = await asha.send("/account/second", code=totp.at(clock()))
    assert page.path == "/account"
    asha.cookies.clear()
    await asha.sign_in()
    as_typed = codes[0].lower().replace("-", " ")
    assert (await asha.send("/account/second", code=as_typed)).path == "/account"
    asha.cookies.clear()
    await asha.sign_in()
    assert (await asha.send("/account/second", code=codes[0])).status == 401


async def test_the_seed_is_a_picture_for_its_owner_alone(asha: Browser, ravi: Browser) -> None:
    await signed_in(asha)
    await asha.open("/account/security")
    await asha.send("/account/security/totp/new")
    page = await asha.open("/account/security/totp.svg")
    assert page.headers["Content-Type"] == "image/svg+xml"
    assert page.headers["Cache-Control"] == "no-store"
    assert "<svg" in page.text
    assert (await ravi.open("/account/security/totp.svg")).path == "/account/sign-in"


async def test_sessions_are_listed_and_ended(asha: Browser, http: aiohttp.ClientSession) -> None:
    await signed_in(asha)
    phone = Browser(asha.url, http, headers={"User-Agent": "Mozilla/5.0 (Linux; Android 15) Firefox/130"})
    await phone.sign_in()
    page = await asha.open("/account/sessions")
    assert "Firefox, Android" in page.words
    other = next(value for form in page.forms for _, value in form.buttons)
    page = await asha.send("/account/sessions", press=other)
    assert "Firefox, Android" not in page.words
    assert (await phone.open("/account")).path == "/account/sign-in"
    assert (await asha.open("/account")).path == "/account"


async def test_another_name_and_language(asha: Browser) -> None:
    await signed_in(asha)
    await asha.open("/account/profile")
    page = await asha.send("/account/profile", name="आशा राव", language="hi")
    assert 'lang="hi"' in page.text
    assert "नमस्ते, आशा राव" in (await asha.open("/account")).words


async def test_another_password_ends_other_sessions(asha: Browser, ravi: Browser) -> None:
    await signed_in(asha)
    await ravi.sign_in()
    new = "teapot glacier nineteen saddle"
    await asha.open("/account/password")
    assert (await asha.send("/account/password", password=new, old="wrong")).status == 401
    page = await asha.send("/account/password", password=new, old=PASSWORD)
    assert page.path == "/account?done=password"
    assert (await ravi.open("/account")).path == "/account/sign-in"
    assert (await ravi.sign_in(password=new)).path == "/account"


@pytest.mark.parametrize("fault", ["none", "another's", "foreign site", "json"])
async def test_a_form_that_is_not_ours_does_nothing(asha: Browser, ravi: Browser, fault: str) -> None:
    await signed_in(asha)
    await asha.open("/account/profile")
    await ravi.open("/account/sign-up")
    assert ravi.page and asha.page
    ours = asha.page.form("/account/profile", "name").fields["form"]
    theirs = ravi.page.form("/account/sign-up").fields["form"]
    given = {"none": "", "another's": theirs}.get(fault, ours)
    if fault == "foreign site":
        asha.headers["Sec-Fetch-Site"] = "cross-site"
    if fault == "json":
        asha.headers["Content-Type"] = "application/json"
    page = await asha.post("/account/profile", {"form": given, "name": "Mallory", "language": "en"})
    assert page.status == 403
    asha.headers.clear()
    assert "Hello, Asha Rao" in (await asha.open("/account")).words


async def test_what_every_page_comes_with(asha: Browser) -> None:
    for path in ("/account/sign-in", "/account/sign-up", "/account/reset", "/account/nowhere-step"):
        page = await asha.open(path)
        if page.status == 404:
            continue
        policy = page.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert page.headers["Cache-Control"] == "no-store"
        assert not re.search(r"<script(?! src)|<style|\sstyle=|\son[a-z]+=", page.text)


async def test_cookies_on_https_are_bound_to_the_host(serve: Serve, http: aiohttp.ClientSession) -> None:
    browser = Browser(await serve(public_url="https://kirana.test"), http)
    await browser.sign_up()
    page = await browser._once("GET", "/account/sign-in", None)
    browser.page = page
    page = await browser._once(
        "POST",
        "/account/sign-in",
        {**page.form("/account/sign-in").fields, "handle": "asha", "password": PASSWORD},
    )
    kept = next(cookie for cookie in page.jar if cookie.startswith("__Host-kirana-session="))
    assert {"HttpOnly", "Secure", "SameSite=Lax", "Path=/"} <= {part.strip() for part in kept.split(";")}
    assert "Domain" not in kept


@pytest.mark.parametrize("language", ["en", "hi", "te"])
async def test_every_page_speaks_every_language(
    asha: Browser, texts: Texts, language: str, clock: Clock
) -> None:
    page = await asha.open(f"/account/sign-up?language={language}")
    assert page.headers["Content-Language"] == language
    assert texts.plain(language, "account-sign-up.go") in page.words
    await asha.send("/account/sign-up", name="Asha Rao", handle="asha", password=PASSWORD)
    await asha.sign_in()
    for path in ("", "/security", "/links", "/sessions", "/password", "/data"):
        page = await asha.open(f"/account{path}")
        assert page.status == 200
        assert f'lang="{language}"' in page.text
        assert texts.plain(language, "account-page.sign-out") in page.words


async def test_a_disabled_person_is_out_at_once(asha: Browser, store: StoredStore) -> None:
    await signed_in(asha)
    async with store.begin() as work:
        identity = await work.identities.by_handle("asha")
        assert identity
        await work.identities.set_status(identity.id, Status.DISABLED)
    assert (await asha.open("/account")).path == "/account/sign-in"


async def test_a_session_in_use_goes_on_and_ends_at_last(asha: Browser, clock: Clock) -> None:
    await signed_in(asha)
    clock.advance(seconds=29 * 24 * 3600)
    assert (await asha.open("/account")).path == "/account"
    clock.advance(seconds=2 * 24 * 3600)
    assert (await asha.open("/account")).path == "/account/sign-in"


async def test_a_copy_of_everything_and_an_end_with_a_day_to_think(asha: Browser, store: StoredStore) -> None:
    await signed_in(asha)
    await asha.open("/account/data")
    page = await asha.send("/account/data/copy")
    assert "attachment" in page.headers["Content-Disposition"]
    assert "Asha Rao" in page.text
    await asha.open("/account/data")
    page = await asha.send("/account/data/readable")
    assert page.headers["Content-Disposition"] == 'attachment; filename="kirana-my-data.txt"'
    assert "Name: Asha Rao" in page.text
    await asha.open("/account/data")
    page = await asha.send("/account/data/erase")
    assert "You will be forgotten: Tue, 2 Jun" in page.words
    page = await asha.send("/account/data/keep")
    assert "You will be forgotten" not in page.words


async def test_linking_shows_code_number_and_where_it_stands(asha: Browser, store: StoredStore) -> None:
    """The chat's side runs through the use cases that the bot runs."""
    await signed_in(asha)
    await asha.open("/account/links")
    page = await asha.send("/account/links")
    link = page.path
    typed = re.findall(r'class="code">([A-Z-]{9})<', page.text)[0]
    number = re.findall(r'class="number">(\d\d)<', page.text)[0]
    address = re.findall(r'href="(https://t.me/kirana_bot\?start=[\w-]{43})"', page.text)
    assert len(set(address)) == 1
    assert "<svg" in (await asha.open(f"{link}.svg")).text
    async with store.begin() as work:
        chat = await work.people.create(1001, "Asha on Telegram", "en")
        found = await linking.redeem(work, chat, typed)
        assert not isinstance(found, linking.Refusal)
    assert "Asha on Telegram has opened" in (await asha.open(link)).words
    async with store.begin() as work:
        await linking.match(work, chat, found.id, number)
    page = await asha.open(link)
    assert "Refresh" not in page.headers
    page = await asha.send(link, press="approve")
    assert "belongs to your account now" in page.words
    assert "Linked" in (await asha.open("/account/links")).words
    await asha.open(link)
    page = await asha.send(link, press="disown")
    assert page.path == "/account/sign-in"


async def test_anothers_link_is_nowhere(asha: Browser, ravi: Browser) -> None:
    await signed_in(asha)
    await asha.open("/account/links")
    link = (await asha.send("/account/links")).path
    await signed_in(ravi, "ravi")
    assert (await ravi.open(link)).status == 404
    assert (await ravi.open(f"{link}.svg")).status == 404


async def test_tabs_at_once_keep_the_person_signed_in(asha: Browser, url: str) -> None:
    """A token that the browser's other tab has traded at the API still counts here for a while."""
    await signed_in(asha)
    tabs = [Browser(url, asha.http, cookies=dict(asha.cookies)) for _ in range(8)]
    pages = await asyncio.gather(*(tab.open("/account/security") for tab in tabs))
    assert {page.path for page in pages} == {"/account/security"}
    traded = {"refresh_token": asha.cookies["kirana-session"]}
    async with asha.http.post(f"{url}/v1/sessions/refresh", json=traded) as answer:
        assert answer.status == 200
    assert (await asha.open("/account/security")).path == "/account/security"


async def test_an_answer_that_comes_late_does_not_undo_a_sign_in(asha: Browser, url: str) -> None:
    await signed_in(asha)
    late = Browser(url, asha.http, cookies=dict(asha.cookies))
    await asha.send("/account/sign-out")
    assert (await late.open("/account")).path == "/account/sign-in"
    assert "kirana-session" not in {cookie.partition("=")[0] for cookie in late.page.jar}
