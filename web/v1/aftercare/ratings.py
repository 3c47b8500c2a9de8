"""Ratings over HTTP: a customer's stars for an order that has come, and what its shop says to them."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from domain.errors import NotFound
from domain.orders.aftercare.errors import AlreadyRated, BadAnswer, BadStars, NotHereYet
from domain.orders.aftercare.rating import LONGEST_ANSWER, MOST_STARS, Rating
from domain.orders.extras import ratings as cases
from web.paging import PageQuery, page_after
from web.routes import Call, Nothing, Section, Shape
from web.v1.catalogue.shopkeeping import shop_of

own_ratings, ratings = Section("orders"), Section("orders", in_shops="orders")
"""What customers do, and what a shop and its systems do."""


class StarsGiven(Shape):
    """From one star to five."""

    stars: int = Field(ge=1, le=MOST_STARS)


class Word(Shape):
    """What the owner says to it."""

    text: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_ANSWER)]


class RatingShape(Shape):
    """How an order was liked; `answer` is what its shop says to that."""

    order: str
    number: str
    stars: int
    answer: str | None
    at: datetime


class RatingList(Shape):
    """A page of ratings, newest first, and the cursor of the next (None: this is the last)."""

    items: list[RatingShape]
    next: str | None


@own_ratings.route("GET", "/v1/orders/{order}/rating", answer=RatingShape, errors=(NotFound,))
async def get_rating(call: Call[Nothing, Nothing]) -> Shape:
    """How the caller rated one of their orders; not found where they have not."""
    _, rated = await cases.own_rating(call.work, call.actor, await _order(call))
    if rated is None:
        raise NotFound
    return shape_of(rated)


@own_ratings.route(
    "PUT",
    "/v1/orders/{order}/rating",
    body=StarsGiven,
    answer=RatingShape,
    errors=(NotFound, BadStars, NotHereYet, AlreadyRated),
)
async def put_rating(call: Call[StarsGiven, Nothing]) -> Shape:
    """Rates one of the caller's orders that has come, once. The same again changes nothing."""
    return shape_of(await cases.rate(call.work, call.actor, await _order(call), call.body.stars))


@ratings.route(
    "PUT", "/v1/orders/{order}/rating/answer", body=Word, answer=RatingShape, errors=(NotFound, BadAnswer)
)
async def put_answer(call: Call[Word, Nothing]) -> Shape:
    """The owner says something to a rating; its customer reads it."""
    return shape_of(await cases.answer_rating(call.work, call.actor, await _order(call), call.body.text))


@ratings.route("GET", "/v1/shops/{shop}/ratings", query=PageQuery, answer=RatingList, errors=(NotFound,))
async def list_ratings(call: Call[Nothing, PageQuery]) -> Shape:
    """How the orders of one of the caller's shops were rated."""
    shop = await shop_of(call)

    async def read(after: int, most: int) -> list[Rating]:
        return await cases.ratings_of(call.work, call.actor, shop, after=after, most=most)

    page = await page_after("ratings", call.query, call.work.ids.order, read, lambda of: of.order_public_id)
    return RatingList(items=[shape_of(each) for each in page.items], next=page.next)


async def _order(call: Call[Shape, Nothing]) -> int:
    return await call.work.ids.order(call.path["order"])


def shape_of(rated: Rating) -> RatingShape:
    """A rating as it is told."""
    return RatingShape(
        order=rated.order_public_id,
        number=str(rated.order_number),
        stars=rated.stars,
        answer=rated.answer,
        at=rated.at,
    )
