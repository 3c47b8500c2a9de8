"""A personal code is used once, in time, by whoever the number and the issuer let through."""

import asyncio
from datetime import timedelta

import pytest

from domain.errors import NotFound
from domain.identity.links import CODE_LIFE, UNDO_LIFE, LinkCodes, LinkState, PersonLink, Purpose
from domain.people import Actor, Role
from storage.engine.database import Database
from storage.schema.identity_tables import person_link
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of
from tests.storage import given
from tests.storage.tries import AROUND, MANY, at_once, once


@pytest.fixture
async def asha(store: StoredStore) -> Actor:
    return await once(store, lambda work: work.people.create(7, "Asha", "en"))


@pytest.fixture
async def ravi(store: StoredStore, asha: Actor) -> Actor:
    return await once(store, lambda work: work.people.create(8, "Ravi", "te"))


async def issue(
    store: StoredStore, clock: Clock, of: Actor, purpose: Purpose = Purpose.CHAT
) -> tuple[PersonLink, LinkCodes]:
    until = clock.now + CODE_LIFE
    return await once(
        store, lambda work: work.person_links.issue(of.identity_id, purpose, until, asked_by="Firefox")
    )


async def consume(store: StoredStore, code: str, by: Actor) -> PersonLink | None:
    return await once(store, lambda work: work.person_links.consume(code, by.account_id, by.identity_id))


async def matched(store: StoredStore, clock: Clock, asha: Actor, ravi: Actor) -> PersonLink:
    link, codes = await issue(store, clock, asha)
    assert await consume(store, codes.deep, ravi)
    assert await once(store, lambda work: work.person_links.match(link.id, ravi.account_id, codes.match))
    return await store.read().person_links.get(link.id)


@pytest.mark.parametrize("kind", ["deep", "typed"])
async def test_a_code_is_used_once(
    store: StoredStore, clock: Clock, asha: Actor, ravi: Actor, kind: str
) -> None:
    link, codes = await issue(store, clock, asha)
    used = await consume(store, getattr(codes, kind), ravi)
    assert used is not None
    assert (used.id, used.state, used.account_id) == (link.id, LinkState.REDEEMED, ravi.account_id)
    assert used.previous_identity_id == ravi.identity_id
    assert await consume(store, codes.deep, ravi) is None
    assert await consume(store, codes.typed, asha) is None


@pytest.mark.parametrize("kind", ["deep", "typed"])
async def test_forty_try_a_code_at_once_and_one_gets_it(
    store: StoredStore, clock: Clock, asha: Actor, ravi: Actor, kind: str
) -> None:
    _, codes = await issue(store, clock, asha)
    code = getattr(codes, kind)
    got = await at_once(store, lambda w: w.person_links.consume(code, ravi.account_id, ravi.identity_id))
    assert (len(got), sum(link is not None for link in got)) == (MANY, 1)


async def test_forty_give_the_right_number_at_once_and_one_is_heard(
    store: StoredStore, clock: Clock, asha: Actor, ravi: Actor
) -> None:
    link, codes = await issue(store, clock, asha)
    await consume(store, codes.deep, ravi)
    got = await at_once(store, lambda w: w.person_links.match(link.id, ravi.account_id, codes.match))
    assert sum(got) == 1


async def test_forty_approve_and_disown_at_once_and_each_happens_once(
    store: StoredStore, clock: Clock, asha: Actor, ravi: Actor
) -> None:
    link = await matched(store, clock, asha, ravi)
    yes = await at_once(store, lambda work: work.person_links.approve(link.id, asha.identity_id))
    since = clock.now - UNDO_LIFE
    undone = await at_once(store, lambda work: work.person_links.undo(link.id, since))
    assert [sum(each is not None for each in done) for done in (yes, undone)] == [1, 1]


@pytest.mark.parametrize(("around", "counts"), AROUND)
async def test_a_code_ends_at_its_time(
    store: StoredStore, clock: Clock, asha: Actor, ravi: Actor, around: timedelta, counts: bool
) -> None:
    link, codes = await issue(store, clock, asha)
    clock.now = link.until + around
    assert (await consume(store, codes.deep, ravi) is not None) is counts


@pytest.mark.parametrize(("around", "counts"), AROUND)
async def test_a_number_and_a_yes_come_in_time(
    store: StoredStore, clock: Clock, asha: Actor, ravi: Actor, around: timedelta, counts: bool
) -> None:
    link, codes = await issue(store, clock, asha)
    await consume(store, codes.deep, ravi)
    clock.now = link.until + around
    is_right = await once(store, lambda w: w.person_links.match(link.id, ravi.account_id, codes.match))
    assert is_right is counts
    approved = await once(store, lambda w: w.person_links.approve(link.id, asha.identity_id))
    assert (approved is not None) is counts


@pytest.mark.parametrize(("around", "counts"), AROUND)
async def test_a_link_can_be_undone_for_a_day(
    store: StoredStore, clock: Clock, asha: Actor, ravi: Actor, around: timedelta, counts: bool
) -> None:
    link = await matched(store, clock, asha, ravi)
    made = await once(store, lambda work: work.person_links.approve(link.id, asha.identity_id))
    assert made is not None and made.done_at is not None
    clock.now = made.done_at + UNDO_LIFE + around
    undone = await once(store, lambda work: work.person_links.undo(link.id, work.now - UNDO_LIFE))
    assert (undone is not None) is counts


async def test_a_new_code_voids_the_old_of_its_purpose(
    store: StoredStore, clock: Clock, asha: Actor, ravi: Actor
) -> None:
    _, old = await issue(store, clock, asha)
    _, other_purpose = await issue(store, clock, asha, Purpose.STAFF)
    _, somebody_elses = await issue(store, clock, ravi)
    _, new = await issue(store, clock, asha)
    assert await consume(store, old.deep, ravi) is None
    assert await consume(store, old.typed, ravi) is None
    for codes in (other_purpose, somebody_elses, new):
        assert await consume(store, codes.typed, ravi)


async def test_only_the_account_that_redeemed_gives_the_number_and_only_the_issuer_approves(
    store: StoredStore, clock: Clock, asha: Actor, ravi: Actor
) -> None:
    link, codes = await issue(store, clock, asha)
    assert not await once(store, lambda w: w.person_links.match(link.id, ravi.account_id, codes.match))
    await consume(store, codes.deep, ravi)
    assert await once(store, lambda w: w.person_links.approve(link.id, asha.identity_id)) is None
    wrong = str(10 + (int(codes.match) - 9) % 90)
    assert not await once(store, lambda w: w.person_links.match(link.id, asha.account_id, codes.match))
    assert not await once(store, lambda w: w.person_links.match(link.id, ravi.account_id, wrong))
    assert await once(store, lambda w: w.person_links.match(link.id, ravi.account_id, codes.match))
    assert await once(store, lambda w: w.person_links.approve(link.id, ravi.identity_id)) is None
    assert await once(store, lambda w: w.person_links.approve(link.id, asha.identity_id))


async def test_the_codes_are_the_same_when_asked_again_and_the_database_holds_none(
    store: StoredStore, clock: Clock, asha: Actor, database: Database
) -> None:
    link, codes = await issue(store, clock, asha)
    assert await store.read().person_links.codes(link.id) == codes
    assert (len(codes.deep), len(codes.typed), len(codes.match)) == (43, 9, 2)
    [row] = await rows_of(database.reader, person_link.select())
    kept = str(row)
    assert not any(secret in kept for secret in (codes.deep, codes.typed, codes.typed.replace("-", "")))
    assert row.match != codes.match
    assert codes.deep.encode() not in row.deep_mac + row.typed_mac + row.nonce


async def test_a_burnt_code_is_void_also_after_it_was_redeemed(
    store: StoredStore, clock: Clock, asha: Actor, ravi: Actor
) -> None:
    link, codes = await issue(store, clock, asha)
    await consume(store, codes.deep, ravi)
    burnt = await once(store, lambda work: work.person_links.burn(["BCDF-GHJK", codes.typed, codes.deep]))
    assert [each.id for each in burnt] == [link.id]
    assert not await once(store, lambda w: w.person_links.match(link.id, ravi.account_id, codes.match))


async def test_a_chat_moves_from_where_it_is(store: StoredStore, asha: Actor, ravi: Actor) -> None:
    move = lambda w: w.chat_accounts.move(ravi.account_id, ravi.identity_id, asha.identity_id)  # noqa: E731
    assert sum(await at_once(store, move)) == 1
    chats = await store.read().chat_accounts.of(asha.identity_id)
    assert [chat.telegram_id for chat in chats] == [7, 8]
    assert len({chat.public_id for chat in chats}) == 2
    assert await once(store, lambda w: w.chat_accounts.detach(ravi.account_id, asha.identity_id))
    alone = await store.read().people.by_telegram(8)
    assert alone is not None and alone.identity_id not in (asha.identity_id, ravi.identity_id)
    async with store.begin() as work:
        assert await work.addresses.add(alone.identity_id, "Flat 2, Rose Apartments", None)


async def test_tries_at_once_are_counted_one_by_one(store: StoredStore, clock: Clock, asha: Actor) -> None:
    counts = await asyncio.gather(
        *(once(store, lambda w: w.links.attempt(asha.account_id, clock.now)) for _ in range(MANY))
    )
    assert sorted(counts) == list(range(1, MANY + 1))


async def test_a_shop_is_by_invitation_from_the_first_one_on(
    store: StoredStore, clock: Clock, asha: Actor, ravi: Actor
) -> None:
    async with store.begin() as work:
        shop = await given.shop(work, asha)
        link, codes = await work.person_links.issue(
            asha.identity_id,
            Purpose.STAFF,
            clock.now + CODE_LIFE,
            asked_by="",
            shop_id=shop.id,
            role=Role.STAFF,
        )
        await work.person_links.consume(codes.deep, ravi.account_id, ravi.identity_id)
        await work.person_links.match(link.id, ravi.account_id, codes.match)
        assert not await work.shops.is_by_invitation(shop.id)
        await work.person_links.approve(link.id, asha.identity_id)
        assert await work.shops.is_by_invitation(shop.id)
        [owner] = await work.roles.members(shop.id)
        assert (owner.name, owner.role) == ("Asha", Role.OWNER)
        await work.person_links.undo(link.id, clock.now - UNDO_LIFE)
        assert not await work.shops.is_by_invitation(shop.id)


async def test_what_is_not_there_is_not_found(store: StoredStore) -> None:
    links = store.read().person_links
    for asked in (links.get(1), links.by_public_id("nothing"), links.codes(1)):
        with pytest.raises(NotFound):
            await asked
