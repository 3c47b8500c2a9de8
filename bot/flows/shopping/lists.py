"""Lists: a whole shopping list that was typed or pasted becomes a proposal, and with one press the cart.

(any screen, typed) ─▶ proposal (paged) ─▶ put ─▶ (cart: lines)
                          ├─▶ choose / leave_out ─▶ proposal
                          └─▶ lines (paged) ─▶ line ─▶ choose / leave_out / written (typed) ─▶ proposal
"""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from typing import Any

from bot import facts
from bot.chat import Chat, Flow, Goto, Screen, Tap, Typed, go, show, tap
from bot.looking import EVERYWHERE, fitting
from bot.paging import page_of
from domain import rate_limits
from domain.catalogue.errors import ShopUnavailable
from domain.catalogue.product import Product
from domain.errors import NotFound, StaleButton
from domain.rate_limits import Metered
from domain.shopping import browse, cart_lines, carts, lists
from domain.shopping import proposal as proposals
from domain.shopping.proposal import LineStanding, Proposal, ProposedLine
from domain.shopping.wanted import Reading
from domain.typed.lists import goods_in, read
from domain.values import Money, Names, Quantity, Unit

flow = Flow("lists")
PAGE = 10
NOTHING: dict[str, Any] = {
    "name": "",
    "quantity": Quantity(0, Unit.PIECE),
    "weighed": False,
    "cost": Money(0),
    **facts.packed(None, is_weighed=False),
}
"""The facts of a line that means no product."""


@flow.screen
async def proposal(chat: Chat, page: int, kept: Typed) -> Screen:
    """What it would put into the cart, what is asked, and what the shop has not."""
    what = proposals.read(kept)
    shop, goods = await browse.shop(chat.work, what.shop_id), await _goods(chat, what)
    leaf, others = page_of(what.lines, page, size=PAGE), await _others(chat, what)
    asked = next((at for at, line in enumerate(what.lines) if line.standing is LineStanding.ASKED), None)
    count, total = len(what.amounts), what.total(goods.values(), shop.currency)
    return show(
        "lists-proposal",
        *(_options(what, asked, goods) if asked is not None else []),
        [tap(".put", put, count=count, total=total)] if count else [],
        leaf.ways(turn),
        [tap(".change", look, 0), tap(".shop", "shops.shop", shop.id)],
        _elsewhere(what, others),
        within=shop.id,
        shop=shop.names,
        lines=[_line(line, goods) | {"elsewhere": others.get(line.elsewhere)} for line in leaf.shown],
        question=what.lines[asked].text if asked is not None else "",
        asked=asked is not None,
        count=count,
        total=total,
        page=leaf.number + 1,
        pages=leaf.pages,
    )


@flow.act
async def turn(chat: Chat, page: int) -> Goto:
    """Another page of it."""
    return go(proposal, page, (await _current(chat)).kept())


@flow.act
async def choose(chat: Chat, number: int, product_id: int, amount: int) -> Goto:
    """This is what a line means."""
    what = (await _current(chat)).chosen(number, product_id, amount)
    return go(proposal, number // PAGE, what.kept())


@flow.act
async def leave_out(chat: Chat, number: int) -> Goto:
    """A line is not wanted."""
    return go(proposal, number // PAGE, (await _current(chat)).without(number).kept())


@flow.act
async def put(chat: Chat) -> Goto:
    """All that is clear goes into the cart at once; what is still asked stays here."""
    what = await _current(chat)
    cart, left = await carts.which(chat.work, chat.actor, None), what.left()
    await cart_lines.put_many(chat.work, chat.actor, what.amounts, cart_version=cart.version)
    onward = go(proposal, 0, left.kept()) if left.lines else go("cart.lines")
    return onward.says("lists-put", count=len(what.amounts), left=len(left.lines))


@flow.act
async def look(chat: Chat, page: int) -> Goto:
    """Its lines, to change one."""
    return go(lines, page, (await _current(chat)).kept())


@flow.screen
async def lines(chat: Chat, page: int, kept: Typed) -> Screen:
    """Every line, a button each."""
    what = proposals.read(kept)
    leaf, goods = page_of(what.lines, page), await _goods(chat, what)
    each = enumerate(leaf.shown, start=leaf.first)
    return show(
        "lists-lines",
        *([tap(".line", open_line, at, **_line(line, goods))] for at, line in each),
        leaf.ways(look),
        [tap(".back", turn, 0)],
        within=what.shop_id,
        page=leaf.number + 1,
        pages=leaf.pages,
    )


@flow.act
async def open_line(chat: Chat, number: int) -> Goto:
    """One line, to change it."""
    return go(line, number, (await _current(chat)).kept())


@flow.screen
async def line(chat: Chat, number: int, kept: Typed) -> Screen:
    """One line: what it may mean, or what else is written for it."""
    what = proposals.read(kept)
    goods = await _goods(chat, what)
    return show(
        "lists-line",
        *_options(what, number, goods),
        [tap(".back", look, number // PAGE)],
        awaits=written,
        **_line(what.line(number), goods),
    )


@flow.answer
async def written(chat: Chat, typed: str, number: int, kept: Typed) -> Goto:
    """The line is written anew, and matched again."""
    what = proposals.read(kept)
    await rate_limits.must_have_room(chat.work, chat.actor, Metered.SEARCH)
    shop = await browse.shop(chat.work, what.shop_id)
    matched = await lists.match(chat.work, [shop], read(typed)[:1])
    if not matched:
        return go(line, number, kept).says("lists-unread")
    return go(proposal, number // PAGE, what.with_line(number, proposals.proposed(matched[0])).kept())


async def _current(chat: Chat) -> Proposal:
    """The proposal that the chat is at; raises StaleButton where it is at something else."""
    state = await chat.work.chats.get(chat.id, chat.actor.telegram_id)
    if state is None or not state.screen.startswith(f"{flow.name}."):
        raise StaleButton
    return proposals.read(str(state.args[-1]))


def _sought(what: Proposal) -> str:
    return fitting(" ".join(goods_in(what.lines[0].text).replace(":", " ").split()))


async def _others(chat: Chat, what: Proposal) -> dict[int, Names]:
    """The names of the shops that have what is missing here, by id."""
    found: dict[int, Names] = {}
    for shop_id in sorted({line.elsewhere for line in what.lines} - {0}):
        with suppress(NotFound, ShopUnavailable):
            found[shop_id] = (await browse.shop(chat.work, shop_id)).names
    return found


def _elsewhere(what: Proposal, others: dict[int, Names]) -> list[Tap]:
    """A way to the same in all shops, where one thing was asked for; else to who has most of the rest."""
    if len(what.lines) == 1:
        return [tap(".everywhere", "search.found", EVERYWHERE, 0, _sought(what))]
    had = Counter(line.elsewhere for line in what.lines if line.elsewhere in others)
    return [tap(".other", "shops.shop", shop_id, shop=others[shop_id]) for shop_id, _ in had.most_common(1)]


async def _goods(chat: Chat, what: Proposal) -> dict[int, Product]:
    """The products that it speaks of, by id."""
    ids = {option.product_id for each in what.lines for option in each.options}
    return {product.id: product for product in await chat.work.products.these(sorted(ids))}


def _options(what: Proposal, number: int, goods: dict[int, Product]) -> list[list[Tap]]:
    """What a line may mean, a button each, and one to leave it out."""
    known = [option for option in what.line(number).options if option.product_id in goods]
    taps = [
        tap(
            "lists-option",
            choose,
            number,
            option.product_id,
            option.amount,
            **_amount(goods[option.product_id], option.amount),
        )
        for option in known
    ]
    return [*([each] for each in taps), [tap("lists-leave-out", leave_out, number)]]


def _line(of: ProposedLine, goods: dict[int, Product]) -> dict[str, Any]:
    product = goods.get(of.chosen.product_id) if of.chosen else None
    standing = of.standing if product or of.standing is not LineStanding.CHOSEN else LineStanding.MISSING
    told = {"text": of.text, "standing": standing, "reading": Reading.EXACT}
    if of.chosen is None or product is None:
        return told | NOTHING
    return told | {"reading": of.chosen.reading} | _amount(product, of.chosen.amount)


def _amount(product: Product, amount: int) -> dict[str, Any]:
    return {
        "name": product.names,
        "quantity": product.quantity(amount),
        "weighed": product.is_weighed,
        "cost": product.price.of(amount),
        **facts.packed(product.pack, product.is_weighed),
    }
