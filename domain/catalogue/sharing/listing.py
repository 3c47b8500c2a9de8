"""The catalogue as a file: it goes out, and comes in again with what somebody has set right in it.

Any stock list may come in; its prices, its stock and whatever else is a shop's own are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from decimal import Decimal

from domain.audit_actions import AuditAction
from domain.catalogue import codes
from domain.catalogue.entry import Facts
from domain.catalogue.errors import BadBarcode
from domain.catalogue.shared.errors import GoodTaken
from domain.catalogue.shared.gathering import Gathering
from domain.catalogue.shared.good import SharedGood, id_key, is_everybodys, keys_of, new_good, with_barcodes
from domain.catalogue.sharing.keeping import good_with
from domain.catalogue.stock_lists.applying import names_of_categories
from domain.catalogue.stock_lists.shelving import Shelving
from domain.catalogue.stock_lists.stock_list import GoodsRow, RowFault, RowReason, StockList
from domain.catalogue.stock_lists.writing import UNITS, Cell, dead, packed
from domain.catalogue.work import CatalogueWork
from domain.errors import BadName, DomainError
from domain.people import Actor
from domain.policy import Action, must
from domain.values import Names

MORE_BARCODES = "More barcodes"
TITLES = (
    *("Kirana id", "Barcode", MORE_BARCODES, "Name", "Name (Hindi)", "Name (Telugu)", "Other names"),
    *("Brand", "Category", "Pack", "Unit", "Step", "Tax %", "HSN"),
)
AT_ONCE = 200
"""Rows that are looked up, and written, together."""
_REASONS: tuple[tuple[type[DomainError], RowReason], ...] = (
    (BadName, RowReason.NO_NAME),
    (GoodTaken, RowReason.SEVERAL_MATCH),
)


@dataclass(slots=True)
class Brought:
    """What a file does to the catalogue, in numbers; `bad` are rows that are not taken."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    bad: list[RowFault] = field(default_factory=list)


async def own_catalogue(work: CatalogueWork, actor: Actor) -> list[list[Cell]]:
    """All of it, below a header. Raises NotAllowed."""
    must(actor, Action.RUN_PLATFORM)
    return await catalogue(work)


async def catalogue(work: CatalogueWork) -> list[list[Cell]]:
    """The same for the machine itself."""
    categories, above = await names_of_categories(work), 0
    table: list[list[Cell]] = [[*TITLES]]
    while some := await work.shared_goods.after(above, most=AT_ONCE):
        for good in some:
            cells = ("" if cell is None else cell for cell in _row(good, categories.get(good.category, "")))
            table.append([dead(cell) if isinstance(cell, str) else cell for cell in cells])
        above = some[-1].id
    return table


def _row(good: SharedGood, category: str) -> Iterator[Cell | None]:
    names = good.names.by_language
    yield from (good.public_id, next(iter(good.barcodes), None), "\n".join(good.barcodes[1:]))
    yield from (names["en"], names.get("hi"), names.get("te"), "\n".join(good.aliases), good.brand)
    yield from (category, packed(good.pack), UNITS[good.unit], good.step)
    yield from (f"{Decimal(good.tax_bp) / 100}%", good.hsn)


def parts(told: StockList) -> Iterator[tuple[GoodsRow, ...]]:
    """The rows of a file, so many as are put together."""
    for start in range(0, len(told.goods), AT_ONCE):
        yield tuple(told.goods[start : start + AT_ONCE])


async def take_in(
    work: CatalogueWork,
    actor: Actor | None,
    told: StockList,
    rows: Sequence[GoodsRow],
    brought: Brought,
    *,
    is_dry: bool,
) -> None:
    """Some rows: what one says of a good holds from now on, and what it does not say stays.

    A row means the good of its id, else of its barcode, else of its name, brand and pack. For an admin, or
    the machine itself. Raises NotAllowed.
    """
    if actor:
        must(actor, Action.RUN_PLATFORM)
    await work.shared_goods.hold()
    part = await _part(work, told, rows)
    for row in rows:
        try:
            part.take(row)
        except DomainError as error:
            reason = next((reason for kind, reason in _REASONS if isinstance(error, kind)), RowReason.MISFIT)
            brought.bad.append(RowFault(row.row, reason, _facts(error), row.cells))
    new, changed = part.goods.new, part.goods.changed
    brought.added += len(new)
    brought.changed += len(changed)
    brought.unchanged += part.unchanged
    if not is_dry and (new or changed):
        await work.shared_goods.add(new)
        await work.shared_goods.write(changed)
        await work.audit.record(actor, AuditAction.CATALOGUE_IMPORTED, f"goods:{len(new) + len(changed)}")


async def _part(work: CatalogueWork, told: StockList, rows: Sequence[GoodsRow]) -> _Part:
    more = told.titles.index(MORE_BARCODES) if MORE_BARCODES in told.titles else None
    known = await work.shared_goods.with_keys({key for row in rows for key in _keys(row)})
    categories = await work.products.every_category()
    return _Part(Gathering(known), Shelving(categories), {each.code for each in categories}, more)


@dataclass(slots=True)
class _Part:
    """Some rows, and what becomes of them; `more`: where further barcodes stand."""

    goods: Gathering
    shelving: Shelving
    categories: set[str]
    more: int | None
    unchanged: int = 0

    def take(self, row: GoodsRow) -> None:
        """Raises DomainError for a row that cannot be taken."""
        known = self.goods.meant_by(_keys(row))
        code = self.shelving.named(row.category) if known else self.shelving.of(row.category)
        facts: Facts = {**row.facts, "category": code} if code else {**row.facts}
        if known is None:
            if "en" not in facts.get("names", {}):
                raise BadName
            known, facts = new_good(facts, self.goods.next_number), {}
        now = good_with(known, facts, with_barcodes(known.barcodes, self._barcodes(row)), self.categories)
        if self.goods.is_anothers(now):
            raise GoodTaken(good=now.names)
        self.unchanged += now == known and now.id > 0
        self.goods.put(now)

    def _barcodes(self, row: GoodsRow) -> list[str]:
        """Those that mean the same in every shop."""
        own = row.facts.get("barcode")
        told = [own] if own else []
        cell = row.cells[self.more] if self.more is not None and self.more < len(row.cells) else ""
        for each in cell.split():
            with suppress(BadBarcode):
                told.append(codes.barcode(each))
        return [each for each in told if is_everybodys(each)]


def _facts(error: DomainError) -> dict[str, str]:
    other = error.facts.get("good")
    return {"product": other.in_("en")} if isinstance(other, Names) else {}


def _keys(row: GoodsRow) -> list[str]:
    return [*([id_key(row.public_id)] if row.public_id else []), *keys_of(row.facts)]
