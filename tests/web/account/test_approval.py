"""Who holds a role sets up the second step with a yes of their chat, or an admin's code, on the page too."""

import re

import aiohttp
import pytest

from domain.people import Actor, Role
from domain.platform.people import factor_codes
from domain.platform.people.changing import ChangeReason
from locales.texts import Texts
from storage.work import StoredStore
from tests.clock import Clock
from tests.web.account.browsing import PASSWORD, Browser
from tests.web.account.test_forms import signed_in, with_totp
from tests.web.account.test_sign_in_methods import asked, choose, number_on, with_chat

SECURITY, APPROVAL = "/account/security", "/account/security/approval"
WAITS = "Your role does not count here yet."


async def made(store: StoredStore, handle: str, role: Role = Role.SUPPORT) -> Actor:
    """Gives whoever signs in so a role."""
    async with store.begin() as work:
        identity = await work.identities.by_handle(handle)
        assert identity
        await work.roles.grant(identity.id, role, None, identity.id)
        return await work.identities.actor(identity.id)


async def code_for(store: StoredStore, actor: Actor) -> str:
    """An admin makes one."""
    async with store.begin() as work:
        admin = await work.people.create(3001, "Meera", "en")
        await work.roles.grant(admin.identity_id, Role.ADMIN, None, admin.identity_id)
        whose = (await work.identities.get(actor.identity_id)).public_id
        admin = await work.identities.actor(admin.identity_id)
        return (await factor_codes.issue_code(work, admin, whose, ChangeReason.HIRED)).code


async def test_the_chat_says_yes_and_then_it_is_set_up(
    asha: Browser, store: StoredStore, clock: Clock
) -> None:
    await signed_in(asha)
    await made(store, "asha")
    actor = await with_chat(store)
    assert WAITS in (await asha.open("/account")).words
    assert WAITS in (await asha.open(SECURITY)).words
    assert (await asha.send(f"{SECURITY}/totp/new")).path == APPROVAL
    page = await asha.send(f"{APPROVAL}/chat")
    assert (page.path, page.headers["Refresh"]) == (f"{APPROVAL}/asked", "3")
    (request,) = await asked(store)
    assert await choose(store, actor, request, number_on(asha))
    page = await asha.open(f"{APPROVAL}/asked")
    assert page.path == f"{SECURITY}?done=approved"
    assert WAITS not in page.words
    totp, _ = await with_totp(asha, clock)
    asha.cookies.clear()
    await asha.sign_in()
    await asha.send("/account/second", code=totp.at(clock()))
    assert WAITS not in (await asha.open(SECURITY)).words
    refused = [entry.action for entry in await store.read().audit.last(20)]
    assert "refused.approval-needed" in refused


async def test_the_chat_says_no(asha: Browser, store: StoredStore) -> None:
    await signed_in(asha)
    await made(store, "asha")
    actor = await with_chat(store)
    await asha.open(APPROVAL)
    await asha.send(f"{APPROVAL}/chat")
    (request,) = await asked(store)
    assert not await choose(store, actor, request, None)
    assert (await asha.open(f"{APPROVAL}/asked")).status == 401
    await asha.open(SECURITY)
    assert (await asha.send(f"{SECURITY}/totp/new")).path == APPROVAL


async def test_without_a_chat_a_code_of_an_admins_is_typed(
    asha: Browser, store: StoredStore, clock: Clock
) -> None:
    await signed_in(asha)
    actor = await made(store, "asha")
    page = await asha.open(APPROVAL)
    assert "Ask my chat" not in page.words
    page = await asha.send(APPROVAL, code="BCDF-GHJK")
    assert (page.status, "That does not fit" in page.words) == (401, True)
    page = await asha.send(APPROVAL, code=await code_for(store, actor))
    assert page.path == f"{SECURITY}?done=approved"
    await with_totp(asha, clock)


async def test_what_was_set_up_before_the_role_counts_after_it(
    asha: Browser, store: StoredStore, clock: Clock
) -> None:
    await signed_in(asha)
    totp, _ = await with_totp(asha, clock)
    actor = await made(store, "asha")
    asha.cookies.clear()
    await asha.sign_in()
    await asha.send("/account/second", code=totp.at(clock()))
    assert WAITS in (await asha.open(SECURITY)).words
    await asha.open("/account/links")
    assert (await asha.send("/account/links")).path == APPROVAL
    assert (await asha.send(APPROVAL, code=await code_for(store, actor))).path == f"{SECURITY}?done=approved"
    await asha.open("/account/links")
    assert (await asha.send("/account/links")).path.startswith("/account/links/")


async def test_the_key_of_an_app_is_shown_in_the_browser_that_asked_for_it_alone(
    asha: Browser, http: aiohttp.ClientSession
) -> None:
    """Whoever is signed in with the same password must not see what the person is setting up."""
    await signed_in(asha)
    thief = Browser(asha.url, http)
    await thief.sign_in()
    await asha.open(SECURITY)
    page = await asha.send(f"{SECURITY}/totp/new")
    found = re.search(r'id="seed">([^<]+)<', page.text)
    assert found
    for path in (f"{SECURITY}/totp", f"{SECURITY}/totp.svg"):
        page = await thief.open(path)
        assert page.status == 409
        assert found[1] not in page.text
        assert "<svg" not in page.text


async def test_recovery_codes_are_not_made_without_a_factor(asha: Browser) -> None:
    await signed_in(asha)
    page = await asha.open(SECURITY)
    page = await asha.post(f"{SECURITY}/codes", {"form": page.forms[-1].fields["form"]})
    assert (page.status, "Please set up one of those first" in page.words) == (409, True)


async def test_a_passkey_is_led_to_the_approval_too(asha: Browser, store: StoredStore) -> None:
    await signed_in(asha)
    await made(store, "asha")
    page = await asha.open(SECURITY)
    form = {"form": page.forms[-1].fields["form"]}
    page = await asha.post(f"{SECURITY}/passkeys/options", form)
    assert (page.path, "Approval for your role" in page.words) == (APPROVAL, True)


@pytest.mark.parametrize("language", ["en", "hi", "te"])
async def test_it_speaks_every_language(
    asha: Browser, store: StoredStore, texts: Texts, language: str
) -> None:
    await asha.open(f"/account/sign-up?language={language}")
    await asha.send("/account/sign-up", name="Asha Rao", handle="asha", password=PASSWORD)
    await asha.sign_in()
    await made(store, "asha")
    await with_chat(store)
    for path in ("/account", SECURITY):
        assert texts.plain(language, "account-approval.waits") in (await asha.open(path)).words
    assert texts.plain(language, "account-approval.code-how") in (await asha.open(APPROVAL)).words
    page = await asha.send(f"{APPROVAL}/chat")
    assert texts.plain(language, "account-approval.asked") in page.words
