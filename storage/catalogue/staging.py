"""Many changes of a shop's goods, written beforehand, and then put in place by a few statements.

So the writer is held for as long as the tables and their indexes take, and not while Python works out rows.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from domain.catalogue.amendment import Amendment
from domain.catalogue.entry import Entry, Facts, changes
from domain.catalogue.imports.staging import Batch, Ready
from storage.catalogue.entry_rows import category_ids, columns_of, words_of
from storage.catalogue.fact_values import told
from storage.catalogue.search import terms
from storage.catalogue.staging_statements import (
    DROP,
    FIND,
    KNOWS,
    RENAMES,
    STAGE,
    STAGE_CHANGE,
    STAGE_TERM,
    TO_KNOWN,
    TO_NEW,
    UNSAID,
    UNSAY,
)
from storage.engine.transaction import Transaction

Row = Mapping[str, object]
Said = dict[str, object]


@dataclass(slots=True)
class ReadyRows:
    """Rows of the three tables."""

    products: list[Row] = field(default_factory=list)
    changes: list[Row] = field(default_factory=list)
    terms: list[Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class StoredStaging:
    """What waits, in the database."""

    tx: Transaction

    async def ready(self, stage: int, batch: Batch) -> Ready:
        made, codes = ReadyRows(), await category_ids(self.tx)
        every: Said = {"stage": stage, "at": self.tx.at}
        gone: Said = {"is_gone": 1, "has_new_words": 0, "is_recounted": 0, "on_hand": 0, **UNSAID}
        for facts in batch.added:
            _add(made, every, facts, codes)
        for known, facts in batch.changed:
            _change(made, every, known, facts, codes)
        for product_id, public_id in batch.gone:
            made.products.append({**every, **gone, "product_id": product_id, "public_id": public_id})
        return made

    async def keep(self, ready: Ready) -> None:
        assert isinstance(ready, ReadyRows)
        await self.tx.executor.many(STAGE, ready.products)
        await self.tx.executor.many(STAGE_CHANGE, ready.changes)
        await self.tx.executor.many(STAGE_TERM, ready.terms)

    async def put(self, stage: int, amendment: Amendment) -> None:
        executor = self.tx.executor
        given = {"of": stage, "shop": amendment.shop_id, "when": self.tx.at, "amends": amendment.id}
        if await executor.value(KNOWS, int, of=stage) is not None:
            for statement in TO_KNOWN:
                await executor.at_length(statement, given)
        if await executor.value(RENAMES, int, of=stage) is not None:
            # One look through the words of the whole shop.
            await executor.at_length(UNSAY, given)
        for statement in (*TO_NEW, FIND):
            await executor.at_length(statement, given)

    async def drop(self, stage: int, *, most: int) -> bool:
        return any([await self.tx.executor.run(each, of=stage, most=most) for each in DROP])


def _add(made: ReadyRows, every: Said, facts: Facts, codes: dict[str, int]) -> None:
    public_id = secrets.token_hex(16)
    own: Said = {"product_id": None, "public_id": public_id, "on_hand": facts["on_hand"]}
    own |= {"is_gone": 0, "has_new_words": 0, "is_recounted": 0}
    made.products.append({**every, **own, **columns_of(facts, codes)})
    made.terms += _terms(every, public_id, facts)


def _change(made: ReadyRows, every: Said, known: Entry, facts: Facts, codes: dict[str, int]) -> None:
    product = known.product
    has_new_words = words_of(facts) != words_of(known.facts)
    own: Said = {"product_id": product.id, "public_id": product.public_id, "on_hand": facts["on_hand"]}
    own |= {"is_gone": 0, "has_new_words": int(has_new_words)}
    own |= {"is_recounted": int(facts["on_hand"] != product.on_hand)}
    made.products.append({**every, **own, **columns_of(facts, codes)})
    for each in changes(known.facts, facts):
        said = {"fact": each.fact.value, "was": told(each.was), "now": told(each.now)}
        made.changes.append({**every, "product_id": product.id, **said})
    if has_new_words:
        made.terms += _terms(every, product.public_id, facts)


def _terms(every: Said, public_id: str, facts: Facts) -> Iterator[Row]:
    return ({**every, "public_id": public_id, "term": each} for each in terms(words_of(facts)))
