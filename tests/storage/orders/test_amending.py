"""What a customer changes before anybody picks: lines, goods and money move together, and picking ends it."""

import asyncio

import pytest

from domain.catalogue.errors import BadQuantity, InsufficientStock
from domain.errors import DomainError, NotFound
from domain.orders import own_orders
from domain.orders.errors import NothingLeft, TooLateToCancel, TooLateToChange
from domain.orders.life import carry_out
from domain.orders.line import LineState
from domain.orders.order import Move, Order, OrderState, Reason
from domain.orders.promise import amending, delaying, parting
from tests.clock import Clock
from tests.storage.orders.test_picking import Counter, at, sound

__all__ = ["at", "sound"]


async def amend(at: Counter, amounts: dict[int, int]) -> Order:
    """Asha wants so much of each."""
    async with at.store.begin() as work:
        return await amending.amend(work, at.asha, at.order.id, amounts)


async def test_less_more_none_and_something_new(at: Counter) -> None:
    before = await at.now()
    changed = await amend(at, {at.dal.id: 1, at.moong.id: 2})
    assert [(each.held, each.known) for each in changed.lines] == [(1, 2), (750, None), (2, 0)]
    assert changed.subtotal.minor - before.subtotal.minor == 2 * 90_00 - 95_00
    assert await at.paid() == changed.total
    assert (await at.shelf(at.dal))[1] == 1
    assert (await at.shelf(at.moong))[1] == 2
    again = await amend(at, {at.dal.id: 1, at.moong.id: 2})
    assert again.version == changed.version, "the same again changes nothing"
    gone = await amend(at, {at.dal.id: 0})
    assert (gone.lines[0].state, gone.lines[0].charged.minor) == (LineState.LEFT_OUT, 0)
    back = await amend(at, {at.dal.id: 2})
    assert (back.lines[0].state, back.lines[0].known) == (LineState.ORDERED, None), "as the counter knows it"


async def test_what_cannot_be_had_changes_nothing(at: Counter) -> None:
    before = await at.now()
    with pytest.raises(NothingLeft):
        await amend(at, {at.dal.id: 0, at.tomato.id: 0})
    with pytest.raises((InsufficientStock, BadQuantity)):
        await amend(at, {at.dal.id: 1, at.moong.id: 100_000})
    async with at.store.begin() as work:
        with pytest.raises(NotFound):
            await amending.amend(work, at.kiran, at.order.id, {at.dal.id: 1})
    assert await at.now() == before


@pytest.mark.parametrize("_", range(4))
async def test_adding_against_the_start_of_picking(at: Counter, _: int) -> None:
    """Whoever comes first: what was added in time is picked, and what was not is refused."""
    said = await asyncio.gather(
        amend(at, {at.dal.id: 3, at.moong.id: 1}), at.pick(2, 750), return_exceptions=True
    )
    assert all(isinstance(each, Order | DomainError) for each in said)
    order = await at.now()
    if order.state is OrderState.ACCEPTED:
        await at.pick(2, 750)
        order = await at.now()
    assert order.state is OrderState.PICKING
    was_added = isinstance(said[0], Order)
    assert order.lines[0].held == (3 if was_added else 2)
    assert (await at.shelf(at.dal))[1] == order.lines[0].held
    assert (await at.shelf(at.moong))[1] == int(was_added)
    assert await at.paid() == order.total
    with pytest.raises(TooLateToChange):
        await amend(at, {at.dal.id: 1})


async def test_yes_to_a_wish_and_too_late_restock_once(at: Counter, clock: Clock) -> None:
    """Packed, asked for, and over its time: whoever cancels it first, the goods go back once."""
    await at.move(Move.READY)
    shelf = await at.shelf(at.dal)
    async with at.store.begin() as work:
        await parting.ask_to_cancel(work, at.asha, at.order.id)
        with pytest.raises(TooLateToCancel):
            await own_orders.withdraw(work, at.asha, at.order.id)
    clock.advance(seconds=7_200)

    async def leave() -> Order:
        async with at.store.begin() as work:
            return await delaying.leave(work, at.asha, at.order.id)

    async def agree() -> Order:
        async with at.store.begin() as work:
            return await parting.answer(work, at.kiran, at.order.id, True)

    said = await asyncio.gather(leave(), agree(), leave(), agree(), return_exceptions=True)
    assert all(isinstance(each, Order | DomainError) for each in said)
    assert (await at.now()).state is OrderState.CANCELLED
    assert await at.shelf(at.dal) == (shelf[0] + 2, 0)
    async with at.store.begin() as work:
        with pytest.raises(DomainError):
            await carry_out(work, at.kiran, at.order, Move.CANCEL, reason=Reason.REFUSED, restock=True)
    assert await at.shelf(at.dal) == (shelf[0] + 2, 0), (
        "a refund or a second cancel brings nothing back again"
    )
