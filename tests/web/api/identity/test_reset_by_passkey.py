"""A forgotten password may give way to a passkey, for whoever has shown all that a new one asks for."""

from typing import Any

import pytest

from storage.work import StoredStore
from tests.security.authenticator import PRESENT, Authenticator
from tests.web.account.test_sign_in_methods import with_chat
from tests.web.api.client import PASSWORD, Api, Person, Said
from tests.web.api.conftest import ORIGIN
from tests.web.api.identity.test_at_once import approved

END = "/v1/password-resets/passkey"


@pytest.fixture
def device() -> Authenticator:
    """Asha's phone."""
    return Authenticator()


async def by_recovery_code(api: Api, person: Person, number: int = 0) -> str:
    asked = {"handle": person.handle, "recovery_code": person.recovery[number]}
    begun = (await api.ask("POST", "/v1/password-resets", asked)).body
    assert begun["second_factors"] == ["totp"]
    return str(begun["reset"])


async def answered(api: Api, reset: str, device: Authenticator) -> dict[str, Any]:
    """What the browser sends after asking the device."""
    begun = (await api.ask("POST", f"{END}/options", {"reset": reset})).body
    answer = device.create(begun["options"], ORIGIN)
    return {"reset": reset, "ceremony": begun["ceremony"], "credential": answer, "name": "Phone"}


async def signed_in_with(api: Api, device: Authenticator) -> Said:
    device.count += 1
    begun = (await api.ask("POST", "/v1/sessions/passkey/options", {})).body
    body = {"ceremony": begun["ceremony"], "credential": device.get(begun["options"], ORIGIN)}
    return await api.ask("POST", "/v1/sessions/passkey", body)


async def test_it_takes_the_second_factor_and_ends_password_and_sessions(
    api: Api, asha: Person, store: StoredStore, device: Authenticator
) -> None:
    await asha.add_totp()
    reset = await by_recovery_code(api, asha)
    body = await answered(api, reset, device)
    for wrong in ({}, {"code": asha.recovery[1]}, {"code": "000000"}):
        assert (await api.ask("POST", END, body | wrong)).problem == "wrong-credentials"
        body = await answered(api, reset, device)
    said = [(entry.action, entry.outcome) for entry in await store.read().audit.last(20)]
    assert said.count(("password.reset", "refused")) == 1, "the rest is counted"
    assert (await asha.ask("GET", "/v1/me")).status == 200
    kept = await api.ask("POST", END, body | {"code": asha.code()})
    assert (kept.status, kept.body["passkey"]["name"], kept.body["recovery_codes"]) == (201, "Phone", [])
    assert (await asha.ask("GET", "/v1/me")).problem == "not-signed-in"
    assert (await asha.renew()).problem == "not-signed-in"
    assert (await asha.sign_in(PASSWORD)).problem == "wrong-credentials"
    assert (await signed_in_with(api, device)).status == 201
    again = {"reset": reset}
    assert (await api.ask("POST", f"{END}/options", again)).problem == "challenge-over"
    assert (await api.ask("POST", END, body | {"code": asha.code()})).problem == "challenge-over"


async def test_after_the_chats_yes_whoever_had_no_second_step_gets_recovery_codes(
    api: Api, asha: Person, store: StoredStore, device: Authenticator
) -> None:
    request = await approved(api, store, "/v1/password-reset-requests", await with_chat(store))
    begun = (await api.ask("POST", "/v1/password-resets", {"request": request})).body
    assert begun["second_factors"] == []
    kept = await api.ask("POST", END, await answered(api, begun["reset"], device))
    assert (kept.status, len(kept.body["recovery_codes"])) == (201, 10)
    assert (await signed_in_with(api, device)).status == 201


async def test_a_device_that_asks_nobody_is_no_way_in(api: Api, asha: Person) -> None:
    await asha.add_totp()
    reset = await by_recovery_code(api, asha)
    body = await answered(api, reset, Authenticator(flags=PRESENT))
    assert (await api.ask("POST", END, body | {"code": asha.code()})).problem == "wrong-credentials"
    assert (await asha.sign_in(PASSWORD)).status == 201


async def test_an_answer_to_somebody_elses_question_is_none(
    api: Api, asha: Person, ravi: Person, device: Authenticator
) -> None:
    for each in (asha, ravi):
        await each.add_totp()
    reset, foreign = await by_recovery_code(api, asha), await by_recovery_code(api, ravi)
    body = await answered(api, foreign, device)
    stolen = await api.ask("POST", END, body | {"reset": reset, "code": asha.code()})
    assert stolen.problem == "challenge-over"
    assert (await asha.sign_in(PASSWORD)).status == 201


async def test_it_is_over_after_ten_minutes_or_five_tries(
    api: Api, asha: Person, device: Authenticator
) -> None:
    await asha.add_totp()
    for number, ending in enumerate(("tries", "time")):
        reset = await by_recovery_code(api, asha, number)
        if ending == "time":
            api.clock.advance(seconds=600)
        for _ in range(5 if ending == "tries" else 0):
            body = await answered(api, reset, device)
            assert (await api.ask("POST", END, body | {"code": "000000"})).problem == "wrong-credentials"
        last = {"reset": reset, "ceremony": "x", "credential": {}, "name": "Phone", "code": asha.code()}
        assert (await api.ask("POST", END, last)).problem == "challenge-over"
