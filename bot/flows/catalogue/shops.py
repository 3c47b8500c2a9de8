"""Shops: which ones there are, nearest first once it is known where the person is.

nearby (paged) ─▶ shop (paged) ─▶ star / unstar ─▶ shop, (shelf)
   └─▶ whereabouts (location) ─▶ nearby
"""

from bot import facts
from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, Tap, go, show, tap
from bot.paging import PAGE, page_of
from bot.shop_tabs import tabs
from domain.orders.extras import ratings
from domain.orders.promises import promises_around
from domain.shopping import browse, favourites
from domain.shopping import nearby as around
from domain.values import Distance, Place

flow = Flow("shops")
FURTHEST = 50
"""The last page: who looks for a shop that is further away types its name."""


@flow.command("shops", menu=MenuEntry(10))
@flow.screen
async def nearby(chat: Chat) -> Screen:
    """The shops, a button each."""
    return await _nearby(chat, 0)


@flow.screen
async def page(chat: Chat, number: int) -> Screen:
    """Those further away."""
    return await _nearby(chat, number)


async def _nearby(chat: Chat, number: int) -> Screen:
    number = min(max(number, 0), FURTHEST)
    found = await around.shops(chat.work, chat.actor, most=(number + 1) * PAGE + (number < FURTHEST))
    leaf = page_of(found.shops, number)
    promised = await promises_around(chat.work, leaf.shown)
    reached = sum(near.is_reached for near in found.shops)
    told = [near for near in leaf.shown if near.distance and near.is_reached]
    return show(
        "shops-nearby",
        *([_button(near)] for near in leaf.shown),
        leaf.ways(page),
        [tap(".whereabouts", whereabouts), tap(".cart", "cart.lines")],
        [] if reached else [tap(".begin", "opening.name")],
        *await tabs(chat),
        count=len(found.shops),
        sorted=found.place is not None,
        reached=reached,
        far=sum(not near.is_reached for near in leaf.shown),
        told=len(told),
        shops=[facts.asks(near, found.place, promised.get(near.shop.id)) for near in told],
    )


@flow.personal
@flow.asks("location", back=nearby)
@flow.screen
async def whereabouts(chat: Chat) -> Screen:
    """Asks for the person's location."""
    return show("shops-whereabouts", awaits=here)


@flow.places
@flow.answer
async def here(chat: Chat, place: Place) -> Goto:
    """Sorts the shops from here."""
    await browse.say_place(chat.work, chat.actor, place)
    return go(nearby)


@flow.screen
async def shop(chat: Chat, shop_id: int) -> Screen:
    """A shop and its kinds of goods, two in a row."""
    return await _shop(chat, shop_id, 0)


@flow.screen
async def kinds(chat: Chat, shop_id: int, number: int) -> Screen:
    """The shop with more of its kinds of goods."""
    return await _shop(chat, shop_id, number)


async def _shop(chat: Chat, shop_id: int, number: int) -> Screen:
    found = await browse.shop(chat.work, shop_id)
    terms = await browse.terms(chat.work, chat.actor, found)
    away = await browse.beyond(chat.work, chat.actor, found)
    is_favourite = await favourites.is_favourite(chat.work, chat.actor, shop_id)
    stars = await ratings.stars_of(chat.work, shop_id)
    leaf = page_of(await browse.categories(chat.work, shop_id), number, rows=2)
    buttons = [
        tap(".category", "shelf.products", shop_id, kind.id, 0, emoji=kind.emoji, name=kind.names)
        for kind, _ in leaf.shown
    ]
    return show(
        "shops-shop",
        *(buttons[at : at + 2] for at in range(0, len(buttons), 2)),
        leaf.ways(kinds, shop_id),
        [tap(".unstar", unstar, shop_id) if is_favourite else tap(".star", star, shop_id)],
        [tap(".back", nearby), tap(".cart", "cart.lines")],
        within=shop_id,
        name=found.names,
        favourite=is_favourite,
        address=found.address,
        phone=found.phone,
        minimum=terms.minimum,
        has_minimum=terms.minimum.minor > 0,
        fee=terms.fee,
        has_fee=terms.fee.minor > 0,
        free_from=terms.free_from or terms.fee,
        has_free_from=terms.free_from is not None,
        reach=Distance(found.radius_m),
        reached=away is None,
        away=away or Distance(0),
        **facts.door(found),
        pickup=found.offers_pickup,
        stars=f"{stars.tenths / 10:.1f}" if stars else None,
        ratings=stars.count if stars else 0,
        **facts.papers(found),
    )


@flow.act
async def star(chat: Chat, shop_id: int) -> Goto:
    """From now on it comes first."""
    await favourites.star(chat.work, chat.actor, shop_id)
    return go(shop, shop_id).says("shops-starred")


@flow.act
async def unstar(chat: Chat, shop_id: int) -> Goto:
    """It comes in its turn again."""
    await favourites.unstar(chat.work, chat.actor, shop_id)
    return go(shop, shop_id).says("shops-unstarred")


def _button(near: around.ShopNearby) -> Tap:
    return tap(".shop", shop, near.shop.id, **facts.nearby(near))
