"""Guessing codes: a thousand chats at it, one chat, one person issuing; deep links work all the while."""

import asyncio
from datetime import timedelta

import pytest

from domain.errors import TooManyTries
from domain.identity import attempts
from domain.identity.linking import groups, linking
from domain.identity.linking.linking import Matching, Refusal
from domain.identity.links import LinkCodes, PersonLink
from domain.people import Actor
from domain.rate_limits import Metered
from domain.work import Rules
from storage.engine.database import Database
from storage.engine.sealing import Sealer
from storage.work import StoredStore
from tests import bounds
from tests.clock import Clock
from tests.storage import given
from tests.storage.tries import MANY, MILLISECOND, at_once, once

ADMIN = 3001
WRONG = "BCDF-GHJK"
CROWD = 1000


@pytest.fixture
def store(database: Database, sealer: Sealer, clock: Clock) -> StoredStore:
    return StoredStore(database, sealer, clock, Rules(admins=frozenset({ADMIN})), bot_id=1)


@pytest.fixture
async def asha(store: StoredStore) -> Actor:
    return await once(store, lambda work: work.people.create(7, "Asha", "en"))


@pytest.fixture
async def ravi(store: StoredStore, asha: Actor) -> Actor:
    return await once(store, lambda work: work.people.create(8, "Ravi", "en"))


async def issued(store: StoredStore, of: Actor) -> tuple[PersonLink, LinkCodes]:
    return await once(store, lambda work: linking.issue_for_chat(work, of))


async def tried(store: StoredStore, by: Actor, code: str) -> PersonLink | Refusal:
    return await once(store, lambda work: linking.redeem(work, by, code))


async def messages(store: StoredStore) -> list[tuple[str, int]]:
    async with store.begin() as work:
        return [(one.kind, one.recipient) for one in await work.outbox_rows.claim("test", most=99, lease_s=1)]


@pytest.mark.timeout(300)
async def test_a_thousand_chats_switch_typed_codes_off_and_deep_links_still_work(
    store: StoredStore, clock: Clock, asha: Actor, ravi: Actor
) -> None:
    _, codes = await issued(store, asha)
    crowd = []
    for first in range(0, CROWD, 100):
        async with store.begin() as work:
            crowd += [await work.people.create(10_000 + first + n, "Bot", "en") for n in range(100)]
    said = []
    for first in range(0, CROWD, 50):
        said += await asyncio.gather(*(tried(store, each, WRONG) for each in crowd[first : first + 50]))
    looked_at = said.count(Refusal.NO_GOOD)
    assert said.count(Refusal.TYPING_OFF) == CROWD - looked_at
    # Those that were looked at together with the last allowed one may have failed as well.
    assert attempts.MOST_FAILURES <= looked_at < attempts.MOST_FAILURES + 50
    assert await messages(store) == [("link-typing-off", ADMIN)]
    assert await tried(store, ravi, codes.typed) is Refusal.TYPING_OFF
    found = await tried(store, ravi, codes.deep)
    assert isinstance(found, PersonLink)


async def test_typed_codes_come_back_after_half_an_hour(
    store: StoredStore, clock: Clock, asha: Actor, ravi: Actor
) -> None:
    for _ in range(attempts.MOST_FAILURES):
        await once(store, attempts.failed)
    start = clock.now
    clock.now = start + attempts.OFF_FOR - MILLISECOND
    assert await once(store, attempts.is_typing_off)
    clock.now += MILLISECOND
    assert not await once(store, attempts.is_typing_off)
    _, codes = await issued(store, asha)
    assert isinstance(await tried(store, ravi, codes.typed), PersonLink)


async def test_a_hundred_failures_at_once_alert_once(store: StoredStore, asha: Actor) -> None:
    for _ in range(3):
        await at_once(store, attempts.failed)
    assert await messages(store) == [("link-typing-off", ADMIN)]


async def test_forty_tries_of_one_chat_at_once_and_five_are_looked_at(
    store: StoredStore, ravi: Actor
) -> None:
    said = await at_once(store, lambda work: linking.redeem(work, ravi, WRONG))
    assert said.count(Refusal.NO_GOOD) == attempts.MOST_IN_WINDOW
    assert said.count(Refusal.TOO_OFTEN) == MANY - attempts.MOST_IN_WINDOW


async def test_twenty_tries_a_day(store: StoredStore, clock: Clock, ravi: Actor) -> None:
    said = []
    for _ in range(6):
        said += [await tried(store, ravi, WRONG) for _ in range(4)]
        clock.now += attempts.WINDOW + MILLISECOND
    assert said.count(Refusal.NO_GOOD) == attempts.MOST_IN_A_DAY
    assert set(said[attempts.MOST_IN_A_DAY :]) == {Refusal.TOO_OFTEN}
    clock.now += timedelta(days=1)
    assert await tried(store, ravi, WRONG) is Refusal.NO_GOOD


async def test_a_group_code_has_the_same_limits(store: StoredStore, clock: Clock, asha: Actor) -> None:
    async with store.begin() as work:
        shop = await given.shop(work, asha)
        owner = await work.identities.actor(asha.identity_id)
        await groups.connect_group(work, owner, shop.id)
        code = await groups.group_code(work, owner, shop.id)
    assert code is not None
    for _ in range(attempts.MOST_IN_A_DAY):
        await once(store, lambda work: groups.redeem_group_code(work, owner, "wrong", -5, "Group"))
        clock.now += attempts.WINDOW / 4
    async with store.begin() as work:
        await groups.connect_group(work, owner, shop.id)
        code = await groups.group_code(work, owner, shop.id) or ""
    clock.now += attempts.WINDOW / 2
    redeem = lambda work: groups.redeem_group_code(work, owner, code, -5, "Group")  # noqa: E731
    assert await once(store, redeem) is None


async def test_forty_issues_at_once_and_five_are_made(store: StoredStore, asha: Actor) -> None:
    async def issue() -> bool:
        try:
            await issued(store, asha)
        except TooManyTries:
            return False
        return True

    assert sum(await asyncio.gather(*(issue() for _ in range(MANY)))) == bounds.person(Metered.LINK)


async def test_forty_wrong_numbers_at_once_and_three_are_looked_at(
    store: StoredStore, asha: Actor, ravi: Actor
) -> None:
    link, codes = await issued(store, asha)
    await tried(store, ravi, codes.deep)
    wrong = str(10 + (int(codes.match) - 9) % 90)
    said = await at_once(store, lambda work: linking.match(work, ravi, link.id, wrong))
    assert said.count(Matching.WRONG) == linking.MATCH_TRIES - 1
    assert said.count(Matching.RIGHT) == 0
    assert await once(store, lambda w: linking.match(w, ravi, link.id, codes.match)) is Matching.OVER
