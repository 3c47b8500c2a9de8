"""Who knows nothing but the password of somebody with a role tries every road to that role."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from domain.people import PLATFORM_ROLES, Actor, Role
from domain.policy import STRONG_ROLES
from storage.work import StoredStore
from tests.security.authenticator import Authenticator
from tests.storage.given import Street
from tests.web.account.test_sign_in_methods import with_chat
from tests.web.api.client import PASSWORD, Api, Person, Said
from tests.web.api.conftest import ORIGIN
from tests.web.api.identity.test_factor_approval import by_chat, chosen
from tests.web.api.test_removing import identity_of

PLANTED = ["BCDF-GHJK", "LMNP-QRST", "VWXZ-BCDF"]
Road = Callable[[Person, StoredStore], Awaitable[None]]


@pytest.fixture
async def thief(api: Api) -> Person:
    """Signed in as somebody whose password they know; without a role so far."""
    return await api.person("asha")


async def given(store: StoredStore, person: Person) -> None:
    """The person whose password it is becomes an admin; an access token from before counts no more."""
    me = await identity_of(store, person)
    async with store.begin() as work:
        await work.roles.grant(me, Role.ADMIN, None, me)
    assert (await person.renew()).status == 200


async def planted(store: StoredStore, person: Person) -> None:
    """Recovery codes without a factor, as they could be made once."""
    me = await identity_of(store, person)
    async with store.begin() as work:
        await work.credentials.set_recovery_codes(me, PLANTED)


async def ceremony(person: Person) -> dict[str, Any]:
    """A new passkey, ready to be kept."""
    begun = (await person.ask("POST", "/v1/me/passkeys/options")).body
    made = Authenticator().create(begun["options"], ORIGIN)
    return {"ceremony": begun["ceremony"], "credential": made, "name": "Phone"}


async def has_no_role(person: Person) -> bool:
    """Whether they are a customer here, and nothing else."""
    people = await person.ask("GET", "/v1/users")
    return people.problem == "not-allowed" and (await person.ask("GET", "/v1/me")).body["roles"] == [
        "customer"
    ]


async def totp(thief: Person, store: StoredStore) -> None:
    await given(store, thief)
    assert (await thief.ask("POST", "/v1/me/totp")).problem == "approval-needed"


async def totp_begun_before(thief: Person, store: StoredStore) -> None:
    thief.seed = (await thief.ask("POST", "/v1/me/totp")).body["seed"]
    await given(store, thief)
    said = await thief.ask("POST", "/v1/me/totp/confirmation", {"code": thief.code()})
    assert said.problem == "approval-needed"
    thief.seed = ""


async def passkey(thief: Person, store: StoredStore) -> None:
    await given(store, thief)
    assert (await thief.ask("POST", "/v1/me/passkeys/options")).problem == "approval-needed"


async def passkey_begun_before(thief: Person, store: StoredStore) -> None:
    body = await ceremony(thief)
    await given(store, thief)
    assert (await thief.ask("POST", "/v1/me/passkeys", body)).problem == "approval-needed"


async def recovery_codes(thief: Person, store: StoredStore) -> None:
    await given(store, thief)
    assert (await thief.ask("POST", "/v1/me/recovery-codes")).problem == "recovery-needs-factor"


async def codes_made_before(thief: Person, store: StoredStore) -> None:
    await planted(store, thief)
    await given(store, thief)
    me = (await thief.ask("GET", "/v1/me")).body
    assert me["second_factors"] == []
    assert (await thief.ask("POST", "/v1/me/proofs", {"code": PLANTED[0]})).problem == "wrong-credentials"
    shown = {"handle": "asha", "recovery_code": PLANTED[1]}
    assert (await thief.api.ask("POST", "/v1/password-resets", shown)).problem == "wrong-credentials"


async def another_chat(thief: Person, store: StoredStore) -> None:
    await given(store, thief)
    assert (await thief.ask("POST", "/v1/link-codes")).problem == "second-factor-missing"


async def the_persons_own_chat(thief: Person, store: StoredStore) -> None:
    """It is asked, and says no; and so it is no good for signing in with."""
    actor = await with_chat(store)
    await given(store, thief)
    asked = (await thief.ask("POST", "/v1/me/approval-requests")).body
    shown = {"request": asked["request"]}
    assert (await thief.ask("POST", "/v1/me/approvals", shown)).problem == "approval-waiting"
    assert not await chosen(store, actor, asked["request"], None)
    assert (await thief.ask("POST", "/v1/me/approvals", shown)).problem == "wrong-credentials"


async def a_yes_to_something_else(thief: Person, store: StoredStore) -> None:
    actor = await with_chat(store)
    await given(store, thief)
    asked = (await thief.api.ask("POST", "/v1/sign-in-requests", {"handle": "asha"})).body
    assert await chosen(store, actor, asked["request"], asked["number"])
    said = await thief.ask("POST", "/v1/me/approvals", {"request": asked["request"]})
    assert said.problem == "challenge-over"


async def no_chat_and_no_code(thief: Person, store: StoredStore) -> None:
    await given(store, thief)
    assert (await thief.ask("POST", "/v1/me/approval-requests")).problem == "no-linked-chat"
    tries = [
        await thief.ask("POST", "/v1/me/approvals", {"code": code}) for code in ["-", *PLANTED, "x", "x"]
    ]
    assert [said.problem for said in tries] == ["wrong-credentials"] * 5 + ["too-many-tries"]


async def a_code_for_oneself(thief: Person, store: StoredStore) -> None:
    await given(store, thief)
    said = await thief.ask("POST", f"/v1/users/{thief.id}/approval-codes", {"reason": "hired"})
    assert said.problem == "not-allowed"


async def factors_set_up_before(thief: Person, store: StoredStore) -> None:
    await thief.add_totp()
    await given(store, thief)
    assert (await thief.sign_in()).status == 201
    assert (await thief.ask("POST", "/v1/link-codes")).problem == "approval-needed"
    assert (await thief.ask("POST", "/v1/me/recovery-codes")).status == 201
    assert (await thief.ask("POST", "/v1/me/passkeys", await ceremony(thief))).status == 201


async def a_passkey_set_up_before(thief: Person, store: StoredStore) -> None:
    device = Authenticator()
    begun = (await thief.ask("POST", "/v1/me/passkeys/options")).body
    body = {"ceremony": begun["ceremony"], "credential": device.create(begun["options"], ORIGIN), "name": "x"}
    assert (await thief.ask("POST", "/v1/me/passkeys", body)).status == 201
    await given(store, thief)
    assert (await signed_in_by(device, thief)).status == 201


async def a_factor_removed_and_set_up_anew(thief: Person, store: StoredStore) -> None:
    await thief.add_totp()
    await thief.sign_in()
    await given(store, thief)
    assert (await thief.ask("DELETE", "/v1/me/totp")).status == 204
    assert (await thief.renew()).status == 200
    assert (await thief.ask("POST", "/v1/me/totp")).problem == "approval-needed"
    assert (await thief.ask("POST", "/v1/me/passkeys/options")).problem == "approval-needed"


@pytest.mark.parametrize(
    "road",
    [
        totp,
        totp_begun_before,
        passkey,
        passkey_begun_before,
        recovery_codes,
        codes_made_before,
        another_chat,
        the_persons_own_chat,
        a_yes_to_something_else,
        no_chat_and_no_code,
        a_code_for_oneself,
        factors_set_up_before,
        a_passkey_set_up_before,
        a_factor_removed_and_set_up_anew,
    ],
    ids=lambda road: road.__name__,
)
async def test_no_road_leads_there(thief: Person, store: StoredStore, road: Road) -> None:
    await road(thief, store)
    assert await has_no_role(thief)
    if not thief.seed:
        await thief.sign_in(code=PLANTED[2])
        assert await has_no_role(thief)


@pytest.mark.parametrize("role", [Role.CUSTOMER, *sorted(STRONG_ROLES)])
async def test_it_is_so_for_every_role(thief: Person, store: StoredStore, role: Role, street: Street) -> None:
    me = await identity_of(store, thief)
    async with store.begin() as work:
        if role in STRONG_ROLES:
            await work.roles.grant(me, role, None if role in PLATFORM_ROLES else street.shops[0].id, me)
    assert (await thief.sign_in()).status == 201
    said = await thief.ask("POST", "/v1/me/totp")
    assert said.problem == ("" if role is Role.CUSTOMER else "approval-needed")
    refused = [entry.action for entry in await store.read().audit.last(3)]
    assert ("refused.approval-needed" in refused) == (role is not Role.CUSTOMER)


@pytest.fixture
async def owner(api: Api, thief: Person, store: StoredStore) -> tuple[Person, Actor]:
    """Whose password it is: signed in beside the thief, with a chat of their own."""
    actor = await with_chat(store)
    themselves = Person(api, "asha", id=thief.id)
    assert (await themselves.sign_in()).status == 201
    return themselves, actor


async def test_a_session_whose_factor_is_gone_gains_nothing_by_the_next_one(
    thief: Person, owner: tuple[Person, Actor], store: StoredStore
) -> None:
    await thief.add_totp()
    await thief.sign_in()
    assert (await thief.ask("DELETE", "/v1/me/totp")).status == 204
    themselves, actor = owner
    await given(store, themselves)
    await by_chat(store, themselves, actor)
    await themselves.add_totp()
    assert (await thief.renew()).problem == "not-signed-in"
    await themselves.sign_in()
    assert (await themselves.ask("GET", "/v1/users")).status == 200


async def test_codes_made_before_do_not_count_beside_the_persons_own_factor(
    thief: Person, owner: tuple[Person, Actor], store: StoredStore
) -> None:
    await planted(store, thief)
    themselves, actor = owner
    await given(store, themselves)
    await by_chat(store, themselves, actor)
    kept = await themselves.ask("POST", "/v1/me/passkeys", await ceremony(themselves))
    assert len(kept.body["recovery_codes"]) == 10
    assert (await thief.sign_in(code=PLANTED[0])).problem == "wrong-credentials"
    assert (await thief.sign_in(code=kept.body["recovery_codes"][0])).status == 201


async def test_what_the_thief_has_begun_is_not_added_to_what_the_person_sets_up(
    thief: Person, owner: tuple[Person, Actor], store: StoredStore
) -> None:
    body = await ceremony(thief)
    themselves, actor = owner
    await given(store, themselves)
    await by_chat(store, themselves, actor)
    await themselves.add_totp()
    await thief.renew()
    assert (await thief.ask("POST", "/v1/me/passkeys", body)).problem == "fresh-proof-needed"
    assert (await thief.ask("POST", "/v1/me/recovery-codes")).problem == "fresh-proof-needed"
    assert (await thief.ask("POST", "/v1/me/approval-requests")).problem == "fresh-proof-needed"
    assert await has_no_role(thief)


async def test_the_chat_approves_of_no_factor_that_its_person_has_not_shown(
    thief: Person, owner: tuple[Person, Actor], store: StoredStore
) -> None:
    """The thief was faster: the person cannot bless what they know nothing of."""
    await thief.add_totp()
    themselves, _ = owner
    await given(store, themselves)
    assert (await themselves.ask("POST", "/v1/me/approval-requests")).problem == "fresh-proof-needed"
    assert (await themselves.ask("POST", "/v1/me/approvals", {"code": "x"})).problem == "fresh-proof-needed"
    assert (await thief.sign_in()).status == 201
    assert await has_no_role(thief)


async def signed_in_by(device: Authenticator, person: Person) -> Said:
    """With the passkey alone."""
    device.count += 1
    begun = (await person.api.ask("POST", "/v1/sessions/passkey/options", {})).body
    body = {"ceremony": begun["ceremony"], "credential": device.get(begun["options"], ORIGIN)}
    return person.keep(await person.api.ask("POST", "/v1/sessions/passkey", body))


async def test_a_reset_by_a_code_ends_with_the_factor_that_it_stood_in_for(
    api: Api, thief: Person, store: StoredStore
) -> None:
    await thief.add_totp()
    shown = {"handle": "asha", "recovery_code": thief.recovery[0]}
    reset = (await api.ask("POST", "/v1/password-resets", shown)).body["reset"]
    assert (await thief.ask("POST", "/v1/me/proofs", {"code": thief.code()})).status == 204
    assert (await thief.ask("DELETE", "/v1/me/totp")).status == 204
    end = {"reset": reset, "password": "teapot glacier nineteen saddle"}
    assert (await api.ask("POST", "/v1/password-resets/end", end)).problem == "challenge-over"
    thief.seed = ""
    assert (await thief.sign_in(PASSWORD)).status == 201
