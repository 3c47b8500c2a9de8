"""A shop's goods go out as a list."""

from __future__ import annotations

from domain.catalogue.entry import Entry
from domain.catalogue.shopkeeping import my_shop
from domain.catalogue.stock_lists.applying import names_of_categories
from domain.catalogue.stock_lists.writing import Cell, table
from domain.catalogue.work import CatalogueWork
from domain.people import Actor

AT_ONCE = 500


async def own_list(work: CatalogueWork, actor: Actor, shop_id: int) -> list[list[Cell]]:
    """All goods of one of the actor's shops, hidden ones too, below a header. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    return await list_of(work, shop_id)


async def list_of(work: CatalogueWork, shop_id: int) -> list[list[Cell]]:
    """The same of any shop."""
    entries: list[Entry] = []
    while some := await work.entries.after(shop_id, entries[-1].product.id if entries else 0, most=AT_ONCE):
        entries += some
    return [*table(entries, await names_of_categories(work))]
