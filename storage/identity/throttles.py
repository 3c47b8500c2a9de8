"""Counters of attempts, in a window that begins with the first. What is counted is kept as a keyed hash."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import bindparam, case, delete, select

from storage.engine.rows import adding_once
from storage.engine.transaction import Transaction, to_ms
from storage.schema import identity_tables as it
from storage.schema import tables as t

_row = it.throttle.c
_is_over = _row.window_until <= bindparam("now", type_=t.BIG)

_put = adding_once(it.throttle, "key", "window_until").values(count=1)
_HIT = _put.on_conflict_do_update(
    index_elements=["key"],
    set_={
        "count": case((_is_over, 1), else_=_row.count + 1),
        "window_until": case((_is_over, _put.excluded.window_until), else_=_row.window_until),
    },
).returning(_row.count)
_REMEMBER = _put.on_conflict_do_update(
    index_elements=["key"], set_={"window_until": _put.excluded.window_until}
)
_CLEAR = delete(it.throttle).where(_row.key == bindparam("which"))
_LEFT = select(_row.window_until).where(_row.key == bindparam("which"))
_COUNT = select(_row.count).where(_row.key == bindparam("which"), _row.window_until > bindparam("now"))


@dataclass(frozen=True, slots=True)
class StoredThrottles:
    """Counters in the database."""

    tx: Transaction

    async def hit(self, what: str, *, window: timedelta) -> int:
        until = to_ms(self.tx.now + window)
        counted = await self.tx.executor.value(
            _HIT, int, key=self._key(what), window_until=until, now=self.tx.at
        )
        return counted or 0

    async def remember(self, what: str, *, window: timedelta) -> None:
        await self.tx.executor.run(_REMEMBER, key=self._key(what), window_until=to_ms(self.tx.now + window))

    async def clear(self, *what: str) -> None:
        await self.tx.executor.many(_CLEAR, [{"which": key} for key in sorted(map(self._key, what))])

    async def count(self, what: str) -> int:
        return await self.tx.executor.value(_COUNT, int, which=self._key(what), now=self.tx.at) or 0

    async def left(self, what: str) -> timedelta:
        until = await self.tx.executor.value(_LEFT, int, which=self._key(what)) or self.tx.at
        return timedelta(milliseconds=max(0, until - self.tx.at))

    def _key(self, what: str) -> bytes:
        return self.tx.sealer.mac(what, "throttle")
