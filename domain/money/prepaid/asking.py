"""What a provider is asked for: the page to pay on, and to give something back."""

from __future__ import annotations

from domain.kinds import MessageKind
from domain.money import refunds
from domain.money.events import RefundMoved
from domain.money.gateway import (
    LINK_LASTS,
    RETRY,
    ErrandKind,
    GatewayErrand,
    LinkAsked,
    PaymentLink,
    RefundAsked,
)
from domain.money.payment import PaymentMethod, PaymentState
from domain.money.refund import RefundState
from domain.money.work import MoneyWork
from domain.orders.life import carry_out
from domain.orders.order import Move, OrderState, Reason


async def order_refund(work: MoneyWork, event: RefundMoved) -> None:
    """What came by a gateway goes back by it."""
    if event.state is RefundState.DUE and event.refund.method is PaymentMethod.GATEWAY:
        await work.gateway_errands.add(ErrandKind.REFUND, event.refund.id)


async def link_asked(work: MoneyWork, payment_id: int) -> LinkAsked | None:
    """The page that is to be asked for; None where nobody waits for it any more. Raises NotFound."""
    payment = await work.payments.get(payment_id)
    order = await work.orders.get(payment.order_id)
    if order.state is not OrderState.AWAITING_PAYMENT or payment.state is not PaymentState.PENDING:
        return None
    return LinkAsked(payment.public_id, order.number, payment.amount, work.now + LINK_LASTS)


async def linked(work: MoneyWork, errand: GatewayErrand, link: PaymentLink) -> None:
    """There is a page to pay on: its customer is told."""
    await work.payment_links.keep(errand.subject, link)
    await work.gateway_errands.done(errand)
    order = await work.orders.get((await work.payments.get(errand.subject)).order_id)
    if customer := await work.people.chat_for(order.identity_id, order.ordered_in):
        await work.outbox.tell(MessageKind.ORDER_PAY, order.id, customer)


async def refund_asked(work: MoneyWork, refund_id: int) -> RefundAsked | None:
    """What is to be given back; None where it is under way or done. Raises NotFound."""
    refund = await work.refunds.get(refund_id)
    payment = await work.payments.get(refund.payment_id)
    if refund.state not in (RefundState.DUE, RefundState.FAILED) or payment.charge_id is None:
        return None
    return RefundAsked(refund.public_id, payment.charge_id, refund.amount)


async def refunding(work: MoneyWork, errand: GatewayErrand, charge_id: str) -> None:
    """The provider gives it back: that it has arrived is what it tells later."""
    await refunds.go_to(work, await work.refunds.get(errand.subject), RefundState.SENT, charge_id=charge_id)
    await work.gateway_errands.done(errand)


async def refused(work: MoneyWork, errand: GatewayErrand) -> None:
    """The provider will not: an order that nobody can pay lapses, a refund is somebody's to see to."""
    await work.gateway_errands.done(errand)
    if errand.kind is ErrandKind.LINK:
        order = await work.orders.get((await work.payments.get(errand.subject)).order_id)
        if order.allows(Move.LAPSE):
            await carry_out(work, None, order, Move.LAPSE, reason=Reason.UNPAID)
        return
    refund = await refunds.go_to(work, await work.refunds.get(errand.subject), RefundState.SENT)
    await refunds.go_to(work, refund, RefundState.FAILED)


async def away(work: MoneyWork, errand: GatewayErrand, *, jitter: float) -> None:
    """The provider could not be reached: again in a while, and at last not any more."""
    tries = errand.tries + 1
    if RETRY.is_over(tries):
        await refused(work, errand)
    else:
        await work.gateway_errands.put_off(errand, RETRY.next_at(work.now, tries, jitter=jitter))
