"""Carrying out a move of an order's life, whoever asks for it."""

from datetime import datetime

from domain.orders.errors import OrderMoved
from domain.orders.events import Moved
from domain.orders.order import FINAL, LIFE, REACHED, Move, Order, Reason, StockEffect
from domain.orders.work import OrderWork
from domain.people import Actor


async def carry_out(
    work: OrderWork,
    actor: Actor | None,
    order: Order,
    move: Move,
    *,
    reason: Reason | None = None,
    restock: bool = False,
    promised: datetime | None = None,
) -> Order:
    """Moves order, goods, the place in a slot and the use of a coupon, and has done what follows from that.

    `actor` is None for the clock; `promised` is what an order is accepted with.
    Raises OrderMoved where somebody was faster.
    """
    step = LIFE[move]
    if not await work.orders.move(order, step.target, by=actor, reason=reason, promised=promised):
        raise overtaken(await work.orders.get(order.id))
    await _move_goods(work, order, step.stock, restock=restock)
    if order.slot and step.target in FINAL - REACHED:
        await work.slot_places.give_back(order.shop_id, order.slot.starts)
    if order.coupon_id and step.target in FINAL - REACHED:
        await work.coupons.give_back(order.coupon_id, order.identity_id)
    if step.stock is StockEffect.TAKE:
        await work.orders.tick_rest(order.id)
    shop = await work.shops.get(order.shop_id)
    await work.happened(Moved(shop=shop, order=order, move=move, state=step.target, by=actor))
    return await work.orders.get(order.id)


def overtaken(order: Order) -> OrderMoved:
    """Somebody else moved the order, as it stands now."""
    return OrderMoved(number=str(order.number), state=order.state, by=order.handled_by)


async def _move_goods(work: OrderWork, order: Order, effect: StockEffect, *, restock: bool) -> None:
    if effect is StockEffect.ASK:
        effect = StockEffect.RELEASE if order.holds_stock else StockEffect.KEEP
        if not order.holds_stock and restock:
            effect = StockEffect.RETURN
    shelf = {
        StockEffect.RELEASE: work.stock.release,
        StockEffect.TAKE: work.stock.take,
        StockEffect.RETURN: work.stock.restock,
    }
    if effect in shelf:
        for line in sorted(order.lines, key=lambda line: line.product_id):
            if line.held:
                await shelf[effect](line.product_id, line.held, order.id)
