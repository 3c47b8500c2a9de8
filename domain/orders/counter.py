"""Fulfilment: the counter takes an order from its card to the door."""

from collections.abc import Sequence
from dataclasses import replace

from domain import menus
from domain.audit_actions import AuditAction
from domain.catalogue.shop import Shop
from domain.orders.errors import NotYourCounter
from domain.orders.life import carry_out, overtaken
from domain.orders.order import LIFE, Move, Order, Reason
from domain.orders.work import OrderWork
from domain.people import Actor, Role
from domain.policy import Action, may

DELIVERING = frozenset({Move.SEND, Move.DELIVER, Move.FAIL})
"""What a courier does."""


async def stands_at(work: OrderWork, actor: Actor, shops: Sequence[Shop], *, is_member: bool) -> Actor:
    """The actor as they stand at a counter: with what they may do in its shops, and in no others.

    `is_member`: a human member of the counter's group, who counts as staff until somebody is invited.
    """
    held = {shop.id: actor.shops[shop.id] for shop in shops if shop.id in actor.shops}
    for shop in shops:
        if is_member and shop.id not in held and not await work.shops.is_by_invitation(shop.id):
            held[shop.id] = Role.STAFF
    return replace(actor, shops=held)


async def join(work: OrderWork, actor: Actor, standing: Actor) -> None:
    """Whoever does something at a counter works there from now on, where they only stood there before."""
    for shop_id in standing.shops.keys() - actor.shops.keys():
        await work.people.join_shop(shop_id, actor.identity_id, standing.shops[shop_id])
        await menus.renew_in(work, actor.telegram_id)
        await work.audit.record(actor, AuditAction.SHOP_JOINED, f"shop:{shop_id}")


async def order_at_counter(work: OrderWork, actor: Actor, order_id: int) -> Order:
    """The order, where the actor works for its shop. Raises NotFound, NotYourCounter."""
    order = await work.orders.get(order_id)
    if not may(actor, Action.DELIVER, order.shop_id):
        raise NotYourCounter
    return order


async def move_order(
    work: OrderWork,
    actor: Actor,
    order_id: int,
    move: Move,
    *,
    version: int,
    reason: Reason | None = None,
    restock: bool = False,
) -> Order:
    """Does one of the counter's moves, if the order is as the person saw it; again, it changes nothing.

    A courier may only deliver. Raises NotFound, NotYourCounter, OrderMoved where somebody was faster.
    """
    order, step = await order_at_counter(work, actor, order_id), LIFE[move]
    if not may(actor, Action.DELIVER if move in DELIVERING else Action.WORK_COUNTER, order.shop_id):
        raise NotYourCounter
    is_theirs = order.handler_id == actor.identity_id
    if order.version == version + 1 and order.state is step.target and is_theirs:
        return order
    if order.version != version or move not in order.counter_moves or not step.takes(reason):
        raise overtaken(order)
    return await carry_out(work, actor, order, move, reason=reason, restock=restock)
