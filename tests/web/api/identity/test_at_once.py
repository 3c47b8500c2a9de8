"""Forty who try the same at once: as many get through as may, and no more."""

import asyncio
from collections.abc import Awaitable

import pytest

from domain import rate_limits
from domain.identity.sign_in import approving, resetting, signing_in
from domain.people import Actor
from domain.rate_limits import Metered
from security.hashing import Argon2Hasher
from storage.work import StoredStore
from tests import bounds
from tests.security.authenticator import Authenticator
from tests.storage.tries import MANY
from tests.web.account.test_sign_in_methods import BOT_TOKEN, init_data, with_chat
from tests.web.api.client import ANOTHER, PASSWORD, Api, Person, Said
from tests.web.api.conftest import ORIGIN, Start

SECOND = "/v1/sessions"


async def all_at_once(*tries: Awaitable[Said]) -> list[str]:
    """What each was told: `in`, or the problem."""
    return sorted(said.problem or "in" for said in await asyncio.gather(*tries))


def one_in(told: list[str], *problems: str) -> None:
    assert told.count("in") == 1
    assert set(told) == {"in", *problems}
    assert len(told) == MANY


async def challenges(store: StoredStore, person: Person) -> list[str]:
    """Forty sign-ins of one person that wait for the second factor."""
    async with store.begin() as work:
        identity = await work.identities.by_public_id(person.id)
        return [
            await work.challenges.begin(
                signing_in.SECOND_FACTOR, identity.id, {"first": "password"}, signing_in.SECOND_FACTOR_LIFE
            )
            for _ in range(MANY)
        ]


@pytest.mark.parametrize("kind", ["recovery", "totp"])
async def test_one_code_is_one_sign_in(api: Api, asha: Person, store: StoredStore, kind: str) -> None:
    await asha.add_totp()
    code = asha.recovery[0] if kind == "recovery" else asha.code()
    waiting = await challenges(store, asha)
    told = await all_at_once(
        *(api.ask("POST", SECOND, {"challenge": each, "code": code}) for each in waiting)
    )
    assert told.count("in") == 1
    assert set(told) == {"in", "wrong-credentials", "too-many-tries"}


async def test_one_challenge_is_one_sign_in_however_many_codes(
    api: Api, asha: Person, store: StoredStore
) -> None:
    await asha.add_totp()
    (waiting, *_) = await challenges(store, asha)
    codes = (asha.recovery * 4)[:MANY]
    told = await all_at_once(
        *(api.ask("POST", SECOND, {"challenge": waiting, "code": each}) for each in codes)
    )
    # Which of them are looked at is chance; two may bring the same code, which is used up by then.
    assert told.count("in") == 1
    assert set(told) <= {"in", "challenge-over", "wrong-credentials", "too-many-tries"}
    assert (await asha.sign_in()).status == 201
    assert (await asha.ask("GET", "/v1/me")).body["recovery_codes_left"] == 9


async def test_one_answer_of_a_passkey_is_one_sign_in(api: Api, asha: Person) -> None:
    device = Authenticator()
    begun = (await asha.ask("POST", "/v1/me/passkeys/options", {})).body
    made = device.create(begun["options"], ORIGIN)
    kept = {"ceremony": begun["ceremony"], "credential": made, "name": "Phone"}
    assert (await asha.ask("POST", "/v1/me/passkeys", kept)).status == 201
    device.count += 1
    begun = (await api.ask("POST", "/v1/sessions/passkey/options", {})).body
    body = {"ceremony": begun["ceremony"], "credential": device.get(begun["options"], ORIGIN)}
    told = await all_at_once(*(api.ask("POST", "/v1/sessions/passkey", body) for _ in range(MANY)))
    one_in(told, "challenge-over")


async def approved(api: Api, store: StoredStore, path: str, actor: Actor) -> str:
    """A request that the chat has said yes to."""
    asked = (await api.ask("POST", path, {"handle": "asha"})).body
    async with store.begin() as work:
        waiting = await work.approvals.look(approving.KIND, asked["request"])
        assert waiting is not None
        assert await approving.answer(work, actor, waiting.id, asked["number"])
    return str(asked["request"])


async def test_one_yes_in_the_chat_is_one_sign_in(api: Api, asha: Person, store: StoredStore) -> None:
    request = await approved(api, store, "/v1/sign-in-requests", await with_chat(store))
    body = {"request": request}
    told = await all_at_once(*(api.ask("POST", "/v1/sessions/approved", body) for _ in range(MANY)))
    one_in(told, "challenge-over")


async def test_one_yes_to_a_reset_is_one_reset_and_that_one_password(
    api: Api, asha: Person, store: StoredStore, hasher: Argon2Hasher
) -> None:
    request = await approved(api, store, "/v1/password-reset-requests", await with_chat(store))
    begun = await asyncio.gather(
        *(api.ask("POST", "/v1/password-resets", {"request": request}) for _ in range(MANY))
    )
    (reset,) = [said.body["reset"] for said in begun if said.status == 201]
    before = hasher.calls
    body = {"reset": reset, "password": ANOTHER}
    told = await all_at_once(*(api.ask("POST", "/v1/password-resets/end", body) for _ in range(MANY)))
    one_in(told, "challenge-over")
    assert hasher.calls - before <= resetting.TRIES
    assert (await asha.sign_in(ANOTHER)).status == 201


async def test_one_word_of_telegrams_is_one_sign_in(start: Start, asha: Person, store: StoredStore) -> None:
    await with_chat(store)
    api = await start(bot_token=BOT_TOKEN)
    body = {"init_data": init_data(api.clock)}
    told = await all_at_once(*(api.ask("POST", "/v1/sessions/telegram", body) for _ in range(MANY)))
    one_in(told, "wrong-credentials")


async def test_no_more_passwords_are_looked_at_than_may_be(
    start: Start, asha: Person, hasher: Argon2Hasher
) -> None:
    """From a network where she never was; she is not shut out where she is at home."""
    api = await start(trusted_proxies="127.0.0.1")
    api.clock.now += rate_limits.QUARTER
    before, elsewhere = hasher.calls, {"X-Forwarded-For": "203.0.113.9"}
    wrong = {"handle": "asha", "password": ANOTHER}
    told = await all_at_once(
        *(api.ask("POST", "/v1/sessions", wrong, headers=elsewhere) for _ in range(MANY))
    )
    assert told.count("wrong-credentials") == bounds.there(Metered.SIGN_IN) == hasher.calls - before
    assert told.count("too-many-tries") == MANY - bounds.there(Metered.SIGN_IN)
    right = {"handle": "asha", "password": PASSWORD}
    assert (await api.ask("POST", "/v1/sessions", right, headers=elsewhere)).problem == "too-many-tries"
    assert (await asha.sign_in()).status == 201
