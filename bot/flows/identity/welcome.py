"""Welcome: the first word, the language, help, and a way out of everything.

begin (by a link) ─▶ a shop, a product, or start
start ─▶ shops        language ─▶ start        help ─▶ ordering        cancelled ─▶ shops, cart
"""

from dataclasses import replace

from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, Typed, go, show, tap
from domain.identity import arrival
from domain.people import Role
from domain.policy import Action, may
from domain.values import LANGUAGES

flow = Flow("welcome")
LONGEST_NUMBER = 16
"""Of an order, in a link that leads to its lines: whether one may see them is asked there."""


@flow.command("start", menu=None)
@flow.act
async def begin(chat: Chat, words: Typed) -> Goto:
    """Where a link to the bot leads: to a shop, a product, an order that is packed, or the beginning."""
    kind, _, public_id = words.partition("_")
    if kind == "shop":
        return go("shops.shop", await chat.work.ids.shop(public_id))
    if kind == "product":
        return go("shelf.card", await chat.work.ids.product(public_id))
    if kind == "pick" and public_id.isdecimal() and len(public_id) < LONGEST_NUMBER:
        return go("picking.lines", int(public_id))
    if kind == "door" and public_id.isdecimal() and len(public_id) < LONGEST_NUMBER:
        return go("openorders.door", int(public_id))
    if kind == "say" and public_id.isdecimal() and len(public_id) < LONGEST_NUMBER:
        return go("words.thread", int(public_id))
    return go(start)


@flow.screen
async def start(chat: Chat) -> Screen:
    """A greeting, what is kept about the person, the shop that they had last, and the way to all of them."""
    last = chat.actor.last_shop
    return show(
        "welcome-start",
        [tap(".last", "shops.shop", last[0], shop=last[1])] if last else [],
        [tap(".shops", "shops.nearby")],
        [tap(".carts", "carts.mine"), tap(".addresses", "addresses.mine")],
        [tap(".language", language), tap(".help", help)],
        name=chat.actor.name,
    )


@flow.command("language", menu=MenuEntry(43))
@flow.screen
async def language(chat: Chat) -> Screen:
    """The languages, each in its own words."""
    return show(
        "welcome-language",
        [tap(f".{code}", speak, code) for code in LANGUAGES],
        [tap("common-back", start)],
    )


@flow.act
async def speak(chat: Chat, code: str) -> Goto:
    """From now on in this language."""
    language = await arrival.choose_language(chat.work, chat.actor, code)
    return replace(go(start), language=language)


@flow.command("help", menu=MenuEntry(60))
@flow.screen
async def help(chat: Chat) -> Screen:
    """What can be done here: for whoever works here, what they do; else how one orders."""
    actor = chat.actor
    if not actor.shops and not may(actor, Action.SEE_PEOPLE):
        return _help()
    runs = may(actor, Action.RUN_PLATFORM)
    return show(
        "welcome-working",
        [tap(".shop", "keeping.shops")] if actor.shops else [],
        [tap(".admin", "admin.desk")] if runs else [],
        [tap(".ordering", ordering)],
        owner=Role.OWNER in actor.shops.values(),
        staff=bool({Role.STAFF, Role.COURIER} & {*actor.shops.values()}),
        admin=runs,
        support=may(actor, Action.SEE_PEOPLE) and not runs,
    )


@flow.screen
async def ordering(chat: Chat) -> Screen:
    """How one orders."""
    return _help()


def _help() -> Screen:
    return show(
        "welcome-help",
        [tap(".shops", "shops.nearby"), tap(".cart", "cart.lines")],
        [tap(".carts", "carts.mine"), tap(".addresses", "addresses.mine")],
        [tap(".orders", "orders.mine"), tap(".profile", "profile.card")],
        [tap(".language", language)],
    )


@flow.command("cancel", menu=MenuEntry(61))
@flow.screen
async def cancelled(chat: Chat) -> Screen:
    """Out of whatever was going on; the cart is kept."""
    return show("welcome-cancelled", [tap(".cart", "cart.lines"), tap(".shops", "shops.nearby")])
