"""Addresses, and that nobody reads them in the file."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select

from domain.errors import NotFound, TooManyKept
from domain.identity import preferences
from domain.orders import checkout
from domain.people import Actor
from domain.shopping import addresses
from domain.values import Place
from storage.engine.database import Database
from storage.engine.sealing import BadSeal, Sealer
from storage.schema import tables as t
from storage.shopping.addresses import COMPARED
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of
from tests.storage import given

ROSE = "Flat 2, Rose Apartments"
NEAR, FAR = Place(17.36165, 78.47475), Place(17.4401, 78.3489)


async def test_the_last_used_comes_first(store: StoredStore, clock: Clock) -> None:
    async with store.begin() as work:
        asha = (await given.person(work)).identity_id
        first = await work.addresses.add(asha, ROSE, given.CHARMINAR)
        second = await work.addresses.add(asha, "House 9", None)
        assert await work.addresses.of(asha, most=5) == [second, first]
    clock.advance(seconds=1)
    async with store.begin() as work:
        await work.addresses.used(first.id)
        assert await work.addresses.of(asha, most=5) == [first, second]
        assert await work.addresses.of(asha, most=1) == [first]
    assert (first.text, first.place, second.place) == (ROSE, given.CHARMINAR, None)


@pytest.mark.parametrize(("place", "again"), [(None, None), (given.CHARMINAR, NEAR), (given.CHARMINAR, None)])
async def test_the_same_address_again_is_the_one_there_is(
    store: StoredStore, clock: Clock, place: Place | None, again: Place | None
) -> None:
    async with store.begin() as work:
        asha = (await given.person(work)).identity_id
        known = await work.addresses.add(asha, ROSE, place)
        await work.addresses.add(asha, "House 9", None)
    clock.advance(seconds=1)
    async with store.begin() as work:
        assert await work.addresses.add(asha, ROSE, again) == known
        assert [one.text for one in await work.addresses.of(asha, most=5)] == [ROSE, "House 9"]


@pytest.mark.parametrize(("place", "again"), [(given.CHARMINAR, FAR), (None, FAR)])
async def test_the_same_text_elsewhere_is_another_address(
    store: StoredStore, place: Place | None, again: Place
) -> None:
    async with store.begin() as work:
        asha = (await given.person(work)).identity_id
        known = await work.addresses.add(asha, "Flat 2", place)
        other = await work.addresses.add(asha, "Flat 2", again)
    assert other.id != known.id
    assert other.place == FAR


async def test_only_the_last_ones_are_compared(store: StoredStore, clock: Clock) -> None:
    async with store.begin() as work:
        asha = (await given.person(work)).identity_id
        oldest = await work.addresses.add(asha, ROSE, None)
    for number in range(COMPARED):
        clock.advance(seconds=1)
        async with store.begin() as work:
            await work.addresses.add(asha, f"House {number}", None)
    async with store.begin() as work:
        assert (await work.addresses.add(asha, ROSE, None)).id != oldest.id


async def test_anothers_address_is_not_found(store: StoredStore) -> None:
    async with store.begin() as work:
        asha, ravi = await given.person(work, 7), await given.person(work, 8)
        mine = await work.addresses.add(asha.identity_id, ROSE, None)
        assert await work.addresses.get(asha.identity_id, mine.id) == mine
        with pytest.raises(NotFound):
            await work.addresses.get(ravi.identity_id, mine.id)
        assert (await work.addresses.add(ravi.identity_id, ROSE, None)).id != mine.id


async def test_the_text_is_sealed_to_its_row(store: StoredStore, database: Database) -> None:
    async with store.begin() as work:
        asha = (await given.person(work)).identity_id
        first = await work.addresses.add(asha, ROSE, given.CHARMINAR)
        second = await work.addresses.add(asha, "House 9", None)
    async with database.transaction() as executor:
        rows = await rows_of(executor, select(t.address.c.sealed).order_by(t.address.c.id))
        assert all(b"Rose" not in row.sealed and b"17.36" not in row.sealed for row in rows)
        await executor.run(
            t.address.update().where(t.address.c.id == second.id).values(sealed=rows[0].sealed)
        )
    assert await store.read().addresses.get(asha, first.id) == first
    with pytest.raises(BadSeal):
        await store.read().addresses.get(asha, second.id)


async def book(store: StoredStore, count: int = addresses.MOST) -> Actor:
    """Somebody with so many addresses."""
    store._rules = replace(store._rules, has_limits=False)
    async with store.begin() as work:
        asha = await given.agreed(work, await given.person(work))
        for number in range(count):
            await addresses.add(work, asha, f"House {number}, Gudimalkapur", None)
    return asha


async def test_nobody_keeps_more_than_so_many_and_an_order_makes_room(store: StoredStore) -> None:
    """The book refuses one more; what is typed while ordering takes the place of the one used longest ago."""
    asha = await book(store)
    with pytest.raises(TooManyKept):
        async with store.begin() as work:
            await addresses.add(work, asha, "One more, Gudimalkapur", None)
    async with store.begin() as work:
        await addresses.take(work, asha, "Typed in a hurry, Gudimalkapur", None)
    kept = [each.text for each in await addresses.own_addresses(store.read(), asha)]
    assert len(kept) == addresses.MOST
    assert "Typed in a hurry, Gudimalkapur" in kept
    assert "House 0, Gudimalkapur" not in kept


async def test_undoing_a_deletion_never_goes_beyond_that(store: StoredStore) -> None:
    asha = await book(store)
    gone, *_ = await addresses.own_addresses(store.read(), asha, most=1)
    async with store.begin() as work:
        await preferences.forget(work, asha, gone.id)
        instead = await addresses.add(work, asha, "One more, Gudimalkapur", None)
    with pytest.raises(TooManyKept) as refused:
        async with store.begin() as work:
            await preferences.bring_back(work, asha, gone.id)
    assert refused.value.facts == {"most": addresses.MOST}
    assert await store.read().addresses.count(asha.identity_id) == addresses.MOST
    async with store.begin() as work:
        await preferences.forget(work, asha, instead.id)
        await preferences.bring_back(work, asha, gone.id)
    assert await store.read().addresses.count(asha.identity_id) == addresses.MOST


async def test_those_that_are_added_at_once_are_counted_one_after_the_other(store: StoredStore) -> None:
    asha = await book(store, addresses.MOST - 2)
    gone, *_ = await addresses.own_addresses(store.read(), asha, most=1)
    async with store.begin() as work:
        await preferences.forget(work, asha, gone.id)

    async def add(number: int) -> None:
        async with store.begin() as work:
            if number:
                await work.addresses.add(asha.identity_id, f"Door {number}, Gudimalkapur", None)
            else:
                await preferences.bring_back(work, asha, gone.id)

    came = await asyncio.gather(*map(add, range(6)), return_exceptions=True)
    assert sorted(type(each).__name__ for each in came) == ["NoneType"] * 3 + ["TooManyKept"] * 3
    assert await store.read().addresses.count(asha.identity_id) == addresses.MOST


async def test_an_order_opens_no_more_addresses_than_it_shows_or_compares(
    store: StoredStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    asha = await book(store)
    first, *_, oldest = await addresses.own_addresses(store.read(), asha)
    asha = replace(asha, preferences=replace(asha.preferences, default_address=oldest.id))
    opened, unseal = [0], Sealer.unseal

    def counted(self: Sealer, *given: Any) -> str:
        opened[0] += 1
        return unseal(self, *given)

    monkeypatch.setattr(Sealer, "unseal", counted)
    offered = await checkout.last_addresses(store.read(), asha)
    assert [each.id for each in offered[:2]] == [oldest.id, first.id]
    assert opened == [checkout.ADDRESSES_OFFERED]
    opened[0] = 0
    async with store.begin() as work:
        await addresses.take(work, asha, "Typed in a hurry, Gudimalkapur", None)
    assert opened == [COMPARED]
    kept = [each.id for each in await addresses.own_addresses(store.read(), asha)]
    assert (len(kept), kept[0]) == (addresses.MOST, oldest.id)
