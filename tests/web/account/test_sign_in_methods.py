"""Ways in beside a password: the chat's yes, a reset, a Mini App, passkeys, and a provider outside."""

import asyncio
import hashlib
import hmac
import json
from collections.abc import AsyncIterator, Callable
from typing import Any
from urllib.parse import parse_qs, urlencode, urlparse

import aiohttp
import pytest

from domain.errors import NotFound
from domain.identity.errors import ChallengeOver
from domain.identity.records import Method
from domain.identity.sign_in import approving
from domain.people import Actor, Role
from domain.rate_limits import Metered
from storage.work import StoredStore
from tests import bounds
from tests.clock import Clock
from tests.security import provider as outside
from tests.security.authenticator import PRESENT, Authenticator
from tests.security.provider import OutsideProvider
from tests.web.account.browsing import PASSWORD, Browser
from tests.web.account.conftest import BOT_TOKEN, Serve
from tests.web.account.test_forms import signed_in, with_totp

NEW = "teapot glacier nineteen saddle"
CHAT = 1001


async def with_chat(store: StoredStore, handle: str = "asha", chat: int = CHAT) -> Actor:
    """The person's record with a chat linked to it."""
    async with store.begin() as work:
        identity = await work.identities.by_handle(handle)
        guest = await work.people.create(chat, "Asha", "en")
        assert identity
        assert await work.chat_accounts.move(guest.account_id, guest.identity_id, identity.id)
        return await work.identities.actor(identity.id)


async def asked(store: StoredStore) -> list[int]:
    """The requests that the chat was told of."""
    async with store.begin() as work:
        messages = await work.outbox_rows.claim("test", most=50, lease_s=60)
        for message in messages:
            await work.outbox_rows.sent(message)
    return [message.subject for message in messages if message.kind == "approval-asked"]


def number_on(browser: Browser) -> str:
    assert browser.page
    return browser.page.text.partition('class="number" aria-live="polite">')[2][:2]


async def choose(store: StoredStore, actor: Actor, request: int, number: str | None) -> bool:
    async with store.begin() as work:
        return await approving.answer(work, actor, request, number)


async def ask(browser: Browser) -> None:
    await browser.open("/account/sign-in")
    page = await browser.send("/account/by-chat", handle="asha")
    assert page.path == "/account/asked"
    assert page.headers["Refresh"] == "3"


async def test_the_right_number_in_the_chat_signs_in_once(
    asha: Browser, ravi: Browser, store: StoredStore
) -> None:
    await asha.sign_up()
    actor = await with_chat(store)
    await ask(asha)
    (request,) = await asked(store)
    question = await approving.question(store.read(), actor, request)
    assert len(set(question.numbers)) == 3
    assert number_on(asha) in question.numbers
    assert await choose(store, actor, request, number_on(asha))
    ravi.cookies = dict(asha.cookies)
    assert (await asha.open("/account/asked")).path == "/account"
    assert (await ravi.open("/account/asked")).status == 409


async def test_a_wrong_number_refuses_for_good(asha: Browser, store: StoredStore) -> None:
    await asha.sign_up()
    actor = await with_chat(store)
    await ask(asha)
    (request,) = await asked(store)
    right = number_on(asha)
    numbers = (await approving.question(store.read(), actor, request)).numbers
    wrong = next(each for each in numbers if each != right)
    assert not await choose(store, actor, request, wrong)
    with pytest.raises(ChallengeOver):
        await choose(store, actor, request, right)
    assert (await asha.open("/account/asked")).status == 401


async def test_a_request_is_over_after_five_minutes(asha: Browser, store: StoredStore, clock: Clock) -> None:
    await asha.sign_up()
    actor = await with_chat(store)
    await ask(asha)
    (request,) = await asked(store)
    number = number_on(asha)
    clock.advance(seconds=299)
    assert (await asha.open("/account/asked")).status == 200
    clock.advance(seconds=1)
    with pytest.raises(ChallengeOver):
        await choose(store, actor, request, number)
    assert (await asha.open("/account/asked")).status == 409


async def test_only_the_persons_own_chat_may_answer(asha: Browser, ravi: Browser, store: StoredStore) -> None:
    await asha.sign_up()
    await ravi.sign_up("ravi")
    await with_chat(store)
    stranger = await with_chat(store, "ravi", 1002)
    await ask(asha)
    (request,) = await asked(store)
    with pytest.raises(NotFound):
        await choose(store, stranger, request, number_on(asha))


async def test_nobody_can_tell_whether_there_is_a_chat(asha: Browser, store: StoredStore) -> None:
    await ask(asha)
    assert await asked(store) == []
    assert asha.page
    assert "Please look into your chat" in asha.page.words


async def test_a_chat_is_not_asked_over_and_over(asha: Browser, store: StoredStore) -> None:
    await asha.sign_up()
    await with_chat(store)
    for _ in range(bounds.there(Metered.APPROVED_SIGN_IN)):
        await ask(asha)
    await asha.open("/account/sign-in")
    assert (await asha.send("/account/by-chat", handle="asha")).status == 429


async def test_forty_presses_at_once_are_one(asha: Browser, store: StoredStore) -> None:
    await asha.sign_up()
    actor = await with_chat(store)
    await ask(asha)
    (request,) = await asked(store)
    number = number_on(asha)
    said = await asyncio.gather(
        *(choose(store, actor, request, number) for _ in range(40)), return_exceptions=True
    )
    assert said.count(True) == 1
    assert sum(isinstance(each, ChallengeOver) for each in said) == 39


async def test_the_chats_yes_is_no_second_step(asha: Browser, store: StoredStore, clock: Clock) -> None:
    await signed_in(asha)
    totp, _ = await with_totp(asha, clock)
    actor = await with_chat(store)
    asha.cookies.clear()
    await ask(asha)
    (request,) = await asked(store)
    await choose(store, actor, request, number_on(asha))
    assert (await asha.open("/account/asked")).path == "/account/second"
    assert (await asha.send("/account/second", code=totp.at(clock()))).path == "/account"


async def test_a_reset_by_the_chat_needs_the_second_step_and_ends_sessions(
    asha: Browser, ravi: Browser, store: StoredStore, clock: Clock
) -> None:
    await signed_in(asha)
    totp, _ = await with_totp(asha, clock)
    actor = await with_chat(store)
    await ravi.open("/account/reset")
    await ravi.send("/account/reset", handle="asha")
    (request,) = await asked(store)
    assert (await approving.question(store.read(), actor, request)).wish == "reset"
    await choose(store, actor, request, number_on(ravi))
    page = await ravi.open("/account/asked")
    assert page.path == "/account/reset/end"
    assert (await ravi.post(page.path, page.forms[-1].fields | {"password": NEW})).status == 401
    await ravi.open(page.path)
    page = await ravi.send("/account/reset/end", password=NEW, code=totp.at(clock()))
    assert page.path == "/account/sign-in?done=password"
    assert (await asha.open("/account")).path == "/account/sign-in"
    assert (await asha.sign_in(password=PASSWORD)).status == 401
    assert (await asha.sign_in(password=NEW)).path == "/account/second"


async def test_a_reset_by_a_recovery_code_needs_another_factor(asha: Browser, clock: Clock) -> None:
    await signed_in(asha)
    totp, codes = await with_totp(asha, clock)
    asha.cookies.clear()
    page = await asha.open("/account/reset")
    form = page.form("/account/reset", "code").fields
    assert (await asha.post("/account/reset", form | {"handle": "asha", "code": "BCDF-GHJK"})).status == 401
    page = await asha.post("/account/reset", form | {"handle": "asha", "code": codes[0]})
    assert page.path == "/account/reset/end"
    assert (await asha.send("/account/reset/end", password=NEW, code=codes[1])).status == 401
    page = await asha.send("/account/reset/end", password=NEW, code=totp.at(clock()))
    assert page.path == "/account/sign-in?done=password"
    assert (await asha.open("/account/reset/end")).status == 409


async def test_a_reset_is_over_after_ten_minutes(asha: Browser, clock: Clock) -> None:
    await signed_in(asha)
    totp, codes = await with_totp(asha, clock)
    page = await asha.open("/account/reset")
    form = page.form("/account/reset", "code").fields
    await asha.post("/account/reset", form | {"handle": "asha", "code": codes[0]})
    clock.advance(seconds=600)
    assert (await asha.send("/account/reset/end", password=NEW, code=totp.at(clock()))).status == 409


def init_data(clock: Clock, telegram_id: int = CHAT, token: str = BOT_TOKEN) -> str:
    user = json.dumps({"id": telegram_id, "first_name": "Asha"})
    fields = {"auth_date": str(int(clock().timestamp())), "user": user}
    told = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    key = hmac.digest(b"WebAppData", token.encode(), "sha256")
    return urlencode(fields | {"hash": hmac.new(key, told.encode(), hashlib.sha256).hexdigest()})


async def call(browser: Browser, path: str, body: Any, token: str = "") -> tuple[int, Any]:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    async with browser.http.post(browser.url + path, json=body, headers=headers) as answer:
        return answer.status, await answer.json()


async def test_a_mini_app_signs_in_as_its_chats_record(
    asha: Browser, store: StoredStore, clock: Clock
) -> None:
    await asha.sign_up()
    actor = await with_chat(store)
    status, given = await call(asha, "/v1/sessions/telegram", {"init_data": init_data(clock)})
    assert status == 201
    found = await store.read().sessions.of(actor.identity_id)
    assert [each.public_id for each in found] == [given["session"]]
    assert found[0].methods == (Method.TELEGRAM,)
    for bad in (init_data(clock, token="1:another"), init_data(clock, 4711), "user=x&hash=00"):
        assert (await call(asha, "/v1/sessions/telegram", {"init_data": bad}))[0] == 401


async def test_telegrams_word_counts_once_however_it_is_written(
    asha: Browser, store: StoredStore, clock: Clock
) -> None:
    await asha.sign_up()
    await with_chat(store)
    shown = init_data(clock)
    turned = "&".join(reversed(shown.split("&"))).replace("Asha", "%41sha")
    path = "/v1/sessions/telegram"
    assert (await call(asha, path, {"init_data": shown}))[0] == 201
    assert [(await call(asha, path, {"init_data": each}))[0] for each in (shown, turned)] == [401, 401]
    clock.advance(seconds=600)
    assert (await call(asha, path, {"init_data": shown}))[0] == 401
    assert (await call(asha, path, {"init_data": init_data(clock)}))[0] == 201


async def test_a_mini_app_gives_an_admin_no_power_without_a_second_step(
    asha: Browser, store: StoredStore, clock: Clock
) -> None:
    await asha.sign_up()
    actor = await with_chat(store)
    async with store.begin() as work:
        await work.roles.grant(actor.identity_id, Role.ADMIN, None, actor.identity_id)
    _, given = await call(asha, "/v1/sessions/telegram", {"init_data": init_data(clock)})
    headers = {"Authorization": f"Bearer {given['access_token']}"}
    async with asha.http.get(f"{asha.url}/v1/me", headers=headers) as answer:
        assert (await answer.json())["roles"] == ["customer"]


async def tokens(browser: Browser) -> str:
    body = {"handle": "asha", "password": PASSWORD}
    return str((await call(browser, "/v1/sessions", body))[1]["access_token"])


async def registered(browser: Browser, device: Authenticator) -> str:
    token = await tokens(browser)
    _, begun = await call(browser, "/v1/me/passkeys/options", {}, token)
    answer = device.create(begun["options"], browser.url.replace("127.0.0.1", "localhost"))
    body = {"ceremony": begun["ceremony"], "credential": answer, "name": "Phone"}
    status, added = await call(browser, "/v1/me/passkeys", body, token)
    assert (status, added["passkey"]["name"], len(added["recovery_codes"])) == (201, "Phone", 10)
    status, again = await call(browser, "/v1/me/passkeys", body, token)
    assert (status, again["methods"]) == (401, ["passkey", "recovery"])
    device.count += 1
    return token


async def test_a_passkey_answers_each_question_once(asha: Browser) -> None:
    await asha.sign_up()
    device = Authenticator()
    await registered(asha, device)
    _, begun = await call(asha, "/v1/sessions/passkey/options", {})
    answer = device.get(begun["options"], asha.url.replace("127.0.0.1", "localhost"))
    body = {"ceremony": begun["ceremony"], "credential": answer}
    assert (await call(asha, "/v1/sessions/passkey", body))[0] == 201
    assert (await call(asha, "/v1/sessions/passkey", body))[0] == 409


async def test_a_passkey_that_asks_nobody_is_a_second_step_only(asha: Browser) -> None:
    await asha.sign_up()
    device = Authenticator(flags=PRESENT)
    await registered(asha, device)
    origin = asha.url.replace("127.0.0.1", "localhost")
    _, begun = await call(asha, "/v1/sessions/passkey/options", {})
    body = {"ceremony": begun["ceremony"], "credential": device.get(begun["options"], origin)}
    assert (await call(asha, "/v1/sessions/passkey", body))[0] == 401
    status, said = await call(asha, "/v1/sessions", {"handle": "asha", "password": PASSWORD})
    assert (status, said["type"]) == (401, "/problems/second-factor-needed")
    challenge = said["challenge"]
    _, begun = await call(asha, "/v1/sessions/passkey/options", {"challenge": challenge})
    body = {"ceremony": begun["ceremony"], "credential": device.get(begun["options"], origin)}
    assert (await call(asha, "/v1/sessions/passkey", body | {"challenge": challenge}))[0] == 201


async def test_anothers_passkey_is_no_second_step_of_mine(asha: Browser, ravi: Browser) -> None:
    await asha.sign_up()
    device = Authenticator()
    await registered(asha, device)
    await ravi.sign_up("ravi")
    body = {"handle": "ravi", "password": PASSWORD}
    token = (await call(ravi, "/v1/sessions", body))[1]["access_token"]
    other = Authenticator()
    origin = asha.url.replace("127.0.0.1", "localhost")
    _, begun = await call(ravi, "/v1/me/passkeys/options", {}, token)
    kept = {"ceremony": begun["ceremony"], "credential": other.create(begun["options"], origin), "name": "x"}
    assert (await call(ravi, "/v1/me/passkeys", kept, token))[0] == 201
    challenge = (await call(ravi, "/v1/sessions", body))[1]["challenge"]
    _, begun = await call(ravi, "/v1/sessions/passkey/options", {"challenge": challenge})
    used = {"ceremony": begun["ceremony"], "credential": device.get(begun["options"], origin)}
    assert (await call(ravi, "/v1/sessions/passkey", used | {"challenge": challenge}))[0] == 401


@pytest.fixture
async def provider(clock: Clock) -> AsyncIterator[OutsideProvider]:
    """A provider that runs here."""
    async with outside.running(OutsideProvider(lambda: clock().timestamp())) as running:
        yield running


@pytest.fixture
async def settled(
    provider: OutsideProvider, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], Any]:
    url = await serve(
        oidc_issuer=provider.base,
        oidc_client_id=outside.CLIENT,
        oidc_client_secret=outside.SECRET,
        oidc_name="Example",
    )
    monkeypatch.setattr(outside, "REDIRECT", f"{url}/account/outside")
    return lambda: url


async def travel(browser: Browser) -> dict[str, str]:
    """To the provider; gives what the person comes back with."""
    page = await browser.open("/account/outside/start")
    assert page.status == 303
    async with browser.http.get(page.headers["Location"]) as answer:
        return dict(await answer.json())


async def test_somebody_from_outside_makes_a_record_and_comes_again(
    settled: Callable[[], str], http: aiohttp.ClientSession
) -> None:
    browser = Browser(settled(), http)
    back = await travel(browser)
    page = await browser.open(f"/account/outside?{urlencode(back)}")
    assert page.path == "/account/outside/first"
    assert "Example" in page.words
    page = await browser.send("/account/outside/first", name="")
    assert "Hello, Asha Rao" in page.words
    browser.cookies.clear()
    page = await browser.open(f"/account/outside?{urlencode(await travel(browser))}")
    assert "Hello, Asha Rao" in page.words


async def test_somebody_signed_in_connects_it_and_nobody_else_can(
    settled: Callable[[], str], http: aiohttp.ClientSession
) -> None:
    asha, ravi = Browser(settled(), http), Browser(settled(), http)
    await signed_in(asha)
    page = await asha.open(f"/account/outside?{urlencode(await travel(asha))}")
    assert page.path == "/account/security?done=attached"
    await signed_in(ravi, "ravi")
    page = await ravi.open(f"/account/outside?{urlencode(await travel(ravi))}")
    assert (page.status, "Somebody else" in page.words) == (409, True)
    ravi.cookies.clear()
    assert (await ravi.open(f"/account/outside?{urlencode(await travel(ravi))}")).path == "/account"


async def test_a_provider_is_disconnected_unless_it_is_the_only_way(
    settled: Callable[[], str], http: aiohttp.ClientSession
) -> None:
    asha, ravi = Browser(settled(), http), Browser(settled(), http)
    await signed_in(asha)
    await asha.open(f"/account/outside?{urlencode(await travel(asha))}")
    page = await asha.open("/account/security")
    assert "Connect Example" not in page.words
    login = page.form("/account/security/outside/drop").buttons[0][1]
    page = await asha.send("/account/security/outside/drop", press=login)
    assert page.path == "/account/security?done=removed"
    assert "Connect Example" in page.words
    await ravi.open(f"/account/outside?{urlencode(await travel(ravi))}")
    await ravi.send("/account/outside/first", name="")
    await ravi.open("/account/security")
    page = await ravi.send("/account/security/outside/drop", press=login)
    assert (page.status, "the only way" in page.words) == (409, True)


async def test_who_comes_back_must_have_left_from_this_browser(
    settled: Callable[[], str], http: aiohttp.ClientSession
) -> None:
    asha, mallory = Browser(settled(), http), Browser(settled(), http)
    back = await travel(mallory)
    assert (await asha.open(f"/account/outside?{urlencode(back)}")).status == 409
    await travel(asha)
    assert (await asha.open(f"/account/outside?{urlencode(back)}")).status == 409
    assert (await mallory.open(f"/account/outside?{urlencode(back)}")).path == "/account/outside/first"
    mallory.cookies["kirana-step"] = f"outside.{back['state']}"
    assert (await mallory.open(f"/account/outside?{urlencode(back)}")).status == 409


async def test_the_way_out_is_protected(settled: Callable[[], str], http: aiohttp.ClientSession) -> None:
    page = await Browser(settled(), http).open("/account/outside/start")
    asked_for = parse_qs(urlparse(page.headers["Location"]).query)
    assert asked_for["code_challenge_method"] == ["S256"]
    assert {"state", "nonce", "code_challenge"} <= asked_for.keys()
