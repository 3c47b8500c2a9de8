"""Fulfilment: the counter takes an order from its card to the door."""

from domain.orders.errors import NotYourCounter
from domain.orders.life import carry_out, overtaken
from domain.orders.order import LIFE, Move, Order, Reason
from domain.orders.work import OrderWork
from domain.people import Actor, Role
from domain.policy import Action, may

DELIVERING = frozenset({Move.SEND, Move.DELIVER, Move.FAIL})
"""What a courier does."""


async def seen_at_counter(
    work: OrderWork, actor: Actor, chat_id: int, order_id: int, *, is_member: bool
) -> Order:
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
    work: OrderWork, actor: Actor, chat_id: int, order_id: int, move: Move, *, is_member: bool
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


async def _must_be_open_to_members(work: OrderWork, shop_id: int, is_member: bool) -> None:
    if not is_member or await work.shops.is_by_invitation(shop_id):
        raise NotYourCounter


async def move_order(
    work: OrderWork,
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
        raise overtaken(order)
    return await carry_out(work, actor, order, move, reason=reason, restock=restock)
