"""A code links one group once, and only as its issuer says."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import insert

from domain.identity.ports.linking import LinkRequest
from domain.people import Actor
from storage.engine.database import Database
from storage.schema.tables import link_code, shop
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of

GROUP = -100123
SHOP = {
    "names": '{"en":"Sri Lakshmi Kirana"}',
    "state": "approved",
    "is_open": 1,
    "latitude": 17.4,
    "longitude": 78.5,
    "address": "Ameerpet",
    "phone": "+914012345678",
    "currency": "INR",
    "time_zone": "Asia/Kolkata",
    "minimum_minor": 0,
    "fee_minor": 0,
}


@pytest.fixture
async def owner(store: StoredStore, database: Database) -> Actor:
    async with store.begin() as work:
        owner = await work.people.create(7, "Lakshmi", "te")
    async with database.transaction() as executor:
        for number in (1, 2):
            row = SHOP | {"id": number, "public_id": f"shop {number}", "owner_id": owner.identity_id}
            await executor.run(insert(shop).values(row))
    return owner


async def issue(store: StoredStore, clock: Clock, owner: Actor, shop_id: int = 1) -> str:
    async with store.begin() as work:
        return await work.links.issue(shop_id, owner.identity_id, clock.now + timedelta(minutes=10))


async def consume(store: StoredStore, code: str, chat_id: int = GROUP) -> LinkRequest | None:
    async with store.begin() as work:
        return await work.links.consume(code, chat_id, "Counter")


async def test_a_code_is_used_once(store: StoredStore, clock: Clock, owner: Actor) -> None:
    code = await issue(store, clock, owner)
    request = await consume(store, code)
    assert request == LinkRequest(1, 1, owner.identity_id, GROUP, "Counter")
    assert await consume(store, code, -5) is None


async def test_forty_try_a_code_at_once_and_one_gets_it(
    store: StoredStore, clock: Clock, owner: Actor
) -> None:
    code = await issue(store, clock, owner)
    got = await asyncio.gather(*(consume(store, code, -i) for i in range(1, 41)))
    [request] = [one for one in got if one]
    assert await store.read().links.pending(request.id, owner.identity_id) == request


async def test_a_code_ends_at_its_time(store: StoredStore, clock: Clock, owner: Actor) -> None:
    code = await issue(store, clock, owner)
    clock.advance(seconds=600)
    assert await consume(store, code) is None


async def test_a_group_that_asks_waits_until_its_code_ends(
    store: StoredStore, clock: Clock, owner: Actor
) -> None:
    request = await consume(store, await issue(store, clock, owner))
    assert request is not None
    links, me = store.read().links, owner.identity_id
    assert await links.pending(request.id, me) == await links.pending_of(request.shop_id, me) == request
    clock.advance(seconds=600)
    links = store.read().links
    assert (await links.pending(request.id, me), await links.pending_of(request.shop_id, me)) == (None, None)
    async with store.begin() as work:
        assert await work.links.confirm(request.id, me) is None
        assert not await work.links.refuse(request.id, me)


async def test_a_new_code_voids_the_shops_earlier_ones(
    store: StoredStore, clock: Clock, owner: Actor
) -> None:
    unused, other_shop = await issue(store, clock, owner), await issue(store, clock, owner, 2)
    used = await issue(store, clock, owner)
    assert await consume(store, unused) is None
    request = await consume(store, used)
    assert request is not None
    await issue(store, clock, owner)
    async with store.begin() as work:
        assert await work.links.confirm(request.id, owner.identity_id) is None
    assert await consume(store, other_shop) is not None


async def test_the_issuer_alone_confirms_and_once(store: StoredStore, clock: Clock, owner: Actor) -> None:
    request = await consume(store, await issue(store, clock, owner))
    assert request is not None
    async with store.begin() as work:
        assert await work.links.confirm(request.id, owner.identity_id + 1) is None
        assert await work.links.pending(request.id, owner.identity_id + 1) is None
        assert not await work.links.refuse(request.id, owner.identity_id + 1)
        assert await work.links.confirm(request.id, owner.identity_id) == request
        assert await work.links.confirm(request.id, owner.identity_id) is None
        assert not await work.links.refuse(request.id, owner.identity_id)


async def test_a_refused_request_cannot_be_confirmed(store: StoredStore, clock: Clock, owner: Actor) -> None:
    request = await consume(store, await issue(store, clock, owner))
    assert request is not None
    async with store.begin() as work:
        assert await work.links.refuse(request.id, owner.identity_id)
        assert await work.links.confirm(request.id, owner.identity_id) is None


async def test_an_unredeemed_code_cannot_be_confirmed(store: StoredStore, clock: Clock, owner: Actor) -> None:
    await issue(store, clock, owner)
    async with store.begin() as work:
        assert await work.links.confirm(1, owner.identity_id) is None


async def test_the_database_holds_no_code(
    store: StoredStore, clock: Clock, owner: Actor, database: Database
) -> None:
    code = await issue(store, clock, owner)
    assert len(code) == 43
    [row] = await rows_of(database.reader, link_code.select())
    assert code not in str(row) and code.encode() not in row.mac


async def test_tries_are_counted_by_account_and_window(
    store: StoredStore, clock: Clock, owner: Actor
) -> None:
    since = clock.now
    async with store.begin() as work:
        other = await work.people.create(8, "Ravi", "en")
    for expected in (1, 2):
        async with store.begin() as work:
            assert await work.links.attempt(owner.account_id, since) == expected
    clock.advance(seconds=60)
    async with store.begin() as work:
        assert await work.links.attempt(owner.account_id, clock.now) == 1
        assert await work.links.attempt(owner.account_id, since) == 4
        assert await work.links.attempt(other.account_id, since) == 1
