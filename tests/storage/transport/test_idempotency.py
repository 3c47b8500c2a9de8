"""The same request is done once, and answered each time as at first."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import delete, update

from domain.errors import KeyReused, NotFound, StillUnderWay
from domain.transport import Answered
from storage.engine.database import Database
from storage.schema import tables as t
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage.tries import AROUND, MANY, identity, once

DAY = timedelta(days=1)
KEY = "6f1c"


async def begun(
    store: StoredStore, identity_id: int, *, key: str = KEY, request: bytes = b"first"
) -> Answered | None:
    async with store.begin() as work:
        return await work.idempotency.begin(identity_id, key, request, work.now + DAY)


async def answered(store: StoredStore, identity_id: int, answer: str = '{"number":"రూ"}') -> Answered:
    """The request as an edge does it: asked, done and answered in one work."""
    async with store.begin() as work:
        known = await work.idempotency.begin(identity_id, KEY, b"first", work.now + DAY)
        if known:
            return known
        await asyncio.sleep(0)
        await work.idempotency.finish(identity_id, KEY, 201, answer)
        return Answered(201, answer)


async def test_the_answer_is_given_again(store: StoredStore) -> None:
    asha = await identity(store)
    first = await answered(store, asha.id)
    assert await begun(store, asha.id) == first == Answered(201, '{"number":"రూ"}')


async def test_forty_ask_at_once_and_one_is_done(store: StoredStore) -> None:
    asha = await identity(store)
    answers = await asyncio.gather(*(answered(store, asha.id, f"answer {i}") for i in range(MANY)))
    assert len(set(answers)) == 1


async def test_a_key_belongs_to_its_person(store: StoredStore) -> None:
    asha, ravi = await identity(store), await identity(store, "ravi")
    await answered(store, asha.id)
    assert await begun(store, ravi.id) is None
    assert await begun(store, asha.id, key="another") is None


async def test_another_request_under_the_same_key_is_refused(store: StoredStore) -> None:
    asha = await identity(store)
    await answered(store, asha.id)
    with pytest.raises(KeyReused):
        await begun(store, asha.id, request=b"second")


async def test_what_was_begun_alone_is_still_under_way(store: StoredStore) -> None:
    asha = await identity(store)
    assert await begun(store, asha.id) is None
    with pytest.raises(StillUnderWay):
        await begun(store, asha.id)
    with pytest.raises(KeyReused):
        await begun(store, asha.id, request=b"second")
    await once(store, lambda work: work.idempotency.finish(asha.id, KEY, 200, "done"))
    await once(store, lambda work: work.idempotency.finish(asha.id, KEY, 500, "twice"))
    assert await begun(store, asha.id) == Answered(200, "done")


async def test_what_failed_may_be_tried_again(store: StoredStore) -> None:
    asha = await identity(store)
    with pytest.raises(ZeroDivisionError):
        async with store.begin() as work:
            assert await work.idempotency.begin(asha.id, KEY, b"first", work.now + DAY) is None
            raise ZeroDivisionError
    assert await begun(store, asha.id, request=b"second") is None


@pytest.mark.parametrize(("off", "counts"), AROUND)
async def test_an_answer_is_kept_for_its_time(
    store: StoredStore, clock: Clock, off: timedelta, counts: bool
) -> None:
    asha = await identity(store)
    first = await answered(store, asha.id)
    clock.now += DAY + off
    assert await begun(store, asha.id) == (first if counts else None)
    if not counts:
        with pytest.raises(StillUnderWay):
            await begun(store, asha.id)


async def test_an_answer_is_gone_with_its_person_s_key(store: StoredStore, database: Database) -> None:
    asha = await identity(store)
    await answered(store, asha.id)
    async with database.transaction() as executor:
        await executor.run(delete(t.personal_key))
        await executor.run(update(t.identity).values(status="erased"))
    assert await begun(store, asha.id) == Answered(201, "")
    with pytest.raises(NotFound):
        await once(store, lambda work: work.idempotency.finish(asha.id, KEY, 201, "again"))
