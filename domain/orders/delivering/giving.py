"""The counter gives orders to couriers, and an owner says who they are."""

from __future__ import annotations

import re

from domain.audit_actions import AuditAction
from domain.errors import NotFound
from domain.kinds import MessageKind
from domain.orders import counter
from domain.orders.courier.courier import Courier, Trip
from domain.orders.courier.errors import OrderTaken
from domain.orders.delivering.trips import must_be_carried, show_card
from domain.orders.errors import NotYourCounter
from domain.orders.order import Order
from domain.orders.work import OrderWork
from domain.people import Actor, contact_name, phone_number
from domain.policy import Action, may
from domain.typed.signs import digits_plain

_NUMBER = re.compile(r"[+\d][\d ().\-/]{5,}")
_BETWEEN = " ,;:-–·\n"
"""What stands between a name and a number, or beside both."""


async def couriers(work: OrderWork, actor: Actor, shop_id: int) -> list[Courier]:
    """Who brings the shop's orders, for whoever works at its counter. Raises NotFound."""
    if not may(actor, Action.WORK_COUNTER, shop_id):
        raise NotFound
    return await work.couriers.of_shop(shop_id)


async def add_courier(work: OrderWork, actor: Actor, shop_id: int, *, name: str, phone: str) -> Courier:
    """One without Telegram. Raises NotFound, BadName, BadPhone, SeveralPhones, TooManyCouriers."""
    _must_be_mine(actor, shop_id)
    number = phone_number(phone, work.rules.region)
    added = await work.couriers.add(shop_id, contact_name(name), number)
    await work.audit.record(actor, AuditAction.COURIER_ADDED, f"shop:{shop_id}")
    return added


async def add_typed(work: OrderWork, actor: Actor, shop_id: int, typed: str) -> Courier:
    """The same, as name and number were typed in one message."""
    name = _NUMBER.sub(" ", digits_plain(typed)).strip(_BETWEEN)
    return await add_courier(work, actor, shop_id, name=name, phone=typed)


async def own_courier(work: OrderWork, actor: Actor, shop_id: int, courier_id: int) -> Courier:
    """One without Telegram of the actor's shop. Raises NotFound."""
    _must_be_mine(actor, shop_id)
    for each in await work.couriers.of_shop(shop_id):
        if each.id == courier_id and each.identity_id is None:
            return each
    raise NotFound


async def remove_courier(work: OrderWork, actor: Actor, shop_id: int, courier_id: int) -> None:
    """Lets one of these go; whoever was invited goes with the rest of the staff. Raises NotFound."""
    found = await own_courier(work, actor, shop_id, courier_id)
    await work.couriers.remove(found.id)
    await work.audit.record(actor, AuditAction.COURIER_REMOVED, f"shop:{shop_id}")


async def give(
    work: OrderWork, actor: Actor, order_id: int, courier: Courier, *, was: int | None = None
) -> Order:
    """The order goes with this courier, who hears of it; again, it changes nothing.

    `was` is the courier with whom it went, as the actor saw it (0: with nobody; None: whoever it was).
    Raises NotFound, NotYourCounter, NotOnTheWay, OrderTaken where somebody was faster.
    """
    order = await _to_give(work, actor, order_id)
    if courier.shop_id != order.shop_id:
        raise NotFound
    wanted = await _kept(work, courier)
    before = await work.trips.of(order_id)
    if before and before.courier.id == wanted.id:
        return order
    if was is not None and was != (before.courier.id if before else 0):
        raise _taken(order, before)
    await _hand_on(work, order, before, wanted)
    for each in (wanted, before.courier if before else None):
        await _tell(work, order, each)
    await work.audit.record(actor, AuditAction.ORDER_GIVEN, f"order:{order.number}")
    await show_card(work, order)
    return order


async def take_back(work: OrderWork, actor: Actor, order_id: int) -> Order:
    """The order goes with nobody. Raises NotFound, NotYourCounter, NotOnTheWay."""
    order = await _to_give(work, actor, order_id)
    before = await work.trips.of(order_id)
    if before and await work.trips.end(order_id, before.courier.id):
        await _tell(work, order, before.courier)
        await work.audit.record(actor, AuditAction.ORDER_GIVEN, f"order:{order.number}")
        await show_card(work, order)
    return order


def is_at_counter(actor: Actor, order: Order) -> bool:
    """Whether the actor says there what goes with whom."""
    return may(actor, Action.WORK_COUNTER, order.shop_id)


async def _to_give(work: OrderWork, actor: Actor, order_id: int) -> Order:
    order = await counter.order_to_move(work, actor, order_id)
    if not is_at_counter(actor, order):
        raise NotYourCounter
    must_be_carried(order)
    return order


async def _kept(work: OrderWork, courier: Courier) -> Courier:
    if courier.identity_id is None:
        return courier
    return await work.couriers.person(courier.shop_id, courier.identity_id, courier.name)


async def _hand_on(work: OrderWork, order: Order, before: Trip | None, wanted: Courier) -> None:
    """Raises OrderTaken."""
    if before is None:
        trip = await work.trips.begin(order.id, wanted.id)
        if trip.courier.id != wanted.id:
            raise _taken(order, trip)
    elif not await work.trips.hand_on(order.id, before.courier.id, wanted.id):
        raise _taken(order, await work.trips.of(order.id))


def _taken(order: Order, trip: Trip | None) -> OrderTaken:
    return OrderTaken(number=str(order.number), by=trip.courier.name if trip else None)


async def _tell(work: OrderWork, order: Order, courier: Courier | None) -> None:
    if courier is None or courier.identity_id is None:
        return
    if chat := await work.people.chat_for(courier.identity_id, None):
        await work.outbox.tell(MessageKind.TRIP_GIVEN, order.id, chat)


def _must_be_mine(actor: Actor, shop_id: int) -> None:
    if not may(actor, Action.INVITE_STAFF, shop_id):
        raise NotFound
