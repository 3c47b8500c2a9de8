"""Answering: a customer says what shall become of a line about which they are asked, or the clock does."""

from __future__ import annotations

from domain.errors import BadRequest, NotFound
from domain.orders.changing import carry_out_change, must_fit, with_offer
from domain.orders.errors import LineDecided
from domain.orders.life import carry_out
from domain.orders.line import OrderLine
from domain.orders.order import Move, Order, OrderState, Reason
from domain.orders.own_orders import own_order
from domain.orders.work import OrderWork
from domain.people import Actor
from domain.preferences import Substitution


async def question(work: OrderWork, actor: Actor, order_id: int, line_id: int) -> tuple[Order, OrderLine]:
    """A line that waits for the actor's answer. Raises NotFound, LineDecided."""
    order = await own_order(work, actor, order_id)
    line = order.line(line_id)
    if line is None:
        raise NotFound
    if not line.waits or order.state is not OrderState.PICKING:
        raise LineDecided(number=str(order.number), product=line.names)
    return order, line


async def asked(work: OrderWork, actor: Actor, line_id: int) -> tuple[Order, OrderLine]:
    """One of the actor's lines about which they were asked, decided or not. Raises NotFound."""
    order_id = await work.orders.of_line(line_id)
    order = await own_order(work, actor, order_id) if order_id else None
    line = order.line(line_id) if order else None
    if order is None or line is None:
        raise NotFound
    return order, line


async def take_offer(work: OrderWork, actor: Actor, order_id: int, line_id: int, *, offer: int) -> Order:
    """Takes one of the offers, by its place from nought, at what it costs.

    Raises NotFound, LineDecided, BadRequest, NotInItsPlace, InsufficientStock, OrderMoved.
    """
    order, line = await question(work, actor, order_id, line_id)
    if not 0 <= offer < len(line.offers):
        raise BadRequest(where="body.offer")
    taken = line.offers[offer]
    if line.asks_weight:
        return await carry_out_change(work, actor, order, [line.agreed_to(taken)])
    product = await work.products.get(taken.product_id)
    must_fit(order, line, product)
    return await carry_out_change(work, actor, order, with_offer(order, line, taken, product))


async def refuse_offer(work: OrderWork, actor: Actor, order_id: int, line_id: int) -> Order:
    """None of it: what was missing is left out, what weighs more comes as it was ordered.

    Raises NotFound, LineDecided, OrderMoved.
    """
    order, line = await question(work, actor, order_id, line_id)
    return await carry_out_change(work, actor, order, [_without(line)])


async def call_off(work: OrderWork, actor: Actor, order_id: int, line_id: int) -> Order:
    """The whole order is called off because of a line that is missing.

    Raises NotFound, LineDecided, OrderMoved.
    """
    order, _ = await question(work, actor, order_id, line_id)
    return await carry_out(work, actor, order, Move.CANCEL, reason=Reason.CUSTOMER_ASKED)


async def decide(work: OrderWork, line_id: int) -> None:
    """The clock: nobody has answered in time, and the wish decides. Nothing where it waits no more.

    What costs more than was agreed is never taken by silence, nor is what nobody has wished for.
    """
    order_id = await work.orders.of_line(line_id)
    order = await work.orders.get(order_id) if order_id else None
    line = order.line(line_id) if order else None
    if order is None or line is None or not line.waits or order.state is not OrderState.PICKING:
        return
    if line.substitution is Substitution.CANCEL and not line.asks_weight:
        await carry_out(work, None, order, Move.CANCEL, reason=Reason.OUT_OF_STOCK)
    else:
        await carry_out_change(work, None, order, [_without(line)])


def _without(line: OrderLine) -> OrderLine:
    return line.again() if line.asks_weight else line.left_out()
