"""The goods that the platform knows: a row each, the keys that stand for it, and the words that find it."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, bindparam, delete, func, intersect, select, union_all, update

from domain.catalogue.search import MOST_ALIKE, Sought
from domain.catalogue.shared.good import SharedGood
from domain.catalogue.shared.merges import Merge
from storage.catalogue.search import LAST, terms
from storage.catalogue.shared import merges
from storage.catalogue.shared.rows import WRITTEN, GoodRow, columns_of
from storage.engine.rows import adding, adding_once, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction
from storage.schema import tables as t

AT_ONCE = 100
MOST_WEIGHED = 500
SHORTEST_BEGINNING = 3
_WRITER = 0x6B636174
_g, _k, _w = t.shared_good.c, t.shared_key.c, t.shared_term.c
_GOOD = columns(GoodRow, t.shared_good)


class _Keyed(NamedTuple):
    key: str
    good: GoodRow


class _Paged(NamedTuple):
    good: GoodRow
    kept: int


class _New(NamedTuple):
    public_id: str
    id: int


def _params(name: str, count: int = AT_ONCE) -> list[ColumnElement[object]]:
    return [bindparam(f"{name}{at}") for at in range(count)]


def _filled(name: str, values: Sequence[object], count: int = AT_ONCE) -> dict[str, object]:
    return {f"{name}{at}": values[min(at, len(values) - 1)] for at in range(count)}


def _some(values: Collection[object]) -> Iterator[list[object]]:
    every = [*values]
    yield from (every[at : at + AT_ONCE] for at in range(0, len(every), AT_ONCE))


_known = t.shared_good.alias("known")
_ONE = select(*_GOOD).where(_g.id == bindparam("by_id"))
_NAMED = select(*_GOOD).where(_g.public_id == bindparam("public"))
_AFTER = (
    select(*_GOOD)
    .where(_g.id > bindparam("above"), _g.merged_into.is_(None))
    .order_by(_g.id)
    .limit(bindparam("most"))
)
_KEYED = (
    select(*columns(_Keyed, t.shared_key, good=_GOOD))
    .select_from(t.shared_key)
    .join(_known, _known.c.id == _k.good_id)
    .join(t.shared_good, _g.id == func.coalesce(_known.c.merged_into, _known.c.id))
    .where(_k.key.in_(_params("key")))
)
_ADD = adding(t.shared_good, "public_id", *WRITTEN)
_IDS = select(*columns(_New, t.shared_good)).where(_g.public_id.in_(_params("public")))
_WRITE = (
    update(t.shared_good)
    .where(_g.id == bindparam("by_id"))
    .values({name: bindparam(f"new_{name}") for name in WRITTEN} | {"version": _g.version + 1})
)
_KNOW = adding_once(t.shared_key, "key", "good_id").on_conflict_do_nothing()
_FIND = adding_once(t.shared_term, "term", "good_id").on_conflict_do_nothing()
_UNFIND = delete(t.shared_term).where(_w.good_id.in_(_params("of")))
_UNBAR = delete(t.shared_key).where(_k.good_id.in_(_params("of")), _k.key.like("b:%"))


def _range(at: int) -> Select[tuple[int]]:
    """Goods with one of the keys of the word at this place, or with a word that begins so."""
    whole = select(_w.good_id).where(_w.term.in_(_params(f"whole{at}_", MOST_ALIKE)))
    begun = select(_w.good_id).where(_w.term >= bindparam(f"from{at}"), _w.term < bindparam(f"to{at}"))
    both = union_all(whole, begun).subquery()
    return select(both.c.good_id)


@lru_cache(maxsize=16)
def _with_words(words: int) -> list[ColumnElement[bool]]:
    if not words:
        return [_g.merged_into.is_(None)]
    ranges = [_range(at) for at in range(words)]
    common = (intersect(*ranges) if words > 1 else ranges[0].distinct()).limit(MOST_WEIGHED).subquery()
    return [_g.merged_into.is_(None), _g.id.in_(select(common.c.good_id))]


@lru_cache(maxsize=16)
def _page(words: int, *, is_shortest_first: bool) -> Select[*tuple[Any, ...]]:
    order = [func.length(_g.sort_name)] if is_shortest_first else []
    return (
        select(*columns(_Paged, good=_GOOD, kept=func.count().over()))
        .where(*_with_words(words))
        .order_by(*order, _g.sort_name, _g.id)
        .limit(bindparam("most"))
        .offset(bindparam("passed"))
    )


@lru_cache(maxsize=16)
def _count(words: int) -> Select[*tuple[Any, ...]]:
    return select(func.count().label("kept")).select_from(t.shared_good).where(*_with_words(words))


def _asked(words: Sequence[Sought]) -> dict[str, object]:
    asked: dict[str, object] = {}
    for at, word in enumerate(words):
        begins = word.key if len(word.key) >= SHORTEST_BEGINNING else ""
        asked |= _filled(f"whole{at}_", word.whole, MOST_ALIKE)
        asked |= {f"from{at}": begins, f"to{at}": begins and begins + LAST}
    return asked


@dataclass(frozen=True, slots=True)
class StoredSharedGoods:
    """The catalogue in the database."""

    tx: Transaction

    async def hold(self) -> None:
        await self.tx.executor.alone(_WRITER)

    async def get(self, good_id: int) -> SharedGood:
        return found(await self.tx.executor.row(_ONE, GoodRow, by_id=good_id)).good

    async def named(self, public_id: str) -> SharedGood:
        return found(await self.tx.executor.row(_NAMED, GoodRow, public=public_id)).good

    async def with_keys(self, keys: Collection[str]) -> dict[str, SharedGood]:
        found: dict[str, SharedGood] = {}
        for some in _some(keys):
            rows = await self.tx.executor.rows(_KEYED, _Keyed, **_filled("key", some))
            found |= {row.key: row.good.good for row in rows}
        return found

    async def with_words(self, words: Sequence[Sought], *, most: int) -> list[SharedGood]:
        statement = _page(len(words), is_shortest_first=True)
        rows = await self.tx.executor.rows(statement, _Paged, **_asked(words), most=most, passed=0)
        return [row.good.good for row in rows]

    async def page(self, words: Sequence[Sought], *, offset: int, limit: int) -> tuple[list[SharedGood], int]:
        asked = _asked(words)
        statement = _page(len(words), is_shortest_first=False)
        rows = await self.tx.executor.rows(statement, _Paged, **asked, most=limit, passed=offset)
        if rows:
            return [row.good.good for row in rows], rows[0].kept
        return [], (await self.tx.executor.value(_count(len(words)), int, **asked) if offset else 0) or 0

    async def after(self, good_id: int, *, most: int) -> list[SharedGood]:
        rows = await self.tx.executor.rows(_AFTER, GoodRow, above=good_id, most=most)
        return [row.good for row in rows]

    async def add(self, new: Sequence[SharedGood]) -> None:
        every = (replace(good, public_id=secrets.token_hex(16)) for good in new)
        named = {good.public_id: good for good in every}
        rows = [{"public_id": public_id, **columns_of(good)} for public_id, good in named.items()]
        await self.tx.executor.many(_ADD, rows)
        ids: dict[str, int] = {}
        for some in _some(named):
            ids |= dict(await self.tx.executor.rows(_IDS, _New, **_filled("public", some)))
        await self._index({ids[public_id]: good for public_id, good in named.items()})

    async def write(self, changed: Sequence[SharedGood]) -> None:
        rows = [
            {"by_id": good.id, **{f"new_{name}": value for name, value in columns_of(good).items()}}
            for good in changed
        ]
        await self.tx.executor.many(_WRITE, rows)
        for some in _some([good.id for good in changed]):
            await self.tx.executor.run(_UNFIND, **_filled("of", some))
            await self.tx.executor.run(_UNBAR, **_filled("of", some))
        await self._index({good.id: good for good in changed})

    async def merge(self, kept: SharedGood, now: SharedGood, double: SharedGood) -> Merge:
        number = await merges.merge(self.tx, kept, now, double)
        await self.write([now])
        return await merges.merge_of(self.tx, number)

    async def merges(self, kept_id: int) -> list[Merge]:
        return await merges.merges(self.tx, kept_id)

    async def merge_of(self, merge_id: int) -> Merge:
        return await merges.merge_of(self.tx, merge_id)

    async def unmerge(self, merge: Merge, kept: SharedGood) -> None:
        await merges.unmerge(self.tx, merge)
        await self.write([kept])

    async def _index(self, goods: dict[int, SharedGood]) -> None:
        """Has each known by its keys, and found by its words."""
        known = [{"key": key, "good_id": number} for number, good in goods.items() for key in good.keys]
        await self.tx.executor.many(_KNOW, sorted(known, key=lambda row: str(row["key"])))
        found = [
            {"term": term, "good_id": number}
            for number, good in goods.items()
            for term in sorted(terms(good.words))
        ]
        await self.tx.executor.many(_FIND, found)
