"""What comes of orders: words about them, stars, complaints, money given back, doors to go to, and tabs."""

from __future__ import annotations

from collections.abc import Sequence

from domain.catalogue.shop import Shop
from domain.money.tab import Tab, TabKind, TabState
from domain.money.tabs import booking
from domain.orders.life import carry_out
from domain.orders.order import Move
from domain.people import Actor
from domain.platform.hearing import complaints
from domain.unit_of_work import UnitOfWork
from domain.values import Money
from storage.work import StoredStore
from tests.storage import given
from tests.storage.given import Street
from tests.web.api.client import Person
from tests.web.api.test_shopping import place, ready

LIMIT = 1_000_00


async def had(asha: Person, owner: Person, orders: Sequence[str], store: StoredStore) -> None:
    """These have come and are rated; something of each is given back, and of the first one words are said.

    Of each, two things are complained about, and the shop is silent on one of them.
    """
    for order in orders:
        async with store.begin() as work:
            await _moved(work, order, Move.ACCEPT, Move.READY, Move.DELIVER)
        path = f"/v1/orders/{order}"
        assert (await asha.ask("PUT", f"{path}/rating", {"stars": 4})).status == 200
        paid = (await asha.ask("GET", f"{path}/payment")).body["id"]
        assert (await owner.ask("POST", f"/v1/payments/{paid}/refunds", {"amount": 10_00})).status == 201
        assert (await asha.ask("POST", f"/v1/orders/{orders[0]}/words", {"text": "Gate 2"})).status == 201
        for about in ({}, {"line": 1}):
            complaint = {"order": order, "fault": "spoilt", **about}
            made = await asha.ask("POST", "/v1/complaints", complaint)
            assert (made.status, made.body["line"]) == (201, about.get("line"))
        async with store.begin() as work:
            await complaints.escalate(work, await work.ids.complaint(made.body["id"]))


async def carried(asha: Person, courier: Person, street: Street, store: StoredStore) -> None:
    """Two more are ordered, and go with that courier."""
    for _ in "12":
        (placed,) = (await place(asha, await ready(asha, street, 1))).body["orders"]
        async with store.begin() as work:
            await _moved(work, placed["id"], Move.ACCEPT, Move.READY)
            person = await _actor(work, courier)
            kept = await work.couriers.person(street.shops[0].id, person.identity_id, person.name)
            await work.trips.begin(await work.ids.order(placed["id"]), kept.id)


async def on_tabs(asha: Person, owner: Person, street: Street, store: StoredStore) -> str:
    """Asha and somebody else have tabs; the id of hers in the first shop, on which two things stand."""
    async with store.begin() as work:
        somebody, customer = await given.person(work, 300, "Somebody"), await _actor(work, asha)
        made = await _tab(work, customer, street.shops[0])
        for person, shop in ((customer, street.shops[1]), (somebody, street.shops[0])):
            await _tab(work, person, shop)
        for _ in "12":
            await booking.write(work, await _actor(work, owner), made.id, TabKind.BOUGHT, 10_00)
        return made.public_id


async def _moved(work: UnitOfWork, order: str, *moves: Move) -> None:
    found = await work.orders.get(await work.ids.order(order))
    for move in moves:
        found = await carry_out(work, None, found, move)


async def _actor(work: UnitOfWork, person: Person) -> Actor:
    return await work.identities.actor((await work.identities.by_public_id(person.id)).id)


async def _tab(work: UnitOfWork, person: Actor, shop: Shop) -> Tab:
    made = await work.tabs.add(
        Tab(
            id=0,
            shop_id=shop.id,
            identity_id=person.identity_id,
            called=person.name,
            limit=Money(LIMIT),
            pay_day=1,
            state=TabState.OPEN,
            balance=Money(0),
        )
    )
    assert made is not None
    return made
