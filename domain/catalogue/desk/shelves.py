"""A shop's own shelves: its goods by category, hidden ones too, page by page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from domain.catalogue.entry import Entry, Want
from domain.catalogue.product import Category
from domain.catalogue.shopkeeping import my_shop
from domain.catalogue.work import CatalogueWork
from domain.people import Actor

PAGE = 8
FURTHEST_PAGE = 10_000


@dataclass(frozen=True, slots=True)
class OwnShelf:
    """A page of what a shop keeps of one category. `page` counts from 0."""

    category: Category
    entries: list[Entry]
    page: int
    pages: int


async def own_shelves(work: CatalogueWork, actor: Actor, shop_id: int) -> list[tuple[Category, int]]:
    """The categories of which the shop keeps anything, and how much, in shelf order. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    kept = await work.entries.shelves(shop_id)
    return [(each, kept[each.id]) for each in await work.products.every_category() if each.id in kept]


async def own_shelf(work: CatalogueWork, actor: Actor, shop_id: int, category_id: int, page: int) -> OwnShelf:
    """A page of one; the last one where the page asked for is past it. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    category = await work.products.category(category_id)
    page = min(max(page, 0), FURTHEST_PAGE)
    found, count = await work.entries.page(shop_id, category_id, offset=page * PAGE, limit=PAGE)
    pages = max(1, -(-count // PAGE))
    if page >= pages:
        return await own_shelf(work, actor, shop_id, category_id, pages - 1)
    return OwnShelf(category, found, page, pages)


@dataclass(frozen=True, slots=True)
class Wanting:
    """A page of a shop's goods that want something of their keeper, and how many want it in all."""

    entries: list[Entry]
    count: int
    page: int
    pages: int


async def wanting(work: CatalogueWork, actor: Actor, shop_id: int, want: Want, page: int) -> Wanting:
    """Those that customers see; the last page where the one asked for is past it. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    page = min(max(page, 0), FURTHEST_PAGE)
    found, count = await work.entries.page(shop_id, None, offset=page * PAGE, limit=PAGE, want=want)
    pages = max(1, -(-count // PAGE))
    if page >= pages:
        return await wanting(work, actor, shop_id, want, pages - 1)
    return Wanting(found, count, page, pages)


async def goods_wants(work: CatalogueWork, actor: Actor, shop_id: int) -> Mapping[Want, int]:
    """How many of a shop's goods want what of their keeper. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    return (await work.entries.wants(shop_id))[1]
