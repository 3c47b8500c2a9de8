"""Undoing what was done to a shop's goods, as far as nobody has changed it since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import cast

from domain.audit_actions import AuditAction
from domain.catalogue.amendment import Amended, Amendment, Deed, Past
from domain.catalogue.checking import must_hold_together
from domain.catalogue.entry import Entry, FactChange, Facts
from domain.catalogue.entry_ports import Keys
from domain.catalogue.errors import CodeTaken, UndoOver
from domain.catalogue.fact import Fact
from domain.catalogue.products import change_all
from domain.catalogue.shopkeeping import hold_shop, my_shop, note_stocked
from domain.catalogue.work import CatalogueWork
from domain.errors import DomainError, NotFound
from domain.people import Actor

AT_ONCE = 100
CODES = (Fact.OWN_CODE, Fact.BARCODE)


async def undo(work: CatalogueWork, actor: Actor, amendment_id: int) -> Amendment:
    """What was changed is as it was, what was added is deleted, what was deleted is back; once, for a day.

    What somebody has changed since stays as it is. A stock count is taken back by as much as it gave.
    Raises NotFound, UndoOver.
    """
    known = await work.amendments.get(amendment_id)
    await hold_shop(work, actor, known.shop_id)
    known.must_be_undoable(work.now)
    if not await work.amendments.set_undone(known.id):
        raise UndoOver
    undone = await work.amendments.open(known.shop_id, actor.identity_id, Deed.UNDONE)
    past = await work.amendments.changed(known.id)
    await _keep_again(work, undone, past)
    of = defaultdict[int, list[FactChange]](list)
    for each in past:
        if each.change.fact is not Fact.KEPT:
            of[each.product_id].append(each.change)
    for some in _some([*of]):
        entries = await work.entries.these(some)
        back = [(entry, facts) for entry in entries if (facts := as_it_was(entry, of[entry.product.id]))]
        await change_all(work, undone, back)
    await work.audit.record(actor, AuditAction.SHOP_GOODS, f"shop:{known.shop_id}")
    await work.happened(Amended(undone))
    return undone


async def amended(
    work: CatalogueWork, actor: Actor, amendment_id: int, product_id: int
) -> tuple[Entry, Amendment, list[FactChange]]:
    """What one of them did to one product, which may be deleted. Raises NotFound."""
    entry = await own_entry(work, actor, product_id)
    amendment = await work.amendments.get(amendment_id)
    if amendment.shop_id != entry.product.shop_id:
        raise NotFound
    past = await work.amendments.changed(amendment_id, product_id)
    return entry, amendment, [each.change for each in past]


async def amended_as_a_whole(work: CatalogueWork, actor: Actor, amendment_id: int) -> tuple[Amendment, int]:
    """One of them, and how many products it changed. Raises NotFound."""
    amendment = await work.amendments.get(amendment_id)
    await my_shop(work, actor, amendment.shop_id)
    return amendment, len({each.product_id for each in await work.amendments.changed(amendment_id)})


async def own_entry(work: CatalogueWork, actor: Actor, product_id: int) -> Entry:
    """A product of one of the actor's shops, deleted ones too. Raises NotFound."""
    entry = await work.entries.get(product_id)
    await my_shop(work, actor, entry.product.shop_id)
    return entry


async def _keep_again(work: CatalogueWork, undone: Amendment, past: Sequence[Past]) -> None:
    """Raises CodeTaken where another product has the code of a deleted one by now."""
    for is_kept in (True, False):
        kept = (each for each in past if each.change.fact is Fact.KEPT)
        ids = [each.product_id for each in kept if bool(each.change.was) is is_kept]
        for some in _some(ids):
            if is_kept and (taken := await _taken(work, undone.shop_id, await work.entries.these(some))):
                raise CodeTaken(product=taken[0].product.names)
            await work.entries.set_kept(some, is_kept)
            if is_kept:
                await note_stocked(work, undone.shop_id)
            change = FactChange(Fact.KEPT, not is_kept, is_kept)
            await work.amendments.note(undone, {each: [change] for each in some})


async def _taken(work: CatalogueWork, shop_id: int, of: Sequence[Entry]) -> list[Entry]:
    """Products of the shop that have the own codes or barcodes of these."""
    own, bars = [e.own_code for e in of if e.own_code], [e.barcode for e in of if e.barcode]
    found = await work.entries.with_keys(shop_id, Keys(own, bars)) if own or bars else []
    ids = {entry.product.id for entry in of}
    return [entry for entry in found if entry.product.id not in ids]


def as_it_was(entry: Entry, changed: Sequence[FactChange]) -> Facts | None:
    """All its facts with these taken back; None where nothing is left.

    Codes stay, which may be another's by now, and what would cost more than its MRP.
    """
    now: dict[str, object] = {**entry.facts}
    for change in changed:
        if change.fact is Fact.STOCK:
            gave = cast(int, change.now) - cast(int, change.was)
            now[change.fact] = max(cast(int, now[change.fact]) - gave, 0)
        elif change.fact not in CODES and now[change.fact] == change.now:
            now[change.fact] = change.was
    facts = cast(Facts, now)
    try:
        must_hold_together(facts)
    except DomainError:
        return None
    return facts if facts != entry.facts else None


def _some(ids: Sequence[int]) -> Iterator[list[int]]:
    rest = iter(ids)
    while some := [*islice(rest, AT_ONCE)]:
        yield some
