"""Shelf: the products of one kind in one shop, and one product with its stepper.

products / by_name (paged) ─▶ card ─▶ put ─▶ card
                      └── amount (typed) ─▶ card, or which (what is unclear) ─▶ card
"""

from enum import StrEnum
from typing import Any

from bot import facts
from bot.chat import Chat, Flow, Goto, Link, Screen, Tap, go, show, tap
from bot.looking import named_goods
from bot.paging import Page
from domain.catalogue.entry import Entry
from domain.catalogue.errors import BadQuantity
from domain.catalogue.product import Product
from domain.errors import StaleButton
from domain.shopping import browse, cart_lines
from domain.shopping.errors import CartChanged
from domain.shopping.wanted import MOST_CHOICES, Doubtful, wanted
from domain.typed.tokens import Doubt
from domain.values import Country, Quantity, Unit

flow = Flow("shelf")


class Left(StrEnum):
    """What is worth saying about how much is left."""

    NONE = "none"
    FEW = "few"
    PLENTY = "plenty"


@flow.screen
async def products(chat: Chat, shop_id: int, category_id: int, page: int) -> Screen:
    """A page of products, a button each, what sells best first."""
    return await _shelf(chat, shop_id, category_id, page, products)


@flow.screen
async def by_name(chat: Chat, shop_id: int, category_id: int, page: int) -> Screen:
    """The same by their names in the reader's language."""
    return await _shelf(chat, shop_id, category_id, page, by_name)


async def _shelf(chat: Chat, shop_id: int, category_id: int, page: int, here: Link) -> Screen:
    language = chat.actor.language if here is by_name else None
    shelf = await browse.shelf(chat.work, shop_id, category_id, page, by_name_in=language)
    leaf = Page(shelf.products, shelf.page, shelf.pages)
    other = (".by-sales", products) if language else (".by-name", by_name)
    return show(
        "shelf-products",
        *([tap(".product", card, product.id, **_facts(product))] for product in leaf.shown),
        leaf.ways(here, shop_id, category_id),
        [tap(*other, shop_id, category_id, 0)] if shelf.pages > 1 else [],
        [tap(".back", "shops.shop", shop_id), tap(".cart", "cart.lines")],
        within=shop_id,
        shop=shelf.shop.names,
        emoji=shelf.category.emoji,
        category=shelf.category.names,
        page=shelf.page + 1,
        pages=shelf.pages,
        trading=shelf.shop.trading,
        opens_at=shelf.shop.opens_at,
    )


@flow.screen
async def card(chat: Chat, product_id: int) -> Screen:
    """One product: price, what is left, and how much of it is in the cart."""
    product = (offer := await browse.offer(chat.work, chat.actor, product_id)).product
    return show(
        "shelf-card",
        _stepper(offer),
        [] if product.can_be_had else [tap(".wish", "wishes.wish_product", product.id)],
        [tap(".photos", "photos.looked", product_id)] if offer.entry.photos else [],
        [tap(".back", "shelf.products", product.shop_id, product.category_id, 0), tap(".cart", "cart.lines")],
        awaits=typed_amount if offer.shop.takes_orders and product.available else None,
        within=product.shop_id,
        **_facts(product),
        **_label(offer.entry),
        shop=offer.shop.names,
        trading=offer.shop.trading,
        opens_at=offer.shop.opens_at,
        reached=offer.is_reached,
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


@flow.correctable
@flow.answer
async def typed_amount(chat: Chat, typed: str, product_id: int) -> Goto:
    """The same, for a quantity that was written as people write them; what is unclear is asked.

    What is no quantity, but names goods of the shop, is looked for.
    """
    offer = await browse.offer(chat.work, chat.actor, product_id)
    try:
        amount = wanted(offer.product, typed)
    except BadQuantity:
        if elsewhere := await named_goods(chat, typed, offer.shop.id):
            return elsewhere
        raise
    if isinstance(amount, Doubtful):
        return go(which, product_id, amount.doubt.value, ",".join(map(str, amount.amounts)))
    return await _put(chat, product_id, amount, offer.cart_version)


@flow.screen
async def which(chat: Chat, product_id: int, doubt: str, amounts: str) -> Screen:
    """What may have been meant, a button each."""
    offer = await browse.offer(chat.work, chat.actor, product_id)
    product, version = offer.product, offer.cart_version
    if doubt not in set(Doubt):
        raise StaleButton
    sold = [int(amount) for amount in amounts.split(",")[:MOST_CHOICES] if amount.isdecimal()]
    packed = facts.packed(product.pack, product.is_weighed)
    return show(
        "shelf-which",
        *(
            [tap(".choice", put, product.id, amount, version, quantity=product.quantity(amount), **packed)]
            for amount in sold
            if product.is_sold_as(amount)
        ),
        [tap(".back", card, product.id), tap(".cart", "cart.lines")],
        awaits=typed_amount if offer.shop.takes_orders and product.available else None,
        doubt=Doubt(doubt),
        name=product.names,
        shop=offer.shop.names,
        step=product.quantity(product.step),
        weighed=product.is_weighed,
    )


def _facts(product: Product) -> dict[str, Any]:
    return {
        "name": product.names,
        **facts.packed(product.pack, product.is_weighed),
        "price": product.price,
        "left": product.quantity(product.available),
        "stock": _stock(product),
        "weighed": product.is_weighed,
        "step": product.quantity(product.step),
        "example": Quantity(1500, Unit.GRAM),
    }


def _label(entry: Entry) -> dict[str, Any]:
    """What stands on the pack, and what it comes to."""
    product = entry.product
    return {
        "mrp": product.mrp,
        "is_below_mrp": product.mrp is not None and product.price.money < product.mrp,
        "unit_price": product.unit_price,
        "brand": entry.brand or None,
        "description": entry.description or None,
        "origin": Country(entry.origin) if entry.origin else None,
        "packer": entry.packer or None,
        "most": None if product.most_per_day is None else product.quantity(product.most_per_day),
    }


def _stock(product: Product) -> Left:
    if product.available < product.step:
        return Left.NONE
    return Left.FEW if product.is_counted and product.available < 6 * product.step else Left.PLENTY


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
