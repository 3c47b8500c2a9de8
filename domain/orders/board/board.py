"""The board of a counter: its open orders by how far they have come, on one message that stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from domain.catalogue.shop import Shop
from domain.errors import NotFound
from domain.kinds import DueKind, MessageKind
from domain.orders import counter
from domain.orders.errors import NotYourCounter
from domain.orders.events import Changed, Delayed, Moved, Placed
from domain.orders.order import Order, OrderState
from domain.orders.work import OrderWork
from domain.people import Actor
from domain.policy import Action, may

BOARD_PACE = timedelta(seconds=10)
"""Between two drawings of it: a group takes 20 messages a minute, those of new orders among them."""
ONLY_ONE = 0
"""What a board is about: the counter that it stands in, which has no more than one."""


class Progress(StrEnum):
    """How far orders have come, as the board tells them apart."""

    NEW = "new"
    PICKING = "picking"
    READY = "ready"
    OUT = "out"


PROGRESS: Mapping[OrderState, Progress] = {
    OrderState.PLACED: Progress.NEW,
    OrderState.ACCEPTED: Progress.PICKING,
    OrderState.PICKING: Progress.PICKING,
    OrderState.READY: Progress.READY,
    OrderState.OUT_FOR_DELIVERY: Progress.OUT,
    OrderState.UNDELIVERED: Progress.OUT,
}
"""Under which heading an order stands; one that is under none is not the counter's to work on."""


@dataclass(frozen=True, slots=True)
class OpenOrder:
    """An order on the board, without lines, with its shop and the message that is its card, if it has one."""

    order: Order
    shop: Shop
    card: int | None = None


async def follow(work: OrderWork, event: Placed | Moved | Changed | Delayed) -> None:
    """The board at the shop's counter follows in a while, with all that has happened until then."""
    if (group := event.shop.counter) is not None:
        await work.due.at(work.now + BOARD_PACE, DueKind.COUNTER_BOARD, group)


async def draw(work: OrderWork, group: int) -> None:
    """Has a counter's board drawn as its orders stand; nothing where the group is no counter any more."""
    if any(shop.counter == group for shop in await work.shops.at_counter(group)):
        await work.outbox.tell(MessageKind.COUNTER_BOARD, ONLY_ONE, group)


async def at_counter(work: OrderWork, actor: Actor, group: int) -> list[OpenOrder]:
    """The open orders of a group's shops, by their turn. Raises NotYourCounter."""
    shops = await work.shops.at_counter(group)
    if not any(may(actor, Action.DELIVER, shop.id) for shop in shops):
        raise NotYourCounter
    cards = await work.cards.standing(group)
    return [replace(each, card=cards.get(each.order.id)) for each in await _open(work, shops)]


async def of_own_shops(work: OrderWork, actor: Actor) -> list[OpenOrder]:
    """The open orders of all shops at whose counters the actor works, by their turn.

    Raises NotFound for whoever works at none.
    """
    mine = [shop_id for shop_id in actor.shops if may(actor, Action.WORK_COUNTER, shop_id)]
    if not mine:
        raise NotFound
    return await _open(work, [await work.shops.get(shop_id) for shop_id in mine])


async def _open(work: OrderWork, shops: Sequence[Shop]) -> list[OpenOrder]:
    found = [
        OpenOrder(order.at_the_counter(), shop)
        for shop in shops
        for order in await work.orders.open_ones(shop_id=shop.id)
        if order.state in PROGRESS
    ]
    return sorted(found, key=lambda each: (each.order.due_at, each.order.id))


async def bring_card(work: OrderWork, actor: Actor, group: int, order_id: int) -> Order:
    """An order's card comes anew at its counter, as the last message there; the one before gives way to it.

    Raises NotFound, NotYourCounter.
    """
    order, _ = await counter.order_at_counter(work, actor, group, order_id)
    await work.cards.forget(order_id, group)
    await work.outbox.tell(MessageKind.ORDER_CARD, order_id, group)
    await work.due.at(work.now + BOARD_PACE, DueKind.COUNTER_BOARD, group)
    return order
