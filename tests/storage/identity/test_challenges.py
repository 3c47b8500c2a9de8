"""What was begun is finished once, in time, and tried no oftener than allowed."""

from datetime import timedelta

import pytest

from domain.identity.records import Challenge
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage.tries import AROUND, at_once, identity, once

LIFE = timedelta(minutes=5)
KIND, MOST = "second-factor", 5


async def begun(store: StoredStore, identity_id: int | None = None) -> str:
    return await once(store, lambda work: work.challenges.begin(KIND, identity_id, {"first": "వేలిముద్ర"}, LIFE))


async def attempted(store: StoredStore, token: str, *, kind: str = KIND) -> Challenge | None:
    return await once(store, lambda work: work.challenges.attempt(kind, token, most=MOST))


async def test_a_challenge_comes_back_with_what_it_began_with(store: StoredStore, clock: Clock) -> None:
    asha = await identity(store)
    token = await begun(store, asha.id)
    assert len(token) == 43
    found = await attempted(store, token)
    assert found is not None
    assert found == Challenge(found.id, KIND, asha.id, {"first": "వేలిముద్ర"}, 1, clock.now + LIFE)
    nobody_s = await attempted(store, await begun(store))
    assert nobody_s is not None
    assert nobody_s.identity_id is None


async def test_another_token_or_kind_is_unknown_and_costs_no_try(store: StoredStore) -> None:
    token = await begun(store)
    assert await attempted(store, f"{token}x") is None
    assert await attempted(store, token, kind="reset") is None
    found = await attempted(store, token)
    assert found is not None
    assert found.tries == 1


async def test_forty_try_at_once_and_five_may(store: StoredStore) -> None:
    token = await begun(store)
    got = await at_once(store, lambda work: work.challenges.attempt(KIND, token, most=MOST))
    assert sorted(one.tries for one in got if one) == [1, 2, 3, 4, 5]
    assert await attempted(store, token) is None


async def test_forty_finish_at_once_and_one_does(store: StoredStore) -> None:
    token = await begun(store)
    found = await attempted(store, token)
    assert found is not None
    assert sum(await at_once(store, lambda work: work.challenges.finish(found.id))) == 1
    assert await attempted(store, token) is None


@pytest.mark.parametrize(("off", "counts"), AROUND)
async def test_a_challenge_ends_at_its_time(
    store: StoredStore, clock: Clock, off: timedelta, counts: bool
) -> None:
    token, other = await begun(store), await begun(store)
    found = await attempted(store, other)
    assert found is not None
    clock.now += LIFE + off
    assert (await attempted(store, token) is not None) == counts
    assert await once(store, lambda work: work.challenges.finish(found.id)) == counts
