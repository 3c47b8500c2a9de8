"""Handover: how this order is handed over, whatever its person prefers otherwise.

(review) ─▶ ways ─▶ choose ─▶ (review)
"""

from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from domain.errors import StaleButton
from domain.identity import preferences
from domain.orders import checkout
from domain.preferences import CASH_WAYS, Delivery

flow = Flow("handover")


@flow.screen
async def ways(chat: Chat) -> Screen:
    """In person, at the door with the cash handed out first or waiting there, or after a call."""
    quote = await checkout.quote(chat.work, chat.actor)
    return show(
        "handover-ways",
        *([tap(".way", choose, way.value, delivery=way)] for way in CASH_WAYS),
        [tap("common-back", "checkout.review")],
        delivery=quote.delivery,
    )


@flow.act
async def choose(chat: Chat, way: str) -> Goto:
    """So this time; and from now on where so far it was only said that it be left at the door."""
    if way not in list(Delivery):
        raise StaleButton
    await preferences.hand_over(chat.work, chat.actor, Delivery(way))
    return go("checkout.review")
