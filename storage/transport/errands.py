"""The calendar's errands: for which time each was last begun, who holds it, and whether it is done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, bindparam, or_, select, update

from storage.engine.rows import adding_once
from storage.engine.transaction import Transaction, to_ms
from storage.schema import tables as t
from storage.schema import transport_tables as tt

_row = tt.errand.c

_added = adding_once(tt.errand, "name", "at", "holder", "held_until", "is_done")
_new = _added.excluded
_is_free = and_(_row.is_done == 0, _row.held_until <= bindparam("now", type_=t.BIG))
_CLAIM = _added.on_conflict_do_update(
    index_elements=["name"],
    set_={name: _new[name] for name in ("at", "holder", "held_until", "is_done")},
    where=or_(and_(_row.is_done == 1, _row.at < _new.at), and_(_is_free, _row.at <= _new.at)),
).returning(_row.name)
_theirs = update(tt.errand).where(_row.holder == bindparam("by"), _row.is_done == 0)
_one = _theirs.where(_row.name == bindparam("of_name"))
_RENEW = _one.values(held_until=bindparam("until")).returning(_row.name)
_DONE = _one.values(holder=None, held_until=0, is_done=1)
_FREE = _one.values(holder=None, held_until=bindparam("free_at"))
_RELEASE = _theirs.values(holder=None, held_until=bindparam("now"))
_ABANDONED = select(_row.name).where(_is_free)


@dataclass(frozen=True, slots=True)
class StoredErrands:
    """Errands in the database."""

    tx: Transaction

    async def claim(self, name: str, at: datetime, holder: str, *, lease_s: int) -> bool:
        now, until = self.tx.at, self._until(lease_s)
        given = {"name": name, "at": to_ms(at), "holder": holder, "held_until": until, "is_done": 0}
        return bool(await self.tx.executor.run(_CLAIM, **given, now=now))

    async def renew(self, name: str, holder: str, *, lease_s: int) -> bool:
        until = self._until(lease_s)
        return bool(await self.tx.executor.run(_RENEW, of_name=name, by=holder, until=until))

    async def done(self, name: str, holder: str) -> None:
        await self.tx.executor.run(_DONE, of_name=name, by=holder)

    async def free(self, name: str, holder: str, at: datetime) -> None:
        await self.tx.executor.run(_FREE, of_name=name, by=holder, free_at=to_ms(at))

    async def release(self, holder: str) -> None:
        await self.tx.executor.run(_RELEASE, by=holder, now=self.tx.at)

    async def abandoned(self) -> list[str]:
        return await self.tx.executor.values(_ABANDONED, str, now=self.tx.at)

    def _until(self, lease_s: int) -> int:
        return self.tx.at + lease_s * 1000
