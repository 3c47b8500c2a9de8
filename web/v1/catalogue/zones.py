"""Zones of a shop: where it delivers by a map, for what by distance, and the picture of that."""

from __future__ import annotations

import asyncio
from typing import Any

from pydantic import Field

from domain.catalogue import shopkeeping
from domain.catalogue.about.zones import Band, Rates, Zones
from domain.catalogue.errors import BadArea, BadBands
from domain.catalogue.reaching import zoning
from domain.catalogue.reaching.geojson import written, zones_of
from domain.catalogue.reaching.picture import DrawOutline, my_outline
from domain.catalogue.shop import Shop
from domain.errors import NotFound
from domain.values import Money
from web.routes import Answer, Call, FileAnswer, Nothing, Section, Shape
from web.v1.catalogue.shopkeeping import shop_of

PNG = "image/png"


class BandShape(Shape):
    """What holds up to so many metres from the shop, in minor units of its currency. None: as elsewhere."""

    up_to_m: int = Field(ge=0, le=10**6)
    fee: int | None = Field(default=None, ge=0, le=10**9)
    minimum: int | None = Field(default=None, ge=0, le=10**9)
    free_from: int | None = Field(default=None, ge=0, le=10**9)


class ZonesShape(Shape):
    """Where a shop delivers beside its radius, and for what.

    `bands` are fees by distance, the nearest first. `area` is GeoJSON (RFC 7946): its polygons are where the
    shop delivers, in place of the radius, and None where it has drawn nothing. A feature's properties may
    have its `name`, and its own `fee`, `minimum` and `free_from` in whole currency, such as rupees.
    """

    bands: list[BandShape] = Field(default=[], max_length=50)
    area: dict[str, Any] | None = None


def section(draw: DrawOutline) -> Section:
    """`draw` makes the picture."""
    zones = Section("products")

    @zones.route("GET", "/v1/shops/{shop}/zones", answer=ZonesShape, errors=(NotFound,))
    async def get_zones(call: Call[Nothing, Nothing]) -> Answer:
        """The zones of one of the caller's shops."""
        return _answer(await shopkeeping.my_shop(call.work, call.actor, await shop_of(call)))

    @zones.route(
        "PUT",
        "/v1/shops/{shop}/zones",
        body=ZonesShape,
        answer=ZonesShape,
        is_versioned=True,
        errors=(NotFound, BadArea, BadBands),
    )
    async def put_zones(call: Call[ZonesShape, Nothing]) -> Answer:
        """Says them anew, all of them. The ETag is that of the shop."""
        shop = await shopkeeping.hold_shop(call.work, call.actor, await shop_of(call))

        async def current() -> int:
            return shop.version

        shop.must_be_at(await call.version(current))
        return _answer(await zoning.set_zones(call.work, call.actor, shop.id, _zones(call.body, shop)))

    @zones.route("GET", "/v1/shops/{shop}/zones/picture", gives_files=(PNG,), errors=(NotFound,))
    async def get_picture(call: Call[Nothing, Nothing]) -> FileAnswer:
        """Where it delivers as a plain picture: the shop in the middle, its zones or radius, its bands."""
        outline = await my_outline(call.work, call.actor, await shop_of(call))
        return FileAnswer(await asyncio.to_thread(draw, outline), PNG, "delivery-area.png")

    return zones


def _answer(shop: Shop) -> Answer:
    drawn = shop.zones.drawn
    bands = [_band(each) for each in shop.zones.bands]
    return Answer(ZonesShape(bands=bands, area=written(drawn) if drawn else None), shop.version)


def _band(of: Band) -> BandShape:
    fee, minimum, free_from = (
        each.minor if each else None for each in (of.rates.fee, of.rates.minimum, of.rates.free_from)
    )
    return BandShape(up_to_m=of.upto_m, fee=fee, minimum=minimum, free_from=free_from)


def _zones(asked: ZonesShape, shop: Shop) -> Zones:
    """Raises BadArea."""
    drawn = () if asked.area is None else zones_of(asked.area, shop.place, shop.currency)
    return Zones(tuple(Band(each.up_to_m, _rates(each, shop)) for each in asked.bands), drawn)


def _rates(of: BandShape, shop: Shop) -> Rates:
    minor = (of.fee, of.minimum, of.free_from)
    return Rates(*(None if each is None else Money(each, shop.currency) for each in minor))
