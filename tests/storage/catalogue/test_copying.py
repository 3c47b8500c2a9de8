"""Shelves of one of somebody's shops come into another of theirs, and leave again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.catalogue import products
from domain.catalogue.sharing.copying import copy_shelves, other_shops, shelves_of
from domain.catalogue.stock_lists.applying import put_list
from domain.catalogue.stock_lists.planning import plan_list
from domain.catalogue.stock_lists.putting_back import plan_back, put_back
from domain.catalogue.stock_lists.stock_list import ListPlan
from domain.errors import NotFound
from domain.people import Actor, Role
from domain.values import Money
from storage.work import StoredStore
from tests.storage import given
from workers.staging import Stage


async def two_shops(store: StoredStore) -> tuple[Actor, int, int]:
    """An owner of two shops, of which the first sells toor dal, and tomatoes that are out."""
    async with store.begin() as work:
        owner = await given.person(work)
        ours = [(await given.shop(work, owner, name=name)).id for name in ("Old", "New")]
        owner = replace(owner, shops=dict.fromkeys(ours, Role.OWNER))
        await given.weighed(work, ours[0])
        dal = await given.product(work, ours[0])
        hidden = await given.product(work, ours[0], name="Hidden")
        await products.change(work, owner, dal.id, {"own_code": "A1", "aliases": ("arhar",)})
        await products.change(work, owner, hidden.id, {"is_listed": False})
    return owner, *ours


async def copied(store: StoredStore, owner: Actor, new: int, old: int) -> tuple[ListPlan, int | None]:
    """All of it is put; gives what was planned, and the amendment."""
    async with store.begin() as work:
        found = await copy_shelves(work, owner, new, old)
    assert found.from_shop is not None
    async with Stage(store) as stage:
        told = await shelves_of(store.read(), found.from_shop, found.shop_id)
        plan = await plan_list(
            store.read(), found.shop_id, told, hides_missing=False, adds_only=True, take=stage.take
        )
        async with store.begin() as work:
            made = await put_list(work, owner, plan, stage.number)
    return plan, made.id if made else None


async def test_what_customers_see_comes_along_uncounted_and_can_be_taken_back(store: StoredStore) -> None:
    owner, old, new = await two_shops(store)
    plan, made = await copied(store, owner, new, old)
    assert (plan.added, plan.changed, plan.bad) == (2, 0, []) and made
    entries = {
        each.product.names.in_("en"): each for each in await store.read().entries.after(new, 0, most=9)
    }
    assert entries.keys() == {"Toor dal", "Tomato"}
    dal = entries["Toor dal"]
    assert (dal.own_code, dal.category, dal.product.price.money) == ("A1", "staples", Money(95_00))
    assert "arhar" in dal.aliases
    assert not dal.product.is_counted and dal.product.on_hand == 0 and dal.product.can_be_had
    async with Stage(store) as stage:
        last = await plan_back(store.read(), made, stage.take)
        async with store.begin() as work:
            await put_back(work, owner, made, last, stage.number)
    assert await store.read().entries.after(new, 0, most=9) == []


async def test_what_is_there_already_stays_as_it_is(store: StoredStore) -> None:
    owner, old, new = await two_shops(store)
    async with store.begin() as work:
        mine = await given.product(work, new, price=99_00)
        await products.add(work, owner, new, {"names": {"en": "Salt"}, "price": Money(1), "own_code": "A1"})
    plan, _ = await copied(store, owner, new, old)
    assert (plan.added, plan.changed, plan.unchanged, plan.bad) == (1, 0, 1, [])
    assert (await store.read().products.get(mine.id)).price.money == Money(99_00)
    plan, made = await copied(store, owner, new, old)
    assert (plan.added, made) == (0, None)


async def test_only_between_one_s_own(store: StoredStore) -> None:
    owner, old, new = await two_shops(store)
    async with store.begin() as work:
        assert [shop.id for shop in await other_shops(work, owner, new)] == [old]
        stranger = replace(await given.person(work, 9, "Ravi"), shops={})
        for who, to, of in (
            (stranger, new, old),
            (replace(owner, shops={new: Role.OWNER}), new, old),
            (owner, new, new),
        ):
            with pytest.raises(NotFound):
                await copy_shelves(work, who, to, of)
