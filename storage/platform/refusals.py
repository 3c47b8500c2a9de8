"""Refusals as the audit keeps them: the first at once, and how many more there were in one entry, later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from sqlalchemy import bindparam, delete

from domain.kinds import DueKind
from storage.engine.rows import adding_once
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction
from storage.identity.throttles import StoredThrottles
from storage.schema import tables as t
from storage.transport.due import StoredDue

WINDOW = timedelta(minutes=10)
MOST_SUBJECTS = 10
"""How many different things one person may be refused within the window before only the deed is told."""
_row = t.refusal.c
_PUT = adding_once(t.refusal, "key", "who", "action", "subject").values(more=0)
_COUNT = _PUT.on_conflict_do_update(index_elements=["key"], set_={"more": _row.more + 1}).returning(
    _row.id, _row.more
)
_TAKE = delete(t.refusal).where(_row.id == bindparam("number"))


class _Counted(NamedTuple):
    id: int
    more: int


class Refused(NamedTuple):
    """What was refused, and how often more than it was written down."""

    who: str
    action: str
    subject: str
    more: int


_TAKEN = _TAKE.returning(*columns(Refused, t.refusal))


@dataclass(frozen=True, slots=True)
class StoredRefusals:
    """Counters of refusals in the database."""

    tx: Transaction

    async def is_first(self, who: str, action: str, subject: str) -> bool:
        """Counts one; whether it is to be written down. The rest is due when the window is over."""
        throttles, seen = StoredThrottles(self.tx), f"refused:{who}:{action}"
        told = subject if await throttles.count(seen) < MOST_SUBJECTS else ""
        key = self.tx.sealer.mac(f"{who}\n{action}\n{told}", "refusal")
        row = await self.tx.executor.row(_COUNT, _Counted, key=key, who=who, action=action, subject=subject)
        assert row is not None, "an upsert gives its row"
        if row.more == 0:
            await throttles.hit(seen, window=WINDOW)
            await StoredDue(self.tx).at(self.tx.now + WINDOW, DueKind.REFUSALS_COUNTED, row.id)
        return row.more == 0

    async def take(self, number: int) -> Refused | None:
        """What a window held, forgotten by this."""
        return await self.tx.executor.row(_TAKEN, Refused, number=number)
