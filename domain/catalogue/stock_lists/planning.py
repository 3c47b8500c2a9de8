"""What a stock list would do to a shop's goods: added, changed, hidden; and what of it cannot be done.

It is looked at a part at a time, and handed on so: of a large list nobody holds all.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from domain.catalogue.entry import Entry, Facts, changes
from domain.catalogue.entry_ports import Keys
from domain.catalogue.errors import BadFact, CodeTaken, PriceAboveMrp, SeveralMatch
from domain.catalogue.imports.staging import Batch, Take, nowhere
from domain.catalogue.matching import Known, name_key
from domain.catalogue.products import changed_facts, new_facts
from domain.catalogue.shared.filling import filled
from domain.catalogue.stock_lists import packs
from domain.catalogue.stock_lists.columns import ListColumn
from domain.catalogue.stock_lists.shelving import Shelving
from domain.catalogue.stock_lists.stock_list import (
    GoodsRow,
    ListChange,
    ListPlan,
    RowFault,
    RowReason,
    StockList,
)
from domain.catalogue.work import CatalogueWork
from domain.errors import BadName, DomainError
from domain.values import Names

AT_ONCE = 100
"""Rows whose products are looked up together."""
MOST_TOLD = 200
"""Changes that are kept to be shown; how many there are in all is counted."""
Progress = Callable[[int, int], Awaitable[None]]
"""Is told how many rows are done, of how many."""
_REASONS: tuple[tuple[type[DomainError], RowReason], ...] = (
    (PriceAboveMrp, RowReason.PRICE_OVER_MRP),
    (CodeTaken, RowReason.CODE_TAKEN),
    (SeveralMatch, RowReason.SEVERAL_MATCH),
    (BadName, RowReason.NO_NAME),
)


async def _quietly(done: int, of: int) -> None:
    """Tells nobody."""


async def plan_list(
    work: CatalogueWork,
    shop_id: int,
    told: StockList,
    *,
    hides_missing: bool,
    adds_only: bool = False,
    progress: Progress = _quietly,
    take: Take = nowhere,
) -> ListPlan:
    """The plan; it only reads, and may do so for long. With `hides_missing`, what no row names is hidden,
    with `adds_only` what the shop has stays as it is.

    What is to be done goes to `take`, a part at a time.
    """
    plan = ListPlan(shop_id, await work.amendments.last(shop_id), bad=[*told.bad], adds_only=adds_only)
    shelving = Shelving(await work.products.every_category())
    plan.relists = str(ListColumn.LISTED) not in told.columns
    plan.has_prices = str(ListColumn.PRICE) in told.columns
    for start in range(0, len(told.goods), AT_ONCE):
        some = told.goods[start : start + AT_ONCE]
        known = Known(await work.entries.with_keys(shop_id, _keys_of(some)))
        part = _Part(plan, known, shelving)
        for row in some:
            part.plan_row(row)
        await take(Batch(await filled(work.shared_goods, part.added, part.unshelved), part.changed))
        await progress(start + len(some), len(told.goods))
    if hides_missing:
        async for entries in _missing(work, plan, _spoken_in([*plan.bad])):
            plan.hidden += len(entries)
            plan.gone += entries[: MOST_TOLD - len(plan.gone)]
            await take(Batch(changed=[*map(_hidden, entries)]))
    plan.bad.sort(key=lambda fault: fault.row)
    return plan


def _hidden(entry: Entry) -> tuple[Entry, Facts]:
    return entry, {**entry.facts, "is_listed": False}


def _keys_of(rows: Sequence[GoodsRow]) -> Keys:
    keys = Known.keys_of(row.facts for row in rows)
    ids = {row.public_id for row in rows if row.public_id}
    return Keys(keys.own_codes, keys.barcodes, keys.names, ids)


@dataclass(slots=True)
class _Part:
    """Some rows, and what becomes of them. `unshelved`: places of added ones whose shelf nobody told."""

    plan: ListPlan
    known: Known
    shelving: Shelving
    added: list[Facts] = field(default_factory=list)
    changed: list[tuple[Entry, Facts]] = field(default_factory=list)
    unshelved: set[int] = field(default_factory=set)

    def plan_row(self, told: GoodsRow) -> None:
        """It is added, changes something, changes nothing, or is bad."""
        bad, meant = self.plan.bad, self.plan.meant
        row = told
        try:
            entry = self.known.with_id(told.public_id, told.facts) or self.known.meant_by(told.facts)
            row = told if self.plan.has_prices else _at_mrp(told, entry)
            if entry and entry.product.id in meant:
                bad.append(_fault(row, RowReason.TWICE, first=str(meant[entry.product.id])))
                return
            if entry:
                meant[entry.product.id] = row.row
            if missing := _missing_of(row, entry):
                bad.append(_fault(row, missing))
            elif entry and self.plan.adds_only:
                self.plan.unchanged += 1
            elif entry:
                self._change(row, entry)
            else:
                self._add(row)
        except DomainError as error:
            bad.append(_fault_of(row, error))

    def _add(self, row: GoodsRow) -> None:
        code = self.shelving.of(row.category)
        self.added.append(new_facts({**row.facts, "category": code} if code else row.facts))
        if not code:
            self.unshelved.add(len(self.added) - 1)
        self.plan.added += 1

    def _change(self, row: GoodsRow, entry: Entry) -> None:
        """A heading that is only alike a category moves nothing, and capitals alone rename nothing."""
        plan = self.plan
        told: Facts = {**row.facts}
        if code := self.shelving.named(row.category):
            told["category"] = code
        if name_key(told) == entry.product.names.in_("en").casefold():
            told["names"] = {**told["names"], "en": entry.product.names.in_("en")}
        if plan.relists and not entry.product.is_listed:
            told["is_listed"] = True
        facts = changed_facts(entry, told)
        if facts["is_counted"] and entry.product.is_counted:
            facts["on_hand"] = max(facts["on_hand"], entry.product.allocated)
        if differs := changes(entry.facts, facts):
            self.changed.append((entry, facts))
            plan.changed += 1
            if len(plan.told) < MOST_TOLD:
                plan.told.append(ListChange(row.row, facts, entry, differs))
        else:
            plan.unchanged += 1


def _at_mrp(row: GoodsRow, entry: Entry | None) -> GoodsRow:
    """Where a list has no prices, new goods cost their MRP, and what the shop asks for stays below that."""
    mrp = row.facts.get("mrp")
    if mrp is None or "price" in row.facts or (entry and entry.product.price.money <= mrp):
        return row
    return replace(row, facts={**row.facts, "price": mrp})


def _missing_of(row: GoodsRow, entry: Entry | None) -> RowReason | None:
    """What a row owes: a new product its name and price, a stock of something weighed its unit."""
    if entry is None:
        told = ((RowReason.NO_NAME, "names"), (RowReason.NO_PRICE, "price"))
        return next((reason for reason, name in told if name not in row.facts), None)
    is_unclear = row.has_bare_stock and entry.product.is_weighed
    return RowReason.STOCK_WITHOUT_UNIT if is_unclear else None


def _fault_of(row: GoodsRow, error: DomainError) -> RowFault:
    reason = next((reason for kind, reason in _REASONS if isinstance(error, kind)), RowReason.MISFIT)
    facts = {}
    if isinstance(names := error.facts.get("product"), Names):
        facts["product"] = names.in_("en")
    if isinstance(error, BadFact):
        facts["fact"] = str(error.facts.get("fact", ""))
    return _fault(row, reason, **facts)


def _fault(row: GoodsRow, reason: RowReason, **facts: str) -> RowFault:
    return RowFault(row.row, reason, facts, row.cells)


async def _missing(work: CatalogueWork, plan: ListPlan, spoken: set[str]) -> AsyncIterator[list[Entry]]:
    """Listed products that no row means; one that a bad row may mean is not missing."""
    above = 0
    while some := await work.entries.after(plan.shop_id, above, most=AT_ONCE):
        yield [
            entry
            for entry in some
            if entry.product.is_listed
            and entry.product.id not in plan.meant
            and not {entry.product.names.in_("en").casefold(), entry.own_code, entry.barcode} & spoken
        ]
        above = some[-1].product.id


def _spoken_in(bad: Iterable[RowFault]) -> set[str]:
    return {each for fault in bad for cell in fault.cells for each in _spoken(cell)}


def _spoken(cell: str) -> Iterator[str]:
    told = " ".join(cell.split())
    yield from (told, told.casefold(), packs.in_name(told)[0].casefold())
