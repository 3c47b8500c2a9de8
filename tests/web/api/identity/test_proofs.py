"""What cannot be undone, and another way in, ask for a proof that is no older than ten minutes, in that very
session; and of a second factor, where the person has one by now."""

from datetime import timedelta
from typing import Any

import pytest

from domain.identity.records import FRESH, Method
from domain.rate_limits import Metered
from storage.work import StoredStore
from tests import bounds
from tests.clock import Clock
from tests.security.authenticator import Authenticator
from tests.storage.tries import AROUND
from tests.web.api.client import ANOTHER, PASSWORD, Person
from tests.web.api.conftest import ORIGIN
from tests.web.api.test_document import routes

GONE = {
    "drop_totp",
    "new_recovery_codes",
    "drop_passkey",
    "ask_erasure",
    "disconnect_outside_login",
    "unlink_chat",
}
ADDED = {"begin_totp", "confirm_totp", "begin_passkey", "add_passkey", "issue_link_code"}
APPROVED = {"ask_for_approval", "approve_factors"}
GIVEN = {
    "offer_shop", "grant_role", "revoke_role", "add_service_account", "end_service_account",
    "add_shop_account",
}  # fmt: skip
TOLD = {"get_my_data", "ask_data_copy", "issue_counter_code", "approve_counter"}
NEVER = "0123456789abcdef" * 2
ASKING = [
    ("DELETE", "/v1/me/totp", 204),
    ("DELETE", f"/v1/me/passkeys/{NEVER}", 404),
    ("DELETE", f"/v1/me/outside-logins/{NEVER}", 404),
    ("PUT", "/v1/me/erasure", 202),
    ("DELETE", f"/v1/me/chats/{NEVER}", 404),
    ("POST", "/v1/me/totp", 201),
    ("POST", "/v1/me/passkeys/options", 201),
    ("POST", "/v1/link-codes", 201),
]


async def pass_by(person: Person, time: timedelta) -> None:
    """Time goes by; the session is renewed, which proves nothing."""
    person.api.clock.advance(seconds=time.total_seconds())
    assert (await person.renew()).status == 200


def test_these_and_no_others_ask_for_it() -> None:
    assert {
        route.operation for route in routes() if route.needs_proof
    } == GONE | ADDED | APPROVED | GIVEN | TOLD


@pytest.mark.parametrize(("off", "counts"), AROUND)
@pytest.mark.parametrize(("method", "path", "status"), ASKING)
async def test_the_sign_in_counts_for_ten_minutes(
    asha: Person, method: str, path: str, status: int, off: timedelta, counts: bool
) -> None:
    await pass_by(asha, FRESH + off)
    said = await asha.ask(method, path)
    if counts:
        assert said.status == status
        return
    assert (said.status, said.problem, said.body["methods"]) == (401, "fresh-proof-needed", ["password"])
    assert 'insufficient_user_authentication", max_age="600"' in said.headers["WWW-Authenticate"]
    assert (await asha.ask("POST", "/v1/me/proofs", {"password": PASSWORD})).status == 204
    assert (await asha.ask(method, path)).status == status


async def test_admins_are_asked_as_everybody_is(meera: Person) -> None:
    await pass_by(meera, FRESH)
    said = await meera.ask("DELETE", "/v1/me/totp")
    assert said.body["methods"] == ["password", "recovery", "totp"]
    code = {"code": meera.code()}
    assert (await meera.ask("POST", "/v1/me/proofs", code)).status == 204
    assert (await meera.ask("POST", "/v1/me/proofs", code)).problem == "wrong-credentials"
    assert (await meera.ask("DELETE", "/v1/me/totp")).status == 204


async def test_one_session_proves_nothing_for_another(asha: Person) -> None:
    elsewhere = Person(asha.api, "asha")
    await elsewhere.sign_in()
    await pass_by(asha, FRESH)
    await elsewhere.renew()
    assert (await asha.ask("POST", "/v1/me/proofs", {"password": PASSWORD})).status == 204
    assert (await asha.ask("PUT", "/v1/me/erasure")).status == 202
    assert (await elsewhere.ask("PUT", "/v1/me/erasure")).problem == "fresh-proof-needed"


@pytest.mark.parametrize(
    ("shown", "metered"),
    [
        ({}, Metered.PROOF),
        ({"password": "not the password"}, Metered.PROOF),
        ({"code": "000000"}, Metered.SECOND_FACTOR),
    ],
)
async def test_what_does_not_fit_proves_nothing_and_is_counted(
    asha: Person, shown: dict[str, str], metered: Metered, no_waiting: None
) -> None:
    await pass_by(asha, FRESH)
    most = bounds.home(metered)
    told = [(await asha.ask("POST", "/v1/me/proofs", shown)).problem for _ in range(most + 1)]
    assert told == ["wrong-credentials"] * most + ["too-many-tries"]
    if metered is Metered.PROOF:
        assert (await asha.ask("POST", "/v1/me/proofs", {"password": PASSWORD})).problem == "too-many-tries"
    assert (await asha.ask("PUT", "/v1/me/erasure")).problem == "fresh-proof-needed"


async def with_passkey(person: Person) -> Authenticator:
    """A passkey of the person's."""
    device = Authenticator()
    begun = (await person.ask("POST", "/v1/me/passkeys/options")).body
    made = device.create(begun["options"], ORIGIN)
    body = {"ceremony": begun["ceremony"], "credential": made, "name": "Phone"}
    assert (await person.ask("POST", "/v1/me/passkeys", body)).status == 201
    return device


@pytest.mark.parametrize(("method", "path", "status"), ASKING)
async def test_a_session_from_before_the_second_factor_shows_one_first(
    asha: Person, method: str, path: str, status: int
) -> None:
    earlier = Person(asha.api, "asha")
    await earlier.sign_in()
    await asha.add_totp()
    said = await earlier.ask(method, path)
    assert (said.problem, said.body["methods"]) == ("fresh-proof-needed", ["recovery", "totp"])
    assert (await earlier.ask("POST", "/v1/me/proofs", {"password": PASSWORD})).problem == "wrong-credentials"
    assert (await earlier.ask(method, path)).problem == "fresh-proof-needed"
    assert (await earlier.ask("POST", "/v1/me/proofs", {"code": asha.code()})).status == 204
    assert (await earlier.ask(method, path)).status == status


async def test_the_session_that_set_the_second_factor_up_shows_it_before_the_next(asha: Person) -> None:
    await asha.add_totp()
    assert (await asha.ask("POST", "/v1/me/passkeys/options")).problem == "fresh-proof-needed"
    assert (await asha.ask("POST", "/v1/me/proofs", {"code": asha.code()})).status == 204
    await pass_by(asha, FRESH)
    said = await asha.ask("POST", "/v1/me/passkeys/options")
    assert said.body["methods"] == ["password", "recovery", "totp"]
    assert (await asha.ask("POST", "/v1/me/proofs", {"password": PASSWORD})).status == 204
    await with_passkey(asha)


async def test_the_old_password_changes_nothing_from_before_the_second_factor(asha: Person) -> None:
    earlier = Person(asha.api, "asha")
    await earlier.sign_in()
    await asha.add_totp()
    asked = {"password": ANOTHER, "old_password": PASSWORD}
    assert (await earlier.ask("PUT", "/v1/me/password", asked)).problem == "wrong-credentials"
    assert (await earlier.ask("PUT", "/v1/me/password", asked | {"code": asha.code()})).status == 204


async def answered(device: Authenticator, begun: Any) -> dict[str, Any]:
    """What the device says to what was begun."""
    device.count += 1
    return {"ceremony": begun["ceremony"], "credential": device.get(begun["options"], ORIGIN)}


async def test_a_passkey_proves_it_once_and_only_its_own_person(asha: Person, ravi: Person) -> None:
    device, others = await with_passkey(asha), await with_passkey(ravi)
    await pass_by(asha, FRESH)
    begun = (await asha.ask("POST", "/v1/me/proofs/passkey-options")).body
    foreign = await answered(others, begun)
    assert (await asha.ask("POST", "/v1/me/proofs", foreign)).problem == "wrong-credentials"
    own = await answered(device, begun)
    assert (await asha.ask("POST", "/v1/me/proofs", own)).status == 204
    assert (await asha.ask("POST", "/v1/me/proofs", own)).problem == "challenge-over"
    assert (await asha.ask("PUT", "/v1/me/erasure")).status == 202


async def test_a_ceremony_for_signing_in_proves_nothing(asha: Person) -> None:
    device = await with_passkey(asha)
    begun = (await asha.api.ask("POST", "/v1/sessions/passkey/options", {})).body
    said = await asha.ask("POST", "/v1/me/proofs", await answered(device, begun))
    assert said.problem == "challenge-over"
    begun = (await asha.ask("POST", "/v1/me/proofs/passkey-options")).body
    said = await asha.api.ask("POST", "/v1/sessions/passkey", await answered(device, begun))
    assert said.problem == "challenge-over"


async def test_a_session_that_is_over_is_not_proved(asha: Person, store: StoredStore, clock: Clock) -> None:
    async with store.begin() as work:
        found = await work.sessions.live(asha.session)
        assert found is not None
        assert await work.sessions.end(found.session.id, "signed out")
        assert not await work.sessions.prove(found.session.id, Method.PASSWORD)
