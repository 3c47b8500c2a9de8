"""A stock list is put on the shelves: all of it in one unit of work, or nothing."""

from __future__ import annotations

from collections.abc import Mapping

from domain.audit_actions import AuditAction
from domain.catalogue.amendment import Amended, Amendment, Deed
from domain.catalogue.imports.stock_import import Totals
from domain.catalogue.shopkeeping import note_stocked
from domain.catalogue.stock_lists.stock_list import ListPlan, StockList
from domain.catalogue.work import CatalogueWork
from domain.errors import StaleVersion
from domain.people import Actor


def totals_of(told: StockList, plan: ListPlan) -> Totals:
    """What the list would do, in numbers."""
    return Totals(
        added=plan.added,
        changed=plan.changed,
        unchanged=plan.unchanged,
        hidden=plan.hidden,
        bad=len(plan.bad),
        noted=len(told.noted),
    )


async def put_list(work: CatalogueWork, actor: Actor | None, plan: ListPlan, stage: int) -> Amendment | None:
    """Does what was planned and waits on `stage`, for somebody or for the program itself.

    None where nothing is to be done. Raises NotFound, StaleVersion where the shop's goods were changed since.
    """
    await work.shops.hold_to_change(plan.shop_id)
    if await work.amendments.last(plan.shop_id) != plan.last:
        raise StaleVersion
    if plan.is_empty:
        return None
    by = actor.identity_id if actor else None
    amendment = await work.amendments.open(plan.shop_id, by, Deed.PUT)
    await work.staged.put(stage, amendment)
    await note_stocked(work, plan.shop_id)
    await work.audit.record(actor, AuditAction.SHOP_GOODS, f"shop:{plan.shop_id}")
    await work.happened(Amended(amendment, added=plan.added, changed=plan.changed + plan.hidden))
    return amendment


async def names_of_categories(work: CatalogueWork) -> Mapping[str, str]:
    """The platform's categories by their codes, as lists that we write name them."""
    return {each.code: each.names.in_("en") for each in await work.products.every_category()}
