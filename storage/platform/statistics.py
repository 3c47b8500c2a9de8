"""What is counted of orders, for those who run the platform."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Text, and_, bindparam, case, cast, func, literal, or_, select

from domain.audit_actions import AuditAction
from domain.orders.order import OrderState, Reason
from domain.people import Status
from domain.platform.day_counts import DayCount
from domain.values import Money
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, to_ms
from storage.identity.identity_rows import PERSON
from storage.schema import tables as t
from storage.shopping.rations import CAME_TO_NOTHING

DAY_MS = 86_400_000
EPOCH = date(1970, 1, 1)
MOST_ENTRIES = 500_000
"""Of the audit, in which it stands when an order was accepted: so many of the last ones are looked at."""


class _DayRow(NamedTuple):
    day: int
    orders: int
    customers: int
    value: int
    expired: int
    accepted: int
    accept_ms: int


_o, _a = t.order.c, t.audit.c
_since = bindparam("since", type_=t.BIG)
# By shop, since orders are indexed so.
_IN_TIME = and_(
    _o.shop_id.in_(select(t.shop.c.id)),
    _o.placed_at >= _since,
    _o.state != OrderState.AWAITING_PAYMENT,
    or_(_o.reason.is_(None), _o.reason != Reason.UNPAID),
)
_last = select(func.coalesce(func.max(_a.id), 0)).scalar_subquery()
_accepted = (
    select(_a.subject, func.min(_a.at).label("at"))
    .where(_a.id > _last - MOST_ENTRIES, _a.action == AuditAction.ORDER_ACCEPT, _a.at >= _since)
    .group_by(_a.subject)
    .subquery()
)
_day = (_o.placed_at + bindparam("offset_ms", type_=t.BIG)) // literal(DAY_MS)
_took = _accepted.c.at - _o.placed_at


def _sum(of: ColumnElement[Any]) -> ColumnElement[Any]:
    return cast(func.coalesce(func.sum(of), 0), t.BIG)


_DAYS = (
    select(
        *columns(
            _DayRow,
            day=_day,
            orders=func.count(),
            customers=func.count(_o.identity_id.distinct()),
            value=_sum(
                case((and_(_o.state.not_in(CAME_TO_NOTHING), _o.currency == "INR"), _o.total_minor), else_=0)
            ),
            expired=_sum(case((_o.state == OrderState.EXPIRED, 1), else_=0)),
            accepted=func.count(_accepted.c.at),
            accept_ms=_sum(_took),
        )
    )
    .select_from(t.order)
    .outerjoin(_accepted, _accepted.c.subject == func.concat("order:", cast(_o.number, Text)))
    .where(_IN_TIME)
    .group_by(_day)
)
_CUSTOMERS = select(func.count(_o.identity_id.distinct()).label("customers")).where(_IN_TIME)
_PEOPLE = select(func.count().label("people")).where(
    t.identity.c.kind == PERSON, t.identity.c.status == Status.ACTIVE
)


@dataclass(frozen=True, slots=True)
class StoredStatistics:
    """Counted from orders and the audit, in the database."""

    tx: Transaction

    async def days(self, since: datetime, offset: timedelta) -> list[DayCount]:
        offset_ms = offset // timedelta(milliseconds=1)
        rows = await self.tx.executor.rows(_DAYS, _DayRow, since=to_ms(since), offset_ms=offset_ms)
        return [
            DayCount(
                day=EPOCH + timedelta(days=row.day),
                orders=row.orders,
                customers=row.customers,
                value=Money(row.value),
                expired=row.expired,
                accepted=row.accepted,
                accept_s=row.accept_ms // 1000,
            )
            for row in rows
        ]

    async def customers(self, since: datetime) -> int:
        return await self.tx.executor.value(_CUSTOMERS, int, since=to_ms(since)) or 0

    async def people(self) -> int:
        return await self.tx.executor.value(_PEOPLE, int) or 0
