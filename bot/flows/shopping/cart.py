"""Cart: what is in it, by shop, with what it costs.

lines (paged) ─▶ put ─▶ lines
  ├─▶ clear ─▶ cleared ─▶ undo ─▶ lines
  └─▶ (checkout)
"""

from collections.abc import Sequence

from bot import facts
from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, Tap, go, show, tap
from bot.length import or_briefly
from bot.paging import page_of
from domain.shopping import cart_lines
from domain.shopping.cart import Basket, CartLine, Part

flow = Flow("cart")
LINES = 5
"""On a page: each has two rows of buttons."""


@flow.command("cart", menu=MenuEntry(20))
@flow.screen
async def lines(chat: Chat) -> Screen:
    """The cart from its first line."""
    return await _page(chat, 0)


@flow.screen
async def page(chat: Chat, number: int) -> Screen:
    """A later page of a long cart."""
    return await _page(chat, number)


@flow.act
async def put(chat: Chat, product_id: int, amount: int, cart_version: int, number: int) -> Goto:
    """Makes the cart hold so much of a product."""
    product = await cart_lines.put(chat.work, chat.actor, product_id, amount, cart_version=cart_version)
    onward = go(page, number)
    return onward if amount else onward.says("cart-removed", product=product.names)


@flow.act
async def clear(chat: Chat, cart_version: int) -> Goto:
    """Empties the cart, for now."""
    await cart_lines.clear(chat.work, chat.actor, cart_version=cart_version)
    return go(cleared).settled()


@flow.screen
async def cleared(chat: Chat) -> Screen:
    """An empty cart, and the way back to the full one."""
    basket = await cart_lines.basket(chat.work, chat.actor)
    if not basket.is_empty:
        return await _page(chat, 0)
    return show("cart-cleared", [tap(".undo", undo, basket.cart.version)], [tap(".shops", "shops.nearby")])


@flow.act
async def undo(chat: Chat, cart_version: int) -> Goto:
    """Brings back what was cleared."""
    await cart_lines.undo_clear(chat.work, chat.actor, cart_version=cart_version)
    return go(lines)


async def _page(chat: Chat, number: int) -> Screen:
    basket = await cart_lines.basket(chat.work, chat.actor)
    if basket.is_empty:
        return show(
            "cart-empty",
            [tap(".shops", "shops.nearby")],
            [tap(".orders", "orders.mine"), tap(".carts", "carts.mine")],
            **facts.called(basket.cart),
        )
    leaf = page_of(basket.lines, number, size=LINES)
    whole = show(
        "cart-lines",
        *(row for part in basket.parts for row in _shelf(part, leaf.shown, basket, leaf.number)),
        leaf.ways(page),
        [
            tap(".clear", clear, basket.cart.version),
            tap(".shops", "shops.nearby"),
            tap(".carts", "carts.mine"),
        ],
        [tap(".checkout", "checkout.begin", basket.cart.version, total=basket.total)],
        **facts.parts(basket),
        **facts.called(basket.cart),
        total=basket.total,
        shops=len(basket.parts),
    )
    return or_briefly(whole, **facts.parts_briefly(basket))


def _shelf(part: Part, shown: Sequence[CartLine], basket: Basket, number: int) -> list[list[Tap]]:
    """One shop's lines on this page, and the way to more from it."""
    rows = [row for line in part.lines if line in shown for row in _rows(line, basket, number)]
    more = tap(".more-from", "shops.shop", part.shop.id, shop=part.shop.names)
    return [*rows, [more]] if rows else []


def _rows(line: CartLine, basket: Basket, number: int) -> list[list[Tap]]:
    """The product itself; below it less, how much it is, and more."""
    product, version = line.product, basket.cart.version
    less = product.less_than(line.amount)
    return [
        [tap(".line", "shelf.card", product.id, **facts.in_cart(line, basket))],
        [
            tap(".less" if less else ".remove", put, product.id, less, version, number),
            tap(".now", "shelf.card", product.id, quantity=line.quantity),
            tap(".more", put, product.id, line.amount + product.step, version, number),
        ],
    ]
