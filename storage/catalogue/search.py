"""The index of words in the names of what shops sell: one row per shop, word and product.

A word of a query is one range of that index, and several are what their ranges have in common, by INTERSECT:
a join of the index with itself costs a hundred times as much in a shop of 20,000 goods.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import extractOne
from sqlalchemy import ColumnElement, Select, bindparam, delete, func, intersect, select, union_all

from domain.catalogue import spelling
from domain.catalogue.product import Product
from domain.catalogue.search import MOST_ALIKE, MOST_SHOPS, Sought
from storage.catalogue.rows import IS_MISSING, PRODUCT, ProductRow
from storage.engine.rows import adding
from storage.engine.transaction import Transaction
from storage.schema import tables as t

MOST_WEIGHED = 500
"""Of so many that have the words the best are chosen; whoever typed so little types on."""
LAST = "\U0010ffff"
NEXT = "\x01"
"""Of a number only the whole one is meant: 50 is no beginning of 500."""
_term = t.term.c
_ADD = adding(t.term, "shop_id", "term", "product_id")
AT_ONCE = 100
"""Products whose words are dropped together: it takes a look through those of the whole shop."""


def _params(name: str, count: int) -> list[ColumnElement[object]]:
    return [bindparam(f"{name}{at}") for at in range(count)]


_DROP = delete(t.term).where(
    _term.shop_id == bindparam("of_shop"), _term.product_id.in_(_params("of", AT_ONCE))
)


def _filled(name: str, values: Sequence[object], count: int) -> dict[str, object]:
    """Values for so many parameters; the last one again where there are fewer."""
    return {f"{name}{at}": values[min(at, len(values) - 1)] for at in range(count)}


def _room(shops: Sequence[int]) -> int:
    return 1 if len(shops) == 1 else MOST_SHOPS


def _whole(at: int, shops: int) -> Select[tuple[int]]:
    """Products with one of the keys of the word at this place."""
    return select(_term.product_id).where(
        _term.shop_id.in_(_params("shop", shops)), _term.term.in_(_params(f"whole{at}_", MOST_ALIKE))
    )


def _begun(at: int, shops: int) -> Select[tuple[int]]:
    """Products with a word that begins as the word at this place."""
    return select(_term.product_id).where(
        _term.shop_id.in_(_params("shop", shops)),
        _term.term >= bindparam(f"from{at}"),
        _term.term < bindparam(f"to{at}"),
    )


def _either(at: int, shops: int) -> Select[tuple[int]]:
    both = union_all(_whole(at, shops), _begun(at, shops)).subquery()
    return select(both.c.product_id)


@lru_cache(maxsize=64)
def _products(words: int, shops: int, *, is_whole: bool, and_hidden: bool) -> Select[tuple[object, ...]]:
    ranges = [(_whole if is_whole else _either)(at, shops) for at in range(words)]
    common = (intersect(*ranges) if words > 1 else ranges[0].distinct()).limit(MOST_WEIGHED).subquery()
    p = t.product.c
    return (
        select(*PRODUCT)
        .join_from(t.product, t.shop)
        .where(p.id.in_(select(common.c.product_id)), *([] if and_hidden else [p.is_listed == 1]))
        .order_by(IS_MISSING, func.length(p.sort_name), p.sort_name, p.id)
        .limit(bindparam("most"))
    )


@lru_cache(maxsize=4)
def _any(shops: int) -> Select[tuple[int]]:
    return _either(0, shops).limit(1)


@lru_cache(maxsize=4)
def _spelt(shops: int) -> Select[tuple[str]]:
    return (
        select(_term.term)
        .distinct()
        .where(
            _term.shop_id.in_(_params("shop", shops)),
            _term.term >= bindparam("from0"),
            _term.term < bindparam("to0"),
        )
    )


def _asked(words: Sequence[Sought], *, is_whole: bool) -> dict[str, object]:
    asked: dict[str, object] = {}
    for at, word in enumerate(words):
        asked |= _filled(f"whole{at}_", word.whole, MOST_ALIKE)
        if not is_whole:
            asked |= {f"from{at}": word.key, f"to{at}": word.key + (NEXT if word.key.isdecimal() else LAST)}
    return asked


def terms(told: Iterable[str]) -> set[str]:
    """The keys under which something with these names and words is found."""
    return set(chain.from_iterable(map(spelling.keys, told)))


@dataclass(frozen=True, slots=True)
class StoredSearch:
    """The index in the database."""

    tx: Transaction

    async def products(
        self,
        shops: Sequence[int],
        words: Sequence[Sought],
        *,
        is_whole: bool,
        most: int,
        and_hidden: bool = False,
    ) -> list[Product]:
        statement = _products(len(words), _room(shops), is_whole=is_whole, and_hidden=and_hidden)
        given = _filled("shop", shops, _room(shops)) | _asked(words, is_whole=is_whole)
        rows = await self.tx.executor.rows(statement, ProductRow, **given, most=most)
        return [row.product for row in rows]

    async def has(self, shops: Sequence[int], word: Sought) -> bool:
        given = _filled("shop", shops, _room(shops)) | _asked([word], is_whole=False)
        return await self.tx.executor.value(_any(_room(shops)), int, **given) is not None

    async def nearest(self, shops: Sequence[int], key: str) -> str | None:
        # Among those that begin alike: hardly anybody slips at the first letter.
        given = _filled("shop", shops, _room(shops)) | {"from0": key[0], "to0": key[0] + LAST}
        spelt = await self.tx.executor.values(_spelt(_room(shops)), str, **given)
        slips = 1 if len(key) < 6 else 2
        near = extractOne(key, sorted(spelt), scorer=DamerauLevenshtein.distance, score_cutoff=slips)
        return near[0] if near and len(key) > 2 else None


async def index(tx: Transaction, shop_id: int, product_id: int, told: Iterable[str]) -> None:
    """Has a product found by these names and words, and by no others."""
    await index_many(tx, shop_id, {product_id: told})


async def index_many(tx: Transaction, shop_id: int, told: Mapping[int, Iterable[str]]) -> None:
    """The same for several of a shop's, by their ids."""
    ids = [*told]
    for start in range(0, len(ids), AT_ONCE):
        some = _filled("of", ids[start : start + AT_ONCE], AT_ONCE)
        await tx.executor.run(_DROP, of_shop=shop_id, **some)
    await index_new(tx, shop_id, told)


async def index_new(tx: Transaction, shop_id: int, told: Mapping[int, Iterable[str]]) -> None:
    """The same for those that have not been found by anything yet."""
    rows = [row for product_id, words in told.items() for row in _rows(shop_id, product_id, words)]
    await tx.executor.many(_ADD, rows)


def _rows(shop_id: int, product_id: int, told: Iterable[str]) -> list[dict[str, object]]:
    return [{"shop_id": shop_id, "term": each, "product_id": product_id} for each in sorted(terms(told))]
