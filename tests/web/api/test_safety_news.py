"""What touches the safety of an account is told in every chat of its person, not in the last one alone."""

from collections.abc import Awaitable, Callable

import pytest

from storage.work import StoredStore
from tests.web.api.client import ANOTHER, PASSWORD, Person
from tests.web.api.test_proofs import with_passkey
from tests.web.api.test_removing import CHATS, told, with_chats

Do = Callable[[Person], Awaitable[object]]


async def reuse(person: Person) -> None:
    """A refresh token is used twice."""
    used = person.refresh
    await person.renew()
    await person.api.ask("POST", "/v1/sessions/refresh", {"refresh_token": used})


async def drop_passkey(person: Person) -> None:
    """The only one."""
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
    ("factor-added", lambda person: person.ask("POST", "/v1/me/recovery-codes")),
    ("erasure-asked", lambda person: person.ask("PUT", "/v1/me/erasure")),
]


@pytest.mark.parametrize(("kind", "do"), NEWS)
async def test_every_chat_hears_of_it_once(asha: Person, store: StoredStore, kind: str, do: Do) -> None:
    await with_chats(store, asha)
    await do(asha)
    assert await told(store) == [(kind, chat) for chat in CHATS]


@pytest.mark.parametrize(
    ("add", "drop"),
    [
        (lambda person: person.add_totp(), lambda person: person.ask("DELETE", "/v1/me/totp")),
        (with_passkey, drop_passkey),
    ],
)
async def test_every_chat_hears_of_a_factor_that_goes(
    asha: Person, store: StoredStore, add: Do, drop: Do
) -> None:
    await with_chats(store, asha)
    await add(asha)
    await told(store)
    await drop(asha)
    assert await told(store) == [("factor-removed", chat) for chat in CHATS]


async def test_nobody_hears_of_a_factor_that_was_not_there(asha: Person, store: StoredStore) -> None:
    await with_chats(store, asha)
    assert (await asha.ask("DELETE", "/v1/me/totp")).status == 204
    assert await told(store) == []
