"""What the clock does: reminds a shop of a waiting order, and lets one go that nobody takes."""

from domain.kinds import MessageKind
from domain.orders.life import carry_out
from domain.orders.order import Move, OrderState
from domain.orders.work import OrderWork


async def remind(work: OrderWork, order_id: int) -> None:
    """Says at the counter that an order still waits; nothing where it no longer does."""
    order = await work.orders.get(order_id)
    shop = await work.shops.get(order.shop_id)
    if order.state is OrderState.PLACED and shop.counter is not None:
        # A card that somebody deleted comes again, else there would be nothing to press.
        await work.outbox.tell(MessageKind.ORDER_CARD, order.id, shop.counter)
        await work.outbox.tell(MessageKind.ORDER_REMINDER, order.id, shop.counter)


async def expire(work: OrderWork, order_id: int) -> None:
    """Ends an order that nobody accepted and gives its goods back; nothing where somebody did."""
    order = await work.orders.get(order_id)
    if order.allows(Move.EXPIRE):
        await carry_out(work, None, order, Move.EXPIRE)
