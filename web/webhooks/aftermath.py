"""What of money and complaints hooks are told."""

from __future__ import annotations

from datetime import datetime

from domain.money.aftercare.complaint import Complaint
from domain.money.payment import Payment
from domain.money.refund import Refund
from web.routes import Shape
from web.v1.shapes import MoneyShape, money


class HookPayment(Shape):
    """Where money of an order is; of its amount, `given_back` went back or is to go back."""

    id: str
    method: str
    state: str
    amount: MoneyShape
    given_back: MoneyShape
    moved_at: datetime


class HookRefund(Shape):
    """What is given back of a payment, and why."""

    id: str
    payment: str
    method: str
    state: str
    amount: MoneyShape
    reason: str
    moved_at: datetime


class HookComplaint(Shape):
    """What was not right with an order, or with one of its lines; nobody's words."""

    id: str
    number: str
    line: int | None
    fault: str
    state: str
    given_back: MoneyShape | None
    at: datetime
    moved_at: datetime


def payment_of(payment: Payment) -> HookPayment:
    """A payment as hooks are told of it."""
    return HookPayment(
        id=payment.public_id,
        method=payment.method.value,
        state=payment.state.value,
        amount=money(payment.amount),
        given_back=money(payment.given_back),
        moved_at=payment.moved_at,
    )


def refund_of(refund: Refund) -> HookRefund:
    """A refund as hooks are told of it."""
    return HookRefund(
        id=refund.public_id,
        payment=refund.payment_public_id,
        method=refund.method.value,
        state=refund.state.value,
        amount=money(refund.amount),
        reason=refund.reason.value,
        moved_at=refund.moved_at,
    )


def complaint_of(complaint: Complaint) -> HookComplaint:
    """A complaint as hooks are told of it."""
    return HookComplaint(
        id=complaint.public_id,
        number=complaint.number,
        line=complaint.line,
        fault=complaint.fault.value,
        state=complaint.state.value,
        given_back=money(complaint.back) if complaint.back else None,
        at=complaint.at,
        moved_at=complaint.moved_at,
    )
