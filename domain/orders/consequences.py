"""What follows from an order's events within this subject: who is told, which deadlines run, the audit."""

from datetime import timedelta

from domain.audit_actions import AuditAction
from domain.kinds import DueKind, MessageKind
from domain.orders.events import Moved, Placed
from domain.orders.order import OrderState
from domain.orders.work import OrderWork

TOLD = frozenset(
    {
        OrderState.ACCEPTED,
        OrderState.REJECTED,
        OrderState.OUT_FOR_DELIVERY,
        OrderState.DELIVERED,
        OrderState.UNDELIVERED,
        OrderState.CANCELLED,
        OrderState.EXPIRED,
    }
)
"""What a customer must not miss: a message of its own. The rest are silent edits of the tracking message."""


async def announce(work: OrderWork, event: Placed) -> None:
    """The counter gets a card, the customer a tracking message."""
    if event.shop.counter is not None:
        await work.outbox.tell(MessageKind.ORDER_CARD, event.order.id, event.shop.counter)
    if event.by.telegram_id:
        await work.outbox.tell(MessageKind.ORDER_TRACKING, event.order.id, event.by.telegram_id)


async def start_clock(work: OrderWork, event: Placed) -> None:
    """The shop is reminded of an order that waits, and at last it expires."""
    reminder = timedelta(seconds=work.rules.accept_reminder_s)
    timeout = timedelta(seconds=work.rules.accept_timeout_s)
    await work.due.at(work.now + reminder, DueKind.ORDER_REMIND, event.order.id)
    await work.due.at(work.now + timeout, DueKind.ORDER_EXPIRE, event.order.id)


async def record_placed(work: OrderWork, event: Placed) -> None:
    """Who placed it."""
    await work.audit.record(event.by, AuditAction.ORDER_PLACED, f"order:{event.order.number}")


async def stop_clock(work: OrderWork, event: Moved) -> None:
    """The order does not wait for the shop any more."""
    if event.order.state is OrderState.PLACED:
        await work.due.drop(DueKind.ORDER_REMIND, event.order.id)
        await work.due.drop(DueKind.ORDER_EXPIRE, event.order.id)


async def tell(work: OrderWork, event: Moved) -> None:
    """The card and the tracking message are redrawn; what must not be missed is a message of its own."""
    order = event.order
    if event.shop.counter is not None:
        await work.outbox.tell(MessageKind.ORDER_CARD, order.id, event.shop.counter)
    if customer := await work.people.telegram_of(order.identity_id):
        await work.outbox.tell(MessageKind.ORDER_TRACKING, order.id, customer[0])
        if event.state in TOLD:
            await work.outbox.tell(
                MessageKind(f"order-{event.state}".replace("_", "-")), order.id, customer[0]
            )


async def record_moved(work: OrderWork, event: Moved) -> None:
    """Who moved it."""
    await work.audit.record(event.by, AuditAction(f"order.{event.move}"), f"order:{event.order.number}")
