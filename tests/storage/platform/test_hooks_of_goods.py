"""Other systems are told of a shop's goods, of what runs low, and of the shop itself."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from domain.catalogue import products, shopkeeping, undoing
from domain.catalogue.desk.low import RanLow
from domain.catalogue.stock_lists import reading
from domain.people import Actor, Role
from domain.platform.shops import approving
from domain.platform.webhooks import hooks
from domain.values import Money
from storage.work import StoredStore
from tests.storage import given
from web.webhooks.bodies import body_of

LIST = [["name", "price"], ["Tea", "20"], ["Salt", "25"]]
TILL = "https://till.example.org/kirana"


@pytest.fixture
async def street(store: StoredStore) -> given.Street:
    async with store.begin() as work:
        return await given.street(work)


async def told(store: StoredStore, hook_id: int) -> list[dict[str, Any]]:
    """What the hook is told, the oldest first, as it is sent."""
    work = store.read()
    found = await work.hook_deliveries.page(hook_id, after=0, most=50)
    hook = await work.hooks.get(hook_id)
    return [json.loads(await body_of(work, each, hook.shop_id)) for each in reversed(found)]


async def owner_of(store: StoredStore, street: given.Street) -> Actor:
    return await store.read().identities.actor(street.shops[0].owner_id)


async def test_goods_and_the_shop_are_told_of(store: StoredStore, street: given.Street) -> None:
    shop, dal = street.shops[0], street.dal
    owner = await owner_of(store, street)
    admin = replace(owner, is_admin=True, roles=frozenset({Role.ADMIN}))
    async with store.begin() as work:
        hook, _ = await hooks.add(work, owner, shop.id, TILL)
    async with store.begin() as work:
        await products.change(work, owner, dal.id, {"price": Money(90_00), "own_code": "A1"})
        await products.change(work, owner, dal.id, {"is_listed": False})
        await products.change(work, owner, dal.id, {"is_listed": True})
        _, made = await given.put_at_once(work, owner, shop.id, reading.read(LIST))
        assert made
        await undoing.undo(work, owner, made.id)
        tea, _ = await products.add(work, owner, shop.id, {"names": {"en": "Tea"}, "price": Money(5_00)})
        await products.delete(work, owner, tea.product.id)
        await shopkeeping.set_open(work, owner, shop.id, False)
        await approving.suspend(work, admin, shop.id, "Rats")
        await approving.resume(work, admin, shop.id, "Gone")
    bodies = await told(store, hook.id)
    assert [each["type"] for each in bodies] == [
        *("product.changed", "product.hidden", "product.shown", "product.put", "product.undone"),
        *("product.added", "product.deleted", "shop.closed", "shop.suspended", "shop.resumed"),
    ]
    changed, put, deleted = bodies[0]["data"], bodies[3]["data"], bodies[6]["data"]
    assert (changed["product"]["own_code"], changed["product"]["price"]["minor"]) == ("A1", 90_00)
    assert (changed["order"], changed["goods"], changed["event_version"]) == (None, None, 0)
    assert (put["product"], put["goods"]) == (None, {"added": 2, "changed": 0, "deleted": 0})
    assert deleted["product"]["is_deleted"] is True
    assert "Rats" not in json.dumps(bodies)


async def test_what_runs_low_is_told_with_how_much_is_left(store: StoredStore, street: given.Street) -> None:
    owner = await owner_of(store, street)
    async with store.begin() as work:
        hook, _ = await hooks.add(work, owner, street.shops[0].id, TILL)
        await work.happened(RanLow(street.shops[0].id, street.dal.id))
    [body] = await told(store, hook.id)
    assert (body["type"], body["data"]["product"]["left"]) == ("stock.low", 10)
