"""Cart: what is in it, by shop, with what it costs.

lines (paged) ─▶ put ─▶ lines
  ├─▶ clear ─▶ cleared ─▶ undo ─▶ lines
  └─▶ (checkout)
"""

from bot import facts
from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, Tap, go, show, tap
from bot.length import or_briefly
from domain.shopping import cart_lines
from domain.shopping.cart import Basket, CartLine

flow = Flow("cart")
PAGE = 5


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
    return go(cleared)


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
        return show("cart-empty", [tap(".shops", "shops.nearby")], [tap(".orders", "orders.mine")])
    pages = -(-len(basket.lines) // PAGE)
    number = min(max(number, 0), pages - 1)
    shown = basket.lines[number * PAGE : (number + 1) * PAGE]
    whole = show(
        "cart-lines",
        *(row for line in shown for row in _rows(line, basket, number)),
        _pages(number, pages),
        [tap(".clear", clear, basket.cart.version), tap(".shops", "shops.nearby")],
        [tap(".checkout", "checkout.begin", basket.cart.version, total=basket.total)],
        **facts.parts(basket),
        total=basket.total,
        shops=len(basket.parts),
    )
    return or_briefly(whole, **facts.parts_briefly(basket))


def _rows(line: CartLine, basket: Basket, number: int) -> list[list[Tap]]:
    """The product itself; below it less, how much it is, and more."""
    product, version = line.product, basket.cart.version
    less = product.less_than(line.amount)
    return [
        [tap(".line", "shelf.card", product.id, name=product.names)],
        [
            tap(".less" if less else ".remove", put, product.id, less, version, number),
            tap(".now", "shelf.card", product.id, quantity=line.quantity),
            tap(".more", put, product.id, line.amount + product.step, version, number),
        ],
    ]


def _pages(number: int, pages: int) -> list[Tap]:
    back = [tap(".previous", page, number - 1)] if number else []
    forth = [tap(".next", page, number + 1)] if number + 1 < pages else []
    return back + forth
