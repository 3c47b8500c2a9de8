"""Ways in are taken away one by one, and one of them always stays."""

import asyncio

import pytest

from domain.errors import DomainError, NotFound
from domain.identity.errors import LastWayIn
from domain.identity.linking import chats
from domain.identity.records import Method, SessionKind
from domain.identity.sign_in import outside, second_factor
from domain.identity.sign_in.methods import ways_in
from domain.people import Actor
from storage.work import StoredStore
from tests.storage.tries import once

PROVIDER = "https://accounts.example"


@pytest.fixture
async def asha(store: StoredStore) -> Actor:
    """Somebody who came from outside: no sign-in name, no chat."""
    async with store.begin() as work:
        made = await work.identities.create(None, "Asha", "en")
        assert made is not None
        await work.external_logins.add(made.id, PROVIDER, "asha@provider")
        return await work.identities.actor(made.id)


async def login_of(store: StoredStore, of: Actor) -> str:
    (login,) = await outside.own_logins(store.read(), of)
    assert login.provider == PROVIDER
    return login.public_id


async def disconnected(store: StoredStore, by: Actor, login: str) -> None:
    await once(store, lambda work: outside.disconnect(work, by, None, login))


async def with_passkey(store: StoredStore, of: Actor) -> str:
    made = await once(store, lambda work: work.passkeys.add(of.identity_id, b"id", b"key", 0, "Phone"))
    return made.public_id


async def with_chat(store: StoredStore, of: Actor, telegram_id: int) -> int:
    async with store.begin() as work:
        guest = await work.people.create(telegram_id, "Asha", "en")
        assert await work.chat_accounts.move(guest.account_id, guest.identity_id, of.identity_id)
        return guest.account_id


async def messages(store: StoredStore) -> list[tuple[str, int]]:
    async with store.begin() as work:
        return [(one.kind, one.recipient) for one in await work.outbox_rows.claim("test", most=99, lease_s=1)]


async def test_the_only_way_in_stays(store: StoredStore, asha: Actor) -> None:
    login = await login_of(store, asha)
    with pytest.raises(LastWayIn):
        await disconnected(store, asha, login)
    await with_passkey(store, asha)
    await disconnected(store, asha, login)
    assert await outside.own_logins(store.read(), asha) == []
    with pytest.raises(NotFound):
        await disconnected(store, asha, login)


async def test_a_password_is_a_way_in_for_who_has_a_name(store: StoredStore, asha: Actor) -> None:
    login, who = await login_of(store, asha), asha.identity_id
    await once(store, lambda work: work.credentials.set_password(who, "a hash", remember=0))
    with pytest.raises(LastWayIn):
        await disconnected(store, asha, login)
    await once(store, lambda work: work.identities.change(who, handle="asha"))
    assert await ways_in(store.read(), who) == {"password", f"outside:{login}"}
    await disconnected(store, asha, login)


async def test_an_outside_login_is_enough_to_let_a_chat_or_a_passkey_go(
    store: StoredStore, asha: Actor
) -> None:
    chat, passkey = await with_chat(store, asha, 7), await with_passkey(store, asha)
    await once(store, lambda work: chats.unlink(work, asha, chat))
    await once(store, lambda work: second_factor.drop_passkey(work, asha, passkey))
    assert len(await ways_in(store.read(), asha.identity_id)) == 1


async def test_the_last_passkey_stays_where_it_is_the_only_way(store: StoredStore, asha: Actor) -> None:
    login, passkey = await login_of(store, asha), await with_passkey(store, asha)
    await disconnected(store, asha, login)
    with pytest.raises(LastWayIn):
        await once(store, lambda work: second_factor.drop_passkey(work, asha, passkey))


async def test_two_taken_away_at_once_and_one_stays(store: StoredStore, asha: Actor) -> None:
    login, passkey = await login_of(store, asha), await with_passkey(store, asha)

    async def tried(number: int) -> bool:
        try:
            if number % 2:
                await disconnected(store, asha, login)
            else:
                await once(store, lambda work: second_factor.drop_passkey(work, asha, passkey))
        except DomainError:
            return False
        return True

    assert sum(await asyncio.gather(*map(tried, range(40)))) == 1
    assert len(await ways_in(store.read(), asha.identity_id)) == 1


async def test_every_chat_hears_of_it_and_its_sessions_end(store: StoredStore, asha: Actor) -> None:
    for telegram_id in (7, 8):
        await with_chat(store, asha, telegram_id)
    login, who = await login_of(store, asha), asha.identity_id
    async with store.begin() as work:
        by_it, by_chat, this = [
            (await work.sessions.open(who, SessionKind.CUSTOMER, "web", (method,))).session
            for method in (Method.OIDC, Method.TELEGRAM, Method.OIDC)
        ]
        epoch = (await work.identities.get(who)).epoch
        await outside.disconnect(work, asha, this, login)
    assert {one.id for one in await store.read().sessions.of(who)} == {by_chat.id, this.id}
    assert by_it.id
    assert (await store.read().identities.get(who)).epoch > epoch
    assert await messages(store) == [("outside-removed", 7), ("outside-removed", 8)]


async def test_somebody_elses_is_not_there(store: StoredStore, asha: Actor) -> None:
    ravi = await once(store, lambda work: work.people.create(9, "Ravi", "en"))
    login = await login_of(store, asha)
    with pytest.raises(NotFound):
        await disconnected(store, ravi, login)
    assert await login_of(store, asha) == login
