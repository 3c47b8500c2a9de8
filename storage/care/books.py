"""What must hold between orders, payments, refunds and the ledger, one query each."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Executable,
    Select,
    and_,
    case,
    cast,
    func,
    literal,
    or_,
    select,
)

from domain.money.accounts import Account, Cause
from domain.money.payment import TAKEN, UNDERWAY, PaymentState
from domain.money.refund import CREDITS, RefundState
from domain.orders.order import FINAL, REACHED
from storage.orders.orders import is_one_of
from storage.schema import tables as t

_pay, _side, _entry = t.payment.c, t.ledger_posting.c, t.ledger_entry.c


def _sum(column: ColumnElement[int]) -> ColumnElement[int]:
    return cast(func.coalesce(func.sum(column), 0), BigInteger)


def _where(is_so: ColumnElement[bool], column: ColumnElement[int]) -> ColumnElement[int]:
    return _sum(case((is_so, column), else_=0))


_COMES = is_one_of(t.order.c.state, FINAL - REACHED)
_BY_ORDER = (
    select(
        t.order.c.id,
        t.order.c.number,
        t.order.c.state,
        (case((_COMES, 0), else_=t.order.c.total_minor) - _sum(_pay.credited_minor)).label("owed"),
        _where(is_one_of(_pay.state, TAKEN), _pay.amount_minor - _pay.given_back_minor).label("paid"),
        _where(is_one_of(_pay.state, UNDERWAY), _pay.amount_minor).label("underway"),
        _where(_pay.state == PaymentState.PENDING, _pay.amount_minor).label("pending"),
    )
    .join_from(t.order, t.payment, t.payment.c.order_id == t.order.c.id)
    .group_by(t.order.c.id, t.order.c.number, t.order.c.state, t.order.c.total_minor)
    .subquery()
)
_of = _BY_ORDER.c
_left = _of.owed - _of.paid - _of.underway


def _paid_and_due() -> Executable:
    """Paid, underway and pending are what is owed; nothing more than that is asked for, or kept."""
    asked = case((_left < 0, 0), else_=_left)
    return (
        select(_of.number.label("order"), _of.owed, _of.paid, _of.underway, _of.pending)
        .where(or_(_of.pending != asked, _of.paid > case((_of.owed < 0, 0), else_=_of.owed)))
        .order_by(_of.id)
    )


def _given_back() -> Executable:
    """What payments say of their refunds."""
    is_credit = is_one_of(t.refund.c.reason, CREDITS)
    back, credited = _sum(t.refund.c.amount_minor), _where(is_credit, t.refund.c.amount_minor)
    return (
        select(_pay.id.label("payment"), _pay.given_back_minor, back.label("refunds"))
        .outerjoin_from(t.payment, t.refund, t.refund.c.payment_id == _pay.id)
        .group_by(_pay.id, _pay.given_back_minor, _pay.credited_minor)
        .having(or_(_pay.given_back_minor != back, _pay.credited_minor != credited))
        .order_by(_pay.id)
    )


def _balanced() -> Executable:
    return (
        select(_entry.id.label("entry"), _entry.cause, _sum(_side.amount_minor).label("sum"))
        .outerjoin_from(t.ledger_entry, t.ledger_posting, _side.entry_id == _entry.id)
        .group_by(_entry.id, _entry.cause)
        .having(or_(_sum(_side.amount_minor) != 0, func.count(_side.id) == 0))
        .order_by(_entry.id)
    )


def _missing(cause: Cause, of: Select[tuple[int]]) -> Executable:
    """What should stand in the ledger and does not; what is older than it has an opening entry."""
    wanted = of.subquery()
    return (
        select(wanted.c.id.label(cause.value))
        .where(
            ~select(_entry.id)
            .where(
                or_(
                    and_(_entry.cause == cause, _entry.key == cast(wanted.c.id, t.ledger_entry.c.key.type)),
                    and_(_entry.cause == Cause.OPENING, _entry.order_id == wanted.c.order_id),
                )
            )
            .exists()
        )
        .order_by(wanted.c.id)
    )


def _receivable() -> Executable:
    """What an order still has to pay, in the ledger as by its payments: it is sold when it has come."""
    posted = (
        select(_entry.order_id, _sum(_side.amount_minor).label("posted"))
        .join_from(t.ledger_posting, t.ledger_entry)
        .where(_side.account == Account.RECEIVABLE, _entry.order_id.is_not(None))
        .group_by(_entry.order_id)
        .subquery()
    )
    sold = case((is_one_of(_of.state, REACHED), _of.owed), else_=0)
    stands = func.coalesce(posted.c.posted, 0)
    return (
        select(_of.number.label("order"), stands.label("posted"), (sold - _of.paid).label("due"))
        .outerjoin_from(_BY_ORDER, posted, posted.c.order_id == _of.id)
        .where(stands != sold - _of.paid)
        .order_by(_of.id)
    )


_NO_ORDER = literal(0).label("order_id")
"""Refunds are younger than the ledger."""


def _numbered() -> Executable:
    """A series has as many bills as its last number says, and that one is the highest."""
    _series, _bill = t.bill_series.c, t.bill.c
    there, highest = func.count(_bill.id), func.coalesce(func.max(_bill.sequence), 0)
    return (
        select(
            _series.shop_id.label("shop"), _series.series, _series.year, _series.last, there.label("bills")
        )
        .outerjoin_from(
            t.bill_series,
            t.bill,
            and_(
                _bill.shop_id == _series.shop_id,
                _bill.series == _series.series,
                _bill.year == _series.year,
            ),
        )
        .group_by(_series.shop_id, _series.series, _series.year, _series.last)
        .having(or_(there != _series.last, highest != _series.last))
    )


RULES: dict[str, Executable] = {
    "paid-and-due-are-the-total": _paid_and_due(),
    "given-back-is-what-refunds-say": _given_back(),
    "ledger-entry-sums-to-nothing": _balanced(),
    "sale-is-in-the-ledger": _missing(
        Cause.SALE,
        select(t.order.c.id, t.order.c.id.label("order_id")).where(
            is_one_of(t.order.c.state, REACHED), t.order.c.total_minor > 0
        ),
    ),
    "payment-is-in-the-ledger": _missing(
        Cause.PAYMENT,
        select(_pay.id, _pay.order_id).where(is_one_of(_pay.state, TAKEN), _pay.amount_minor > 0),
    ),
    "refund-is-in-the-ledger": _missing(Cause.REFUND, select(t.refund.c.id, _NO_ORDER)),
    "refund-done-is-in-the-ledger": _missing(
        Cause.REFUND_DONE,
        select(t.refund.c.id, _NO_ORDER).where(t.refund.c.state == RefundState.DONE),
    ),
    "ledger-says-what-is-due": _receivable(),
    "bills-are-numbered-without-a-gap": _numbered(),
}
"""By the name of what is wrong."""
