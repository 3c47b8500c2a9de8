"""What is no longer needed goes. Update ids start anew after a quiet week, so nothing is kept so long."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Column, Table, bindparam, delete, select
from sqlalchemy.sql.dml import ReturningDelete

from storage import inbox, outbox
from storage import tables as t
from storage.database import Database
from storage.session import to_ms

KEPT = timedelta(days=3)
AT_ONCE = 1000
"""Rows per transaction, so that whoever wants to write waits for milliseconds only."""


def _old(table: Table, key: Column[int], *states: str) -> ReturningDelete[int]:
    old = select(key).where(table.c.state.in_(states), table.c.at < bindparam("before")).limit(AT_ONCE)
    return delete(table).where(key.in_(old)).returning(key)


_OLD = (
    _old(t.inbox, t.inbox.c.seq, inbox.APPLIED, inbox.DISMISSED),
    _old(t.outbox, t.outbox.c.id, outbox.SENT, outbox.DROPPED),
)


async def forget_old(database: Database, now: datetime) -> int:
    """Deletes updates and letters that were done with and came more than `KEPT` ago; gives how many.

    Opens transactions of its own, so it is called outside of one.
    """
    before, gone = to_ms(now - KEPT), 0
    for statement in _OLD:
        deleted = AT_ONCE
        while deleted == AT_ONCE:
            async with database.transaction() as seam:
                deleted = len(await seam.rows(statement, before=before))
            gone += deleted
    return gone
