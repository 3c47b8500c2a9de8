"""Caps: what a shop lets somebody have open who has not yet had an order from it.

(keeping) ─▶ first ─▶ orders / worth / share / usual ─▶ first
"""

from dataclasses import replace

from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from domain.caps import NONE_OF_ITS_OWN, FirstCaps
from domain.catalogue import shopkeeping
from domain.values import Money

flow = Flow("caps")
ORDERS = (1, 2, 3)
WORTH = (500_00, 1_000_00, 2_000_00)
"""In minor units."""
SHARES = (10, 25, 50)
"""Per cent."""


@flow.screen
async def first(chat: Chat, shop_id: int) -> Screen:
    """What holds for first orders, and what is offered instead."""
    found = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    own, held = found.first_caps, found.first_caps.over(chat.work.rules.caps)
    usual = [] if own == NONE_OF_ITS_OWN else [tap(".usual", as_usual, shop_id)]
    return show(
        "caps-first",
        [tap(".orders", orders, shop_id, most, orders=most) for most in ORDERS],
        [tap(".worth", worth, shop_id, most, worth=Money(most, found.currency)) for most in WORTH],
        [tap(".share", share, shop_id, most, share=most) for most in SHARES],
        usual,
        [tap(".back", "keeping.shop", shop_id)],
        name=found.names,
        is_usual=own == NONE_OF_ITS_OWN,
        orders=held.orders,
        worth=Money(held.value, found.currency) if held.value else None,
        share=held.share,
    )


@flow.act
async def orders(chat: Chat, shop_id: int, most: int) -> Goto:
    """So many orders at a time."""
    return await _set(chat, shop_id, orders=most)


@flow.act
async def worth(chat: Chat, shop_id: int, most: int) -> Goto:
    """Worth so much together."""
    return await _set(chat, shop_id, value=most)


@flow.act
async def share(chat: Chat, shop_id: int, most: int) -> Goto:
    """Such a part of a product's stock."""
    return await _set(chat, shop_id, share=most)


@flow.act
async def as_usual(chat: Chat, shop_id: int) -> Goto:
    """The same as for everybody."""
    await shopkeeping.set_first_caps(chat.work, chat.actor, shop_id, FirstCaps())
    return go(first, shop_id).says("caps-kept")


async def _set(chat: Chat, shop_id: int, **new: int) -> Goto:
    found = await shopkeeping.hold_shop(chat.work, chat.actor, shop_id)
    await shopkeeping.set_first_caps(chat.work, chat.actor, shop_id, replace(found.first_caps, **new))
    return go(first, shop_id).says("caps-kept")
