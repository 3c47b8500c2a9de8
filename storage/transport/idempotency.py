"""Answers to requests with an Idempotency-Key, sealed under the key of the person who asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, delete, func, null, select, update

from domain.errors import KeyReused, StillUnderWay
from domain.transport import Answered
from storage.engine.personal import PersonalKey, key_of
from storage.engine.rows import adding_once, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, to_ms
from storage.schema import identity_tables as it
from storage.schema import tables as t
from storage.schema.columns import label, row_binding

_ANSWER = label(it.idempotency.c.answer)
_row = it.idempotency.c
_this = (_row.identity_id == bindparam("of_identity"), _row.key == bindparam("of_key"))


class _KnownRow(NamedTuple):
    request: bytes
    status: int | None
    answer: bytes | None
    wrapped: bytes | None


_put = adding_once(it.idempotency, "identity_id", "key", "request", "until")
_BEGIN = _put.on_conflict_do_update(
    index_elements=["identity_id", "key"],
    set_={
        "request": _put.excluded.request,
        "until": _put.excluded.until,
        "status": null(),
        "answer": null(),
    },
    where=_row.until <= bindparam("now", type_=t.BIG),
).returning(_row.id)
_KNOWN = (
    select(*columns(_KnownRow, it.idempotency, t.personal_key))
    .outerjoin_from(it.idempotency, t.personal_key, t.personal_key.c.identity_id == _row.identity_id)
    .where(*_this)
)
_FINISH = (
    update(it.idempotency)
    .where(*_this, _row.status.is_(None))
    .values(
        status=bindparam("new_status"),
        answer=bindparam("new_answer"),
        until=func.coalesce(bindparam("new_until", type_=t.BIG), _row.until),
    )
)
_FORGET = delete(it.idempotency).where(*_this, _row.status.is_(None))


@dataclass(frozen=True, slots=True)
class StoredIdempotency:
    """Requests and their answers in the database."""

    tx: Transaction

    async def begin(
        self, identity_id: int, key: str, request_hash: bytes, until: datetime
    ) -> Answered | None:
        fresh = await self.tx.executor.run(
            _BEGIN,
            identity_id=identity_id,
            key=key,
            request=request_hash,
            until=to_ms(until),
            now=self.tx.at,
        )
        if fresh:
            return None
        known = found(await self.tx.executor.row(_KNOWN, _KnownRow, of_identity=identity_id, of_key=key))
        if known.request != request_hash:
            raise KeyReused
        if known.status is None:
            raise StillUnderWay
        opened = PersonalKey(self.tx.sealer, identity_id, known.wrapped).open(
            known.answer, _ANSWER, row_binding(identity_id, key)
        )
        return Answered(known.status, opened or "")

    async def finish(
        self, identity_id: int, key: str, status: int, answer: str, *, until: datetime | None = None
    ) -> None:
        sealing = await key_of(self.tx, identity_id)
        await self.tx.executor.run(
            _FINISH,
            of_identity=identity_id,
            of_key=key,
            new_status=status,
            new_until=to_ms(until) if until else None,
            new_answer=sealing.seal(answer, _ANSWER, row_binding(identity_id, key)),
        )

    async def forget(self, identity_id: int, key: str) -> None:
        await self.tx.executor.run(_FORGET, of_identity=identity_id, of_key=key)
