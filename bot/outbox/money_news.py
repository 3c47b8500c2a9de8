"""What a customer is told of money: what to pay by UPI with a code to scan, and what became of it."""

from __future__ import annotations

import io

import segno

from bot.chat import Chat, Screen, below, show, tap
from bot.outbox.copies import Attachment
from bot.outbox.untold import NotTold
from domain.money import paying
from domain.money.payee import MOST_BY_PICTURE
from domain.money.paying import Payable
from domain.money.payment import PaymentMethod, PaymentState
from domain.orders.own_orders import own_order
from locales.texts import Texts

DOT_PX = 8


def is_asked(seen: Payable) -> bool:
    """Whether it is still to be paid by UPI."""
    return seen.payment.state is PaymentState.PENDING and seen.payment.method is PaymentMethod.UPI


async def codes(chat: Chat, payment_id: int, _: Texts, __: str) -> list[Attachment]:
    """The code that another phone scans; none above what such a picture pays."""
    seen = await paying.payable(chat.work, chat.actor, payment_id)
    return [] if seen.payment.amount.minor > MOST_BY_PICTURE else _code(seen)


async def codes_at_door(chat: Chat, payment_id: int, _: Texts, __: str) -> list[Attachment]:
    """The code that is scanned off the screen of whoever brings it: of any amount."""
    return _code(await paying.code_shown(chat.work, chat.actor, payment_id))


async def at_door(chat: Chat, payment_id: int) -> Screen:
    """What stands above that code."""
    seen = await paying.code_shown(chat.work, chat.actor, payment_id)
    if not is_asked(seen):
        raise NotTold("it is not asked for any more")
    return show(
        "notice-payment-code",
        [below(tap(".door", "trips.door", seen.order.id))],
        number=str(seen.order.number),
        shop=seen.shop.names,
        amount=seen.payment.amount,
    )


def _code(seen: Payable) -> list[Attachment]:
    if not is_asked(seen) or seen.payee is None:
        return []
    link = seen.payee.link(seen.shop.names.in_("en"), seen.payment.amount, f"Order {seen.order.number}")
    picture = io.BytesIO()
    segno.make(link, error="m").save(picture, kind="png", scale=DOT_PX, border=4)
    return [Attachment(f"upi-{seen.order.number}.png", picture.getvalue(), is_photo=True)]


async def must_be_asked(chat: Chat, payment_id: int) -> None:
    """Raises NotTold where it is paid by now, or in another way."""
    if not is_asked(await paying.payable(chat.work, chat.actor, payment_id)):
        raise NotTold("it is not asked for any more")


async def payment(chat: Chat, payment_id: int) -> Screen:
    """The shop has looked: it has come, or it has not. Raises NotTold where it is to look once more."""
    seen = await paying.payable(chat.work, chat.actor, payment_id)
    if not seen.payment.is_taken and seen.payment.state is not PaymentState.PENDING:
        raise NotTold("it is looked for again, or not any more")
    order = tap(".order", "orders.detail", seen.order.id, number=str(seen.order.number))
    return show(
        "notice-payment-news",
        [below(tap(".again", "paying.due", payment_id))] if is_asked(seen) else [],
        [below(order)],
        number=str(seen.order.number),
        shop=seen.shop.names,
        amount=seen.payment.amount,
        state=seen.payment.state,
    )


async def refund(chat: Chat, refund_id: int) -> Screen:
    """What comes back, why and how; and that it has."""
    found = await chat.work.refunds.get(refund_id)
    order = await own_order(chat.work, chat.actor, found.order_id)
    shop = await chat.work.shops.get(found.shop_id)
    return show(
        "notice-refund-news",
        [below(tap(".order", "orders.detail", order.id, number=str(order.number)))],
        number=str(order.number),
        shop=shop.names,
        amount=found.amount,
        why=found.reason,
        method=found.method,
        state=found.state,
    )
