"""Tips: what somebody gives on top of their order, as long as it is on its way. Nobody is asked for one."""

from __future__ import annotations

from dataclasses import replace

from domain.catalogue.errors import BadAmount
from domain.catalogue.shop_facts import amount
from domain.orders.events import Changed
from domain.orders.life import overtaken
from domain.orders.order import Order
from domain.orders.own_orders import own_order
from domain.orders.work import OrderWork
from domain.people import Actor
from domain.values import Money

LARGEST_TIP = 5_000_00
"""Minor units; what is more is a slip of the finger."""


def may_tip(order: Order) -> bool:
    """Whether its person can still say what they give on top: once it is placed, until it is over."""
    return order.is_open and order.is_known_to_shop


async def give(work: OrderWork, actor: Actor, order_id: int, minor: int) -> Order:
    """So much on top of one of the actor's orders (0: nothing); the same again changes nothing.

    Raises NotFound, OrderMoved where it is over, or somebody was faster; BadAmount.
    """
    order = await own_order(work, actor, order_id)
    if order.tip.minor == minor:
        return order
    if not 0 <= minor <= LARGEST_TIP:
        raise BadAmount(most=Money(LARGEST_TIP, order.total.currency))
    if not may_tip(order) or not await work.orders.tip(order, replace(order.tip, minor=minor)):
        raise overtaken(await work.orders.get(order.id))
    tipped = await work.orders.get(order.id)
    shop = await work.shops.get(order.shop_id)
    await work.happened(Changed(shop=shop, before=order, order=tipped, by=actor))
    return tipped


async def type_tip(work: OrderWork, actor: Actor, order_id: int, typed: str) -> Order:
    """The same for an amount as people write it. Raises as `give` does."""
    order = await own_order(work, actor, order_id)
    return await give(work, actor, order_id, amount(typed, order.total.currency).minor)
