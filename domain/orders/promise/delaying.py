"""A shop says that an order comes later, and its customer need not wait for ever."""

from __future__ import annotations

from datetime import datetime

from domain.catalogue.shop import Shop
from domain.orders import counter
from domain.orders.events import Delayed
from domain.orders.life import carry_out, overtaken
from domain.orders.order import Move, Order, OrderState, Reason
from domain.orders.own_orders import own_order, withdraw
from domain.orders.promises import AWAITED, is_free_to_leave, later_by
from domain.orders.work import OrderWork
from domain.people import Actor

ON_ITS_WAY = AWAITED | {OrderState.OUT_FOR_DELIVERY}
"""States in which it can be said that an order comes later."""


async def delay_at_counter(
    work: OrderWork, actor: Actor, group: int, order_id: int, minutes: int, *, promised: datetime
) -> Order:
    """So many minutes later than was `promised`, said at the counter where the actor stands.

    Where something else is promised by now, as by the same press before, that stands.
    Raises NotFound, NotYourCounter, OrderMoved, BadLead.
    """
    order, shop = await counter.order_at_counter(work, actor, group, order_id)
    if group != shop.counter_chat:
        await counter.must_stand_in(work, actor, order_id)
    return await _delay(work, actor, order, shop, minutes, promised)


async def delay(work: OrderWork, actor: Actor, order_id: int, minutes: int, *, promised: datetime) -> Order:
    """The same for who comes without a group. Raises what `delay_at_counter` does."""
    order = await counter.order_to_move(work, actor, order_id)
    return await _delay(work, actor, order, await work.shops.get(order.shop_id), minutes, promised)


async def leave(work: OrderWork, actor: Actor, order_id: int) -> Order:
    """The customer calls an order off, free of charge: until it is accepted, and when it is over its time.

    What was packed goes back on the shelf: it has not left the shop. Raises NotFound, TooLateToCancel.
    """
    order = await own_order(work, actor, order_id)
    if order.state is OrderState.CANCELLED and order.reason is Reason.TOO_LATE:
        return order  # called off before, by the same press
    if not is_free_to_leave(order, work.now):
        return await withdraw(work, actor, order_id)
    return await carry_out(work, actor, order, Move.CALL_OFF, reason=Reason.TOO_LATE, restock=True)


async def _delay(
    work: OrderWork, actor: Actor, order: Order, shop: Shop, minutes: int, promised: datetime
) -> Order:
    by = later_by(order, work.now, minutes)
    if order.state not in ON_ITS_WAY:
        raise overtaken(order)
    if order.promised_at != promised:
        return order
    if not await work.orders.promise(order, by):
        raise overtaken(await work.orders.get(order.id))
    done = await work.orders.get(order.id)
    await work.happened(Delayed(shop, order, done, actor))
    return done.at_the_counter()
