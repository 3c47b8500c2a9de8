"""Shopping: filling, changing and emptying the cart."""

from dataclasses import dataclass

from domain.carts import MOST_LINES, Basket
from domain.catalogue import Product
from domain.errors import CartFull, DomainError
from domain.people import Actor
from domain.usecases.carts import which
from domain.usecases.ordering import own_order
from domain.values import Names
from domain.work import Work


@dataclass(frozen=True, slots=True)
class Refill:
    """What "order again" could put in the cart, and the names of what it could not."""

    added: int
    missing: list[Names]


async def basket(work: Work, actor: Actor, *, cart_id: int | None = None) -> Basket:
    """The actor's current cart with its lines by shop."""
    return await work.carts.basket(await which(work, actor, cart_id))


async def put(
    work: Work, actor: Actor, product_id: int, amount: int, *, cart_version: int, cart_id: int | None = None
) -> Product:
    """Makes the cart hold so much of the product (pieces or grams); 0 takes it out.

    Raises CartChanged, CartFull, ProductGone, BadQuantity, InsufficientStock, ShopUnavailable, ShopClosed.
    """
    cart = await which(work, actor, cart_id)
    cart.must_be_at(cart_version)
    product = await work.products.get(product_id)
    if amount:
        (await work.shops.get(product.shop_id)).must_take_orders()
        product.must_sell(amount)
        if await work.carts.count(cart.id) >= MOST_LINES and not await work.carts.line(cart.id, product_id):
            raise CartFull(most=MOST_LINES)
    await work.carts.set_line(cart, product_id, amount)
    return product


async def clear(work: Work, actor: Actor, *, cart_version: int, cart_id: int | None = None) -> None:
    """Empties the cart; `undo_clear` brings it back. Raises CartChanged."""
    cart = await which(work, actor, cart_id)
    cart.must_be_at(cart_version)
    await work.carts.clear(cart)


async def undo_clear(work: Work, actor: Actor, *, cart_version: int, cart_id: int | None = None) -> None:
    """Brings back what was cleared. Raises CartChanged."""
    cart = await which(work, actor, cart_id)
    cart.must_be_at(cart_version)
    await work.carts.restore(cart)


async def order_again(work: Work, actor: Actor, order_id: int, *, cart_id: int | None = None) -> Refill:
    """Puts what an earlier order held into the cart, as far as it is sold now. Raises NotFound."""
    order = await own_order(work, actor, order_id)
    cart = await which(work, actor, cart_id)
    missing: list[Names] = []
    for line in order.lines:
        try:
            product = await work.products.get(line.product_id)
            (await work.shops.get(product.shop_id)).must_take_orders()
            product.must_sell(line.ordered)
        except DomainError:
            missing.append(line.names)
        else:
            cart = await work.carts.set_line(cart, line.product_id, line.ordered)
    return Refill(len(order.lines) - len(missing), missing)
