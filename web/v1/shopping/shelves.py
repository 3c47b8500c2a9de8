"""Shelves: one kind of goods of a shop, by what sells or by name."""

from __future__ import annotations

from enum import StrEnum

from domain.catalogue.errors import ShopUnavailable
from domain.catalogue.product import Product
from domain.errors import BadRequest, NotFound
from domain.shopping import browse
from web.paging import PageQuery, page_by
from web.routes import Call, Nothing, Section, Shape
from web.v1.catalogue.shops import ProductList, product_shape

shelves = Section("products")


class ShelfOrder(StrEnum):
    """What sells best first, or by name in the language that is asked for."""

    SALES = "sales"
    NAME = "name"


class ShelfQuery(PageQuery):
    """Which page, and in which order. What sells meanwhile may move something to another page."""

    sort: ShelfOrder = ShelfOrder.SALES


@shelves.route(
    "GET",
    "/v1/shops/{shop}/categories/{category}/products",
    query=ShelfQuery,
    answer=ProductList,
    is_open=True,
    errors=(NotFound, ShopUnavailable),
)
async def list_shelf(call: Call[Nothing, ShelfQuery]) -> Shape:
    """What a shop sells of one kind: what sells in the shop first, then what does in all of them."""
    shop_id = await call.work.ids.shop(call.path["shop"])
    language = call.language if call.query.sort is ShelfOrder.NAME else None

    async def read(after: str, most: int) -> list[tuple[int, Product]]:
        offset = _number(after)
        found = await browse.shelf_part(
            call.work, shop_id, call.path["category"], offset=offset, most=most, by_name_in=language
        )
        return [*enumerate(found, offset + 1)]

    page = await page_by(f"shelf-{call.query.sort}", call.query, read, lambda each: str(each[0]))
    return ProductList(items=[product_shape(product) for _, product in page.items], next=page.next)


def _number(told: str) -> int:
    if told and not (told.isascii() and told.isdecimal() and len(told) < 7):
        raise BadRequest(where="query.cursor")
    return int(told or 0)
