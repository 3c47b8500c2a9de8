"""What was done to shops' goods, amendment by amendment, fact by fact."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Select, bindparam, func, select, update

from domain.catalogue.amendment import Amendment, Deed, Past
from domain.catalogue.entry import FactChange
from domain.catalogue.fact import Fact
from storage.catalogue.fact_values import meant, told
from storage.engine.rows import adding, found
from storage.engine.shapes import Columns, columns
from storage.engine.transaction import Transaction, from_ms
from storage.schema import tables as t


class _AmendmentRow(NamedTuple):
    id: int
    shop_id: int
    at: int
    by_identity: int | None
    deed: str
    undone_at: int | None
    public_id: str

    @property
    def amendment(self) -> Amendment:
        undone = None if self.undone_at is None else from_ms(self.undone_at)
        return Amendment(
            id=self.id,
            shop_id=self.shop_id,
            at=from_ms(self.at),
            by=self.by_identity,
            deed=Deed(self.deed),
            undone_at=undone,
            public_id=self.public_id,
        )


class _PastRow(NamedTuple):
    id: int
    amendment: _AmendmentRow
    product_id: int
    fact: str
    was: str
    now: str
    currency: str

    @property
    def past(self) -> Past:
        fact = Fact(self.fact)
        was, now = (meant(fact, text, self.currency) for text in (self.was, self.now))
        return Past(self.id, self.amendment.amendment, self.product_id, FactChange(fact, was, now))


class _Counted(NamedTuple):
    past: _PastRow
    changes: int


_a, _c = t.amendment.c, t.product_change.c
_AMENDMENT = columns(_AmendmentRow, t.amendment)
_PAST = columns(_PastRow, t.product_change, t.shop, amendment=_AMENDMENT)
_OPEN = adding(t.amendment, "shop_id", "at", "by_identity", "deed", "public_id").returning(_a.id)
_NOTE = adding(t.product_change, "amendment_id", "product_id", "fact", "was", "now")
_GET = select(*_AMENDMENT).where(_a.id == bindparam("by_id"))
_LAST = select(func.coalesce(func.max(_a.id), 0).label("last")).where(_a.shop_id == bindparam("shop"))
_UNDO = (
    update(t.amendment)
    .where(_a.id == bindparam("by_id"), _a.undone_at.is_(None))
    .values(undone_at=bindparam("now"))
    .returning(_a.id)
)


def _from(selected: Columns) -> Select[*tuple[Any, ...]]:
    return (
        select(*selected)
        .join_from(t.product_change, t.amendment, _a.id == _c.amendment_id)
        .join(t.shop, t.shop.c.id == _a.shop_id)
    )


_CHANGED = _from(_PAST).where(_c.amendment_id == bindparam("of")).order_by(_c.id)
_CHANGED_OF_ONE = _CHANGED.where(_c.product_id == bindparam("of_product"))
_OF_SOME = 100
_CHANGED_OF = _CHANGED.where(_c.product_id.in_([bindparam(f"of{at}") for at in range(_OF_SOME)]))
_PRODUCTS_OF = (
    select(_c.product_id)
    .distinct()
    .where(_c.amendment_id == bindparam("of"), _c.product_id > bindparam("above"))
    .order_by(_c.product_id)
    .limit(bindparam("most"))
)
_OF = (
    _from(columns(_Counted, past=_PAST, changes=func.count().over()))
    .where(_c.product_id == bindparam("of"))
    .order_by(_c.id.desc())
    .limit(bindparam("most"))
    .offset(bindparam("passed"))
)


@dataclass(frozen=True, slots=True)
class StoredAmendments:
    """Amendments in the database."""

    tx: Transaction

    async def open(self, shop_id: int, by: int | None, deed: Deed) -> Amendment:
        given = {"shop_id": shop_id, "at": self.tx.at, "by_identity": by, "deed": deed}
        public_id = secrets.token_hex(16)
        number = found(await self.tx.executor.value(_OPEN, int, **given, public_id=public_id))
        return Amendment(id=number, shop_id=shop_id, at=self.tx.now, by=by, deed=deed, public_id=public_id)

    async def note(self, amendment: Amendment, of: Mapping[int, Sequence[FactChange]]) -> None:
        rows = [
            {
                "amendment_id": amendment.id,
                "product_id": product_id,
                "fact": change.fact,
                "was": told(change.was),
                "now": told(change.now),
            }
            for product_id, changes in of.items()
            for change in changes
        ]
        await self.tx.executor.many(_NOTE, rows)

    async def get(self, amendment_id: int) -> Amendment:
        return found(await self.tx.executor.row(_GET, _AmendmentRow, by_id=amendment_id)).amendment

    async def last(self, shop_id: int) -> int:
        return await self.tx.executor.value(_LAST, int, shop=shop_id) or 0

    async def changed(self, amendment_id: int, product_id: int | None = None) -> list[Past]:
        if product_id is None:
            rows = await self.tx.executor.rows(_CHANGED, _PastRow, of=amendment_id)
        else:
            given = {"of": amendment_id, "of_product": product_id}
            rows = await self.tx.executor.rows(_CHANGED_OF_ONE, _PastRow, **given)
        return [row.past for row in rows]

    async def products_of(self, amendment_id: int, above: int, *, most: int) -> list[int]:
        return await self.tx.executor.values(_PRODUCTS_OF, int, of=amendment_id, above=above, most=most)

    async def changed_of(self, amendment_id: int, product_ids: Sequence[int]) -> list[Past]:
        some = {f"of{at}": product_ids[min(at, len(product_ids) - 1)] for at in range(_OF_SOME)}
        rows = await self.tx.executor.rows(_CHANGED_OF, _PastRow, of=amendment_id, **some)
        return [row.past for row in rows]

    async def of(self, product_id: int, *, offset: int, limit: int) -> tuple[list[Past], int]:
        rows = await self.tx.executor.rows(_OF, _Counted, of=product_id, most=limit, passed=offset)
        return [row.past.past for row in rows], rows[0].changes if rows else 0

    async def set_undone(self, amendment_id: int) -> bool:
        return bool(await self.tx.executor.run(_UNDO, by_id=amendment_id, now=self.tx.at))
