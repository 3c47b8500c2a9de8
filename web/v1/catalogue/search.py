"""Searching for goods, in one shop or in those around. Nobody need be signed in to look."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from domain import rate_limits
from domain.catalogue.errors import ShopUnavailable
from domain.catalogue.search import Match
from domain.catalogue.shop import Shop
from domain.errors import NotFound, TooManyTries
from domain.rate_limits import Metered
from domain.shopping import browse, searching, wishes
from web.paging import page_of
from web.routes import Call, Nothing, Section, Shape
from web.v1.catalogue.shops import Code, ProductShape, ShopQuery, Whereabouts, product_shape, whereabouts
from web.v1.shapes import ahead

LONGEST_QUERY = 200

search = Section("products")


class SearchQuery(ShopQuery):
    """The words to look for; in a shop, else in those around the place, else in all."""

    q: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_QUERY)]
    shop: Code | None = None


class HitShape(Shape):
    """A product that was found, and its shop."""

    product: ProductShape
    shop: str = Field(description="The shop's id.")
    takes_orders: bool
    opens_at: datetime | None


class HitList(Shape):
    """A page of what was found, the best first, no more than 48 in all, and the cursor of the next.

    `match`: `all` words are in each; `corrected`, where misspelt ones were put right; `some`, where no
    product has all of them; `none`.
    """

    items: list[HitShape]
    match: Match
    next: str | None


@search.route(
    "GET",
    "/v1/search",
    query=SearchQuery,
    answer=HitList,
    is_open=True,
    errors=(NotFound, ShopUnavailable, TooManyTries),
)
async def search_goods(call: Call[Nothing, SearchQuery]) -> Shape:
    """Finds goods by words in any order, or their beginnings, in any spelling of three scripts.

    What is not found in a shop that is named is counted there, without who.
    """
    await must_not_look_too_often(call, Metered.SEARCH)
    shops = await around(call, call.query, call.query.shop)
    found = await searching.search_in(call.work, shops, call.query.q)
    if call.query.shop and call.query.cursor is None and found.match not in (Match.ALL, Match.CORRECTED):
        async with call.store.begin() as work:
            await wishes.count_missed(work, shops, call.query.q)
    page = page_of("search", found.hits, call.query, lambda hit: hit.product.public_id)
    items = [
        HitShape(
            product=product_shape(hit.product),
            shop=hit.shop.public_id,
            takes_orders=hit.shop.takes_orders,
            opens_at=ahead(hit.shop.opens_at),
        )
        for hit in page.items
    ]
    return HitList(items=items, match=found.match, next=page.next)


async def must_not_look_too_often(call: Call[Any, Any], metered: Metered) -> None:
    """Counts by the network, and by the person where one is known; another system looks as often as it likes.

    Raises TooManyTries.
    """
    if call.caller and call.caller.session is None:
        return
    whom = rate_limits.whom_is(call.actor.identity_id) if call.caller else ""
    await rate_limits.tried(call.store, metered, whom=whom, network=call.client.address)


async def around(call: Call[Shape, Shape], here: Whereabouts, shop: str | None) -> list[Shop]:
    """The shop that is named, else the first ones around the place. Raises NotFound, ShopUnavailable."""
    if shop is not None:
        return [await browse.shop(call.work, await call.work.ids.shop(shop))]
    return await searching.shops_around(call.work, whereabouts(here))
