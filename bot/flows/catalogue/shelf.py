"""Shelf: the products of one kind in one shop, and one product with its stepper.

products (paged) ─▶ card ─▶ put ─▶ card
                      └── amount (typed) ─▶ card
"""

from enum import StrEnum
from typing import Any

from bot import facts
from bot.chat import Chat, Flow, Goto, Screen, Tap, go, show, tap
from domain.catalogue.errors import BadQuantity
from domain.catalogue.product import Product
from domain.shopping import browse, cart_lines
from domain.shopping.errors import CartChanged
from domain.shopping.typed import amount

flow = Flow("shelf")


class Left(StrEnum):
    """What is worth saying about how much is left."""

    NONE = "none"
    FEW = "few"
    PLENTY = "plenty"


@flow.screen
async def products(chat: Chat, shop_id: int, category_id: int, page: int) -> Screen:
    """A page of products, a button each."""
    shelf = await browse.shelf(chat.work, shop_id, category_id, page)
    return show(
        "shelf-products",
        *([tap(".product", card, product.id, **_facts(product))] for product in shelf.products),
        _pages(shelf),
        [tap(".back", "shops.shop", shop_id), tap(".cart", "cart.lines")],
        shop=shelf.shop.names,
        emoji=shelf.category.emoji,
        category=shelf.category.names,
        page=shelf.page + 1,
        pages=shelf.pages,
        trading=shelf.shop.trading,
    )


@flow.screen
async def card(chat: Chat, product_id: int) -> Screen:
    """One product: price, what is left, and how much of it is in the cart."""
    offer = await browse.offer(chat.work, chat.actor, product_id)
    product = offer.product
    return show(
        "shelf-card",
        _stepper(offer),
        [tap(".back", "shelf.products", product.shop_id, product.category_id, 0), tap(".cart", "cart.lines")],
        awaits=typed_amount if offer.shop.takes_orders and product.available else None,
        **_facts(product),
        shop=offer.shop.names,
        trading=offer.shop.trading,
        in_cart=product.quantity(offer.in_cart),
        has_any=offer.in_cart > 0,
        cost=product.price.of(offer.in_cart),
    )


@flow.act
async def put(chat: Chat, product_id: int, amount: int, cart_version: int) -> Goto:
    """Makes the cart hold so much of it."""
    return await _put(chat, product_id, amount, cart_version)


async def _put(chat: Chat, product_id: int, amount: int, cart_version: int) -> Goto:
    try:
        product = await cart_lines.put(chat.work, chat.actor, product_id, amount, cart_version=cart_version)
    except CartChanged:
        return go(card, product_id)
    if not amount:
        return go(card, product_id).says("shelf-removed", product=product.names)
    return go(card, product_id).says("shelf-added", product=product.names, quantity=product.quantity(amount))


@flow.answer
async def typed_amount(chat: Chat, typed: str, product_id: int) -> Goto:
    """The same, for a quantity that was typed, in any digits and with or without a unit."""
    offer = await browse.offer(chat.work, chat.actor, product_id)
    product = offer.product
    wanted = _amount(chat, typed, product)
    if not wanted:
        raise BadQuantity(step=product.quantity(product.step), most=product.quantity(product.most))
    return await _put(chat, product_id, wanted, offer.cart_version)


def _amount(chat: Chat, typed: str, product: Product) -> int | None:
    """Pieces or grams. A bare number is kilograms, or grams where no one order is of so many kilograms."""
    units = _units(chat, product)
    if not product.is_weighed:
        return amount(typed, units, default=1)
    kilograms = amount(typed, units, default=1000)
    return kilograms if kilograms and kilograms <= product.most else amount(typed, units, default=1)


def _units(chat: Chat, product: Product) -> dict[str, int]:
    return {word: size for word, size in chat.units.items() if product.is_weighed or size == 1}


def _facts(product: Product) -> dict[str, Any]:
    return {
        "name": product.names,
        **facts.packed(product.pack, product.is_weighed),
        "price": product.price,
        "left": product.quantity(product.available),
        "stock": _stock(product),
        "weighed": product.is_weighed,
        "step": product.quantity(product.step),
    }


def _stock(product: Product) -> Left:
    if product.available < product.step:
        return Left.NONE
    return Left.FEW if product.available < 6 * product.step else Left.PLENTY


def _stepper(offer: browse.Offer) -> list[Tap]:
    """ "Add to cart" at first, then less and more; each says how much there will be."""
    product, held, version = offer.product, offer.in_cart, offer.cart_version
    if not held and (not offer.shop.takes_orders or product.available < product.step):
        return []
    if not held:
        first = product.step if not product.is_weighed else min(product.available, max(product.step, 500))
        first -= first % product.step
        return [tap(".add", put, product.id, first, version, quantity=product.quantity(first))]
    less = tap(".less", put, product.id, product.less_than(held), version)
    now = tap(".now", card, product.id, quantity=product.quantity(held))
    more = tap(".more", put, product.id, held + product.step, version)
    return [less, now, more] if held + product.step <= min(product.available, product.most) else [less, now]


def _pages(shelf: browse.Shelf) -> list[Tap]:
    """Back and forth, where there is more than one page."""
    at = (shelf.shop.id, shelf.category.id)
    back = [tap(".previous", products, *at, shelf.page - 1)] if shelf.page else []
    forth = [tap(".next", products, *at, shelf.page + 1)] if shelf.page + 1 < shelf.pages else []
    return back + forth
