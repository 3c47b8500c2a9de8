"""Sessions live as long as they may, and a refresh token that comes twice ends its family."""

import base64
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.identity.ports.clients import Opened
from domain.identity.records import AGAIN, LIFETIMES, Method, SessionKind
from domain.people import Role, Status
from domain.unit_of_work import UnitOfWork
from domain.work import Rules
from storage.engine.database import Database
from storage.engine.sealing import Sealer
from storage.identity.sessions import REUSED
from storage.schema import identity_tables as it
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of
from tests.storage import given
from tests.storage.tries import AROUND, MILLISECOND, at_once, identity, once

CUSTOMER, STAFF = SessionKind.CUSTOMER, SessionKind.STAFF
METHODS = (Method.PASSWORD, Method.TOTP)


async def opened(store: StoredStore, identity_id: int, kind: SessionKind = CUSTOMER) -> Opened:
    return await once(store, lambda work: work.sessions.open(identity_id, kind, "Firefox", METHODS))


async def rotated(store: StoredStore, refresh: str) -> Opened | None:
    return await once(store, lambda work: work.sessions.rotate(refresh))


async def reason(database: Database) -> str | None:
    [row] = await rows_of(database.reader, it.session.select())
    return str(row.end_reason) if row.ended_at else None


@pytest.mark.parametrize("kind", SessionKind)
async def test_a_live_session_comes_with_its_person(
    store: StoredStore, clock: Clock, kind: SessionKind
) -> None:
    asha = await identity(store)
    session = (await opened(store, asha.id, kind)).session
    assert await store.read().sessions.live(session.public_id) == (session, asha, 0)
    assert (session.kind, session.client, session.methods) == (kind, "Firefox", METHODS)
    assert (session.created_at, session.used_at) == (clock.now, clock.now)
    assert session.idle_until == clock.now + LIFETIMES[kind].idle
    assert session.until == clock.now + LIFETIMES[kind].whole
    assert session.ended_at is None
    assert await store.read().sessions.live("nobody's") is None


async def test_a_disabled_person_is_seen_and_cannot_go_on(store: StoredStore) -> None:
    asha = await identity(store)
    made = await opened(store, asha.id)
    await once(store, lambda work: work.identities.set_status(asha.id, Status.DISABLED))
    found = await store.read().sessions.live(made.session.public_id)
    assert found is not None
    assert found.identity.status is Status.DISABLED
    assert await rotated(store, made.refresh) is None
    assert await once(store, lambda work: work.sessions.was_reused(made.refresh)) is None


async def test_a_token_gives_the_next_one(store: StoredStore, clock: Clock) -> None:
    asha = await identity(store)
    first = await opened(store, asha.id, STAFF)
    assert len(first.refresh) == 43
    clock.advance(seconds=600)
    second = await rotated(store, first.refresh)
    assert second is not None
    idle_until = clock.now + LIFETIMES[STAFF].idle
    assert second.session == replace(first.session, used_at=clock.now, idle_until=idle_until)
    third = await rotated(store, second.refresh)
    assert third is not None
    assert len({first.refresh, second.refresh, third.refresh}) == 3


async def test_looking_at_a_session_does_not_lengthen_it(store: StoredStore, clock: Clock) -> None:
    asha = await identity(store)
    session = (await opened(store, asha.id)).session
    clock.advance(seconds=60)
    async with store.begin() as work:
        assert await work.sessions.live(session.public_id) == (session, asha, 0)
        assert await work.sessions.of(asha.id) == [session]


async def test_an_unknown_token_is_nobody_s(store: StoredStore) -> None:
    await opened(store, (await identity(store)).id)
    assert await rotated(store, "unknown") is None
    assert await store.read().sessions.was_reused("unknown") is None


async def test_for_ten_seconds_a_token_gives_the_same_next_one(store: StoredStore, clock: Clock) -> None:
    """Two tabs ask with it, or the answer was lost; the next one may have been used meanwhile."""
    first = await opened(store, (await identity(store)).id)
    second = await rotated(store, first.refresh)
    assert second is not None
    clock.advance(seconds=5)
    third = await rotated(store, second.refresh)
    assert third is not None
    clock.advance(seconds=5)
    for token, following in ((first.refresh, second.refresh), (second.refresh, third.refresh)):
        again = await rotated(store, token)
        assert again is not None
        assert again.refresh == following
        assert again.session.id == first.session.id
        assert await store.read().sessions.was_reused(token) is None
        assert await store.read().sessions.shown(token) is not None
    assert await rotated(store, third.refresh) is not None


async def test_no_next_token_comes_of_a_session_that_ended_meanwhile(
    store: StoredStore, database: Database
) -> None:
    first = await opened(store, (await identity(store)).id)
    await rotated(store, first.refresh)
    await once(store, lambda work: work.sessions.end(first.session.id, "signed out"))
    assert await rotated(store, first.refresh) is None
    assert await reason(database) == "signed out"
    assert await store.read().sessions.was_reused(first.refresh) is None


async def test_the_next_token_is_not_to_be_found_out_without_the_key(
    store: StoredStore, database: Database, clock: Clock
) -> None:
    first = await opened(store, (await identity(store)).id)
    second = await rotated(store, first.refresh)
    other = await rotated(StoredStore(database, Sealer("another secret"), clock, Rules()), first.refresh)
    assert second is not None
    assert other is None
    kept = [row.mac for row in await rows_of(database.reader, it.refresh_token.select())]
    assert len(kept) == 2
    assert not {first.refresh.encode(), second.refresh.encode()} & set(kept)
    assert base64.urlsafe_b64decode(second.refresh + "=") not in kept


async def test_a_token_that_comes_again_ends_its_family(
    store: StoredStore, database: Database, clock: Clock
) -> None:
    asha = await identity(store)
    first = await opened(store, asha.id)
    second = await rotated(store, first.refresh)
    assert second is not None
    clock.now += AGAIN + MILLISECOND
    async with store.begin() as work:
        assert await work.sessions.was_reused(second.refresh) is None
        assert await work.sessions.rotate(first.refresh) is None
        stolen = await work.sessions.was_reused(first.refresh)
    assert stolen is not None
    assert stolen.public_id == first.session.public_id
    assert await reason(database) == REUSED
    assert await rotated(store, second.refresh) is None
    assert await store.read().sessions.live(first.session.public_id) is None


async def test_another_family_goes_on(store: StoredStore, clock: Clock) -> None:
    asha = await identity(store)
    first, other = await opened(store, asha.id), await opened(store, asha.id)
    await rotated(store, first.refresh)
    clock.now += AGAIN + MILLISECOND
    await rotated(store, first.refresh)
    assert await rotated(store, other.refresh) is not None


async def test_forty_rotate_at_once_and_get_one_token_between_them(
    store: StoredStore, database: Database
) -> None:
    first = await opened(store, (await identity(store)).id)
    got = await at_once(store, lambda work: work.sessions.rotate(first.refresh))
    (second,) = {one.refresh for one in got if one}
    assert None not in got
    assert await reason(database) is None
    assert len(await rows_of(database.reader, it.refresh_token.select())) == 2
    assert await rotated(store, second) is not None


@pytest.mark.parametrize("kind", SessionKind)
@pytest.mark.parametrize(("off", "lives"), AROUND)
async def test_an_unused_session_ends_at_its_time(
    store: StoredStore, clock: Clock, kind: SessionKind, off: timedelta, lives: bool
) -> None:
    made = await opened(store, (await identity(store)).id, kind)
    clock.now += LIFETIMES[kind].idle + off
    assert (await store.read().sessions.live(made.session.public_id) is not None) == lives
    assert (await store.read().sessions.of(made.session.identity_id) != []) == lives
    assert (await rotated(store, made.refresh) is not None) == lives


@pytest.mark.parametrize(("off", "lives"), AROUND)
async def test_no_use_lengthens_a_session_beyond_its_whole_life(
    store: StoredStore, clock: Clock, off: timedelta, lives: bool
) -> None:
    made: Opened | None = await opened(store, (await identity(store)).id, STAFF)
    assert made is not None
    end = made.session.until
    while clock.now + LIFETIMES[STAFF].idle < end:
        clock.advance(seconds=29 * 60)
        made = await rotated(store, made.refresh)
        assert made is not None
    assert made.session.idle_until == made.session.until == end
    clock.now = end + off
    assert (await rotated(store, made.refresh) is not None) == lives


async def test_sessions_are_listed_last_used_first(store: StoredStore, clock: Clock) -> None:
    asha, ravi = await identity(store), await identity(store, "ravi")
    first, second = await opened(store, asha.id), await opened(store, asha.id)
    await opened(store, ravi.id)
    clock.advance(seconds=60)
    await rotated(store, first.refresh)
    assert [one.id for one in await store.read().sessions.of(asha.id)] == [
        first.session.id,
        second.session.id,
    ]


async def test_an_ended_session_is_over_for_good(store: StoredStore, database: Database) -> None:
    asha = await identity(store)
    made = await opened(store, asha.id)
    assert await once(store, lambda work: work.sessions.end(made.session.id, "signed-out"))
    assert not await once(store, lambda work: work.sessions.end(made.session.id, "again"))
    assert await reason(database) == "signed-out"
    assert await store.read().sessions.live(made.session.public_id) is None
    assert await store.read().sessions.of(asha.id) == []
    assert await rotated(store, made.refresh) is None


ENDS: list[tuple[Callable[[int], int | None], int]] = [(lambda kept: None, 3), (lambda kept: kept, 2)]


@pytest.mark.parametrize(("but", "ended"), ENDS)
async def test_all_end_but_the_one_that_is_kept(
    store: StoredStore, but: Callable[[int], int | None], ended: int
) -> None:
    asha, ravi = await identity(store), await identity(store, "ravi")
    mine = [await opened(store, asha.id) for _ in range(3)]
    other = await opened(store, ravi.id)
    kept = but(mine[1].session.id)
    assert await once(store, lambda work: work.sessions.end_all(asha.id, "reset", but=kept)) == ended
    assert [one.id for one in await store.read().sessions.of(asha.id)] == ([kept] if kept else [])
    assert await store.read().sessions.live(other.session.public_id) is not None


async def test_a_strong_role_shortens_the_sessions_that_are_there_and_gives_them_back(
    store: StoredStore, clock: Clock
) -> None:
    """By whichever road the role comes: on the platform, in a shop, by a press in its group, with a shop."""
    roads: dict[str, Callable[[UnitOfWork, int, int], Awaitable[object]]] = {
        "platform": lambda work, who, shop: work.roles.grant(who, Role.SUPPORT, None, who),
        "shop": lambda work, who, shop: work.roles.grant(who, Role.COURIER, shop, who),
        "group": lambda work, who, shop: work.people.join_shop(shop, who, Role.STAFF),
    }
    async with store.begin() as work:
        shop = (await given.street(work)).shops[0].id
    for number, (name, road) in enumerate(roads.items()):
        async with store.begin() as work:
            person = (await given.person(work, 100 + number, name)).identity_id
            opened = await work.sessions.open(person, SessionKind.CUSTOMER, "", (Method.PASSWORD,))
        clock.now += timedelta(days=1)
        async with store.begin() as work:
            await road(work, person, shop)
        (session,) = await store.read().sessions.of(person)
        assert session.kind is SessionKind.STAFF, name
        assert session.until == clock.now + timedelta(hours=12)
        assert session.idle_until == clock.now + timedelta(minutes=30)
        async with store.begin() as work:
            for role, at in await work.roles.of(person):
                await work.roles.revoke(person, role, at)
        (session,) = await store.read().sessions.of(person)
        assert (session.kind, session.until) == (SessionKind.CUSTOMER, opened.session.until), name
        assert session.idle_until == opened.session.idle_until
