"""What shops have sold, by day, as it is counted and read."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Integer, and_, bindparam, case, cast, func, or_, select, update

from domain.money.accounts import Account, Cause
from domain.money.billing.series import BillNumber, Series
from domain.money.payment import PaymentMethod
from domain.money.reporting.tally import BillSpan, CourierDay, DayTally, MoneyMoved, Sold
from domain.values import Money, Quantity, Unit
from storage.engine.rows import adding_once, found, names
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, to_ms
from storage.schema import tables as t
from storage.schema.tallies import COUNTED

EPOCH = date(1970, 1, 1)


class _DayRow(NamedTuple):
    day: int
    came: int
    taken: int
    rejected: int
    expired: int
    cancelled: int
    accepted: int
    accept_s: int
    replaced: int
    missing: int


class _SoldRow(NamedTuple):
    names: str
    unit: str
    amount: int
    taken: int
    currency: str


class _MoneyRow(NamedTuple):
    account: str
    came_in: int
    went_out: int


class _CourierRow(NamedTuple):
    name: str
    carried: int
    handed_in: int
    held: int


class _TabsRow(NamedTuple):
    tabs: int
    amount: int


class _SpanRow(NamedTuple):
    series: str
    bills: int
    year: int
    first: int
    last: int
    total: int
    currency: str


class _WordRow(NamedTuple):
    morning_word: int


def _sum(of: ColumnElement[Any]) -> ColumnElement[Any]:
    return cast(func.coalesce(func.sum(of), 0), t.BIG)


_SHOP = bindparam("shop", type_=t.BIG)
_FIRST, _LAST = bindparam("first", type_=Integer()), bindparam("last", type_=Integer())
_day, _sold = t.day_tally.c, t.sold_day.c
_more = adding_once(t.day_tally, "shop_id", "day", *COUNTED)
_COUNT = _more.on_conflict_do_update(
    index_elements=["shop_id", "day"], set_={each: _day[each] + _more.excluded[each] for each in COUNTED}
)
_of_order = (
    select(
        _SHOP,
        bindparam("on_day", type_=_sold.day.type),
        t.order_line.c.product_id,
        t.order_line.c.held,
        t.order_line.c.charged_minor,
    )
    .where(t.order_line.c.order_id == bindparam("of_order"), t.order_line.c.held > 0)
    .order_by(t.order_line.c.product_id)
)
_put = adding_once(t.sold_day).from_select(["shop_id", "day", "product_id", "amount", "taken"], _of_order)
_SELL = _put.on_conflict_do_update(
    index_elements=["shop_id", "day", "product_id"],
    set_={each: _sold[each] + _put.excluded[each] for each in ("amount", "taken")},
)
_DAYS = select(*columns(_DayRow, t.day_tally)).where(
    _day.shop_id == _SHOP, _day.day >= _FIRST, _day.day <= _LAST
)
_best = (
    select(_sold.product_id, _sum(_sold.amount).label("amount"), _sum(_sold.taken).label("taken"))
    .where(_sold.shop_id == _SHOP, _sold.day >= _FIRST, _sold.day <= _LAST)
    .group_by(_sold.product_id)
    .order_by(_sum(_sold.taken).desc(), _sold.product_id)
    .limit(bindparam("most"))
    .subquery()
)
_TOP = (
    select(
        *columns(_SoldRow, t.product, amount=_best.c.amount, taken=_best.c.taken, currency=t.shop.c.currency)
    )
    .join_from(_best, t.product, t.product.c.id == _best.c.product_id)
    .join(t.shop, t.shop.c.id == t.product.c.shop_id)
    .order_by(_best.c.taken.desc(), t.product.c.id)
)
_entry, _side = t.ledger_entry.c, t.ledger_posting.c
OF_MONEY = [*map(str, PaymentMethod)]
"""Accounts of what customers pay by."""
MOVED_WITHIN = [Cause.OPENING.value, Cause.CARRIED.value, Cause.HANDED_IN.value]
"""Causes for which money only changes hands within the shop."""
_MONEY = (
    select(
        *columns(
            _MoneyRow,
            t.ledger_posting,
            came_in=_sum(case((_side.amount_minor > 0, _side.amount_minor), else_=0)),
            went_out=_sum(case((_side.amount_minor < 0, -_side.amount_minor), else_=0)),
        )
    )
    .join_from(t.ledger_posting, t.ledger_entry)
    .where(
        _entry.shop_id == _SHOP,
        _entry.at >= bindparam("since"),
        _entry.at < bindparam("until"),
        _entry.cause.not_in(MOVED_WITHIN),
        _side.account.in_(OF_MONEY),
    )
    .group_by(_side.account)
)
_is_now = _entry.at >= bindparam("since")
_COURIERS = (
    select(
        *columns(
            _CourierRow,
            t.courier,
            carried=_sum(case((and_(_is_now, _entry.cause == Cause.CARRIED), _side.amount_minor), else_=0)),
            handed_in=_sum(
                case((and_(_is_now, _entry.cause == Cause.HANDED_IN), -_side.amount_minor), else_=0)
            ),
            held=_sum(_side.amount_minor),
        )
    )
    .join_from(t.courier, t.ledger_posting, _side.party == t.courier.c.id)
    .join(t.ledger_entry, _entry.id == _side.entry_id)
    .where(
        t.courier.c.shop_id == _SHOP,
        _side.account == Account.COURIER_CASH.value,
        _entry.at < bindparam("until"),
    )
    .group_by(t.courier.c.id, t.courier.c.name)
    .having(or_(func.max(_entry.at) >= bindparam("since"), func.sum(_side.amount_minor) != 0))
    .order_by(t.courier.c.name, t.courier.c.id)
)
_standing = (
    select(_sum(_side.amount_minor).label("amount"))
    .join_from(t.ledger_posting, t.ledger_entry)
    .where(_entry.shop_id == _SHOP, _entry.at < bindparam("until"), _side.account == Account.KHATA.value)
    .group_by(_side.party)
    .having(func.sum(_side.amount_minor) != 0)
    .subquery()
)
_TABS = select(*columns(_TabsRow, tabs=func.count(), amount=_sum(_standing.c.amount))).select_from(_standing)
_b = t.bill.c
_BILLED = (
    select(
        *columns(
            _SpanRow,
            t.bill,
            bills=func.count(),
            year=func.max(_b.year),
            first=func.min(_b.sequence),
            last=func.max(_b.sequence),
            total=_sum(_b.total_minor),
            currency=func.max(_b.currency),
        )
    )
    .where(_b.shop_id == _SHOP, _b.issued_at >= bindparam("since"), _b.issued_at < bindparam("until"))
    .group_by(_b.series)
)
_WANTS = select(*columns(_WordRow, t.shop)).where(t.shop.c.id == _SHOP)
_WANT = update(t.shop).where(t.shop.c.id == _SHOP).values(morning_word=bindparam("wanted"))


@dataclass(frozen=True, slots=True)
class StoredTallies:
    """Counted in the database, one row for a day, and one for what was sold of a product on it."""

    tx: Transaction

    async def count(self, shop_id: int, day: date, more: DayTally) -> None:
        await self.tx.executor.run(_COUNT, shop_id=shop_id, day=_number(day), **asdict(more))

    async def sell(self, shop_id: int, day: date, order_id: int) -> None:
        await self.tx.executor.run(_SELL, shop=shop_id, on_day=_number(day), of_order=order_id)

    async def days(self, shop_id: int, first: date, last: date) -> dict[date, DayTally]:
        rows = await self.tx.executor.rows(
            _DAYS, _DayRow, shop=shop_id, first=_number(first), last=_number(last)
        )
        return {EPOCH + timedelta(days=row.day): DayTally(*row[1:]) for row in rows}

    async def top(self, shop_id: int, first: date, last: date, *, most: int) -> list[Sold]:
        within = {"shop": shop_id, "first": _number(first), "last": _number(last)}
        rows = await self.tx.executor.rows(_TOP, _SoldRow, most=most, **within)
        return [
            Sold(names(row.names), Quantity(row.amount, Unit(row.unit)), Money(row.taken, row.currency))
            for row in rows
        ]

    async def money(self, shop_id: int, since: datetime, until: datetime) -> list[MoneyMoved]:
        within = {"shop": shop_id, "since": to_ms(since), "until": to_ms(until)}
        rows = await self.tx.executor.rows(_MONEY, _MoneyRow, **within)
        found = {row.account: MoneyMoved(Account(row.account), row.came_in, row.went_out) for row in rows}
        return [found[each] for each in OF_MONEY if each in found]

    async def couriers(self, shop_id: int, since: datetime, until: datetime) -> list[CourierDay]:
        within = {"shop": shop_id, "since": to_ms(since), "until": to_ms(until)}
        rows = await self.tx.executor.rows(_COURIERS, _CourierRow, **within)
        return [CourierDay(*row) for row in rows]

    async def tabs(self, shop_id: int, until: datetime) -> tuple[int, int]:
        row = found(await self.tx.executor.row(_TABS, _TabsRow, shop=shop_id, until=to_ms(until)))
        return row.tabs, row.amount

    async def billed(self, shop_id: int, since: datetime, until: datetime) -> dict[Series, BillSpan]:
        within = {"shop": shop_id, "since": to_ms(since), "until": to_ms(until)}
        rows = await self.tx.executor.rows(_BILLED, _SpanRow, **within)
        return {Series(row.series): _span(shop_id, row) for row in rows}

    async def wants_morning_word(self, shop_id: int) -> bool:
        return bool(found(await self.tx.executor.row(_WANTS, _WordRow, shop=shop_id)).morning_word)

    async def set_morning_word(self, shop_id: int, is_wanted: bool) -> None:
        await self.tx.executor.run(_WANT, shop=shop_id, wanted=int(is_wanted))


def _number(day: date) -> int:
    return (day - EPOCH).days


def _span(shop_id: int, row: _SpanRow) -> BillSpan:
    first, last = (
        BillNumber(shop_id, Series(row.series), row.year, each).written for each in (row.first, row.last)
    )
    return BillSpan(row.bills, first, last, Money(row.total, row.currency))
