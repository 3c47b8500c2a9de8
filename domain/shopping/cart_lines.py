"""Shopping: filling, changing and emptying the cart."""

from domain.catalogue.product import Product
from domain.people import Actor
from domain.shopping.cart import Basket
from domain.shopping.carts import which
from domain.shopping.work import ShoppingWork


async def basket(work: ShoppingWork, actor: Actor, *, cart_id: int | None = None) -> Basket:
    """The actor's current cart with its lines by shop."""
    return await work.cart_lines.basket(await which(work, actor, cart_id))


async def put(
    work: ShoppingWork,
    actor: Actor,
    product_id: int,
    amount: int,
    *,
    cart_version: int,
    cart_id: int | None = None,
) -> Product:
    """Makes the cart hold so much of the product (pieces or grams); 0 takes it out.

    Raises CartChanged, CartFull, ProductGone, BadQuantity, InsufficientStock, ShopUnavailable, ShopClosed,
    ShopUnreachable.
    """
    cart = await which(work, actor, cart_id)
    cart.must_be_at(cart_version)
    product = await work.products.get(product_id)
    if amount:
        (await work.shops.get(product.shop_id)).must_take_orders()
        product.must_sell(amount)
    await work.cart_lines.set_line(cart, product_id, amount)
    return product


async def clear(work: ShoppingWork, actor: Actor, *, cart_version: int, cart_id: int | None = None) -> None:
    """Empties the cart; `undo_clear` brings it back. Raises CartChanged."""
    cart = await which(work, actor, cart_id)
    cart.must_be_at(cart_version)
    await work.cart_lines.clear(cart)


async def undo_clear(
    work: ShoppingWork, actor: Actor, *, cart_version: int, cart_id: int | None = None
) -> None:
    """Brings back what was cleared, beside what was put in since. Raises CartChanged, CartFull."""
    cart = await which(work, actor, cart_id)
    cart.must_be_at(cart_version)
    await work.cart_lines.restore(cart)
