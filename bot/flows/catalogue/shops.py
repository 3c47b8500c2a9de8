"""Shops: which ones there are, nearest first once it is known where the person is.

nearby ─▶ shop ─▶ (shelf)
   └─▶ whereabouts (location) ─▶ nearby
"""

from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, Tap, go, show, tap
from domain.shopping import browse
from domain.values import Distance, Place

flow = Flow("shops")


@flow.command("shops", menu=MenuEntry(10))
@flow.screen
async def nearby(chat: Chat) -> Screen:
    """The shops, a button each."""
    found = await browse.shops(chat.work, chat.actor)
    return show(
        "shops-nearby",
        *([_button(near)] for near in found),
        [tap(".whereabouts", whereabouts), tap(".cart", "cart.lines")],
        count=len(found),
        sorted=any(near.distance for near in found),
    )


@flow.asks("location", back=nearby)
@flow.screen
async def whereabouts(chat: Chat) -> Screen:
    """Asks for the person's location."""
    return show("shops-whereabouts", awaits=here)


@flow.answer
async def here(chat: Chat, place: Place) -> Goto:
    """Sorts the shops from here."""
    await browse.say_place(chat.work, chat.actor, place)
    return go(nearby)


@flow.screen
async def shop(chat: Chat, shop_id: int) -> Screen:
    """A shop and its kinds of goods, two in a row."""
    found = await browse.shop(chat.work, shop_id)
    kinds = [
        tap(".category", "shelf.products", shop_id, kind.id, 0, emoji=kind.emoji, name=kind.names)
        for kind, _ in await browse.categories(chat.work, shop_id)
    ]
    return show(
        "shops-shop",
        *(kinds[at : at + 2] for at in range(0, len(kinds), 2)),
        [tap(".back", nearby), tap(".cart", "cart.lines")],
        name=found.names,
        address=found.address,
        phone=found.phone,
        trading=found.trading,
        minimum=found.minimum_order,
        has_minimum=found.minimum_order.minor > 0,
        fee=found.delivery_fee,
        has_fee=found.delivery_fee.minor > 0,
        free_from=found.free_delivery_from or found.delivery_fee,
        has_free_from=found.free_delivery_from is not None,
    )


def _button(near: browse.ShopNearby) -> Tap:
    found, distance = near.shop, near.distance or Distance(0)
    facts = {
        "name": found.names,
        "trading": found.trading,
        "distance": distance,
        "near": near.distance is not None,
    }
    return tap(".shop", shop, found.id, **facts)
