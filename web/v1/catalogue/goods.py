"""A shop's own goods: listing, adding and changing them, one by one; what changed, and undoing that."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from domain.catalogue import products, shopkeeping, undoing
from domain.catalogue.checking import LARGEST
from domain.catalogue.entry import Entry, Facts, Want
from domain.catalogue.errors import BadBarcode, BadFact, CodeTaken, PriceAboveMrp, UndoOver
from domain.errors import BadName, NotFound
from domain.shopping import searching
from domain.values import Money
from web.paging import PageQuery, page_after, page_of
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.catalogue.goods_shapes import (
    FactsShape,
    OwnProduct,
    OwnProducts,
    PastList,
    facts_of,
    own_product,
    past_shape,
)
from web.v1.catalogue.shopkeeping import shop_of

goods = Section("products", in_shops="products")
ONE = "/v1/shops/{shop}/products/{product}"
REFUSALS = (NotFound, BadName, BadBarcode, BadFact, PriceAboveMrp, CodeTaken)


class GoodsQuery(PageQuery):
    """Which page, of everything or of one category (its `code`); with `q` only what answers to it.

    With `want` only what customers see and wants that of its keeper: more on the shelf, or a fact.
    """

    category: Annotated[str, StringConstraints(max_length=64)] | None = None
    q: Annotated[str, StringConstraints(min_length=1, max_length=200)] | None = None
    want: Literal["low", "mrp", "pack", "hsn", "origin", "packer"] | None = None


class StockCount(Shape):
    """How much stands on the shelf: pieces or grams."""

    on_hand: int = Field(ge=0, le=LARGEST)


class NewPrice(Shape):
    """What it costs from now on, in minor units: a piece, or 1,000 g."""

    price: int = Field(ge=1, le=LARGEST)


@goods.route("GET", "/v1/shops/{shop}/products", query=GoodsQuery, answer=OwnProducts, errors=(NotFound,))
async def list_own_products(call: Call[Nothing, GoodsQuery]) -> Shape:
    """What one of the caller's shops keeps, hidden goods too, page by page or as found by words."""
    work, asked, shop_id = call.work, call.query, await shop_of(call)
    if asked.q:
        found = (await searching.search_own(work, call.actor, shop_id, asked.q)).hits
        entries = {
            each.product.id: each for each in await work.entries.these([hit.product.id for hit in found])
        }
        every = [entries[hit.product.id] for hit in found]
        page = page_of("own-products-found", every, asked, lambda each: each.product.public_id)
        return OwnProducts(items=[own_product(each) for each in page.items], next=page.next)
    await shopkeeping.my_shop(work, call.actor, shop_id)

    async def read(after: int, most: int) -> list[Entry]:
        want = Want(asked.want) if asked.want else None
        return await work.entries.after(shop_id, after, most=most, category=asked.category, want=want)

    after = await page_after(
        "own-products", asked, work.ids.product, read, lambda each: each.product.public_id
    )
    return OwnProducts(items=[own_product(each) for each in after.items], next=after.next)


@goods.route(
    "POST", "/v1/shops/{shop}/products", body=FactsShape, answer=OwnProduct, status=201, errors=REFUSALS
)
async def add_own_product(call: Call[FactsShape, Nothing]) -> Answer:
    """A new product: only `names.en` and `price` must be told. Without `on_hand` it is not counted."""
    shop_id = await shop_of(call)
    shop = await shopkeeping.hold_shop(call.work, call.actor, shop_id)
    made, _ = await products.add(call.work, call.actor, shop_id, facts_of(call.body, shop.currency))
    return Answer(own_product(made), made.product.version)


@goods.route("GET", ONE, answer=OwnProduct, errors=(NotFound,))
async def get_own_product(call: Call[Nothing, Nothing]) -> Answer:
    """One product of the caller's shops; its ETag is what changes name in If-Match."""
    found = await own_one(call)
    return Answer(own_product(found), found.product.version)


@goods.route("PATCH", ONE, body=FactsShape, answer=OwnProduct, is_versioned=True, errors=REFUSALS)
async def change_own_product(call: Call[FactsShape, Nothing]) -> Answer:
    """Says these facts from now on, all of them or none; each goes into its history."""
    found = await own_one(call)
    told = facts_of(call.body, found.product.price.money.currency)
    return await _changed(call, found, told, await call.version(_version(found)))


@goods.route("DELETE", ONE, status=204, errors=(NotFound,))
async def delete_own_product(call: Call[Nothing, Nothing]) -> Shape:
    """Takes a product out of the shop; orders keep their copy. For a day that can be undone."""
    await products.delete(call.work, call.actor, (await own_one(call)).product.id)
    return Nothing()


@goods.route(
    "PUT",
    f"{ONE}/stock",
    body=StockCount,
    answer=OwnProduct,
    takes_version=True,
    errors=(NotFound,),
    shop_scope="stock:write",
)
async def count_own_stock(call: Call[StockCount, Nothing]) -> Answer:
    """A stock count: so much is there, and no less than is ordered of it. The ledger has the difference."""
    found = await own_one(call)
    version = await call.version(_version(found))
    return await _changed(call, found, {"on_hand": call.body.on_hand}, version)


@goods.route(
    "PUT",
    f"{ONE}/price",
    body=NewPrice,
    answer=OwnProduct,
    takes_version=True,
    errors=(NotFound, PriceAboveMrp),
    shop_scope="prices:write",
)
async def price_own_product(call: Call[NewPrice, Nothing]) -> Answer:
    """What it costs from now on."""
    found = await own_one(call)
    told: Facts = {"price": Money(call.body.price, found.product.price.money.currency)}
    return await _changed(call, found, told, await call.version(_version(found)))


@goods.route("GET", f"{ONE}/history", query=PageQuery, answer=PastList, errors=(NotFound,))
async def get_own_product_history(call: Call[Nothing, PageQuery]) -> Shape:
    """What changed of a product within a year, the newest first: who, when, from and to."""
    found = await own_one(call)
    past, _ = await products.history(call.work, call.actor, found.product.id, offset=0, limit=FURTHEST_BACK)
    page = page_of("own-product-history", past, call.query, lambda each: f"{each.id}")
    who = await call.work.people.names({each.amendment.by for each in page.items if each.amendment.by})
    items = [past_shape(each, who.get(each.amendment.by or 0, (None,))[0]) for each in page.items]
    return PastList(items=items, next=page.next)


@goods.route(
    "POST",
    "/v1/shops/{shop}/amendments/{amendment}/undo",
    status=204,
    errors=(NotFound, UndoOver, CodeTaken),
)
async def undo_amendment(call: Call[Nothing, Nothing]) -> Shape:
    """Takes back what was done to a shop's goods, once and for a day; what was changed since stays."""
    number = await call.work.ids.amendment(call.path["amendment"])
    amendment, _ = await undoing.amended_as_a_whole(call.work, call.actor, number)
    if amendment.shop_id != await shop_of(call):
        raise NotFound
    await undoing.undo(call.work, call.actor, number)
    return Nothing()


FURTHEST_BACK = 1000
"""Changes of one product that are told."""


async def own_one(call: Call[Any, Any]) -> Entry:
    """The product of the path, in the shop of the path. Raises NotFound."""
    found = await products.entry(call.work, call.actor, await call.work.ids.product(call.path["product"]))
    if found.product.shop_id != await shop_of(call):
        raise NotFound
    return found


def _version(of: Entry) -> Any:
    async def current() -> int:
        return of.product.version

    return current


async def _changed(call: Call[Any, Any], known: Entry, told: Facts, version: int) -> Answer:
    await products.change(call.work, call.actor, known.product.id, told, version=version)
    now = await products.entry(call.work, call.actor, known.product.id)
    return Answer(own_product(now), now.product.version)
