"""Complaints on both databases: one ticket for each thing, one answer, and hooks that hear of both."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.catalogue.errors import BadHearing
from domain.catalogue.reaching import serving
from domain.money.aftercare.complaint import Complaint, ComplaintState, Fault
from domain.money.errors import ComplaintOver, TooLateToComplain
from domain.orders import life
from domain.orders.order import Move, Order
from domain.people import Actor, Role
from domain.platform.hearing import complaints
from domain.platform.webhooks import hooks
from domain.unit_of_work import UnitOfWork
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage import given
from web.webhooks.bodies import body_of

Answer = Callable[[UnitOfWork, int], Awaitable[Complaint]]


async def had(store: StoredStore) -> tuple[given.Street, Actor, Order]:
    """An order that has come and is paid in cash, and the owner of its shop."""
    street, placed = await given.placed(store)
    owner = await store.read().identities.actor(street.shops[0].owner_id)
    async with store.begin() as work:
        order = placed.orders[0]
        for move in (Move.ACCEPT, Move.READY, Move.DELIVER):
            order = await life.carry_out(work, owner, order, move)
    return street, owner, order


async def complained(store: StoredStore, street: given.Street, order: Order, line_id: int = 0) -> Complaint:
    """The customer says that it was spoilt."""
    async with store.begin() as work:
        return await complaints.complain(
            work, street.customer, order.id, Fault.SPOILT, line_id=line_id, words="Guarded weevils"
        )


async def test_what_is_said_later_is_added(store: StoredStore) -> None:
    """And the same again is said once."""
    street, _, order = await had(store)
    made = await complained(store, street, order)
    async with store.begin() as work:
        for words in ("and torn", "and torn"):
            made = await complaints.describe(work, street.customer, made.id, words)
    assert made.words == "Guarded weevils · and torn"


async def test_two_answers_at_once_give_back_once(store: StoredStore) -> None:
    """An owner and an admin press at the same moment, and a second press comes with each."""
    street, owner, order = await had(store)
    made = await complained(store, street, order)
    admin = replace(owner, is_admin=True, roles=frozenset({Role.ADMIN}))
    answers: list[Answer] = [
        lambda work, of: complaints.refund(work, owner, of, 10_00),
        lambda work, of: complaints.refund(work, admin, of, 5_00),
        lambda work, of: complaints.refuse(work, admin, of, "It was fresh"),
        lambda work, of: complaints.refuse(work, owner, of, "It was cold"),
    ]

    async def answered(answer: Answer) -> Complaint:
        async with store.begin() as work:
            return await answer(work, made.id)

    results = await asyncio.gather(*map(answered, answers), return_exceptions=True)
    assert all(isinstance(each, Complaint | ComplaintOver) for each in results)
    stands = await store.read().complaints.get(made.id)
    assert {each for each in results if isinstance(each, Complaint)} == {stands}
    back = [each.amount for each in await store.read().refunds.of_order(order.id)]
    assert back == ([stands.back] if stands.state is ComplaintState.REFUNDED else [])


async def test_the_same_is_complained_of_once_at_the_same_moment(store: StoredStore) -> None:
    street, _, order = await had(store)
    await asyncio.gather(*(complained(store, street, order) for _ in range(3)), return_exceptions=True)
    assert len(await store.read().complaints.of_order(order.id)) == 1


async def test_a_shop_says_for_how_long_it_hears_complaints(store: StoredStore, clock: Clock) -> None:
    street, owner, order = await had(store)
    clock.now += timedelta(hours=49)
    with pytest.raises(TooLateToComplain):
        await complained(store, street, order)
    async with store.begin() as work:
        for hours in (23, 721):
            with pytest.raises(BadHearing):
                await serving.set_hearing(work, owner, order.shop_id, hours)
        await serving.set_hearing(work, owner, order.shop_id, 72)
    assert (await complained(store, street, order)).waits


async def test_hooks_hear_of_complaints_without_anybodys_words(store: StoredStore) -> None:
    street, owner, order = await had(store)
    async with store.begin() as work:
        hook, _ = await hooks.add(work, owner, order.shop_id, "https://till.example.org/kirana")
    whole = await complained(store, street, order)
    line = await complained(store, street, order, order.lines[0].id)
    async with store.begin() as work:
        await complaints.escalate(work, whole.id)
        for _ in range(2):
            await complaints.refund(work, owner, line.id, 10_00)
        await complaints.close(work, whole.id)
    work = store.read()
    told = (await work.hook_deliveries.page(hook.id, after=0, most=50))[::-1]
    bodies = [json.loads(await body_of(work, each, order.shop_id)) for each in told]
    about = [each for each in bodies if each["type"].startswith("complaint.")]
    assert [(each["type"], each["data"]["complaint"]["number"]) for each in about] == [
        ("complaint.opened", whole.number),
        ("complaint.opened", line.number),
        ("complaint.answered", line.number),
        ("complaint.closed", whole.number),
    ]
    answered = about[2]["data"]
    assert (answered["complaint"]["line"], answered["complaint"]["given_back"]["minor"]) == (1, 10_00)
    assert (answered["order"]["id"], answered["event_version"]) == (order.public_id, 0)
    assert "Guarded" not in json.dumps(bodies)


async def test_answers_that_are_too_late_say_so(store: StoredStore) -> None:
    street, owner, order = await had(store)
    made = await complained(store, street, order)
    async with store.begin() as work:
        await complaints.close(work, made.id)
    with pytest.raises(ComplaintOver):
        async with store.begin() as work:
            await complaints.refund(work, owner, made.id)
