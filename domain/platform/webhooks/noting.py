"""What happened to orders, goods and shops is noted for the hooks of the shop, in the same unit of work."""

from domain.catalogue.amendment import Amended
from domain.catalogue.desk.low import RanLow
from domain.catalogue.fact import Fact
from domain.catalogue.shop import Shop, ShopMoved
from domain.money.events import ComplaintMoved, PaymentMoved, RefundMoved
from domain.orders.events import Changed, Moved, Placed
from domain.orders.order import OrderState
from domain.platform.webhooks.hook import (
    CHANGED,
    COMPLAINTS,
    EVENTS,
    GOODS,
    HIDDEN,
    REFUNDS,
    SHOPS,
    SHOWN,
    STOCK_LOW,
)
from domain.platform.webhooks.work import WebhookWork


async def note_placed(work: WebhookWork, event: Placed) -> None:
    """The shop's hooks are told of a new order."""
    await _note(work, event.shop, event.order.id, event.order.version, event.order.state)


async def note_moved(work: WebhookWork, event: Moved) -> None:
    """The shop's hooks are told what the order came to."""
    if event.is_known_to_shop:
        await _note(work, event.shop, event.order.id, event.version, event.state)


async def note_changed(work: WebhookWork, event: Changed) -> None:
    """The shop's hooks are told that something else comes, or costs something else."""
    if event.is_told and event.shop.has_hooks:
        await work.hook_deliveries.note(event.shop.id, event.order.id, event.order.version, [CHANGED])


async def note_payment(work: WebhookWork, event: PaymentMoved) -> None:
    """The shop's hooks are told what a payment of an order came to."""
    if event.shop.has_hooks:
        facts = {"payment": event.payment.id}
        await work.hook_deliveries.tell(event.shop.id, EVENTS[event.state], facts)


async def note_refund(work: WebhookWork, event: RefundMoved) -> None:
    """The shop's hooks are told what becomes of what is given back."""
    if event.shop.has_hooks:
        facts = {"refund": event.refund.id}
        await work.hook_deliveries.tell(event.shop.id, REFUNDS[event.state], facts)


async def note_complaint(work: WebhookWork, event: ComplaintMoved) -> None:
    """The shop's hooks are told of a complaint, and what became of it."""
    if event.shop.has_hooks:
        facts = {"complaint": event.complaint.id}
        await work.hook_deliveries.tell(event.shop.id, COMPLAINTS[event.complaint.state], facts)


async def note_goods(work: WebhookWork, event: Amended) -> None:
    """The shop's hooks are told what was done to its goods: many at once in one word, with how many."""
    named, amendment = GOODS[event.amendment.deed], event.amendment
    for change in event.changes:
        if change.fact is Fact.LISTED:
            named = SHOWN if change.now else HIDDEN
    facts = {"added": event.added, "changed": event.changed, "deleted": event.deleted}
    facts |= {} if event.product_id is None else {"product": event.product_id}
    await work.hook_deliveries.tell(amendment.shop_id, named, facts)


async def note_low(work: WebhookWork, event: RanLow) -> None:
    """The shop's hooks are told that little is left of something."""
    await work.hook_deliveries.tell(event.shop_id, STOCK_LOW, {"product": event.product_id})


async def note_shop(work: WebhookWork, event: ShopMoved) -> None:
    """The shop's hooks are told what became of it."""
    await work.hook_deliveries.tell(event.shop_id, SHOPS[event.move], {})


async def _note(work: WebhookWork, shop: Shop, order_id: int, version: int, came_to: OrderState) -> None:
    if shop.has_hooks:
        await work.hook_deliveries.note(shop.id, order_id, version, [EVENTS[came_to]])
