"""Changing a password, and the rules that a platform may add: kinds of signs, expiry, no repetition."""

import pytest

from domain.identity.sign_in import second_factor
from domain.rate_limits import Metered
from security.hashing import Argon2Hasher
from storage.work import StoredStore
from tests import bounds
from tests.web.api.client import ANOTHER, PASSWORD, Api, Person
from tests.web.api.conftest import Start

DAY = 24 * 3600
THIRD = "lantern copper meadow eleven"


async def test_a_new_password_ends_all_other_sessions(api: Api, asha: Person) -> None:
    phone = Person(api, "asha")
    await phone.sign_in()
    said = await asha.ask("PUT", "/v1/me/password", {"password": ANOTHER, "old_password": PASSWORD})
    assert said.status == 204
    assert (await asha.ask("GET", "/v1/me")).status == 200
    assert (await phone.ask("GET", "/v1/me")).problem == "not-signed-in"
    assert (await phone.renew()).problem == "not-signed-in"
    assert (await phone.sign_in(PASSWORD)).problem == "wrong-credentials"
    assert (await phone.sign_in(ANOTHER)).status == 201


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"password": ANOTHER}, "wrong-credentials"),
        ({"password": ANOTHER, "old_password": "guessed"}, "wrong-credentials"),
        ({"password": ANOTHER, "code": "123456"}, "wrong-credentials"),
        ({"password": "short", "old_password": PASSWORD}, "weak-password"),
        ({"password": "asha", "old_password": PASSWORD}, "weak-password"),
        ({"old_password": PASSWORD}, "bad-request"),
    ],
)
async def test_a_password_is_not_changed_for_less(asha: Person, asked: dict[str, str], code: str) -> None:
    assert (await asha.ask("PUT", "/v1/me/password", asked)).problem == code
    assert (await asha.sign_in(PASSWORD)).status == 201


async def test_a_second_factor_shown_now_changes_it_too_and_allows_a_shorter_one(asha: Person) -> None:
    await asha.add_totp()
    said = await asha.ask("PUT", "/v1/me/password", {"password": "velvet-otter7", "code": asha.code()})
    assert said.status == 204
    assert (await asha.sign_in("velvet-otter7")).status == 201


async def test_guessing_the_old_password_is_limited(asha: Person, no_waiting: None) -> None:
    """Where she is at home, where none of it is refused before the day's number is full."""
    asked, most = {"password": ANOTHER, "old_password": "guessed"}, bounds.home(Metered.NEW_PASSWORD)
    told = [(await asha.ask("PUT", "/v1/me/password", asked)).problem for _ in range(most + 1)]
    assert told == ["wrong-credentials"] * most + ["too-many-tries"]


async def test_kinds_of_signs_are_asked_for_where_the_platform_says_so(start: Start) -> None:
    api = await start(password_kinds=3)
    asked = {"handle": "asha", "name": "Asha", "password": PASSWORD}
    said = await api.ask("POST", "/v1/registrations", asked)
    assert (said.problem, said.body["reason"], said.body["least"]) == ("weak-password", "plain", 3)
    asked["password"] = "Plum violin Harbour 17"
    assert (await api.ask("POST", "/v1/registrations", asked)).status == 202


async def test_a_password_past_its_time_leads_to_a_new_one(start: Start) -> None:
    api = await start(password_expires_days=30, password_remembered=2)
    asha = await api.person("asha")
    api.clock.advance(seconds=30 * DAY)
    assert (await asha.sign_in()).status == 201
    api.clock.advance(seconds=1)
    refused = await asha.sign_in()
    assert (refused.status, refused.problem) == (401, "password-expired")
    asked = {"challenge": refused.body["challenge"], "new_password": PASSWORD}
    again = await api.ask("POST", "/v1/sessions", asked)
    assert (again.problem, again.body["reason"]) == ("weak-password", "used")
    asked["new_password"] = ANOTHER
    assert asha.keep(await api.ask("POST", "/v1/sessions", asked)).status == 201
    assert (await asha.ask("GET", "/v1/me")).status == 200
    assert (await api.ask("POST", "/v1/sessions", asked)).problem == "challenge-over"
    assert (await asha.sign_in(ANOTHER)).status == 201


async def test_a_password_past_its_time_spares_nobody_the_second_factor(start: Start) -> None:
    api = await start(password_expires_days=30)
    asha = await api.person("asha")
    await asha.add_totp()
    api.clock.advance(seconds=31 * DAY)
    first = await api.ask("POST", "/v1/sessions", {"handle": "asha", "password": PASSWORD})
    assert first.problem == "second-factor-needed"
    early = {"challenge": first.body["challenge"], "new_password": ANOTHER}
    assert (await api.ask("POST", "/v1/sessions", early)).problem == "challenge-over"
    answer = {"challenge": first.body["challenge"], "code": asha.code()}
    second = await api.ask("POST", "/v1/sessions", answer)
    assert second.problem == "password-expired"
    asked = {"challenge": second.body["challenge"], "new_password": ANOTHER}
    assert asha.keep(await api.ask("POST", "/v1/sessions", asked)).status == 201
    (listed,) = (await asha.ask("GET", "/v1/sessions")).body["items"]
    assert listed["methods"] == ["password", "totp"]


async def test_a_challenge_for_a_new_password_ends_after_ten_minutes(start: Start) -> None:
    api = await start(password_expires_days=1)
    asha = await api.person("asha")
    api.clock.advance(seconds=2 * DAY)
    refused = await asha.sign_in()
    api.clock.advance(seconds=600)
    asked = {"challenge": refused.body["challenge"], "new_password": ANOTHER}
    assert (await api.ask("POST", "/v1/sessions", asked)).problem == "challenge-over"


async def test_a_second_factor_that_goes_meanwhile_opens_no_session(start: Start, store: StoredStore) -> None:
    api = await start(password_expires_days=30)
    asha = await api.person("asha")
    await asha.add_totp()
    api.clock.advance(seconds=31 * DAY)
    refused = await asha.sign_in()
    assert refused.problem == "password-expired"
    async with store.begin() as work:
        me = await work.identities.by_public_id(asha.id)
        await second_factor.drop_totp(work, await work.identities.actor(me.id))
    asked = {"challenge": refused.body["challenge"], "new_password": ANOTHER}
    assert (await api.ask("POST", "/v1/sessions", asked)).problem == "challenge-over"


async def test_the_last_passwords_are_not_taken_again(start: Start) -> None:
    api = await start(password_remembered=1)
    asha = await api.person("asha")

    async def change(old: str, new: str) -> str:
        return (await asha.ask("PUT", "/v1/me/password", {"password": new, "old_password": old})).problem

    assert await change(PASSWORD, PASSWORD) == "weak-password"
    assert await change(PASSWORD, ANOTHER) == ""
    assert await change(ANOTHER, PASSWORD) == "weak-password"
    assert await change(ANOTHER, THIRD) == ""
    assert await change(THIRD, PASSWORD) == ""


async def test_a_password_hashed_anew_is_as_old_as_it_was(start: Start, api: Api) -> None:
    asha = await api.person("asha")
    api.clock.advance(seconds=20 * DAY)
    harder = Argon2Hasher(memory_cost=16, time_cost=1)
    slower = await start(by=harder, password_expires_days=30)
    for calls in (2, 3):  # it is hashed anew once
        assert (await Person(slower, "asha").sign_in()).status == 201
        assert harder.calls == calls
    api.clock.advance(seconds=11 * DAY)
    assert (await Person(slower, asha.handle).sign_in()).problem == "password-expired"
    harder.close()
