"""Consent, copies and erasures in the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import bindparam, delete, func, or_, select, update

from domain.errors import NotFound
from domain.orders.order import FINAL, OrderState
from domain.people import Status
from domain.privacy.privacy import CopyState, DataCopy, Erasure
from storage.engine.rows import adding_once, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms, to_ms
from storage.privacy import data_export, erasing
from storage.schema import identity_tables as it
from storage.schema import tables as t

_copy, _erasure = it.data_copy.c, it.erasure.c
_of = bindparam("of_identity", type_=t.BIG)


class _CopyRow(NamedTuple):
    asked_at: int
    state: str
    done_at: int | None

    @property
    def copy(self) -> DataCopy:
        done = None if self.done_at is None else from_ms(self.done_at)
        return DataCopy(from_ms(self.asked_at), CopyState(self.state), done)


class _ErasureRow(NamedTuple):
    asked_at: int
    at: int
    removed_from: str | None

    @property
    def erasure(self) -> Erasure:
        removed_from = None if self.removed_from is None else Status(self.removed_from)
        return Erasure(from_ms(self.asked_at), from_ms(self.at), removed_from)


_AGREE = (
    update(t.identity)
    .where(t.identity.c.id == _of)
    .values(consent=bindparam("notice"), consent_at=bindparam("now"))
)
_COPY = select(*columns(_CopyRow, it.data_copy)).where(_copy.identity_id == _of)
_put = adding_once(it.data_copy, "identity_id", "asked_at", "state")
_ASK_COPY = _put.on_conflict_do_update(
    index_elements=["identity_id"],
    set_={"asked_at": _put.excluded.asked_at, "state": _put.excluded.state, "done_at": None},
    where=_copy.state != CopyState.ASKED,
).returning(_copy.identity_id)
_COPY_IS = (
    update(it.data_copy)
    .where(_copy.identity_id == _of)
    .values(state=bindparam("new"), done_at=bindparam("done"))
)
_WISH = columns(_ErasureRow, it.erasure)
_ERASURE = select(*_WISH).where(_erasure.identity_id == _of)
_wish = adding_once(it.erasure, "identity_id", "asked_at", "at", "removed_from")
_ASK_ERASURE = _wish.on_conflict_do_update(
    index_elements=["identity_id"],
    set_={"removed_from": func.coalesce(_erasure.removed_from, _wish.excluded.removed_from)},
).returning(*_WISH)
_KEEP = delete(it.erasure).where(_erasure.identity_id == _of).returning(_erasure.identity_id)
_OWNED = select(t.shop.c.id).where(t.shop.c.owner_id == _of).limit(1)
_OPEN = (
    select(t.order.c.id)
    .where(
        t.order.c.identity_id == _of,
        or_(*(t.order.c.state == state for state in sorted(set(OrderState) - FINAL))),
    )
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class StoredPrivacy:
    """What a person may ask about themselves, in the database."""

    tx: Transaction

    async def agree(self, identity_id: int, notice: str) -> None:
        await self.tx.executor.run(_AGREE, of_identity=identity_id, notice=notice, now=self.tx.at)

    async def copy(self, identity_id: int) -> DataCopy | None:
        row = await self.tx.executor.row(_COPY, _CopyRow, of_identity=identity_id)
        return row and row.copy

    async def ask_copy(self, identity_id: int) -> bool:
        return bool(
            await self.tx.executor.run(
                _ASK_COPY, identity_id=identity_id, asked_at=self.tx.at, state=CopyState.ASKED
            )
        )

    async def copy_is(self, identity_id: int, state: CopyState) -> None:
        done = self.tx.at if state is CopyState.SENT else None
        await self.tx.executor.run(_COPY_IS, of_identity=identity_id, new=state, done=done)

    async def everything(self, identity_id: int) -> dict[str, list[dict[str, Any]]]:
        told = await data_export.everything(self.tx, identity_id)
        if not told["identity"]:
            raise NotFound
        return told

    async def erasure(self, identity_id: int) -> Erasure | None:
        row = await self.tx.executor.row(_ERASURE, _ErasureRow, of_identity=identity_id)
        return row and row.erasure

    async def ask_erasure(
        self, identity_id: int, at: datetime, *, removed_from: Status | None = None
    ) -> Erasure:
        row = await self.tx.executor.row(
            _ASK_ERASURE,
            _ErasureRow,
            identity_id=identity_id,
            asked_at=self.tx.at,
            at=to_ms(at),
            removed_from=removed_from,
        )
        return found(row).erasure

    async def keep(self, identity_id: int) -> bool:
        return bool(await self.tx.executor.run(_KEEP, of_identity=identity_id))

    async def owns_shops(self, identity_id: int) -> bool:
        return bool(await self.tx.executor.run(_OWNED, of_identity=identity_id))

    async def has_open_orders(self, identity_id: int) -> bool:
        return bool(await self.tx.executor.run(_OPEN, of_identity=identity_id))

    async def erase(self, identity_id: int) -> None:
        await erasing.erase(self.tx.executor, identity_id, self.tx.at)
