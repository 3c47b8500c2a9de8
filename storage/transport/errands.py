"""The calendar's errands: for which time each was last begun, so that one process alone does it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete

from storage.engine.rows import adding_once
from storage.engine.transaction import Transaction, to_ms
from storage.schema import transport_tables as tt

_row = tt.errand.c

_ADDED = adding_once(tt.errand, "name", "at")
_CLAIM = _ADDED.on_conflict_do_update(
    index_elements=["name"], set_={"at": _ADDED.excluded.at}, where=_row.at < _ADDED.excluded.at
).returning(_row.name)
_GIVE_BACK = delete(tt.errand).where(_row.name == bindparam("of_name"), _row.at == bindparam("of_at"))


@dataclass(frozen=True, slots=True)
class StoredErrands:
    """Errands in the database."""

    tx: Transaction

    async def claim(self, name: str, at: datetime) -> bool:
        return bool(await self.tx.executor.run(_CLAIM, name=name, at=to_ms(at)))

    async def give_back(self, name: str, at: datetime) -> None:
        await self.tx.executor.run(_GIVE_BACK, of_name=name, of_at=to_ms(at))
