"""Shelves of one of an owner's shops are copied into another: looked at first, and undone as an import is.

What the other one has already stays as it is there. Stock is not copied, so the goods are not counted.
"""

from __future__ import annotations

from typing import cast

from domain.catalogue.entry import Entry, Facts
from domain.catalogue.fact import Fact
from domain.catalogue.imports.stock_import import StockImport
from domain.catalogue.shop import Shop
from domain.catalogue.shopkeeping import hold_shop, my_shop, my_shops
from domain.catalogue.stock_lists.stock_list import GoodsRow, StockList
from domain.catalogue.work import CatalogueWork
from domain.errors import NotFound
from domain.people import Actor

AT_ONCE = 500
NOT_COPIED = frozenset({Fact.STOCK, Fact.COUNTED, Fact.LOW_AT, Fact.OUT, Fact.OUT_UNTIL, Fact.PHOTOS})
"""What is of the one shop's shelf, and not of the goods."""
TITLES = ("Name", "Brand", "Price (Rs)")


async def other_shops(work: CatalogueWork, actor: Actor, shop_id: int) -> list[Shop]:
    """The actor's other shops, by their age. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    return [shop for shop in await my_shops(work, actor) if shop.id != shop_id]


async def copy_shelves(work: CatalogueWork, actor: Actor, shop_id: int, from_shop: int) -> StockImport:
    """Has it looked up what copying would do; it is an import from then on. Raises NotFound.

    One that still waits for somebody's yes gives way to it.
    """
    own, other = await hold_shop(work, actor, shop_id), await my_shop(work, actor, from_shop)
    if own.id == other.id or own.currency != other.currency:
        raise NotFound
    return await work.imports.add(
        shop_id,
        actor.identity_id,
        None,
        name=other.names.in_("en"),
        file_id="",
        hides_missing=False,
        prices="",
        from_shop=other.id,
    )


async def shelves_of(work: CatalogueWork, from_shop: int, shop_id: int) -> StockList:
    """What customers may see in a shop, as a list for the other one.

    The shop's own codes go along into one that has nothing yet: elsewhere they may be another thing's.
    """
    has_codes = not await work.entries.after(shop_id, 0, most=1)
    rows: list[GoodsRow] = []
    above = 0
    while some := await work.entries.after(from_shop, above, most=AT_ONCE):
        listed = (each for each in some if each.product.is_listed)
        rows += [_row(len(rows) + at, each, has_codes) for at, each in enumerate(listed, 1)]
        above = some[-1].product.id
    return StockList(columns={}, unknown=(), titles=TITLES, in_paise=False, is_guessed=False, goods=rows)


def _row(number: int, entry: Entry, has_codes: bool) -> GoodsRow:
    left = NOT_COPIED if has_codes else NOT_COPIED | {Fact.OWN_CODE}
    facts = {name: what for name, what in entry.facts.items() if name not in left and what is not None}
    price = entry.product.price.money
    cells = (entry.product.names.in_("en"), entry.brand or "", f"{price.minor // 100}.{price.minor % 100:02}")
    return GoodsRow(row=number, facts=cast(Facts, facts), category=entry.category, cells=cells)
