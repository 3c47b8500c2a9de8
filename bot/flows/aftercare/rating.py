"""Rating: one tap once an order has come, and what its shop says to that.

(order, news) ─▶ ask ─▶ give ─▶ given
"""

from bot.chat import Chat, Flow, Goto, Screen, Tap, go, show, tap
from domain.orders.aftercare.rating import MOST_STARS
from domain.orders.extras import ratings
from domain.orders.order import REACHED

flow = Flow("rating")


@flow.screen
async def ask(chat: Chat, order_id: int) -> Screen:
    """One star to five; what was given, where that is done."""
    order, rated = await ratings.own_rating(chat.work, chat.actor, order_id)
    shop = await chat.work.shops.get(order.shop_id)
    return show(
        "rating-ask",
        _stars(order_id) if rated is None and order.state in REACHED else [],
        [tap(".order", "orders.detail", order_id)],
        number=str(order.number),
        shop=shop.names,
        stars=rated.stars if rated else 0,
        answer=rated.answer if rated else None,
        here=order.state in REACHED,
    )


def _stars(order_id: int) -> list[Tap]:
    return [tap(".star", give, order_id, each, stars=each) for each in range(1, MOST_STARS + 1)]


@flow.act
async def give(chat: Chat, order_id: int, stars: int) -> Goto:
    """So many; a second time that changes nothing."""
    await ratings.rate(chat.work, chat.actor, order_id, stars)
    return go(ask, order_id).says("rating-given")
