"""Substitutes: what is wanted where something is not there, for the whole order or for one thing.

(review) ─▶ ways ─▶ choose ─▶ (review)
              └─▶ lines (paged) ─▶ one ─▶ choose_for ─▶ lines
"""

from typing import Any

from bot import facts
from bot.chat import Arg, Chat, Flow, Goto, Link, Screen, Tap, go, show, tap
from bot.paging import page_of
from domain.errors import NotFound, StaleButton
from domain.orders import checkout
from domain.preferences import Substitution
from domain.shopping import cart_lines
from domain.shopping.cart import CartLine, Quote

flow = Flow("substitutes")
AS_THE_REST = "-"


@flow.screen
async def ways(chat: Chat) -> Screen:
    """What is wanted for all of it, and of which things something else."""
    quote = await checkout.quote(chat.work, chat.actor)
    cart = quote.basket.cart
    own = [line for line in _all(quote) if line.product.id in cart.substitutions]
    return show(
        "substitutes-ways",
        *([_way(way, cart.substitution(), choose, way.value)] for way in Substitution),
        [tap(".lines", lines, 0)],
        [tap("common-back", "checkout.review")],
        own=[_told(line, quote) for line in own],
        count=len(own),
    )


@flow.act
async def choose(chat: Chat, way: str) -> Goto:
    """So for all of which nothing else is said."""
    await cart_lines.say_substitution(chat.work, chat.actor, _substitution(way))
    return go("checkout.review")


@flow.screen
async def lines(chat: Chat, page: int) -> Screen:
    """Everything in the cart, a button each."""
    quote = await checkout.quote(chat.work, chat.actor)
    leaf = page_of(_all(quote), page)
    return show(
        "substitutes-lines",
        *([tap(".line", one, line.product.id, **_told(line, quote))] for line in leaf.shown),
        leaf.ways(lines),
        [tap("common-back", ways)],
        page=leaf.number + 1,
        pages=leaf.pages,
    )


@flow.screen
async def one(chat: Chat, product_id: int) -> Screen:
    """What is wanted for one thing."""
    quote = await checkout.quote(chat.work, chat.actor)
    line = next((each for each in _all(quote) if each.product.id == product_id), None)
    if line is None:
        raise NotFound
    said = quote.basket.cart.substitutions.get(product_id)
    return show(
        "substitutes-one",
        *([_way(way, said, choose_for, product_id, way.value)] for way in Substitution),
        [tap(".as-the-rest", choose_for, product_id, AS_THE_REST)] if said else [],
        [tap("common-back", lines, 0)],
        **_told(line, quote),
    )


@flow.act
async def choose_for(chat: Chat, product_id: int, way: str) -> Goto:
    """So for this thing."""
    what = None if way == AS_THE_REST else _substitution(way)
    await cart_lines.say_substitution(chat.work, chat.actor, what, product_id=product_id)
    return go(lines, 0)


def _way(way: Substitution, said: Substitution | None, link: Link, *args: Arg) -> Tap:
    return tap("substitutes-way", link, *args, substitution=way, chosen=way is said)


def _substitution(way: str) -> Substitution:
    if way not in list(Substitution):
        raise StaleButton
    return Substitution(way)


def _all(quote: Quote) -> list[CartLine]:
    return [line for part in quote.basket.parts for line in part.lines]


def _told(line: CartLine, quote: Quote) -> dict[str, Any]:
    product = line.product
    return {
        "name": product.names,
        **facts.packed(product.pack, product.is_weighed),
        "substitution": quote.basket.cart.substitution(product.id),
    }
