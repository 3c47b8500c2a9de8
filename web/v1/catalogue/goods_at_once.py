"""A shop's own goods, many at once: put by own code, barcode or name, and prices of a whole category."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, StringConstraints

from domain.catalogue import putting, shopkeeping
from domain.catalogue.desk import bulk, pricing
from domain.catalogue.desk.bulk import BulkDeed, Chosen
from domain.catalogue.entry import changes
from domain.catalogue.entry_ports import Keys
from domain.catalogue.errors import BadFact
from domain.catalogue.work import CatalogueWork
from domain.errors import BadRequest, NotFound
from web.routes import Call, Section, Shape
from web.v1.catalogue.goods_shapes import ChangeShape, FactsShape, change_shape, facts_of
from web.v1.catalogue.shopkeeping import shop_of
from web.v1.shapes import PublicId

goods_at_once = Section("products", in_shops="products")
MOST_ROWS = 500
ONE_OF_BOTH: dict[str, Any] = {
    "anyOf": [
        {"required": [one], "properties": {one: shape, other: {"type": "null"}}}
        for one, shape, other in (
            ("products", {"type": "array", "items": {"type": "string"}}, "category"),
            ("category", {"type": "string"}, "products"),
        )
    ]
}


class DryRun(Shape):
    """With `dry_run` nothing is changed: only what would be is said."""

    dry_run: bool = False


class PutProducts(Shape):
    """Products to put, each with what is said of it."""

    products: list[FactsShape] = Field(min_length=1, max_length=MOST_ROWS)


class PutOutcome(Shape):
    """What became of one, in the order in which they came.

    `added`, `changed`, `unchanged`, `repeated` (an earlier one meant the same) or `bad`, with the code of the
    error. `product` is the one that was there.
    """

    outcome: str
    product: PublicId | None
    changes: list[ChangeShape]
    error: str | None


class PutAnswer(Shape):
    """What became of all; `amendment` is what can be undone, where anything was changed."""

    outcomes: list[PutOutcome]
    amendment: PublicId | None


class PriceMove(Shape):
    """By which part (hundredths of a per cent) the prices of a category (its `code`) move."""

    category: Annotated[str, StringConstraints(max_length=64)]
    basis_points: int = Field(ge=-9_000, le=50_000)


class MovedPrice(Shape):
    """A product's price in minor units as it was and as it is; `is_at_mrp`: more is not allowed."""

    product: PublicId
    was: int
    now: int
    is_at_mrp: bool


class MovedPrices(Shape):
    """All that change; `amendment` is what can be undone."""

    prices: list[MovedPrice]
    amendment: PublicId | None


class BulkChange(Shape):
    """What is done to `products`, or to all of a `category`: one of both.

    `out` until somebody says otherwise, and `back`; `hide` and `show`; `most` for one customer and day
    (`number` packs, or kilograms of what is weighed; 0: as many as they like); `price`, by `number`
    hundredths of a per cent.
    """

    model_config = ConfigDict(json_schema_extra=ONE_OF_BOTH)

    do: Literal["out", "back", "hide", "show", "most", "price"]
    number: int = Field(default=0, ge=-9_000, le=50_000)
    products: Annotated[list[PublicId], Field(min_length=1, max_length=MOST_ROWS)] | None = None
    category: Annotated[str, StringConstraints(max_length=64)] | None = None


class BulkChanged(Shape):
    """A product and what changes of it."""

    product: PublicId
    changes: list[ChangeShape]


class BulkAnswer(Shape):
    """All that change; `amendment` is what can be undone."""

    products: list[BulkChanged]
    amendment: PublicId | None


@goods_at_once.route(
    "PUT",
    "/v1/shops/{shop}/products",
    body=PutProducts,
    query=DryRun,
    answer=PutAnswer,
    errors=(NotFound,),
)
async def put_own_products(call: Call[PutProducts, DryRun]) -> Shape:
    """Adds or changes many products at once.

    Each means the one with its own code, else its barcode, else its name, brand and pack. What is not fit is
    left out and said; the rest is done together. What is not named stays. The same again changes nothing.
    """
    shop_id = await shop_of(call)
    shop = await shopkeeping.hold_shop(call.work, call.actor, shop_id)
    told = [facts_of(each, shop.currency) for each in call.body.products]
    planned = await putting.plan(call.work, call.actor, shop_id, told)
    done = None if call.query.dry_run else await putting.carry_out(call.work, call.actor, planned)
    return PutAnswer(
        outcomes=[_outcome(row) for row in planned.rows], amendment=done.public_id if done else None
    )


@goods_at_once.route(
    "POST",
    "/v1/shops/{shop}/price-moves",
    body=PriceMove,
    query=DryRun,
    answer=MovedPrices,
    errors=(NotFound, BadFact),
    shop_scope="prices:write",
)
async def move_own_prices(call: Call[PriceMove, DryRun]) -> Shape:
    """Moves the prices of a whole category, rounded to what is paid in coins, and never over an MRP."""
    work, actor, asked, shop_id = call.work, call.actor, call.body, await shop_of(call)
    await shopkeeping.hold_shop(work, actor, shop_id)
    kinds = {each.code: each.id for each in await work.products.every_category()}
    if asked.category not in kinds:
        raise NotFound
    planned = await pricing.plan_prices(work, actor, shop_id, kinds[asked.category], asked.basis_points)
    done = None
    if not call.query.dry_run:
        part, last = asked.basis_points, planned.last
        done = await pricing.move_prices(work, actor, shop_id, kinds[asked.category], part, last=last)
    prices = [
        MovedPrice(
            product=each.entry.product.public_id,
            was=each.entry.product.price.money.minor,
            now=each.price.minor,
            is_at_mrp=each.is_at_mrp,
        )
        for each in planned.new
    ]
    return MovedPrices(prices=prices, amendment=done.public_id if done else None)


@goods_at_once.route(
    "POST",
    "/v1/shops/{shop}/product-changes",
    body=BulkChange,
    query=DryRun,
    answer=BulkAnswer,
    errors=(NotFound, BadFact),
)
async def change_several_products(call: Call[BulkChange, DryRun]) -> Shape:
    """Does one thing to several products, or to all of a category (its `code`).

    What cannot be so stays as it is, and is not named in the answer.
    """
    work, actor, asked, shop_id = call.work, call.actor, call.body, await shop_of(call)
    await shopkeeping.hold_shop(work, actor, shop_id)
    chosen, deed = await _chosen(work, shop_id, asked), BulkDeed(asked.do)
    planned = await bulk.plan_bulk(work, actor, shop_id, chosen, deed, asked.number)
    done = None
    if not call.query.dry_run:
        done = await bulk.do_bulk(work, actor, shop_id, chosen, deed, asked.number, last=planned.last)
    products = [
        BulkChanged(
            product=entry.product.public_id,
            changes=[change_shape(each) for each in changes(entry.facts, facts)],
        )
        for entry, facts in planned.changed
    ]
    return BulkAnswer(products=products, amendment=done.public_id if done else None)


async def _chosen(work: CatalogueWork, shop_id: int, asked: BulkChange) -> Chosen:
    """Raises BadRequest, and NotFound for what the shop does not keep."""
    if (asked.products is None) is (asked.category is None):
        raise BadRequest(where="body.products")
    if asked.products is None:
        kinds = {each.code: each.id for each in await work.products.every_category()}
        if asked.category not in kinds:
            raise NotFound
        return Chosen(kinds[asked.category])
    wanted = set(asked.products)
    found = await work.entries.with_keys(shop_id, Keys(public_ids=wanted))
    if len(found) < len(wanted):
        raise NotFound
    return Chosen(None, tuple(each.product.id for each in found))


def _outcome(row: putting.PutRow) -> PutOutcome:
    return PutOutcome(
        outcome=row.standing.value,
        product=row.known.product.public_id if row.known else None,
        changes=[change_shape(each) for each in row.changes],
        error=row.error.code if row.error else None,
    )
