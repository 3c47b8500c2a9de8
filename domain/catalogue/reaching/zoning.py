"""Zones of a shop: where it delivers by a map, and for what by distance. Its owner says so."""

from __future__ import annotations

from dataclasses import replace

from domain.audit_actions import AuditAction
from domain.catalogue.about.zones import Zones
from domain.catalogue.reaching.bands import checked_bands, typed_bands
from domain.catalogue.reaching.geojson import MOST_BYTES, AreaFault, bad_area, read_area, too_large
from domain.catalogue.shop import Shop
from domain.catalogue.shopkeeping import hold_shop
from domain.catalogue.work import CatalogueWork
from domain.people import Actor


async def set_zones(work: CatalogueWork, actor: Actor, shop_id: int, zones: Zones) -> Shop:
    """Delivers there and for that from now on; the same again changes nothing. Raises NotFound, BadBands."""
    shop = await hold_shop(work, actor, shop_id)
    return await _kept(work, actor, shop, replace(zones, bands=checked_bands(zones.bands)))


async def type_bands(work: CatalogueWork, actor: Actor, shop_id: int, typed: str) -> Shop:
    """Fees by distance, as people type them, in place of those before. Raises NotFound, BadBands."""
    shop = await hold_shop(work, actor, shop_id)
    return await _kept(work, actor, shop, replace(shop.zones, bands=typed_bands(typed, shop.currency)))


async def drop_bands(work: CatalogueWork, actor: Actor, shop_id: int) -> Shop:
    """One fee for everywhere again. Raises NotFound."""
    shop = await hold_shop(work, actor, shop_id)
    return await _kept(work, actor, shop, replace(shop.zones, bands=()))


async def send_area(
    work: CatalogueWork, actor: Actor, shop_id: int, raw: bytes | None, *, size: int = 0
) -> Shop:
    """Delivers where this file (GeoJSON) has drawn it, in place of the radius.

    None: it was not even fetched, for its name or its size. Raises NotFound, BadArea.
    """
    shop = await hold_shop(work, actor, shop_id)
    if raw is None:
        raise too_large() if size > MOST_BYTES else bad_area(AreaFault.UNREADABLE)
    drawn = read_area(raw, shop.place, shop.currency)
    return await _kept(work, actor, shop, replace(shop.zones, drawn=drawn))


async def drop_area(work: CatalogueWork, actor: Actor, shop_id: int) -> Shop:
    """Delivers as far as its radius again. Raises NotFound."""
    shop = await hold_shop(work, actor, shop_id)
    return await _kept(work, actor, shop, replace(shop.zones, drawn=()))


async def _kept(work: CatalogueWork, actor: Actor, shop: Shop, zones: Zones) -> Shop:
    if zones != shop.zones:
        await work.shops.set_zones(replace(shop, zones=zones))
        await work.audit.record(actor, AuditAction.SHOP_ZONES, f"shop:{shop.id}")
    return await work.shops.get(shop.id)
