"""What touches the safety of an account is told in every chat of its person, not in the last one alone."""

from collections.abc import Awaitable, Callable

import pytest

from storage.work import StoredStore
from tests.web.api.client import ANOTHER, PASSWORD, Person
from tests.web.api.identity.test_proofs import answered, with_passkey
from tests.web.api.test_removing import CHATS, told, with_chats

Do = Callable[[Person], Awaitable[object]]


async def reuse(person: Person) -> None:
    """A refresh token is used twice."""
    used = person.refresh
    await person.renew()
    person.api.clock.advance(seconds=11)
    await person.api.ask("POST", "/v1/sessions/refresh", {"refresh_token": used})


async def add_and_drop_totp(person: Person) -> None:
    """With the generator itself."""
    await person.add_totp()
    await person.ask("POST", "/v1/me/proofs", {"code": person.code()})
    await person.ask("DELETE", "/v1/me/totp")


async def add_and_drop_passkey(person: Person) -> None:
    """With the passkey itself."""
    device = await with_passkey(person)
    begun = (await person.ask("POST", "/v1/me/proofs/passkey-options")).body
    await person.ask("POST", "/v1/me/proofs", await answered(device, begun))
    (kept,) = (await person.ask("GET", "/v1/me/passkeys")).body["items"]
    await person.ask("DELETE", f"/v1/me/passkeys/{kept['id']}")


NEWS: list[tuple[str, Do]] = [
    ("session-opened", lambda person: person.sign_in()),
    ("session-reused", reuse),
    (
        "password-changed",
        lambda person: person.ask("PUT", "/v1/me/password", {"password": ANOTHER, "old_password": PASSWORD}),
    ),
    ("factor-added", lambda person: person.add_totp()),
    ("factor-added", with_passkey),
    ("erasure-asked", lambda person: person.ask("PUT", "/v1/me/erasure")),
]


@pytest.mark.parametrize(("kind", "do"), NEWS)
async def test_every_chat_hears_of_it_once(asha: Person, store: StoredStore, kind: str, do: Do) -> None:
    await with_chats(store, asha)
    await do(asha)
    assert await told(store) == [(kind, chat) for chat in CHATS]


async def test_every_chat_hears_of_fresh_recovery_codes(asha: Person, store: StoredStore) -> None:
    await asha.add_totp()
    await asha.ask("POST", "/v1/me/proofs", {"code": asha.code()})
    await with_chats(store, asha)
    assert (await asha.ask("POST", "/v1/me/recovery-codes")).status == 201
    assert await told(store) == [("factor-added", chat) for chat in CHATS]


@pytest.mark.parametrize("do", [add_and_drop_totp, add_and_drop_passkey])
async def test_every_chat_hears_of_a_factor_that_comes_and_goes(
    asha: Person, store: StoredStore, do: Do
) -> None:
    await with_chats(store, asha)
    await do(asha)
    for kind in ("factor-added", "factor-removed"):
        assert await told(store) == [(kind, chat) for chat in CHATS]


async def test_nobody_hears_of_a_factor_that_was_not_there(asha: Person, store: StoredStore) -> None:
    await with_chats(store, asha)
    assert (await asha.ask("DELETE", "/v1/me/totp")).status == 204
    assert await told(store) == []
