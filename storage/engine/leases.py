"""StoredLeases on the rows of a queue: who works on one, and until when nobody else takes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, bindparam, select, update
from sqlalchemy.sql.dml import ReturningUpdate

from storage.engine.transaction import Transaction


class LeasedTable:
    """A table with the columns `holder` and `held_until`; `waits` says which rows are yet to be done."""

    def __init__(self, table: Table, waits: ColumnElement[bool], *, key: str = "id") -> None:
        self._table, self._key, number = table, table.c[key], table.c[key] == bindparam("number")
        self._waits, self._is_free = waits, table.c.held_until <= bindparam("now")
        held = update(table).where(waits, table.c.holder == bindparam("by"))
        self.release = held.values(holder=None, held_until=0)
        self.free = self.release.where(number)
        still_held = held.where(number, table.c.held_until > bindparam("now"))
        self.renew = still_held.values(held_until=bindparam("until"))

    def claim(self, picked: Select[Any], *wanted: ColumnElement[Any]) -> ReturningUpdate[Any]:
        """`most` of the rows whose numbers are picked are held `by` somebody `until` then; gives them."""
        some = picked.limit(bindparam("most")).with_for_update(skip_locked=True).cte("picked")
        return (
            update(self._table)
            .where(self._key.in_(select(some.c[self._key.name])))
            .values(holder=bindparam("by"), held_until=bindparam("until"))
            .returning(*(wanted or (self._key,)))
        )

    def claim_oldest(self) -> ReturningUpdate[Any]:
        """The same for those that wait longest and that nobody holds."""
        return self.claim(select(self._key).where(self._waits, self._is_free).order_by(self._key))


@dataclass(frozen=True, slots=True)
class StoredLeases:
    """Those of one table, in a unit of work."""

    tx: Transaction
    table: LeasedTable

    async def renew(self, holder: str, numbers: Sequence[int], *, lease_s: int) -> None:
        now = self.tx.at
        given = {"by": holder, "now": now, "until": now + lease_s * 1000}
        await self.tx.executor.many(self.table.renew, [given | {"number": each} for each in sorted(numbers)])

    async def free(self, holder: str, numbers: Sequence[int]) -> None:
        rows = [{"by": holder, "number": number} for number in sorted(numbers)]
        await self.tx.executor.many(self.table.free, rows)

    async def release(self, holder: str) -> None:
        await self.tx.executor.run(self.table.release, by=holder)
