"""Whoever works at the counter gives money back and says so; an owner lets somebody off a part of it."""

from __future__ import annotations

from domain.catalogue.shop import Shop
from domain.errors import NotFound
from domain.money import refunds
from domain.money.errors import NothingToGiveBack
from domain.money.refund import Refund, RefundReason, RefundState
from domain.money.work import MoneyWork
from domain.orders import counter
from domain.orders.errors import NotYourCounter
from domain.orders.order import REACHED
from domain.people import Actor
from domain.policy import Action, may
from domain.values import Money


async def to_give_back(
    work: MoneyWork, actor: Actor, refund_id: int, *, group: int | None = None
) -> tuple[Refund, Shop]:
    """What somebody at the shop is to give back; `group`: where they stand.

    It may be of an order that the shop never got, paid for after it had lapsed.

    Raises NotFound, NotYourCounter.
    """
    refund = await work.refunds.get(refund_id)
    if group is not None:
        await counter.order_at_counter(work, actor, group, refund.order_id, only_placed=False)
    else:
        await counter.order_to_move(work, actor, refund.order_id, only_placed=False)
    if not may(actor, Action.WORK_COUNTER, refund.shop_id):
        raise NotYourCounter
    return refund, await work.shops.get(refund.shop_id)


async def given(work: MoneyWork, actor: Actor, refund_id: int, *, group: int | None = None) -> Refund:
    """It is with its customer; again, it changes nothing. Raises NotFound, NotYourCounter, NothingToGiveBack.

    What goes back by a provider is not given by hand, unless the provider has refused it.
    """
    refund, _ = await to_give_back(work, actor, refund_id, group=group)
    if refund.state is RefundState.DONE:
        return refund
    if not refund.is_task and refund.state is not RefundState.FAILED:
        raise NothingToGiveBack(number=str(refund.order_number))
    return await refunds.go_to(work, refund, RefundState.DONE, by=actor)


async def open_refunds(work: MoneyWork, actor: Actor, shop_id: int, *, after: int, most: int) -> list[Refund]:
    """What a shop still owes its customers, oldest first. Raises NotFound."""
    if not may(actor, Action.WORK_COUNTER, shop_id):
        raise NotFound
    return await work.refunds.open_of_shop(shop_id, after=after, most=most)


async def let_off(work: MoneyWork, actor: Actor, payment_id: int, amount: Money | None) -> Refund:
    """After a sale a shop gives back a part of a payment, or all that is left of it (None).

    Before the sale the order's total decides, and nobody says how much. Raises NotFound, NothingToGiveBack.
    """
    seen = await work.payments.get(payment_id)
    await work.payments.hold(seen.order_id)
    order, payment = await work.orders.get(seen.order_id), await work.payments.get(payment_id)
    if not may(actor, Action.KEEP_SHOP, order.shop_id):
        raise NotFound
    if order.state not in REACHED:
        raise NothingToGiveBack(number=str(order.number))
    part = amount or payment.kept
    return await refunds.give_back(work, payment, part, RefundReason.COMPLAINT, by=actor)
