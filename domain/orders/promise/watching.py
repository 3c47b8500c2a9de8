"""The clock looks whether a promised time holds: it asks the counter, and tells the customer in time."""

from __future__ import annotations

from datetime import datetime

from domain.audit_actions import AuditAction
from domain.kinds import DueKind, MessageKind
from domain.orders import counter
from domain.orders.events import Delayed, Moved
from domain.orders.order import Move, Order
from domain.orders.promises import ASKED_BEFORE, TOLD_BEFORE, free_from, is_awaited
from domain.orders.work import OrderWork


async def watch(work: OrderWork, event: Moved) -> None:
    """The time runs from the acceptance on until the order leaves its shop."""
    order = await work.orders.get(event.order.id)
    if event.move is Move.ACCEPT:
        await _wait_for(work, order)
    elif is_awaited(event.order) and not is_awaited(order):
        await work.due.drop(DueKind.ORDER_LATE, order.id)


async def tell_delay(work: OrderWork, event: Delayed) -> None:
    """The customer reads the new time, and the counter's card has it."""
    order = event.order
    if desk := await counter.read_in(work, event.shop):
        await work.outbox.tell(MessageKind.ORDER_CARD, order.id, desk)
    await _tell_customer(work, order)
    if is_awaited(order):
        await work.due.drop(DueKind.ORDER_LATE, order.id)
        await _wait_for(work, order)
    await work.audit.record(event.by, AuditAction.ORDER_DELAYED, f"order:{order.number}")


async def look(work: OrderWork, order_id: int) -> None:
    """Asks the counter in time, tells the customer before it is over, and when they may leave.

    Nothing where the order is on its way by then.
    """
    order = await work.orders.get(order_id)
    if not is_awaited(order) or order.promised_at is None:
        return
    desk = await counter.read_in(work, await work.shops.get(order.shop_id))
    if work.now < order.promised_at - TOLD_BEFORE and desk:
        await work.outbox.tell(MessageKind.ORDER_LATE, order.id, desk)
    if work.now >= order.promised_at - TOLD_BEFORE:
        await _tell_customer(work, order)
    if following := _after(order, work.now):
        await work.due.at(following, DueKind.ORDER_LATE, order.id)


async def _wait_for(work: OrderWork, order: Order) -> None:
    if order.promised_at is None:
        return
    # Half of a short time passes first: nobody is asked at once whether they can keep their word.
    half = work.now + (order.promised_at - work.now) / 2
    await work.due.at(max(half, order.promised_at - ASKED_BEFORE), DueKind.ORDER_LATE, order.id)


def _after(order: Order, now: datetime) -> datetime | None:
    """When to look again."""
    by, leave = order.promised_at, free_from(order)
    turns = [each for each in (by and by - TOLD_BEFORE, leave) if each and each > now]
    return min(turns, default=None)


async def _tell_customer(work: OrderWork, order: Order) -> None:
    if customer := await work.people.chat_for(order.identity_id, order.ordered_in):
        await work.outbox.tell(MessageKind.ORDER_DELAYED, order.id, customer)
