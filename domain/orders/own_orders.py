"""Following one's own orders, and calling one off."""

from dataclasses import dataclass

from domain.errors import NotFound
from domain.orders.errors import TooLateToCancel
from domain.orders.life import carry_out
from domain.orders.line import OrderLine
from domain.orders.order import Move, Order, OrderState, Reason
from domain.orders.work import OrderWork
from domain.people import Actor
from domain.shopping import addresses
from domain.shopping.carts import which
from domain.values import Names


async def latest(work: OrderWork, actor: Actor, *, most: int) -> list[Order]:
    """The actor's last orders."""
    return await work.orders.of(actor.identity_id, most=most)


async def page_of_own(work: OrderWork, actor: Actor, *, after: int, most: int) -> list[Order]:
    """The actor's orders, newest first, from below the id `after` (0: the newest)."""
    return await work.orders.page_of(actor.identity_id, after=after, most=most)


async def own_order(work: OrderWork, actor: Actor, order_id: int) -> Order:
    """One of the actor's orders; anybody else's is not found."""
    order = await work.orders.get(order_id)
    if order.identity_id != actor.identity_id:
        raise NotFound
    return order


async def withdraw(work: OrderWork, actor: Actor, order_id: int) -> Order:
    """Calls an order off, until the shop accepts it. Raises NotFound, TooLateToCancel."""
    order = await own_order(work, actor, order_id)
    if order.state is OrderState.CANCELLED and order.reason in (None, Reason.UNPAID):
        return order  # called off before, by the same press
    if not order.allows(Move.WITHDRAW):
        raise TooLateToCancel(number=str(order.number))
    is_paid = order.state is OrderState.PLACED
    return await carry_out(work, actor, order, Move.WITHDRAW, reason=None if is_paid else Reason.UNPAID)


@dataclass(frozen=True, slots=True)
class Refill:
    """What "order again" could put in the cart, and the names of what it could not.

    `missing` is not sold now, `left_out` had no room in the cart.
    """

    added: int
    missing: list[Names]
    left_out: list[Names]


async def order_again(work: OrderWork, actor: Actor, order_id: int, *, cart_id: int | None = None) -> Refill:
    """Puts what an earlier order held into the cart, as far as it is sold now and there is room.

    Raises NotFound, ShopClosed, ShopUnreachable, ShopUnavailable, OutOfReach.
    """
    order = await own_order(work, actor, order_id)
    shop = await work.shops.get(order.shop_id)
    shop.must_take_orders()
    cart = await which(work, actor, cart_id)
    address = await addresses.goes_to(work, actor, cart)
    if address and address.place:
        shop.must_reach(address.place)
    sold = await _sold(work, order)
    amounts = {product_id: line.wanted for product_id, line in sold.items()}
    left_out = await work.cart_lines.set_lines(cart, amounts) if amounts else []
    return Refill(
        added=len(sold) - len(left_out),
        missing=[line.names for line in order.lines if line.wanted and line.product_id not in sold],
        left_out=[sold[product_id].names for product_id in left_out],
    )


async def _sold(work: OrderWork, order: Order) -> dict[int, OrderLine]:
    """The lines of which as much can be had now, by product."""
    listed = {each.id: each for each in await work.products.these([line.product_id for line in order.lines])}
    return {
        line.product_id: line
        for line in order.lines
        if (product := listed.get(line.product_id)) and product.can_sell(line.wanted)
    }
