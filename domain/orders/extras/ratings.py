"""A customer rates an order that has come, with one tap and once; the shop's owner says a word to it."""

from __future__ import annotations

from domain.audit_actions import AuditAction
from domain.catalogue.shopkeeping import my_shop
from domain.errors import NotFound
from domain.kinds import MessageKind
from domain.orders.aftercare.errors import AlreadyRated, BadAnswer, BadStars, NotHereYet
from domain.orders.aftercare.rating import LONGEST_ANSWER, MOST_STARS, Rating, Stars
from domain.orders.order import REACHED, Order
from domain.orders.own_orders import own_order
from domain.orders.work import OrderWork
from domain.people import Actor, plain_line


async def rating_of(work: OrderWork, order: Order) -> Rating | None:
    """How it was rated; nothing is looked up for what has not come."""
    return await work.ratings.of(order.id) if order.state in REACHED else None


async def own_rating(work: OrderWork, actor: Actor, order_id: int) -> tuple[Order, Rating | None]:
    """One of the actor's orders, and how they rated it. Raises NotFound."""
    order = await own_order(work, actor, order_id)
    return order, await rating_of(work, order)


async def rate(work: OrderWork, actor: Actor, order_id: int, stars: int) -> Rating:
    """So many stars for one of the actor's orders; the same again changes nothing.

    Raises NotFound, BadStars, NotHereYet, AlreadyRated.
    """
    order = await own_order(work, actor, order_id)
    if not 1 <= stars <= MOST_STARS:
        raise BadStars(most=MOST_STARS)
    if order.state not in REACHED:
        raise NotHereYet(number=str(order.number))
    if await work.ratings.add(order_id, order.shop_id, stars):
        await work.audit.record(actor, AuditAction.RATING_GIVEN, f"order:{order.number}")
    rated = await work.ratings.of(order_id)
    if rated is None:
        raise NotFound
    if rated.stars != stars:
        raise AlreadyRated(number=str(order.number), stars=rated.stars)
    return rated


async def stars_of(work: OrderWork, shop_id: int) -> Stars | None:
    """What everybody is told of a shop; None as long as few have said anything."""
    stars = await work.ratings.stars_of(shop_id)
    return stars if stars.is_shown else None


async def ratings_of(work: OrderWork, actor: Actor, shop_id: int, *, after: int, most: int) -> list[Rating]:
    """Those of a shop of the actor's, newest first. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    return await work.ratings.page_of(shop_id, after=after, most=most)


async def rating_at(work: OrderWork, actor: Actor, order_id: int) -> Rating:
    """The rating of an order of a shop of the actor's. Raises NotFound."""
    rated = await work.ratings.of(order_id)
    if rated is None:
        raise NotFound
    await my_shop(work, actor, rated.shop_id)
    return rated


async def answer_rating(work: OrderWork, actor: Actor, order_id: int, typed: str) -> Rating:
    """The owner says something to it, and its customer reads that; the same again changes nothing.

    Raises NotFound, BadAnswer.
    """
    rated, text = await rating_at(work, actor, order_id), plain_line(typed)
    if not 1 <= len(text) <= LONGEST_ANSWER:
        raise BadAnswer(most=LONGEST_ANSWER)
    if rated.answer == text:
        return rated
    await work.ratings.answer(order_id, text)
    await work.audit.record(actor, AuditAction.RATING_ANSWERED, f"order:{rated.order_number}")
    order = await work.orders.get(order_id)
    if chat := await work.people.chat_for(order.identity_id, order.ordered_in):
        await work.outbox.tell(MessageKind.RATING_ANSWERED, order_id, chat)
    return await rating_at(work, actor, order_id)
