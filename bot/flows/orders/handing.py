"""Handing over: how this order is handed over, whatever its person prefers otherwise.

(review) ─▶ ways ─▶ choose ─▶ (review)
"""

from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from domain.errors import StaleButton
from domain.orders import checkout
from domain.preferences import Delivery

flow = Flow("handing")


@flow.screen
async def ways(chat: Chat) -> Screen:
    """In person, at the door, or after a call."""
    quote = await checkout.quote(chat.work, chat.actor)
    return show(
        "handing-ways",
        *([tap(".way", choose, way.value, delivery=way)] for way in Delivery),
        [tap("common-back", "checkout.review")],
        delivery=quote.delivery,
    )


@flow.act
async def choose(chat: Chat, way: str) -> Goto:
    """So this time."""
    if way not in list(Delivery):
        raise StaleButton
    await checkout.choose_delivery(chat.work, chat.actor, Delivery(way))
    return go("checkout.review")
