"""What was written about orders, in the database."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Select, bindparam, select, update

from domain.orders.order import Order
from domain.orders.written.word import MOST, OrderWord, Side, WordKind
from storage.engine.personal import PersonalKey, key_of
from storage.engine.rows import adding, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms
from storage.schema import tables as t
from storage.schema.columns import label

_w = t.order_word.c
SAID, FILE = label(_w.said), label(_w.file)


class _WordRow(NamedTuple):
    id: int
    public_id: str
    order_id: int
    identity_id: int
    side: str
    kind: str
    said: bytes
    file: bytes | None
    at: int
    reported_at: int | None
    wrapped: bytes | None


_EVERY: Select[tuple[object, ...]] = select(*columns(_WordRow, t.order_word, t.personal_key)).outerjoin_from(
    t.order_word, t.personal_key, t.personal_key.c.identity_id == _w.identity_id
)
_ONE = _EVERY.where(_w.id == bindparam("by_id"))
_OF = _EVERY.where(_w.order_id == bindparam("of_order")).order_by(_w.id.desc()).limit(MOST)
_ADD = adding(
    t.order_word, "public_id", "order_id", "identity_id", "side", "kind", "said", "file", "at"
).returning(_w.id)
_REPORT = (
    update(t.order_word)
    .where(_w.id == bindparam("by_id"), _w.reported_at.is_(None))
    .values(reported_at=bindparam("now", type_=t.BIG))
    .returning(_w.id)
)
_MOVED_AT = select(t.order.c.moved_at).where(t.order.c.id == bindparam("by_id"))


@dataclass(frozen=True, slots=True)
class StoredOrderWords:
    """Sealed under the key of the order's customer: with them goes what either side wrote."""

    tx: Transaction

    async def add(self, order: Order, side: Side, kind: WordKind, text: str, file_id: str) -> OrderWord:
        key, public_id = await key_of(self.tx, order.identity_id), secrets.token_hex(16)
        word_id = await self.tx.executor.value(
            _ADD,
            int,
            public_id=public_id,
            order_id=order.id,
            identity_id=order.identity_id,
            side=side,
            kind=kind,
            said=key.seal(text, SAID, public_id),
            file=key.seal(file_id, FILE, public_id) if file_id else None,
            at=self.tx.at,
        )
        return await self.get(found(word_id))

    async def get(self, word_id: int) -> OrderWord:
        return self._word(found(await self.tx.executor.row(_ONE, _WordRow, by_id=word_id)))

    async def of(self, order_id: int) -> list[OrderWord]:
        return [self._word(row) for row in await self.tx.executor.rows(_OF, _WordRow, of_order=order_id)]

    async def report(self, word_id: int) -> bool:
        return await self.tx.executor.run(_REPORT, by_id=word_id, now=self.tx.at) > 0

    async def moved_at(self, order_id: int) -> datetime:
        return from_ms(found(await self.tx.executor.value(_MOVED_AT, int, by_id=order_id)))

    def _word(self, row: _WordRow) -> OrderWord:
        key = PersonalKey(self.tx.sealer, row.identity_id, row.wrapped)
        return OrderWord(
            id=row.id,
            public_id=row.public_id,
            order_id=row.order_id,
            side=Side(row.side),
            kind=WordKind(row.kind),
            text=key.open(row.said, SAID, row.public_id) or "",
            file_id=key.open(row.file, FILE, row.public_id) or "",
            at=from_ms(row.at),
            is_reported=row.reported_at is not None,
        )
