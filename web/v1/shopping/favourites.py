"""Favourites: the shops that the caller wants to see first."""

from __future__ import annotations

from domain.catalogue.errors import ShopUnavailable
from domain.errors import ConsentNeeded, NotFound
from domain.shopping import favourites as cases
from web.paging import PageQuery, page_of
from web.routes import Call, Nothing, Section, Shape
from web.v1.catalogue.shops import ShopList, shape_of_shop

favourites = Section("products", is_personal=True)


@favourites.route("GET", "/v1/me/favourites", query=PageQuery, answer=ShopList)
async def list_favourites(call: Call[Nothing, PageQuery]) -> Shape:
    """The shops that the caller has starred, the last one first; 50 at most."""
    found = await cases.favourites(call.work, call.actor)
    page = page_of("favourites", found, call.query, lambda shop: shop.public_id)
    return ShopList(items=[shape_of_shop(shop) for shop in page.items], next=page.next)


@favourites.route(
    "PUT",
    "/v1/me/favourites/{shop}",
    status=204,
    errors=(NotFound, ShopUnavailable, ConsentNeeded),
)
async def star_shop(call: Call[Nothing, Nothing]) -> Shape:
    """Stars a shop: in chat it comes first. Of more than 50 the eldest gives way."""
    await cases.star(call.work, call.actor, await call.work.ids.shop(call.path["shop"]))
    return Nothing()


@favourites.route("DELETE", "/v1/me/favourites/{shop}", status=204, errors=(NotFound,))
async def unstar_shop(call: Call[Nothing, Nothing]) -> Shape:
    """Takes the star away."""
    await cases.unstar(call.work, call.actor, await call.work.ids.shop(call.path["shop"]))
    return Nothing()
