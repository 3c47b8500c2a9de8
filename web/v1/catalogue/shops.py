"""Shops, their kinds of goods, and what they sell. Nobody need be signed in to look."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from domain.catalogue.errors import ShopUnavailable
from domain.catalogue.product import Product
from domain.catalogue.shop import Shop, ShopState
from domain.errors import NotFound
from domain.shopping import browse
from domain.values import Distance, Place
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.shapes import (
    MoneyShape,
    PageQuery,
    PlaceShape,
    PriceShape,
    QuantityShape,
    money,
    names,
    place,
    price,
    quantity,
)

products = Section("products")
Code = Annotated[str, StringConstraints(max_length=64)]


class ShopShape(Shape):
    """A shop. One that is open takes no orders while nobody there could read them."""

    id: str
    names: dict[str, str]
    is_open: bool
    takes_orders: bool
    address: str
    phone: str
    place: PlaceShape | None
    minimum_order: MoneyShape
    delivery_fee: MoneyShape
    free_delivery_from: MoneyShape | None
    distance_m: int | None = None


class ShopList(Shape):
    """Shops, nearest first where a place was given, by name else; last those that take no orders."""

    items: list[ShopShape]


class ShopQuery(Shape):
    """Where the caller is."""

    latitude: float | None = Field(default=None, ge=-90, le=90)
    longitude: float | None = Field(default=None, ge=-180, le=180)


class CategoryShape(Shape):
    """A kind of goods, and how many products of it a shop has."""

    code: str
    names: dict[str, str]
    emoji: str
    count: int


class CategoryList(Shape):
    """A shop's kinds of goods."""

    items: list[CategoryShape]


class ProductQuery(PageQuery):
    """Which shop's products."""

    shop: Code


class ProductShape(Shape):
    """Something a shop sells. Amounts are pieces, or grams where it is sold by weight."""

    id: str
    names: dict[str, str]
    pack: QuantityShape | None
    unit: str
    price: PriceShape
    step: int
    most: int
    available: int
    tax_bp: int


class ProductList(Shape):
    """A page of products, and the cursor of the next (None: this is the last)."""

    items: list[ProductShape]
    next: str | None


@products.route("GET", "/v1/shops", query=ShopQuery, answer=ShopList, is_open=True)
async def list_shops(call: Call[Nothing, ShopQuery]) -> Shape:
    """All shops that take part."""
    asked = call.query
    here = None
    if asked.latitude is not None and asked.longitude is not None:
        here = Place(asked.latitude, asked.longitude)
    found = await browse.shops_from(call.work, here, call.language)
    return ShopList(items=[_shop(near.shop, near.distance) for near in found])


@products.route("GET", "/v1/shops/{shop}", answer=ShopShape, is_open=True, errors=(NotFound, ShopUnavailable))
async def get_shop(call: Call[Nothing, Nothing]) -> Answer:
    """One shop."""
    found = await browse.shop(call.work, await call.work.ids.shop(call.path["shop"]))
    return Answer(_shop(found, None), found.version)


@products.route(
    "GET",
    "/v1/shops/{shop}/categories",
    answer=CategoryList,
    is_open=True,
    errors=(NotFound, ShopUnavailable),
)
async def list_categories(call: Call[Nothing, Nothing]) -> Shape:
    """What kinds of goods a shop has."""
    found = await browse.shop(call.work, await call.work.ids.shop(call.path["shop"]))
    kinds = await browse.categories(call.work, found.id)
    return CategoryList(
        items=[
            CategoryShape(code=kind.code, names=names(kind.names), emoji=kind.emoji, count=count)
            for kind, count in kinds
        ]
    )


@products.route(
    "GET",
    "/v1/products",
    query=ProductQuery,
    answer=ProductList,
    is_open=True,
    errors=(NotFound, ShopUnavailable),
)
async def list_products(call: Call[Nothing, ProductQuery]) -> Shape:
    """A shop's products, page by page."""
    shop_id, limit = await call.work.ids.shop(call.query.shop), call.query.limit
    after = await call.work.ids.product(call.query.cursor) if call.query.cursor else 0
    found = await browse.products(call.work, shop_id, after=after, most=limit + 1)
    shown = found[:limit]
    onward = shown[-1].public_id if len(found) > limit else None
    return ProductList(items=[_product(each) for each in shown], next=onward)


@products.route(
    "GET",
    "/v1/products/{product}",
    answer=ProductShape,
    is_open=True,
    errors=(NotFound, ShopUnavailable),
)
async def get_product(call: Call[Nothing, Nothing]) -> Shape:
    """One product."""
    return _product(await browse.product(call.work, await call.work.ids.product(call.path["product"])))


def _shop(shop: Shop, distance: Distance | None) -> ShopShape:
    assert shop.state is ShopState.APPROVED
    free = shop.free_delivery_from
    return ShopShape(
        id=shop.public_id,
        names=names(shop.names),
        is_open=shop.is_open,
        takes_orders=shop.takes_orders,
        address=shop.address,
        phone=shop.phone,
        place=place(shop.place),
        minimum_order=money(shop.minimum_order),
        delivery_fee=money(shop.delivery_fee),
        free_delivery_from=money(free) if free else None,
        distance_m=distance.metres if distance else None,
    )


def _product(product: Product) -> ProductShape:
    return ProductShape(
        id=product.public_id,
        names=names(product.names),
        pack=quantity(product.pack) if product.pack else None,
        unit=product.unit.value,
        price=price(product.price),
        step=product.step,
        most=product.most,
        available=product.available,
        tax_bp=product.tax_bp,
    )
