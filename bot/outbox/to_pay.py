"""What is to be paid now, at checkout: the provider's page, or an invoice below."""

from __future__ import annotations

from datetime import timedelta

from bot import facts
from bot.chat import Chat, Screen, below, leave, show, tap
from bot.client.invoices import Invoice
from bot.outbox.untold import NotTold
from domain.errors import NotFound
from domain.money.payment import Payment, PaymentMethod
from domain.money.prepaid.placing import payment_asked
from domain.orders.order import Order
from locales.texts import Texts


async def asks(chat: Chat, order_id: int) -> Screen:
    """That an order waits to be paid, and until when; nothing once it does not."""
    order, payment = await _asked(chat, order_id)
    link = await chat.work.payment_links.of(payment.id)
    shop = await chat.work.shops.get(order.shop_id)
    until = facts.on_the_wall(
        order.placed_at + timedelta(seconds=chat.work.rules.payment_timeout_s), shop.time_zone
    )
    return show(
        "notice-order-pay",
        [leave(".pay", link.url, amount=payment.amount)] if link else [],
        [below(tap(".order", "orders.detail", order_id, number=str(order.number)))],
        number=str(order.number),
        shop=shop.names,
        amount=payment.amount,
        until=until,
        below=payment.method is PaymentMethod.TELEGRAM,
    )


async def invoices(chat: Chat, order_id: int, texts: Texts, language: str) -> list[Invoice]:
    """The invoice, where it is paid by one; its lines come to what is to be paid."""
    order, payment = await _asked(chat, order_id)
    if payment.method is not PaymentMethod.TELEGRAM:
        return []
    shop = await chat.work.shops.get(order.shop_id)

    def told(name: str) -> str:
        return texts.plain(
            language, f"notice-order-pay.{name}", {"number": str(order.number), "shop": shop.names}
        )

    return [
        Invoice(
            title=told("title"),
            description=told("what"),
            reference=payment.public_id,
            currency=payment.amount.currency,
            lines=((told("total"), payment.amount.minor),),
        )
    ]


async def _asked(chat: Chat, order_id: int) -> tuple[Order, Payment]:
    """Raises NotTold where nothing is to be paid any more."""
    order = await chat.work.orders.get(order_id)
    if order.identity_id != chat.actor.identity_id:
        raise NotFound
    payment = await payment_asked(chat.work, order)
    if payment is None:
        raise NotTold("it is paid, or over")
    return order, payment
