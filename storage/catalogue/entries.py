"""Products with all that their shop says of them: a row, words in the index, a count in the ledger."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, bindparam, func, select, update

from domain.catalogue.entry import Entry, Facts, Want
from domain.catalogue.entry_ports import Keys
from storage.catalogue.entry_rows import (
    COUNT_WANTS,
    WANTS,
    EntryRow,
    WantsRow,
    category_ids,
    columns_of,
    words_of,
)
from storage.catalogue.rows import PRODUCT
from storage.catalogue.search import index_many, index_new
from storage.catalogue.stock import StockMove, count_many, low_told, record_many
from storage.engine.rows import adding, found
from storage.engine.shapes import Columns, columns
from storage.engine.transaction import Transaction
from storage.schema import tables as t
from storage.schema.catalogue import WRITTEN

AT_ONCE = 100
_p = t.product.c


class _Paged(NamedTuple):
    entry: EntryRow
    kept: int


class _OnShelf(NamedTuple):
    category_id: int
    kept: int


class _New(NamedTuple):
    public_id: str
    id: int


def _params(name: str) -> list[ColumnElement[object]]:
    return [bindparam(f"{name}{at}") for at in range(AT_ONCE)]


def _filled(name: str, values: Sequence[object]) -> dict[str, object]:
    return {f"{name}{at}": values[min(at, len(values) - 1)] for at in range(AT_ONCE)}


def _some(values: Collection[object]) -> Iterator[list[object]]:
    every = [*values]
    yield from (every[at : at + AT_ONCE] for at in range(0, len(every), AT_ONCE))


def _from(selected: Columns) -> Select[*tuple[Any, ...]]:
    return (
        select(*selected)
        .join_from(t.product, t.shop, t.shop.c.id == _p.shop_id)
        .join(t.category, t.category.c.id == _p.category_id)
    )


_ENTRY = columns(EntryRow, t.product, product=PRODUCT, category=t.category.c.code)
_OF_SHOP = (_p.shop_id == bindparam("shop"), _p.deleted_at.is_(None))
_ONE = _from(_ENTRY).where(_p.id == bindparam("by_id"))
_THESE = _from(_ENTRY).where(_p.id.in_(_params("id")))
_BY = {
    name: _from(_ENTRY).where(*_OF_SHOP, column.in_(_params("key")))
    for name, column in (
        ("own_codes", _p.own_code),
        ("barcodes", _p.barcode),
        ("names", _p.sort_name),
        ("public_ids", _p.public_id),
    )
}
_AFTER = _from(_ENTRY).where(*_OF_SHOP, _p.id > bindparam("above")).order_by(_p.id).limit(bindparam("most"))
_SHELVES = select(*columns(_OnShelf, t.product, kept=func.count())).where(*_OF_SHOP).group_by(_p.category_id)
_IDS = select(*columns(_New, t.product)).where(_p.public_id.in_(_params("public")))
_ADD = adding(t.product, "public_id", "shop_id", "on_hand", *WRITTEN)
_left = _p.on_hand - _p.allocated
_WRITE = (
    update(t.product)
    .where(_p.id == bindparam("by_id"))
    .values(
        {name: bindparam(f"new_{name}") for name in WRITTEN}
        | {
            "version": _p.version + 1,
            "low_told": low_told(_left, bindparam("new_low_at", type_=t.BIG)),
        }
    )
)
_SET_KEPT = (
    update(t.product)
    .where(_p.id == bindparam("by_id"))
    .values(deleted_at=bindparam("gone"), is_listed=_p.is_listed * bindparam("stays"), version=_p.version + 1)
)


def _wanting(want: Want | None) -> list[ColumnElement[bool]]:
    return [_p.is_listed == 1, WANTS[want]] if want else []


@lru_cache(maxsize=2 * (len(Want) + 1))
def _after(*, is_shelf: bool, want: Want | None) -> Select[*tuple[Any, ...]]:
    return _AFTER.where(*_wanting(want), *([t.category.c.code == bindparam("code")] if is_shelf else []))


@lru_cache(maxsize=2 * (len(Want) + 1))
def _page(*, is_shelf: bool, want: Want | None) -> tuple[Select[*tuple[Any, ...]], Select[*tuple[Any, ...]]]:
    """A page, and how many there are in all, for one that is past the end."""
    shelf = [_p.category_id == bindparam("category")] if is_shelf else []
    where = [*_OF_SHOP, *shelf, *_wanting(want)]
    paged = _from(columns(_Paged, entry=_ENTRY, kept=func.count().over())).where(*where)
    page = paged.order_by(_p.sort_name, _p.id).limit(bindparam("most")).offset(bindparam("passed"))
    return page, select(func.count().label("kept")).select_from(t.product).where(*where)


@dataclass(frozen=True, slots=True)
class StoredEntries:
    """The shops' goods in the database."""

    tx: Transaction

    async def get(self, product_id: int) -> Entry:
        return found(await self.tx.executor.row(_ONE, EntryRow, by_id=product_id)).entry

    async def these(self, product_ids: Sequence[int]) -> list[Entry]:
        found: list[Entry] = []
        for some in _some(product_ids):
            rows = await self.tx.executor.rows(_THESE, EntryRow, **_filled("id", some))
            found += [row.entry for row in rows]
        return found

    async def with_keys(self, shop_id: int, keys: Keys) -> list[Entry]:
        found: dict[int, Entry] = {}
        for name, given in (
            ("own_codes", keys.own_codes),
            ("barcodes", keys.barcodes),
            ("names", keys.names),
            ("public_ids", keys.public_ids),
        ):
            for some in _some(given):
                rows = await self.tx.executor.rows(_BY[name], EntryRow, shop=shop_id, **_filled("key", some))
                found |= {row.product.id: row.entry for row in rows}
        return [*found.values()]

    async def page(
        self,
        shop_id: int,
        category_id: int | None,
        *,
        offset: int,
        limit: int,
        want: Want | None = None,
    ) -> tuple[list[Entry], int]:
        given = {"shop": shop_id} | ({} if category_id is None else {"category": category_id})
        page, count = _page(is_shelf=category_id is not None, want=want)
        rows = await self.tx.executor.rows(page, _Paged, **given, most=limit, passed=offset)
        if rows:
            return [row.entry.entry for row in rows], rows[0].kept
        return [], (await self.tx.executor.value(count, int, **given) if offset else 0) or 0

    async def wants(self, shop_id: int) -> tuple[int, Mapping[Want, int]]:
        row = found(await self.tx.executor.row(COUNT_WANTS, WantsRow, shop=shop_id))
        return row.listed, row.wants

    async def after(
        self,
        shop_id: int,
        product_id: int,
        *,
        most: int,
        category: str | None = None,
        want: Want | None = None,
    ) -> list[Entry]:
        given: dict[str, object] = {"shop": shop_id, "above": product_id, "most": most}
        if category is not None:
            given["code"] = category
        statement = _after(is_shelf=category is not None, want=want)
        return [row.entry for row in await self.tx.executor.rows(statement, EntryRow, **given)]

    async def shelves(self, shop_id: int) -> dict[int, int]:
        return dict(await self.tx.executor.rows(_SHELVES, _OnShelf, shop=shop_id))

    async def add(self, shop_id: int, new: Sequence[Facts]) -> list[int]:
        if not new:
            return []
        codes = await category_ids(self.tx)
        rows = [
            columns_of(facts, codes)
            | {"public_id": secrets.token_hex(16), "shop_id": shop_id, "on_hand": facts["on_hand"]}
            for facts in new
        ]
        await self.tx.executor.many(_ADD, rows)
        ids = await self._numbers([str(row["public_id"]) for row in rows])
        opened = {number: facts["on_hand"] for number, facts in zip(ids, new, strict=True)}
        await record_many(self.tx, StockMove.OPENING, opened)
        await index_new(self.tx, shop_id, dict(zip(ids, map(words_of, new), strict=True)))
        return ids

    async def write(self, changed: Sequence[tuple[Entry, Facts]]) -> None:
        if not changed:
            return
        codes = await category_ids(self.tx)
        rows = [
            {
                "by_id": known.product.id,
                **{f"new_{name}": value for name, value in columns_of(facts, codes).items()},
            }
            for known, facts in changed
        ]
        await self.tx.executor.many(_WRITE, rows)
        counted = {k.product.id: f["on_hand"] for k, f in changed if f["on_hand"] != k.product.on_hand}
        await count_many(self.tx, counted)
        renamed = {
            k.product.id: words_of(f) for k, f in changed if words_of(f) != words_of(k.facts) and k.is_kept
        }
        await index_many(self.tx, changed[0][0].product.shop_id, renamed)

    async def set_kept(self, product_ids: Sequence[int], is_kept: bool) -> None:
        gone = None if is_kept else self.tx.at
        rows = [{"by_id": each, "gone": gone, "stays": int(is_kept)} for each in product_ids]
        await self.tx.executor.many(_SET_KEPT, rows)
        entries = await self.these(product_ids)
        words = {each.product.id: words_of(each.facts) if is_kept else () for each in entries}
        await index_many(self.tx, entries[0].product.shop_id, words)

    async def _numbers(self, public_ids: Sequence[str]) -> list[int]:
        known: dict[str, int] = {}
        for some in _some(public_ids):
            known |= dict(await self.tx.executor.rows(_IDS, _New, **_filled("public", some)))
        return [known[each] for each in public_ids]
