"""Shops, their kinds of goods, and what they sell. Nobody need be signed in to look."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from domain.catalogue.about.hours import Hours
from domain.catalogue.entry import Entry
from domain.catalogue.errors import ShopUnavailable
from domain.catalogue.product import Product
from domain.catalogue.shop import Shop
from domain.errors import NotFound
from domain.orders.extras import ratings
from domain.orders.promises import promises_around
from domain.shopping import browse, nearby
from domain.shopping.nearby import ShopNearby
from domain.values import Place
from web.paging import PageQuery, page_after, page_by, page_of
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.shapes import (
    MoneyShape,
    PlaceShape,
    PriceShape,
    QuantityShape,
    UnitPriceShape,
    ahead,
    money,
    names,
    point,
    price,
    quantity,
    unit_price,
)

products = Section("products")
Code = Annotated[str, StringConstraints(max_length=64)]
RegistrationName = Literal["unregistered", "composition", "regular"]
Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]


class HoursShape(Shape):
    """When a shop opens and closes, perhaps on the next day, by the clock on its wall: `08:00`.

    From `00:00` to `00:00` is the whole day.
    """

    opens: Clock
    closes: Clock


class StarsShape(Shape):
    """How orders of a shop were rated: their average of five stars, to a tenth, and how many there are."""

    average: str
    count: int


class ShopShape(Shape):
    """A shop. One that is open takes no orders while nobody there could read them.

    `hours` are those of every weekday; None: nobody has said them, or they differ
    (`GET /v1/shops/{shop}/hours`). Where it takes no orders now, `opens_at` is when it opens (None: nobody
    knows) and `closed_for` what its keeper says of why; where it is open, `closes_at` is until when, and
    orders take `extra_minutes` longer than usual. `legal_name` is whose business it is, `fssai` the number of
    its licence or registration, `registration` how it is registered under GST, as far as that was said.

    It delivers `radius_m` metres far, as the crow flies, or where it has drawn that on the map (`has_area`);
    `takes_unpinned`: also to addresses without a place. `minimum_order`, `delivery_fee` and
    `free_delivery_from` are what holds at the place that was asked from, else what usually does.
    `is_reached`: whether it delivers there. `lead_minutes` is how long an order takes it where none is
    in front; in a list, `promised_at` is by when it would bring there what is ordered now. `stars` stand
    where one shop was asked for, once five orders were rated. `complaint_hours` is how long after an
    order has come complaints about it are heard.
    """

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
    radius_m: int
    has_area: bool
    takes_unpinned: bool
    lead_minutes: int
    offers_pickup: bool
    complaint_hours: int
    hours: HoursShape | None
    opens_at: datetime | None
    closes_at: datetime | None
    closed_for: str | None
    extra_minutes: int
    legal_name: str | None
    fssai: str | None
    gstin: str | None
    registration: RegistrationName
    distance_m: int | None = None
    is_reached: bool | None = None
    promised_at: datetime | None = None
    stars: StarsShape | None = None


class ShopList(Shape):
    """A page of shops, nearest first where a place was given, by name else.

    Behind those that deliver there and take orders come those that take none for longer, and last a few
    nearby that do not deliver so far.
    """

    items: list[ShopShape]
    next: str | None


class Whereabouts(Shape):
    """Where the caller is."""

    latitude: float | None = Field(default=None, ge=-90, le=90)
    longitude: float | None = Field(default=None, ge=-180, le=180)


class ShopQuery(Whereabouts, PageQuery):
    """Where the caller is, and which page."""


class ShopsQuery(ShopQuery):
    """The same; only shops whose names have words that begin like those of `name`, in any spelling."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=80)] | None = None


class CategoryShape(Shape):
    """A kind of goods, and how many products of it a shop has."""

    code: str
    names: dict[str, str]
    emoji: str
    count: int


class CategoryList(Shape):
    """A page of a shop's kinds of goods, and the cursor of the next (None: this is the last)."""

    items: list[CategoryShape]
    next: str | None


class ProductQuery(PageQuery):
    """Which shop's products, and of which kind (its `code`)."""

    shop: Code
    category: Code | None = None


class ProductShape(Shape):
    """Something a shop sells. Amounts are pieces, or grams where it is sold by weight.

    `mrp` is the highest price, which stands on the pack; `unit_price` what 1,000 g, 1,000 ml or one piece of
    a pack costs. What is not counted is `available` as far as one order goes. `most_per_day` is what one
    customer gets in a day.
    """

    id: str
    names: dict[str, str]
    pack: QuantityShape | None
    unit: str
    price: PriceShape
    step: int
    most: int
    available: int
    tax_bp: int
    mrp: MoneyShape | None
    unit_price: UnitPriceShape | None
    is_counted: bool
    most_per_day: int | None


class ProductDetail(ProductShape):
    """The same with what stands on the pack. `origin` is a country (ISO 3166, two letters).

    `photos` are at `/v1/photos/{photo}`, the first one first."""

    brand: str | None
    description: str | None
    origin: str | None
    packer: str | None
    photos: list[str]


class ProductList(Shape):
    """A page of products, and the cursor of the next (None: this is the last)."""

    items: list[ProductShape]
    next: str | None


@products.route("GET", "/v1/shops", query=ShopsQuery, answer=ShopList, is_open=True)
async def list_shops(call: Call[Nothing, ShopsQuery]) -> Shape:
    """The shops that deliver to a place, or all that take part; of those that are called so, 50 at most."""
    work, asked, place = call.work, call.query, whereabouts(call.query)

    async def read(after: str, most: int) -> list[ShopNearby]:
        return await nearby.shops_from(work, place, after=after, most=most)

    if asked.name is None:
        page = await page_by("shops", asked, read, lambda near: near.spot)
    else:
        named = await nearby.shops_named_from(work, place, call.language, asked.name)
        page = page_of("shops-named", named, asked, lambda near: near.shop.public_id)
    promised = await promises_around(work, page.items)
    items = [shape_of_shop(near.shop, place, promised.get(near.shop.id)) for near in page.items]
    return ShopList(items=items, next=page.next)


@products.route("GET", "/v1/shops/{shop}", answer=ShopShape, is_open=True, errors=(NotFound, ShopUnavailable))
async def get_shop(call: Call[Nothing, Nothing]) -> Answer:
    """One shop."""
    found = await browse.shop(call.work, await call.work.ids.shop(call.path["shop"]))
    stars = await ratings.stars_of(call.work, found.id)
    told = StarsShape(average=f"{stars.tenths / 10:.1f}", count=stars.count) if stars else None
    return Answer(shape_of_shop(found).model_copy(update={"stars": told}), found.version)


@products.route(
    "GET",
    "/v1/shops/{shop}/categories",
    query=PageQuery,
    answer=CategoryList,
    is_open=True,
    errors=(NotFound, ShopUnavailable),
)
async def list_categories(call: Call[Nothing, PageQuery]) -> Shape:
    """What kinds of goods a shop has."""
    found = await browse.shop(call.work, await call.work.ids.shop(call.path["shop"]))
    kinds = await browse.categories(call.work, found.id)
    page = page_of("categories", kinds, call.query, lambda kind: kind[0].code)
    items = [
        CategoryShape(code=kind.code, names=names(kind.names), emoji=kind.emoji, count=count)
        for kind, count in page.items
    ]
    return CategoryList(items=items, next=page.next)


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
    work, asked = call.work, call.query
    shop_id = await work.ids.shop(asked.shop)

    async def read(after: int, most: int) -> list[Product]:
        return await browse.products(work, shop_id, after=after, most=most, category=asked.category)

    page = await page_after("products", asked, work.ids.product, read, lambda product: product.public_id)
    return ProductList(items=[product_shape(each) for each in page.items], next=page.next)


@products.route(
    "GET",
    "/v1/products/{product}",
    answer=ProductDetail,
    is_open=True,
    errors=(NotFound, ShopUnavailable),
)
async def get_product(call: Call[Nothing, Nothing]) -> Shape:
    """One product."""
    return product_detail(await browse.product(call.work, await call.work.ids.product(call.path["product"])))


def whereabouts(asked: Whereabouts) -> Place | None:
    """Where the caller is, where both of its degrees are given."""
    if asked.latitude is None or asked.longitude is None:
        return None
    return Place(asked.latitude, asked.longitude)


def shape_of_shop(shop: Shop, place: Place | None = None, promised_at: datetime | None = None) -> ShopShape:
    """A shop, as the API says it to everybody who is at this place."""
    terms = shop.terms_at(place)
    usual = shop.door.timetable.usual
    return ShopShape(
        id=shop.public_id,
        names=names(shop.names),
        is_open=shop.is_open,
        takes_orders=shop.takes_orders,
        address=shop.address,
        phone=shop.phone,
        place=point(shop.place),
        minimum_order=money(terms.minimum),
        delivery_fee=money(terms.fee),
        free_delivery_from=money(terms.free_from) if terms.free_from else None,
        radius_m=shop.radius_m,
        has_area=bool(shop.zones.drawn),
        takes_unpinned=shop.takes_unpinned,
        lead_minutes=shop.lead_minutes,
        offers_pickup=shop.offers_pickup,
        complaint_hours=shop.complaint_hours,
        hours=shape_of_hours(usual) if usual else None,
        opens_at=ahead(shop.opens_at),
        closes_at=ahead(shop.closes_at),
        closed_for=shop.closed_for,
        extra_minutes=shop.door.extra // timedelta(minutes=1),
        legal_name=shop.papers.legal_name,
        fssai=shop.papers.fssai,
        gstin=shop.papers.gstin,
        registration=shop.papers.registration.value,
        distance_m=place.metres_to(shop.place) if place else None,
        is_reached=shop.delivers_to(place) if place else None,
        promised_at=promised_at,
    )


def shape_of_hours(hours: Hours) -> HoursShape:
    """From when to when, as the API says it."""
    return HoursShape(opens=f"{hours.opens_at:%H:%M}", closes=f"{hours.closes_at:%H:%M}")


def product_shape(product: Product) -> ProductShape:
    """What is told of a product."""
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
        mrp=money(product.mrp) if product.mrp else None,
        unit_price=unit_price(product.unit_price) if product.unit_price else None,
        is_counted=product.is_counted,
        most_per_day=product.most_per_day,
    )


def product_detail(entry: Entry) -> ProductDetail:
    """The same with what stands on the pack."""
    label = {name: getattr(entry, name) for name in ("brand", "description", "origin", "packer")}
    label["photos"] = list(entry.photos)
    return ProductDetail.model_validate(product_shape(entry.product).model_dump() | label)
