"""Complaints in the database: one for each thing of an order, moved by compare and set."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Executable, bindparam, func, or_, select, update

from domain.money.aftercare.complaint import LIFE, WAITING, Complaint, ComplaintState, Fault
from domain.values import Money
from storage.engine.rows import adding_once, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms
from storage.orders.orders import is_one_of
from storage.schema import tables as t

_c = t.complaint.c


class _ComplaintRow(NamedTuple):
    id: int
    public_id: str
    order_id: int
    order_public_id: str
    number: int
    shop_id: int
    shop_public_id: str
    identity_id: int
    line_id: int
    line: int
    fault: str
    words: str | None
    state: str
    answer: str | None
    back_minor: int | None
    currency: str
    at: int
    moved_at: int

    @property
    def complaint(self) -> Complaint:
        return Complaint(
            id=self.id,
            public_id=self.public_id,
            order_id=self.order_id,
            order_public_id=self.order_public_id,
            order_number=self.number,
            shop_id=self.shop_id,
            shop_public_id=self.shop_public_id,
            identity_id=self.identity_id,
            line_id=self.line_id,
            line=self.line or None,
            fault=Fault(self.fault),
            words=self.words,
            state=ComplaintState(self.state),
            answer=self.answer,
            back=None if self.back_minor is None else Money(self.back_minor, self.currency),
            at=from_ms(self.at),
            moved_at=from_ms(self.moved_at),
        )


_NUMBER = (
    select(func.count())
    .where(t.order_line.c.order_id == _c.order_id, t.order_line.c.id <= _c.line_id)
    .correlate(t.complaint)
    .scalar_subquery()
)
"""Which line of its order it is, from 1; 0: all of it."""
_EVERY = (
    select(
        *columns(
            _ComplaintRow,
            t.complaint,
            t.order,
            order_public_id=t.order.c.public_id,
            shop_public_id=t.shop.c.public_id,
            line=_NUMBER,
        )
    )
    .join_from(t.complaint, t.order, t.order.c.id == _c.order_id)
    .join(t.shop, t.shop.c.id == _c.shop_id)
)
_ONE = _EVERY.where(_c.id == bindparam("by_id"))
_OF_ORDER = _EVERY.where(_c.order_id == bindparam("of_order")).order_by(_c.id)
_PAGE = (
    _EVERY.where(
        t.order.c.identity_id == bindparam("whose"), or_(bindparam("below") == 0, _c.id < bindparam("below"))
    )
    .order_by(_c.id.desc())
    .limit(bindparam("most"))
)
_AHEAD = _EVERY.where(_c.id > bindparam("above")).order_by(_c.id).limit(bindparam("most"))
_WAITING = _AHEAD.where(_c.shop_id == bindparam("of_shop"), is_one_of(_c.state, WAITING))
_ESCALATED = _AHEAD.where(_c.state == ComplaintState.ESCALATED)
_ADD = (
    adding_once(
        t.complaint, "public_id", "order_id", "shop_id", "line_id", "fault", "state", "at", "moved_at"
    )
    .on_conflict_do_nothing()
    .returning(_c.id)
)
_SAY = update(t.complaint).where(_c.id == bindparam("by_id")).values(words=bindparam("said"))
_CAME = select(t.order.c.moved_at).where(t.order.c.id == bindparam("of_order"))
_MOVE: dict[ComplaintState, Executable] = {
    target: update(t.complaint)
    .where(_c.id == bindparam("by_id"), is_one_of(_c.state, (s for s in LIFE if target in LIFE[s])))
    .values(
        state=target,
        moved_at=bindparam("now"),
        answer=func.coalesce(bindparam("said", type_=_c.answer.type), _c.answer),
        back_minor=func.coalesce(bindparam("minor", type_=_c.back_minor.type), _c.back_minor),
    )
    .returning(_c.id)
    for target in ComplaintState
    if any(target in after for after in LIFE.values())
}


@dataclass(frozen=True, slots=True)
class StoredComplaints:
    """domain.money.aftercare.complaint.Complaints."""

    tx: Transaction

    async def came_at(self, order_id: int) -> datetime:
        return from_ms(found(await self.tx.executor.value(_CAME, int, of_order=order_id)))

    async def add(self, order_id: int, shop_id: int, line_id: int, fault: Fault) -> int | None:
        about = {"order_id": order_id, "shop_id": shop_id, "line_id": line_id, "fault": fault}
        now = {"at": self.tx.at, "moved_at": self.tx.at, "state": ComplaintState.OPEN}
        return await self.tx.executor.value(_ADD, int, public_id=secrets.token_hex(16), **about, **now)

    async def get(self, complaint_id: int) -> Complaint:
        return found(await self.tx.executor.row(_ONE, _ComplaintRow, by_id=complaint_id)).complaint

    async def of_order(self, order_id: int) -> list[Complaint]:
        rows = await self.tx.executor.rows(_OF_ORDER, _ComplaintRow, of_order=order_id)
        return [row.complaint for row in rows]

    async def page_of(self, identity_id: int, *, after: int, most: int) -> list[Complaint]:
        rows = await self.tx.executor.rows(_PAGE, _ComplaintRow, whose=identity_id, below=after, most=most)
        return [row.complaint for row in rows]

    async def waiting(self, shop_id: int, *, after: int, most: int) -> list[Complaint]:
        asked = {"above": after, "most": most} | ({"of_shop": shop_id} if shop_id else {})
        rows = await self.tx.executor.rows(_WAITING if shop_id else _ESCALATED, _ComplaintRow, **asked)
        return [row.complaint for row in rows]

    async def say(self, complaint_id: int, words: str) -> None:
        await self.tx.executor.run(_SAY, by_id=complaint_id, said=words)

    async def move(
        self,
        complaint_id: int,
        state: ComplaintState,
        *,
        answer: str | None = None,
        back: Money | None = None,
    ) -> bool:
        minor = None if back is None else back.minor
        moved = await self.tx.executor.value(
            _MOVE[state], int, by_id=complaint_id, now=self.tx.at, said=answer, minor=minor
        )
        return moved is not None
