"""What a stock list would do to a shop's goods: added, changed, hidden; and what of it cannot be done."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from domain.catalogue.entry import Entry, FactChange, Facts, changes
from domain.catalogue.entry_ports import Keys
from domain.catalogue.errors import BadFact, CodeTaken, PriceAboveMrp, SeveralMatch
from domain.catalogue.matching import Known, name_key
from domain.catalogue.products import changed_facts, new_facts
from domain.catalogue.stock_lists import packs
from domain.catalogue.stock_lists.columns import ListColumn
from domain.catalogue.stock_lists.shelving import Shelving
from domain.catalogue.stock_lists.stock_list import GoodsRow, RowFault, RowReason, StockList
from domain.catalogue.work import CatalogueWork
from domain.errors import BadName, DomainError
from domain.values import Names

AT_ONCE = 100
"""Rows whose products are looked up together."""
Progress = Callable[[int, int], Awaitable[None]]
"""Is told how many rows are done, of how many."""
_REASONS: tuple[tuple[type[DomainError], RowReason], ...] = (
    (PriceAboveMrp, RowReason.PRICE_OVER_MRP),
    (CodeTaken, RowReason.CODE_TAKEN),
    (SeveralMatch, RowReason.SEVERAL_MATCH),
    (BadName, RowReason.NO_NAME),
)


@dataclass(frozen=True, slots=True)
class ListChange:
    """A row that changes something: of a product that there is (`known`), else a new one."""

    row: int
    facts: Facts
    known: Entry | None = None
    changes: tuple[FactChange, ...] = ()


@dataclass(slots=True)
class ListPlan:
    """What the list would do, as things stand at the shop's last amendment (`last`).

    `relists`: what it names is shown again, since it does not say of each whether it is.
    """

    shop_id: int
    last: int
    added: list[ListChange] = field(default_factory=list)
    changed: list[ListChange] = field(default_factory=list)
    hidden: list[Entry] = field(default_factory=list)
    bad: list[RowFault] = field(default_factory=list)
    unchanged: int = 0
    relists: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.added or self.changed or self.hidden)


async def _quietly(done: int, of: int) -> None:
    """Tells nobody."""


async def plan_list(
    work: CatalogueWork,
    shop_id: int,
    told: StockList,
    *,
    hides_missing: bool,
    progress: Progress = _quietly,
) -> ListPlan:
    """The plan; it only reads, and may do so for long. With `hides_missing`, what no row names is hidden."""
    plan = ListPlan(shop_id, await work.amendments.last(shop_id), bad=[*told.bad])
    shelving = Shelving(await work.products.every_category())
    plan.relists, meant = str(ListColumn.LISTED) not in told.columns, dict[int, int]()
    for start in range(0, len(told.goods), AT_ONCE):
        some = told.goods[start : start + AT_ONCE]
        known = Known(await work.entries.with_keys(shop_id, _keys_of(some)))
        for row in some:
            _plan_row(plan, row, known, meant, shelving)
        await progress(start + len(some), len(told.goods))
    if hides_missing:
        plan.hidden += [entry async for entry in _missing(work, shop_id, meant, told.bad, plan.bad)]
    plan.bad.sort(key=lambda fault: fault.row)
    return plan


def _keys_of(rows: Sequence[GoodsRow]) -> Keys:
    keys = Known.keys_of(row.facts for row in rows)
    ids = {row.public_id for row in rows if row.public_id}
    return Keys(keys.own_codes, keys.barcodes, keys.names, ids)


def _plan_row(plan: ListPlan, row: GoodsRow, known: Known, meant: dict[int, int], shelving: Shelving) -> None:
    try:
        entry = known.with_id(row.public_id, row.facts) or known.meant_by(row.facts)
        if entry and entry.product.id in meant:
            plan.bad.append(_fault(row, RowReason.TWICE, first=str(meant[entry.product.id])))
            return
        if entry:
            meant[entry.product.id] = row.row
        if missing := _missing_of(row, entry):
            plan.bad.append(_fault(row, missing))
            return
        if entry:
            _change(plan, row, entry, shelving)
        else:
            code = shelving.of(row.category)
            facts: Facts = {**row.facts, "category": code} if code else row.facts
            plan.added.append(ListChange(row.row, new_facts(facts)))
    except DomainError as error:
        plan.bad.append(_fault_of(row, error))


def _missing_of(row: GoodsRow, entry: Entry | None) -> RowReason | None:
    """What a row owes: a new product its name and price, a stock of something weighed its unit."""
    if entry is None:
        told = ((RowReason.NO_NAME, "names"), (RowReason.NO_PRICE, "price"))
        return next((reason for reason, name in told if name not in row.facts), None)
    is_unclear = row.has_bare_stock and entry.product.is_weighed
    return RowReason.STOCK_WITHOUT_UNIT if is_unclear else None


def _change(plan: ListPlan, row: GoodsRow, entry: Entry, shelving: Shelving) -> None:
    """A heading that is only alike a category moves nothing, and capitals alone rename nothing."""
    told: Facts = {**row.facts}
    if code := shelving.named(row.category):
        told["category"] = code
    if name_key(told) == entry.product.names.in_("en").casefold():
        told["names"] = {**told["names"], "en": entry.product.names.in_("en")}
    if plan.relists and not entry.product.is_listed:
        told["is_listed"] = True
    facts = changed_facts(entry, told)
    if facts["is_counted"] and entry.product.is_counted:
        facts["on_hand"] = max(facts["on_hand"], entry.product.allocated)
    if differs := changes(entry.facts, facts):
        plan.changed.append(ListChange(row.row, facts, entry, differs))
    else:
        plan.unchanged += 1


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


async def _missing(
    work: CatalogueWork, shop_id: int, meant: dict[int, int], *bad: Iterable[RowFault]
) -> AsyncIterator[Entry]:
    """Listed products that no row means; one that a bad row may mean is not missing."""
    spoken = {each for faults in bad for fault in faults for cell in fault.cells for each in _spoken(cell)}
    above = 0
    while some := await work.entries.after(shop_id, above, most=5 * AT_ONCE):
        for entry in some:
            names = {entry.product.names.in_("en").casefold(), entry.own_code, entry.barcode}
            if entry.product.is_listed and entry.product.id not in meant and not names & spoken:
                yield entry
        above = some[-1].product.id


def _spoken(cell: str) -> Iterator[str]:
    told = " ".join(cell.split())
    yield from (told, told.casefold(), packs.in_name(told)[0].casefold())
