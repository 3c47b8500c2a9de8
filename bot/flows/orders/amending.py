"""Amending: a customer adds to an order, or changes it, until somebody begins to pick it.

(orders) ─▶ lines (paged) ─▶ put ─▶ lines
              └─▶ add (typed) ─▶ found ─▶ put ─▶ lines
"""

from bot import facts
from bot.chat import Chat, Flow, Goto, Screen, Tap, Typed, go, show, tap
from bot.paging import page_of
from domain.catalogue.product import Product
from domain.orders.errors import OrderMoved, TooLateToChange
from domain.orders.line import OrderLine
from domain.orders.own_orders import own_order
from domain.orders.promise import amending
from domain.orders.promise.amending import CHANGEABLE

flow = Flow("amending")
LONGEST = 60
"""What somebody calls a thing is no longer."""
LINES = 5
"""On a page: each has two rows of buttons."""


@flow.screen
async def lines(chat: Chat, order_id: int) -> Screen:
    """What is ordered, with less and more of each; where it is being packed, that."""
    return await _lines(chat, order_id, 0)


@flow.screen
async def page(chat: Chat, order_id: int, number: int) -> Screen:
    """More of it."""
    return await _lines(chat, order_id, number)


async def _lines(chat: Chat, order_id: int, number: int) -> Screen:
    order = await own_order(chat.work, chat.actor, order_id)
    can_change = order.state in CHANGEABLE
    leaf = page_of(order.lines, number, size=LINES)
    told = facts.each_line(order.lines)[leaf.first :]
    products = {line.product_id: await chat.work.products.get(line.product_id) for line in leaf.shown}
    rows = [
        row
        for line, fact in zip(leaf.shown, told, strict=False)
        for row in _rows(order_id, line, products[line.product_id], fact, leaf.number)
    ]
    return show(
        "amending-lines",
        *(rows if can_change else []),
        leaf.ways(page, order_id) if can_change else [],
        [tap(".add", add, order_id)] if can_change else [],
        [tap(".back", "orders.detail", order_id)],
        number=str(order.number),
        state=order.state,
        total=order.total,
        can=can_change,
    )


def _rows(
    order_id: int, line: OrderLine, product: Product, told: dict[str, object], number: int
) -> list[list[Tap]]:
    """The product itself; below it less, how much it is, and more."""
    less = product.less_than(line.held) if line.held else 0
    at = (order_id, product.id)
    return [
        [tap(".line", "shelf.card", product.id, **told)],
        [
            *([tap(".less" if less else ".remove", put, *at, less, number)] if line.held else []),
            tap(".now", "shelf.card", product.id, quantity=line.quantity),
            tap(".more", put, *at, line.held + product.step, number),
        ],
    ]


@flow.act
async def put(chat: Chat, order_id: int, product_id: int, amount: int, number: int) -> Goto:
    """Makes the order hold so much of a product."""
    onward = go(page, order_id, number) if number else go(lines, order_id)
    try:
        await amending.amend(chat.work, chat.actor, order_id, {product_id: amount})
    except (OrderMoved, TooLateToChange) as error:
        return onward.says(f"error-{error.code}", **error.facts)
    return onward


@flow.screen
async def add(chat: Chat, order_id: int) -> Screen:
    """Asks what else there shall be."""
    order = await own_order(chat.work, chat.actor, order_id)
    shop = await chat.work.shops.get(order.shop_id)
    back = [tap(".back", lines, order_id)]
    return show("amending-add", back, awaits=sought, number=str(order.number), shop=shop.names)


@flow.correctable
@flow.answer
async def sought(chat: Chat, typed: str, order_id: int) -> Goto:
    """What the shop has by that name."""
    return go(found, order_id, typed[:LONGEST])


@flow.screen
async def found(chat: Chat, order_id: int, words: Typed) -> Screen:
    """A button for each, which adds one step of it."""
    order = await own_order(chat.work, chat.actor, order_id)
    held = {line.product_id: line.held for line in order.lines}
    can_change = order.state in CHANGEABLE
    hits = await amending.find(chat.work, chat.actor, order_id, words) if can_change else []
    return show(
        "amending-found",
        *(
            [tap(".product", put, order_id, each.id, held.get(each.id, 0) + each.step, 0, **_told(each))]
            for each in hits
        ),
        [tap(".again", add, order_id), tap(".back", lines, order_id)],
        number=str(order.number),
        count=len(hits),
        words=words,
    )


def _told(of: Product) -> dict[str, object]:
    packed = facts.packed(of.pack, of.is_weighed)
    told = {"name": of.names, "price": of.price, "alike": False, "weighed": of.is_weighed}
    return {**told, "quantity": of.quantity(of.step), **packed}
