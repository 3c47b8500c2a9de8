"""What follows from an order's events within this subject: who is told, which deadlines run, the audit."""

from datetime import timedelta

from domain.audit_actions import AuditAction
from domain.catalogue.shop import Shop
from domain.catalogue.shopkeeping import note_stocked
from domain.kinds import DueKind, MessageKind
from domain.orders import counter
from domain.orders.deadlines import ends_at, waits_since
from domain.orders.events import Changed, Moved, PaymentAwaited, Placed
from domain.orders.order import FINAL, LIFE, Move, Order, OrderState, StockEffect
from domain.orders.work import OrderWork

TOLD = frozenset(
    {
        OrderState.ACCEPTED,
        OrderState.REJECTED,
        OrderState.OUT_FOR_DELIVERY,
        OrderState.DELIVERED,
        OrderState.COLLECTED,
        OrderState.UNDELIVERED,
        OrderState.CANCELLED,
        OrderState.EXPIRED,
    }
)
"""What a customer must not miss: a message of its own. The rest are silent edits of the last one."""
MOST_IN_A_ROW = 3
"""Orders that nobody accepted, one after another; since its keeper opened it, and without an answered one."""
OWN_MOVES = frozenset({Move.WITHDRAW, Move.CALL_OFF})
"""What a customer does: they see that it is done where they did it."""
CARD_PACE = timedelta(seconds=10)
"""Between two drawings of a card whose lines are being picked: a group takes 20 messages a minute in all."""


def news_of(state: OrderState, *, is_pickup: bool = False) -> MessageKind | None:
    """The message that an order has come to this state; None where that rings no bell.

    Who collects it has to hear that it is ready.
    """
    is_told = state in TOLD or (is_pickup and state is OrderState.READY)
    return MessageKind(f"order-{state}".replace("_", "-")) if is_told else None


async def announce(work: OrderWork, event: Placed) -> None:
    """The counter gets a card, the customer a tracking message."""
    if desk := await counter.read_in(work, event.shop):
        await work.outbox.tell(MessageKind.ORDER_CARD, event.order.id, desk)
    if event.by.telegram_id:
        await work.outbox.tell(MessageKind.ORDER_TRACKING, event.order.id, event.by.telegram_id)


async def start_clock(work: OrderWork, event: Placed) -> None:
    """The shop is reminded of an order that waits, and of its slot; and at last it expires."""
    await _start(work, event.shop, event.order)


async def start_clock_of_paid(work: OrderWork, event: Moved) -> None:
    """The same for one that is paid only now."""
    if event.move is Move.PAY:
        await _start(work, event.shop, await work.orders.get(event.order.id))


async def _start(work: OrderWork, shop: Shop, order: Order) -> None:
    reminder = timedelta(seconds=work.rules.accept_reminder_s)
    times = {
        DueKind.ORDER_REMIND: waits_since(order) + reminder,
        DueKind.ORDER_EXPIRE: ends_at(order, work.rules),
    }
    if order.slot:
        turn = order.slot.starts - timedelta(minutes=shop.lead_minutes)
        times[DueKind.ORDER_TURN] = max(turn, work.now + reminder)
    await work.due.each_at(times, order.id)


async def hold_for_payment(work: OrderWork, event: PaymentAwaited) -> None:
    """Goods and slot are held for a while; then the order lapses."""
    ends = work.now + timedelta(seconds=work.rules.payment_timeout_s)
    await work.due.at(ends, DueKind.ORDER_LAPSE, event.order.id)


async def record_awaited(work: OrderWork, event: PaymentAwaited) -> None:
    """Who would place it."""
    await work.audit.record(event.by, AuditAction.ORDER_AWAITED, f"order:{event.order.number}")


async def record_placed(work: OrderWork, event: Placed) -> None:
    """Who placed it."""
    await work.audit.record(event.by, AuditAction.ORDER_PLACED, f"order:{event.order.number}")


async def look_who_waits(work: OrderWork, event: Moved) -> None:
    """Goods that an order gave back may be what somebody waits for."""
    if LIFE[event.move].stock not in (StockEffect.KEEP, StockEffect.TAKE):
        await note_stocked(work, event.shop.id)


async def stop_clock(work: OrderWork, event: Moved) -> None:
    """The order does not wait for its customer's money any more, or for its shop."""
    if event.order.state is OrderState.AWAITING_PAYMENT:
        await work.due.drop(DueKind.ORDER_LAPSE, event.order.id)
    if event.order.state is OrderState.PLACED:
        await work.due.drop(DueKind.ORDER_REMIND, event.order.id)
        await work.due.drop(DueKind.ORDER_EXPIRE, event.order.id)


async def tell(work: OrderWork, event: Moved) -> None:
    """The card is redrawn; the customer gets what must not be missed, or sees where the last of it stands.

    Who calls an order off in this very chat needs no bell for it.
    """
    order = event.order
    if event.is_known_to_shop and (desk := await counter.read_in(work, event.shop)):
        await work.outbox.tell(MessageKind.ORDER_CARD, order.id, desk)
    if customer := await work.people.chat_for(order.identity_id, order.ordered_in):
        is_own = event.by is not None and event.by.telegram_id == customer and event.move in OWN_MOVES
        if is_own and not event.is_known_to_shop:
            return  # nothing was sent to be kept up to date
        news = None if is_own else news_of(event.state, is_pickup=order.is_pickup)
        await work.outbox.tell(news or MessageKind.ORDER_TRACKING, order.id, customer)


async def follow_up(work: OrderWork, event: Changed) -> None:
    """The counter's card follows, not too often: whoever picks looks at their own screen."""
    if event.order.state not in FINAL:
        await work.due.at(work.now + CARD_PACE, DueKind.ORDER_FOLD, event.order.id)


async def tell_change(work: OrderWork, event: Changed) -> None:
    """The customer reads what is other than it was, where the order's news stand."""
    order = event.order
    if event.is_told and (customer := await work.people.chat_for(order.identity_id, order.ordered_in)):
        await work.outbox.tell(MessageKind.ORDER_TRACKING, order.id, customer)


async def ask(work: OrderWork, event: Changed) -> None:
    """Questions wait until somebody answers them, or silence does."""
    for line in event.answered:
        await work.due.drop(DueKind.LINE_ANSWER, line.id)
    order = event.order
    customer = await work.people.chat_for(order.identity_id, order.ordered_in) if event.asked else None
    for line in event.asked:
        if customer:
            await work.outbox.tell(MessageKind.ORDER_QUESTION, line.id, customer)
        if line.asked_until:
            await work.due.at(line.asked_until, DueKind.LINE_ANSWER, line.id)


async def look_who_waits_now(work: OrderWork, event: Changed) -> None:
    """Goods that a line gave back may be what somebody waits for."""
    if event.gives_back:
        await note_stocked(work, event.shop.id)


async def record_changed(work: OrderWork, event: Changed) -> None:
    """Who changed what comes, or what it costs."""
    if event.is_told:
        await work.audit.record(event.by, AuditAction.ORDER_CHANGED, f"order:{event.order.number}")


async def record_moved(work: OrderWork, event: Moved) -> None:
    """Who moved it."""
    await work.audit.record(event.by, AuditAction(f"order.{event.move}"), f"order:{event.order.number}")


async def pause_unanswered(work: OrderWork, event: Moved) -> None:
    """A shop that let a few orders expire in a row takes no more until its keeper opens it, and is told."""
    shop = event.shop
    if event.move is not Move.EXPIRE or not shop.is_open:
        return
    if not await work.orders.went_unanswered(shop.id, MOST_IN_A_ROW):
        return
    await work.shops.set_open(shop.id, False)
    await work.audit.record(None, AuditAction.SHOP_PAUSED, f"shop:{shop.id}")
    for owner in await work.shops.owners(shop.id):
        if chat := await work.people.chat_for(owner, None):
            await work.outbox.tell(MessageKind.SHOP_UNANSWERED, shop.id, chat)
