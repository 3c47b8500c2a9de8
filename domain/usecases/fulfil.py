"""Fulfilment: the counter takes an order from its card to the door."""

from domain.catalogue import Shop
from domain.errors import NotYourCounter, OrderMoved
from domain.orders import LIFE, Move, Order, OrderState, Reason, StockEffect
from domain.payments import PaymentState
from domain.people import Actor, Role
from domain.policy import Action, may
from domain.usecases import hooks
from domain.work import Work

TOLD = frozenset(
    {
        OrderState.ACCEPTED,
        OrderState.REJECTED,
        OrderState.OUT_FOR_DELIVERY,
        OrderState.DELIVERED,
        OrderState.UNDELIVERED,
        OrderState.CANCELLED,
        OrderState.EXPIRED,
    }
)
"""What a customer must not miss: a message of its own. The rest are silent edits of the tracking message."""

DELIVERING = frozenset({Move.SEND, Move.DELIVER, Move.FAIL})
"""What a courier does."""

PAYMENT = {
    OrderState.DELIVERED: PaymentState.CAPTURED,
    OrderState.REJECTED: PaymentState.FAILED,
    OrderState.CANCELLED: PaymentState.FAILED,
    OrderState.EXPIRED: PaymentState.FAILED,
}


async def seen_at_counter(work: Work, actor: Actor, chat_id: int, order_id: int, *, is_member: bool) -> Order:
    """The order, where this chat is its shop's counter and the actor works there or is in the group.

    `is_member` says that the actor is known to be a human member of this group, which counts until the
    first one is invited.
    Raises NotFound, NotYourCounter.
    """
    order = await work.orders.get(order_id)
    shop = await work.shops.get(order.shop_id)
    if shop.counter_chat != chat_id:
        raise NotYourCounter
    if not may(actor, Action.DELIVER, shop.id):
        await _must_be_open_to_members(work, shop.id, is_member)
    return order


async def at_counter(
    work: Work, actor: Actor, chat_id: int, order_id: int, move: Move, *, is_member: bool
) -> Order:
    """The same for somebody who acts: a courier may only deliver.

    Members of the group become its staff by that, until somebody is invited.
    """
    order = await seen_at_counter(work, actor, chat_id, order_id, is_member=is_member)
    action = Action.DELIVER if move in DELIVERING else Action.WORK_COUNTER
    if order.shop_id in actor.shops and not may(actor, action, order.shop_id):
        raise NotYourCounter
    if order.shop_id not in actor.shops:
        await work.people.join_shop(order.shop_id, actor.identity_id, Role.STAFF)
        await work.audit.record(actor, "shop.joined", f"shop:{order.shop_id}")
    return order


async def _must_be_open_to_members(work: Work, shop_id: int, is_member: bool) -> None:
    if not is_member or await work.shops.is_by_invitation(shop_id):
        raise NotYourCounter


async def move_order(
    work: Work,
    actor: Actor,
    order: Order,
    move: Move,
    *,
    version: int,
    reason: Reason | None = None,
    restock: bool = False,
) -> Order:
    """Does one of the counter's moves, if the order is as the person saw it; again, it changes nothing.

    Raises OrderMoved where somebody was faster.
    """
    step = LIFE[move]
    is_theirs = order.handler_id == actor.identity_id
    if order.version == version + 1 and order.state is step.target and is_theirs:
        return order
    if order.version != version or move not in order.counter_moves or not step.takes(reason):
        raise _moved(order)
    return await carry_out(work, actor, order, move, reason=reason, restock=restock)


async def carry_out(
    work: Work,
    actor: Actor | None,
    order: Order,
    move: Move,
    *,
    reason: Reason | None = None,
    restock: bool = False,
) -> Order:
    """Moves order, goods and payment together, and tells those who wait. `actor` is None for the clock."""
    step = LIFE[move]
    if not await work.orders.move(order, step.target, by=actor, reason=reason):
        raise _moved(await work.orders.get(order.id))
    await _move_goods(work, order, step.stock, restock=restock)
    moves: list[OrderState | PaymentState] = [step.target]
    if (payment := PAYMENT.get(step.target)) and await work.orders.move_payment(order.id, payment):
        moves.append(payment)
    if order.state is OrderState.PLACED:
        await work.due.drop("order.remind", order.id)
        await work.due.drop("order.expire", order.id)
    shop = await work.shops.get(order.shop_id)
    await tell_all(work, shop, order, step.target)
    await hooks.note(work, shop, order.id, order.version + 1, *moves)
    await work.audit.record(actor, f"order.{move}", f"order:{order.number}")
    return await work.orders.get(order.id)


async def tell_all(work: Work, shop: Shop, order: Order, state: OrderState) -> None:
    """The card and the tracking message are redrawn; what must not be missed is a message of its own."""
    if shop.counter_chat is not None:
        await work.outbox.tell("order-card", order.id, shop.counter_chat)
    if customer := await work.people.telegram_of(order.identity_id):
        await work.outbox.tell("order-tracking", order.id, customer[0])
        if state in TOLD:
            await work.outbox.tell(f"order-{state}".replace("_", "-"), order.id, customer[0])


async def _move_goods(work: Work, order: Order, effect: StockEffect, *, restock: bool) -> None:
    if effect is StockEffect.ASK:
        effect = StockEffect.RELEASE if order.holds_stock else StockEffect.KEEP
        if not order.holds_stock and restock:
            effect = StockEffect.RETURN
    shelf = {
        StockEffect.RELEASE: work.products.release,
        StockEffect.TAKE: work.products.take,
        StockEffect.RETURN: work.products.restock,
    }
    if effect in shelf:
        for line in sorted(order.lines, key=lambda line: line.product_id):
            await shelf[effect](line.product_id, line.ordered, order.id)


def _moved(order: Order) -> OrderMoved:
    return OrderMoved(number=str(order.number), state=order.state, by=order.handled_by)
