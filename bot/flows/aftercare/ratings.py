"""Ratings: how a shop's orders were liked, and what its owner says to that.

(shop) ─▶ of_shop (paged; on to complaints) ─▶ one ─▶ typed ─▶ one
"""

from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from bot.paging import read_page
from domain.orders.aftercare.rating import Rating
from domain.orders.extras import ratings

flow = Flow("ratings")


@flow.screen
async def of_shop(chat: Chat, shop_id: int) -> Screen:
    """The newest, a button each."""
    return await _of_shop(chat, shop_id, 0)


@flow.screen
async def before(chat: Chat, shop_id: int, number: int) -> Screen:
    """Those before them."""
    return await _of_shop(chat, shop_id, number)


async def _of_shop(chat: Chat, shop_id: int, number: int) -> Screen:
    async def read(most: int) -> list[Rating]:
        return await ratings.ratings_of(chat.work, chat.actor, shop_id, after=0, most=most)

    leaf = await read_page(number, read)
    stars = await chat.work.ratings.stars_of(shop_id)
    return show(
        "ratings-of-shop",
        *(
            [
                tap(
                    ".rating",
                    one,
                    each.order_id,
                    stars=each.stars,
                    number=str(each.order_number),
                    answered=each.answer is not None,
                )
            ]
            for each in leaf.shown
        ),
        leaf.ways(before, shop_id),
        [tap(".complaints", "complaints.of_shop", shop_id)],
        [tap(".back", "keeping.shop", shop_id)],
        within=shop_id,
        count=stars.count,
        average=f"{stars.tenths / 10:.1f}",
        shown=stars.is_shown,
    )


@flow.screen
async def one(chat: Chat, order_id: int) -> Screen:
    """One of them, and what was said to it; what is typed is said from now on."""
    rated = await ratings.rating_at(chat.work, chat.actor, order_id)
    return show(
        "ratings-one",
        [tap(".order", "daybook.order", order_id)],
        [tap(".back", of_shop, rated.shop_id)],
        awaits=typed,
        within=rated.shop_id,
        number=str(rated.order_number),
        stars=rated.stars,
        answer=rated.answer,
    )


@flow.correctable
@flow.answer
async def typed(chat: Chat, said: str, order_id: int) -> Goto:
    """So the owner answers, and the customer reads it."""
    await ratings.answer_rating(chat.work, chat.actor, order_id, said)
    return go(one, order_id).says("ratings-answered")
