"""Details: price, stock and every other fact of a product, one at a time.

(goods: card) ─▶ price / stock ─▶ set_to, or typed ─▶ (history: done)
             └─▶ facts ─▶ fact ─▶ said (typed) / kind / set_to / nothing ─▶ (history: done)
"""

from typing import cast

from bot import goods
from bot.chat import Chat, Flow, Goto, Screen, Tap, go, show, tap
from domain.catalogue import products
from domain.catalogue.desk import saying
from domain.catalogue.entry import Entry, Facts
from domain.catalogue.fact import Fact
from domain.errors import StaleButton, StaleVersion
from domain.values import Money, Unit
from locales import formats

flow = Flow("details")
RUPEES = (-500, -100, 100, 500)
PIECES, GRAMS = (1, 5, 10, 20), (1_000, 5_000, 10_000, 20_000)
TYPED = (
    *(Fact.NAMES, Fact.ALIASES, Fact.BRAND, Fact.DESCRIPTION, Fact.PACK, Fact.MRP, Fact.TAX, Fact.HSN),
    *(Fact.BARCODE, Fact.OWN_CODE, Fact.ORIGIN, Fact.PACKER, Fact.MOST_PER_DAY, Fact.LOW_AT, Fact.STEP),
)
"""What is typed; the category is chosen."""
MAY_BE_EMPTY = frozenset(TYPED) - {Fact.NAMES, Fact.TAX, Fact.STEP}


@flow.screen
async def price(chat: Chat, product_id: int) -> Screen:
    """A new price: a few to choose from, or typed."""
    product = (await products.entry(chat.work, chat.actor, product_id)).product
    now, mrp = product.price.money, product.mrp
    offered = [Money(now.minor + each, now.currency) for each in RUPEES]
    fit = [each for each in offered if each.minor > 0 and (mrp is None or each <= mrp)]
    return show(
        "details-price",
        [
            tap(".choice", set_to, product_id, "price", each.minor, product.version, price=each)
            for each in fit
        ],
        [tap(".back", "goods.card", product_id)],
        awaits=said_price,
        **goods.named(product),
        price=product.price,
        mrp=mrp,
    )


@flow.correctable
@flow.answer
async def said_price(chat: Chat, words: str, product_id: int) -> Goto:
    """A price that was typed."""
    return await _said(chat, words, product_id, Fact.PRICE)


@flow.screen
async def stock(chat: Chat, product_id: int) -> Screen:
    """A stock count: what came in, none, or typed."""
    product = (await products.entry(chat.work, chat.actor, product_id)).product
    there = product.on_hand if product.is_counted else product.allocated
    came = GRAMS if product.is_weighed else PIECES
    uncounted = tap(".uncounted", set_to, product_id, "is_counted", 0, product.version)
    return show(
        "details-stock",
        [tap(".came", count, product_id, there, there + each, more=product.quantity(each)) for each in came],
        [tap(".none", count, product_id, there, product.allocated)] if there > product.allocated else [],
        [uncounted] if product.is_counted else [],
        [tap(".back", "goods.card", product_id)],
        awaits=said_stock,
        **goods.named(product),
        counted=product.is_counted,
        on_hand=product.quantity(product.on_hand),
        held=product.quantity(product.allocated),
        has_held=product.allocated > 0,
    )


@flow.correctable
@flow.answer
async def said_stock(chat: Chat, words: str, product_id: int) -> Goto:
    """A count that was typed."""
    return await _said(chat, words, product_id, Fact.STOCK)


@flow.act
async def count(chat: Chat, product_id: int, was: int, now: int) -> Goto:
    """So much is there, where nothing has moved since the button was drawn."""
    known = (await products.hold_entry(chat.work, chat.actor, product_id)).product
    there = known.on_hand if known.is_counted else known.allocated
    if there != was:
        return go(stock, product_id).says("details-moved")
    told: Facts = {"on_hand": now}
    return goods.done(product_id, await products.change(chat.work, chat.actor, product_id, told))


@flow.screen
async def facts(chat: Chat, product_id: int) -> Screen:
    """Everything that is said of it, a button each."""
    entry = await products.entry(chat.work, chat.actor, product_id)
    kinds = await goods.shelves_of(chat)
    shown = (Fact.CATEGORY, *TYPED)
    known = {each: goods.told(each, dict(entry.facts)[each], entry.product, kinds)[0] for each in shown}
    every = [_button(entry, each, known[each]) for each in shown]
    is_weighed, version = entry.product.is_weighed, entry.product.version
    unit = tap(".piece" if is_weighed else ".weight", set_unit, product_id, int(not is_weighed), version)
    return show(
        "details-facts",
        *([*pair] for pair in zip(every[::2], every[1::2], strict=True)),
        [unit],
        [tap(".back", "goods.card", product_id)],
        **goods.named(entry.product),
    )


def _button(entry: Entry, of: Fact, told: goods.Told) -> Tap:
    return tap(".fact", fact, entry.product.id, of.value, fact=of, known=told is not goods.Told.UNKNOWN)


@flow.screen
async def fact(chat: Chat, product_id: int, name: str) -> Screen:
    """One of them: how it is, and what to type."""
    of, entry = _fact(name), await products.entry(chat.work, chat.actor, product_id)
    kinds = await chat.work.products.every_category() if of is Fact.CATEGORY else []
    how, value = goods.told(of, dict(entry.facts)[of], entry.product, await goods.shelves_of(chat))
    empty = tap(".nothing", nothing, product_id, of.value, entry.product.version)
    choices = [tap(".kind", kind, product_id, each.id, emoji=each.emoji, name=each.names) for each in kinds]
    return show(
        "details-fact",
        *([*choices[at : at + 2]] for at in range(0, len(choices), 2)),
        [empty] if of in MAY_BE_EMPTY and how is not goods.Told.UNKNOWN else [],
        [tap(".back", facts, product_id)],
        awaits=None if of is Fact.CATEGORY else said,
        fact=of,
        told=how,
        value=value,
        weighed=entry.product.is_weighed,
        **goods.named(entry.product),
    )


@flow.correctable
@flow.answer
async def said(chat: Chat, words: str, product_id: int, name: str) -> Goto:
    """It is so from now on."""
    return await _said(chat, words, product_id, _fact(name))


@flow.act
async def kind(chat: Chat, product_id: int, category_id: int) -> Goto:
    """It stands on another shelf."""
    told: Facts = {"category": (await chat.work.products.category(category_id)).code}
    return goods.done(product_id, await products.change(chat.work, chat.actor, product_id, told))


@flow.act
async def nothing(chat: Chat, product_id: int, name: str, version: int) -> Goto:
    """Nothing is said there any more."""
    of = _fact(name)
    if of not in MAY_BE_EMPTY:
        raise StaleButton
    return await _change(chat, product_id, {of.value: () if of is Fact.ALIASES else None}, version)


@flow.act
async def set_unit(chat: Chat, product_id: int, is_weighed: int, version: int) -> Goto:
    """It is sold by weight, or by the piece."""
    return await _change(chat, product_id, {"unit": Unit.GRAM if is_weighed else Unit.PIECE}, version)


@flow.act
async def set_to(chat: Chat, product_id: int, name: str, number: int, version: int) -> Goto:
    """A price that was offered, or counted no more."""
    entry = await products.entry(chat.work, chat.actor, product_id)
    values: dict[str, object] = {
        "price": Money(number, entry.product.price.money.currency),
        "is_counted": bool(number),
    }
    if name not in values:
        raise StaleButton
    return await _change(chat, product_id, {name: values[name]}, version)


async def _said(chat: Chat, words: str, product_id: int, of: Fact) -> Goto:
    entry = await products.entry(chat.work, chat.actor, product_id)
    if of is Fact.ORIGIN:
        words = formats.countries().get(words.strip().casefold(), words)
    told = saying.said(entry, of, words)
    made = await products.change(chat.work, chat.actor, product_id, told)
    return goods.done(product_id, made)


async def _change(chat: Chat, product_id: int, told: dict[str, object], version: int) -> Goto:
    """Says so, where nothing else has been said since the button was drawn."""
    try:
        made = await products.change(chat.work, chat.actor, product_id, cast(Facts, told), version=version)
    except StaleVersion:
        return go("goods.card", product_id).says("details-moved")
    return goods.done(product_id, made)


def _fact(name: str) -> Fact:
    """Raises StaleButton."""
    if name not in (Fact.CATEGORY, *TYPED):
        raise StaleButton
    return Fact(name)
