"""Shopping: filling, changing and emptying the cart."""

from collections.abc import Mapping

from domain.catalogue.product import Product
from domain.errors import NotFound
from domain.people import Actor
from domain.preferences import Substitution
from domain.shopping import addresses, rations
from domain.shopping.cart import EVERYTHING, MOST_LINES, Basket
from domain.shopping.carts import which
from domain.shopping.errors import CartFull
from domain.shopping.work import ShoppingWork


async def basket(work: ShoppingWork, actor: Actor, *, cart_id: int | None = None) -> Basket:
    """The actor's current cart with its lines by shop, as it costs where it goes."""
    cart = await which(work, actor, cart_id)
    found = await work.cart_lines.basket(cart)
    if not found.hangs_on_place:
        return found
    address = await addresses.goes_to(work, actor, cart)
    return found.at(address.place if address else cart.place)


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

    Raises CartChanged, CartFull, ProductGone, BadQuantity, InsufficientStock, TooMuchADay, ShopUnavailable,
    ShopClosed, ShopUnreachable.
    """
    cart = await which(work, actor, cart_id)
    cart.must_be_at(cart_version)
    product = await _sold(work, product_id, amount)
    await rations.must_be_left(work, actor, [product], {product_id: amount})
    await work.cart_lines.set_line(cart, product_id, amount)
    return product


async def put_many(
    work: ShoppingWork,
    actor: Actor,
    amounts: Mapping[int, int],
    *,
    cart_version: int,
    cart_id: int | None = None,
) -> None:
    """The same for many products at once, by id: all of it or nothing; what else is in the cart stays."""
    cart = await which(work, actor, cart_id)
    cart.must_be_at(cart_version)
    await _must_be_sold(work, actor, {each: amount for each, amount in amounts.items() if amount})
    if await work.cart_lines.set_lines(cart, amounts):
        raise CartFull(most=MOST_LINES)


async def _sold(work: ShoppingWork, product_id: int, amount: int) -> Product:
    """The product, of which so much can be had now; what is taken out need not be."""
    product = await work.products.get(product_id)
    if amount:
        (await work.shops.get(product.shop_id)).must_take_orders()
        product.must_sell(amount)
    return product


async def _must_be_sold(work: ShoppingWork, actor: Actor, amounts: Mapping[int, int]) -> None:
    """Whether so much of each can be had now; the first one of which it cannot is told."""
    listed = {product.id: product for product in await work.products.these([*amounts])}
    open_shops: set[int] = set()
    for product_id, amount in amounts.items():
        product = listed.get(product_id) or await work.products.get(product_id)
        if product.shop_id not in open_shops:
            (await work.shops.get(product.shop_id)).must_take_orders()
            open_shops.add(product.shop_id)
        product.must_sell(amount)
    await rations.must_be_left(work, actor, [*listed.values()], amounts)


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


async def say_substitution(
    work: ShoppingWork,
    actor: Actor,
    what: Substitution | None,
    *,
    product_id: int = EVERYTHING,
    cart_id: int | None = None,
) -> None:
    """What is wanted where a product of the cart is not there; None: the same as for the rest of it.

    What was said of products that are in it no more is forgotten. Raises NotFound for another one.
    """
    cart = await which(work, actor, cart_id)
    there = {line.product.id for part in (await work.cart_lines.basket(cart)).parts for line in part.lines}
    if product_id not in {EVERYTHING, *there}:
        raise NotFound
    said = {each: wish for each, wish in cart.substitutions.items() if each in {EVERYTHING, *there}}
    said.pop(product_id, None)
    await work.carts.draft(cart, substitutions=said if what is None else said | {product_id: what})
