"""What the clock does: reminds a shop of a waiting order, and lets one go that nobody takes."""

from datetime import datetime, timedelta

from domain.kinds import MessageKind
from domain.orders import counter
from domain.orders.life import carry_out
from domain.orders.order import Move, Order, OrderState, Reason
from domain.orders.work import OrderWork
from domain.work import Rules


def ends_at(order: Order, rules: Rules) -> datetime:
    """When an order is let go that nobody has accepted."""
    return waits_since(order) + timedelta(seconds=rules.accept_timeout_s)


def waits_since(order: Order) -> datetime:
    """From when on an order waits for somebody who could answer it."""
    return order.waits_from or order.placed_at


async def remind(work: OrderWork, order_id: int) -> None:
    """Says at the counter that an order still waits; nothing where it no longer does.

    After a pause of the program it may be at its end, too, which comes next.
    """
    order = await work.orders.get(order_id)
    if work.now >= ends_at(order, work.rules):
        return
    shop = await work.shops.get(order.shop_id)
    desk = await counter.read_in(work, shop)
    if order.state is OrderState.PLACED and desk:
        # A card that somebody deleted comes again, else there would be nothing to press.
        await work.outbox.tell(MessageKind.ORDER_CARD, order.id, desk)
        await work.outbox.tell(MessageKind.ORDER_REMINDER, order.id, desk)


async def say_turn(work: OrderWork, order_id: int) -> None:
    """Says at the counter that it is the turn of an order for a slot; nothing where it is packed or over."""
    order = await work.orders.get(order_id)
    shop = await work.shops.get(order.shop_id)
    desk = await counter.read_in(work, shop)
    if order.holds_stock and desk:
        await work.outbox.tell(MessageKind.ORDER_CARD, order.id, desk)
        await work.outbox.tell(MessageKind.ORDER_REMINDER, order.id, desk)


async def fold(work: OrderWork, order_id: int) -> None:
    """Has an order's cards drawn anew wherever they stand, as they are by now.

    Of one that is over they keep nobody's name; they are in the language that their group reads.
    """
    for chat in await work.orders.cards(order_id):
        await work.outbox.tell(MessageKind.ORDER_CARD, order_id, chat)


async def lapse(work: OrderWork, order_id: int) -> None:
    """Ends an order that nobody has paid in time and gives its goods back; nothing where somebody did."""
    order = await work.orders.get(order_id)
    if order.allows(Move.LAPSE):
        await carry_out(work, None, order, Move.LAPSE, reason=Reason.UNPAID)


async def expire(work: OrderWork, order_id: int) -> None:
    """Ends an order that nobody accepted and gives its goods back; nothing where somebody did."""
    order = await work.orders.get(order_id)
    if order.allows(Move.EXPIRE):
        await carry_out(work, None, order, Move.EXPIRE)
