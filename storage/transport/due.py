"""Deadlines as rows: taken in the transaction that acts on them, so none is forgotten or done twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, delete, func, select

from domain.kinds import DueKind
from domain.transport import DueRow
from storage.engine.rows import adding_once
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms, to_ms
from storage.schema import transport_tables as tt

_row = tt.due.c


class _DueRow(NamedTuple):
    id: int
    kind: str
    subject: int


_AT = adding_once(tt.due, "kind", "subject", "at").on_conflict_do_nothing()
_DROP = delete(tt.due).where(_row.kind == bindparam("of_kind"), _row.subject == bindparam("of_subject"))
_TAKE = (
    delete(tt.due)
    .where(
        _row.id
        == select(_row.id)
        .where(_row.at <= bindparam("now"))
        .order_by(_row.at, _row.id)
        .limit(1)
        .with_for_update(skip_locked=True)
        .scalar_subquery()
    )
    .returning(*columns(_DueRow, tt.due))
)
_NEXT_AT = select(func.min(_row.at).label("at"))


@dataclass(frozen=True, slots=True)
class StoredDue:
    """Due rows in the database."""

    tx: Transaction

    async def at(self, when: datetime, kind: str, subject: int) -> None:
        await self.tx.executor.run(_AT, kind=kind, subject=subject, at=to_ms(when))

    async def each_at(self, times: Mapping[DueKind, datetime], subject: int) -> None:
        rows = [{"kind": kind, "subject": subject, "at": to_ms(when)} for kind, when in times.items()]
        await self.tx.executor.many(_AT, rows)

    async def drop(self, kind: str, subject: int) -> None:
        await self.tx.executor.run(_DROP, of_kind=kind, of_subject=subject)

    async def take(self) -> DueRow | None:
        row = await self.tx.executor.row(_TAKE, _DueRow, now=self.tx.at)
        return row and DueRow(id=row.id, kind=row.kind, subject=row.subject)

    async def put_off(self, row: DueRow, until: datetime) -> None:
        await self.drop(row.kind, row.subject)
        await self.at(until, row.kind, row.subject)

    async def next_at(self) -> datetime | None:
        at = await self.tx.executor.value(_NEXT_AT, int)
        return None if at is None else from_ms(at)
