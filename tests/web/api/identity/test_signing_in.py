"""Signing up and in, the second factor, refresh tokens and sessions, over HTTP."""

import asyncio

import pytest

from domain.people import Role, Status
from domain.rate_limits import Metered
from security.hashing import Argon2Hasher
from storage.work import StoredStore
from tests import bounds
from tests.web.api.client import ANOTHER, PASSWORD, Api, Person
from tests.web.api.conftest import Start

REGISTRATION = {"handle": "asha", "name": "Asha", "password": PASSWORD}


async def test_registration_says_the_same_whether_or_not_the_handle_exists(
    api: Api, hasher: Argon2Hasher
) -> None:
    fresh = await api.ask("POST", "/v1/registrations", REGISTRATION)
    after_fresh = hasher.calls
    taken = await api.ask("POST", "/v1/registrations", REGISTRATION | {"password": ANOTHER})
    assert (taken.status, taken.body) == (fresh.status, fresh.body)
    assert (fresh.status, fresh.body) == (202, {"handle": "asha", "sign_in": "/v1/sessions"})
    assert hasher.calls - after_fresh == after_fresh == 1
    assert (await Person(api, "asha").sign_in(ANOTHER)).problem == "wrong-credentials"
    assert (await Person(api, "asha").sign_in(PASSWORD)).status == 201


async def test_signing_in_says_and_costs_the_same_whoever_is_named(
    api: Api, asha: Person, store: StoredStore, hasher: Argon2Hasher
) -> None:
    off = await api.person("ravi")
    async with store.begin() as work:
        identity = await work.identities.by_public_id(off.id)
        await work.identities.set_status(identity.id, Status.DISABLED)
    told = []
    for handle in ("asha", "nobody", "ravi"):
        before = hasher.calls
        said = await Person(api, handle).sign_in(ANOTHER if handle != "ravi" else PASSWORD)
        told.append((said.status, said.body, hasher.calls - before))
    assert told[0][0] == 401
    assert told[0] == told[1] == told[2]
    assert told[0][2] == 1


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"password": "short"}, "weak-password"),
        ({"password": "passwordpassword"}, "weak-password"),
        ({"handle": "a b"}, "bad-handle"),
        ({"name": "🙂"}, "bad-name"),
        ({"language": "xx"}, "bad-request"),
        ({"more": 1}, "bad-request"),
    ],
)
async def test_a_registration_that_does_not_do(api: Api, wrong: dict[str, object], code: str) -> None:
    assert (await api.ask("POST", "/v1/registrations", REGISTRATION | wrong)).problem == code


async def test_the_second_factor_is_asked_for_and_counts_once(api: Api, asha: Person) -> None:
    await asha.add_totp()
    first = await api.ask("POST", "/v1/sessions", {"handle": "asha", "password": PASSWORD})
    assert (first.status, first.problem) == (401, "second-factor-needed")
    assert first.body["methods"] == ["recovery", "totp"]
    assert first.headers["WWW-Authenticate"] == "Bearer"
    wrong = await api.ask("POST", "/v1/sessions", {"challenge": first.body["challenge"], "code": "000000"})
    assert wrong.problem == "wrong-credentials"
    code = asha.code()
    answer = {"challenge": first.body["challenge"], "code": code}
    assert (await api.ask("POST", "/v1/sessions", answer)).status == 201
    assert (await api.ask("POST", "/v1/sessions", answer)).problem == "challenge-over"
    assert (await asha.sign_in(code=code)).problem == "wrong-credentials"


async def test_a_recovery_code_stands_in_for_the_generator_once(asha: Person) -> None:
    await asha.add_totp()
    assert len(asha.recovery) == 10
    assert (await asha.sign_in(code=asha.recovery[0].lower())).status == 201
    assert (await asha.ask("GET", "/v1/me")).body["recovery_codes_left"] == 9
    assert (await asha.sign_in(code=asha.recovery[0])).problem == "wrong-credentials"


async def test_five_wrong_codes_end_the_challenge(api: Api, asha: Person) -> None:
    await asha.add_totp()
    first = await api.ask("POST", "/v1/sessions", {"handle": "asha", "password": PASSWORD})
    answer = {"challenge": first.body["challenge"], "code": "BCDF-GHJK"}
    told = [(await api.ask("POST", "/v1/sessions", answer)).problem for _ in range(6)]
    assert told == ["wrong-credentials"] * 5 + ["challenge-over"]


async def test_whoever_signs_in_often_is_not_locked_out(asha: Person) -> None:
    told = [(await asha.sign_in()).status for _ in range(12)]
    assert told == [201] * 12


async def test_a_password_alone_does_not_forgive_earlier_tries(
    api: Api, asha: Person, no_waiting: None
) -> None:
    """Else whoever has the password could go on guessing at the second factor."""
    await asha.add_totp()
    begin, most = {"handle": "asha", "password": PASSWORD}, bounds.home(Metered.SIGN_IN)
    told = [(await api.ask("POST", "/v1/sessions", begin)).problem for _ in range(most + 1)]
    assert told == ["second-factor-needed"] * most + ["too-many-tries"]


async def test_ten_tries_at_one_handle_are_enough(api: Api, asha: Person) -> None:
    nobody = Person(api, "nobody")
    told = [(await nobody.sign_in()).problem for _ in range(11)]
    assert told == ["wrong-credentials"] * 10 + ["too-many-tries"]
    refused = await nobody.sign_in()
    assert refused.status == 429
    assert int(refused.headers["Retry-After"]) > 0
    api.clock.advance(seconds=15 * 60)
    assert (await nobody.sign_in()).problem == "wrong-credentials"


async def test_a_refresh_token_counts_once_and_its_copy_ends_the_session(asha: Person) -> None:
    stolen = asha.refresh
    assert (await asha.renew()).status == 200
    assert (await asha.ask("GET", "/v1/me")).status == 200
    asha.api.clock.advance(seconds=11)
    copy = Person(asha.api, "asha", refresh=stolen)
    assert (await copy.renew()).problem == "not-signed-in"
    assert (await asha.ask("GET", "/v1/me")).problem == "not-signed-in"
    assert (await asha.renew()).problem == "not-signed-in"


async def test_tabs_that_refresh_at_once_all_stay_signed_in(asha: Person, other_process: Api) -> None:
    """By two processes, as behind a proxy."""
    copies = [Person(api, "asha", refresh=asha.refresh) for api in (asha.api, other_process) * 4]
    told = await asyncio.gather(*(copy.renew() for copy in copies))
    assert [said.status for said in told] == [200] * 8
    assert len({copy.refresh for copy in copies}) == 1
    for copy in copies:
        assert (await copy.ask("GET", "/v1/me")).status == 200


async def test_a_lost_answer_signs_nobody_out(asha: Person) -> None:
    before = asha.refresh
    first = await asha.renew()
    asha.refresh = before
    asha.api.clock.advance(seconds=9)
    again = await asha.renew()
    assert again.body["refresh_token"] == first.body["refresh_token"]
    asha.api.clock.advance(seconds=600)
    assert (await asha.renew()).status == 200


async def test_a_token_counts_at_every_port(start: Start) -> None:
    """Where no address is public, two processes have nothing in common but the database."""
    first, second = await start(public_url=""), await start(public_url="")
    assert first.url != second.url
    asha = await first.person("asha")
    assert (await second.ask("GET", "/v1/me", token=asha.token)).status == 200


async def test_an_access_token_ends_after_ten_minutes(asha: Person) -> None:
    asha.api.clock.advance(seconds=599)
    assert (await asha.ask("GET", "/v1/me")).status == 200
    asha.api.clock.advance(seconds=1)
    assert (await asha.ask("GET", "/v1/me")).problem == "not-signed-in"
    assert (await asha.renew()).status == 200
    assert (await asha.ask("GET", "/v1/me")).status == 200


@pytest.mark.parametrize("shown", ["", "Basic YTpi", "Bearer", "Bearer x.y.z", "Bearer " + "a" * 5000])
async def test_what_is_no_token_signs_nobody_in(api: Api, shown: str) -> None:
    said = await api.ask("GET", "/v1/me", headers={"Authorization": shown} if shown else {})
    assert (said.status, said.problem) == (401, "not-signed-in")


async def test_a_refresh_token_is_no_access_token(asha: Person) -> None:
    asha.token = asha.refresh
    assert (await asha.ask("GET", "/v1/me")).problem == "not-signed-in"


async def test_sessions_are_listed_and_ended_one_by_one(api: Api, asha: Person) -> None:
    phone = Person(api, "asha")
    await phone.sign_in()
    listed = (await asha.ask("GET", "/v1/sessions")).body["items"]
    assert {each["id"]: each["is_this"] for each in listed} == {asha.session: True, phone.session: False}
    assert (await asha.ask("DELETE", f"/v1/sessions/{phone.session}")).status == 204
    assert (await phone.ask("GET", "/v1/me")).problem == "not-signed-in"
    assert (await phone.renew()).problem == "not-signed-in"
    assert (await asha.ask("DELETE", f"/v1/sessions/{phone.session}")).problem == "not-found"
    assert (await asha.ask("DELETE", f"/v1/sessions/{asha.session}")).status == 204
    assert (await asha.ask("GET", "/v1/me")).problem == "not-signed-in"


async def test_all_other_sessions_end_at_once(api: Api, asha: Person) -> None:
    others = [Person(api, "asha") for _ in range(3)]
    for each in others:
        await each.sign_in()
    assert (await asha.ask("DELETE", "/v1/sessions")).status == 204
    assert [(await each.ask("GET", "/v1/me")).status for each in others] == [401] * 3
    assert len((await asha.ask("GET", "/v1/sessions")).body["items"]) == 1


async def test_another_process_sees_an_ended_session_on_its_next_request(
    asha: Person, other_process: Api
) -> None:
    there = Person(other_process, "asha", asha.token, asha.refresh)
    assert (await there.ask("GET", "/v1/me")).status == 200
    await asha.ask("DELETE", f"/v1/sessions/{asha.session}")
    assert (await there.ask("GET", "/v1/me")).problem == "not-signed-in"


async def test_a_role_that_changes_counts_at_once_in_every_process(
    meera: Person, other_process: Api, store: StoredStore
) -> None:
    there = Person(other_process, "meera", meera.token, meera.refresh)
    assert (await there.ask("GET", "/v1/users")).status == 200
    async with store.begin() as work:
        identity = await work.identities.by_public_id(meera.id)
        assert await work.roles.revoke(identity.id, Role.ADMIN, None)
    assert (await there.ask("GET", "/v1/users")).problem == "not-signed-in"
    assert (await there.renew()).status == 200
    assert (await there.ask("GET", "/v1/users")).problem == "not-allowed"


async def test_a_disabled_person_is_out_at_once(asha: Person, store: StoredStore) -> None:
    async with store.begin() as work:
        identity = await work.identities.by_public_id(asha.id)
        await work.identities.set_status(identity.id, Status.DISABLED)
    assert (await asha.ask("GET", "/v1/me")).problem == "not-signed-in"
    assert (await asha.renew()).problem == "not-signed-in"


async def test_an_admin_with_one_factor_is_a_customer(api: Api, asha: Person, store: StoredStore) -> None:
    async with store.begin() as work:
        identity = await work.identities.by_public_id(asha.id)
        await work.roles.grant(identity.id, Role.ADMIN, None, identity.id)
    await asha.sign_in()
    assert (await asha.ask("GET", "/v1/users")).problem == "not-allowed"


async def test_ones_own_record_is_changed(asha: Person) -> None:
    said = await asha.ask("PATCH", "/v1/me", {"name": "Asha Rao", "language": "te"})
    assert (said.body["name"], said.body["language"]) == ("Asha Rao", "te")
    assert (await asha.ask("GET", "/v1/me")).body == said.body
    assert (await asha.ask("PATCH", "/v1/me", {"name": "🙂"})).problem == "bad-name"


async def test_the_generator_is_removed_and_codes_go_with_it(asha: Person) -> None:
    await asha.add_totp()
    assert (await asha.sign_in()).status == 201
    fresh = (await asha.ask("POST", "/v1/me/recovery-codes")).body["codes"]
    assert (await asha.sign_in(code=asha.recovery[0])).problem == "wrong-credentials"
    assert (await asha.sign_in(code=fresh[0])).status == 201
    assert (await asha.ask("DELETE", "/v1/me/totp")).status == 204
    assert (await asha.ask("GET", "/v1/me")).problem == "not-signed-in"
    asha.seed = ""
    assert (await asha.sign_in()).status == 201
    assert (await asha.ask("GET", "/v1/me")).body["recovery_codes_left"] == 0


async def test_an_issuer_reads_its_own_tokens_alone(asha: Person, start: Start) -> None:
    elsewhere = await start(public_url="https://elsewhere.test")
    there = Person(elsewhere, "asha", asha.token)
    assert (await there.ask("GET", "/v1/me")).problem == "not-signed-in"
