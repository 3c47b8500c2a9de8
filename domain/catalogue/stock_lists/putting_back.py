"""A list that was put on the shelves is taken back, as far as nobody has changed its goods since."""

from __future__ import annotations

from collections import defaultdict

from domain.audit_actions import AuditAction
from domain.catalogue.amendment import Amended, Amendment, Deed
from domain.catalogue.entry import FactChange
from domain.catalogue.errors import UndoOver
from domain.catalogue.fact import Fact
from domain.catalogue.imports.staging import Batch, Take
from domain.catalogue.shopkeeping import hold_shop
from domain.catalogue.undoing import as_it_was
from domain.catalogue.work import CatalogueWork
from domain.errors import StaleVersion
from domain.people import Actor

AT_ONCE = 100
"""Products that are looked at together."""


async def plan_back(work: CatalogueWork, amendment_id: int, take: Take) -> int:
    """What is to be done goes to `take`, a part at a time: what was added is deleted, the rest as it was.

    It only reads. Gives the shop's newest amendment, as of which that is so.
    """
    known = await work.amendments.get(amendment_id)
    last, above = await work.amendments.last(known.shop_id), 0
    while ids := await work.amendments.products_of(amendment_id, above, most=AT_ONCE):
        await take(await _back(work, amendment_id, ids))
        above = ids[-1]
    return last


async def _back(work: CatalogueWork, amendment_id: int, ids: list[int]) -> Batch:
    of = defaultdict[int, list[FactChange]](list)
    for each in await work.amendments.changed_of(amendment_id, ids):
        of[each.product_id].append(each.change)
    entries = [entry for entry in await work.entries.these(ids) if entry.is_kept]
    added = {each for each in ids if any(change.fact is Fact.KEPT for change in of[each])}
    gone = [entry.product for entry in entries if entry.product.id in added]
    known = [entry for entry in entries if entry.product.id not in added]
    changed = [(entry, facts) for entry in known if (facts := as_it_was(entry, of[entry.product.id]))]
    return Batch(changed=changed, gone=[(product.id, product.public_id) for product in gone])


async def put_back(work: CatalogueWork, actor: Actor, amendment_id: int, last: int, stage: int) -> Amendment:
    """Does what was planned and waits on `stage`, once, for a day.

    Raises NotFound, UndoOver, StaleVersion where the shop's goods were changed since.
    """
    known = await work.amendments.get(amendment_id)
    await hold_shop(work, actor, known.shop_id)
    if await work.amendments.last(known.shop_id) != last:
        raise StaleVersion
    known.must_be_undoable(work.now)
    if not await work.amendments.set_undone(known.id):
        raise UndoOver
    undone = await work.amendments.open(known.shop_id, actor.identity_id, Deed.UNDONE)
    await work.staged.put(stage, undone)
    await work.audit.record(actor, AuditAction.SHOP_GOODS, f"shop:{known.shop_id}")
    await work.happened(Amended(undone))
    return undone
