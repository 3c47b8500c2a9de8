"""Wishes: what the caller wants to be told of in chat; and what was searched for and not found in a shop."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AwareDatetime, ConfigDict, StringConstraints

from domain.catalogue.errors import ShopUnavailable
from domain.errors import BadRequest, ConsentNeeded, NotFound, WordsPlease
from domain.shopping import wishes as cases
from domain.shopping.wish import LONGEST_WORDS, Awaited
from web.paging import PageQuery, page_of
from web.routes import Call, Nothing, Section, Shape
from web.v1.catalogue.shopkeeping import shop_of
from web.v1.shapes import PublicId, names

wishes = Section("products", is_personal=True)
missed_searches = Section("products")


ONE_OF_BOTH: dict[str, Any] = {
    "anyOf": [
        {"required": [one], "properties": {one: {"type": "string"}, other: {"type": "null"}}}
        for one, other in (("words", "product"), ("product", "words"))
    ]
}


class NewWish(Shape):
    """Words, or the id of a product that is out: one of both."""

    model_config = ConfigDict(json_schema_extra=ONE_OF_BOTH)

    words: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_WORDS)] | None = None
    product: PublicId | None = None


class WishShape(Shape):
    """What the caller waits for: `words`, or a product by its names."""

    id: str
    words: str | None
    names: dict[str, str] | None
    at: AwareDatetime


class WishList(Shape):
    """A page of what the caller waits for, the last one first; 20 at most."""

    items: list[WishShape]
    next: str | None


class MissedSearchShape(Shape):
    """Words that were not found in the shop, how often, and when last. Nobody is told who typed them."""

    words: str
    count: int
    at: AwareDatetime


class MissedSearchList(Shape):
    """A page of them, the most wanted first."""

    items: list[MissedSearchShape]
    next: str | None


@wishes.route("GET", "/v1/me/wishes", query=PageQuery, answer=WishList)
async def list_wishes(call: Call[Nothing, PageQuery]) -> Shape:
    """What the caller waits for."""
    found = await cases.wishes(call.work, call.actor)
    page = page_of("wishes", found, call.query, lambda wish: wish.public_id)
    return WishList(items=[_shape(each) for each in page.items], next=page.next)


@wishes.route(
    "POST",
    "/v1/me/wishes",
    body=NewWish,
    answer=WishShape,
    status=201,
    errors=(NotFound, ShopUnavailable, WordsPlease, ConsentNeeded, BadRequest),
)
async def add_wish(call: Call[NewWish, Nothing]) -> Shape:
    """Has the caller told once, in chat, when a shop that reaches them has it.

    Of more than 20 the eldest gives way.
    """
    asked = call.body
    if asked.words is not None and asked.product is None:
        return _shape(await cases.wish_for(call.work, call.actor, asked.words))
    if asked.product is not None and asked.words is None:
        product = await call.work.ids.product(asked.product)
        return _shape(await cases.wish_for_product(call.work, call.actor, product))
    raise BadRequest(where="body")


@wishes.route("DELETE", "/v1/me/wishes/{wish}", status=204, errors=(NotFound,))
async def drop_wish(call: Call[Nothing, Nothing]) -> Shape:
    """The caller does not wait for it any more; for a day that can be undone."""
    await cases.drop_wish(call.work, call.actor, await _one(call))
    return Nothing()


@wishes.route("POST", "/v1/me/wishes/{wish}/restoration", answer=WishShape, errors=(NotFound, ConsentNeeded))
async def restore_wish(call: Call[Nothing, Nothing]) -> Shape:
    """The caller waits for it again."""
    return _shape(await cases.wish_again(call.work, call.actor, await _one(call)))


@missed_searches.route(
    "GET",
    "/v1/shops/{shop}/missed-searches",
    query=PageQuery,
    answer=MissedSearchList,
    errors=(NotFound,),
)
async def list_missed_searches(call: Call[Nothing, PageQuery]) -> Shape:
    """What was searched for in chat and not found in one of the caller's shops, counted without who."""
    found = await cases.missed(call.work, call.actor, await shop_of(call))
    page = page_of("missed-searches", found, call.query, lambda each: each.words)
    items = [MissedSearchShape(words=each.words, count=each.count, at=each.at) for each in page.items]
    return MissedSearchList(items=items, next=page.next)


async def _one(call: Call[Nothing, Nothing]) -> int:
    return await call.work.wishes.by_public_id(call.actor.identity_id, call.path["wish"])


def _shape(wish: Awaited) -> WishShape:
    told = None if wish.names is None else names(wish.names)
    return WishShape(id=wish.public_id, words=wish.words or None, names=told, at=wish.at)
