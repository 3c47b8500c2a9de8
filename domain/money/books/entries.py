"""What is written into the ledger for sales, payments and refunds."""

from __future__ import annotations

from domain.catalogue.shop import Shop
from domain.money.accounts import ACCOUNT_OF, Account, Cause, Posting
from domain.money.billing.tax import taxes_of
from domain.money.books.ledger import post
from domain.money.payment import Payment, PaymentMethod
from domain.money.refund import CREDITS, Refund
from domain.money.tab import TabEntry
from domain.money.work import MoneyWork
from domain.orders.order import Order

A = Account


def tax_of(shop: Shop, order: Order) -> int:
    """The tax in what comes, rounded line by line, as it stands on the bill."""
    return sum(split.tax for _, split in taxes_of(order, shop.papers.registration))


async def post_sale(work: MoneyWork, shop: Shop, order: Order) -> None:
    """What came to its person is sold: from now on it is owed, as far as it was not paid before."""
    tax = tax_of(shop, order)
    sides = (
        Posting(A.RECEIVABLE, order.total.minor),
        Posting(A.SALES, tax - order.subtotal.minor),
        Posting(A.TAX, -tax),
        Posting(A.DELIVERY, -order.fee.minor),
        Posting(A.DISCOUNTS, order.discount.minor),
        Posting(A.TIPS, -order.tip.minor),
    )
    await post(work, shop.id, Cause.SALE, order.id, sides, currency=order.total.currency, order_id=order.id)


async def post_payment(work: MoneyWork, shop: Shop, payment: Payment) -> None:
    """Money has arrived."""
    amount = payment.amount
    party = await _party(work, shop, payment.method, payment.order_id)
    sides = Posting(ACCOUNT_OF[payment.method], amount.minor, party), Posting(A.RECEIVABLE, -amount.minor)
    about = {"order_id": payment.order_id, "payment_id": payment.id}
    await post(work, shop.id, Cause.PAYMENT, payment.id, sides, currency=amount.currency, **about)


async def post_refund(work: MoneyWork, shop: Shop, order: Order, refund: Refund) -> None:
    """Something is owed back: what was too much, or what was sold costs less after all."""
    amount = refund.amount.minor
    if refund.reason in CREDITS:
        tax = _part(amount, tax_of(shop, order), order.total.minor)
        less = [Posting(A.SALES, amount - tax), Posting(A.TAX, tax)]
    else:
        less = [Posting(A.RECEIVABLE, amount)]
    await _post_of(work, shop, Cause.REFUND, refund, *less, Posting(A.REFUNDS_DUE, -amount))


async def post_refund_done(work: MoneyWork, shop: Shop, refund: Refund) -> None:
    """It is with its customer."""
    amount, account = refund.amount.minor, ACCOUNT_OF[refund.method]
    party = await _party(work, shop, refund.method, refund.order_id)
    sides = Posting(A.REFUNDS_DUE, amount), Posting(account, -amount, party)
    await _post_of(work, shop, Cause.REFUND_DONE, refund, *sides)


async def _party(work: MoneyWork, shop: Shop, method: PaymentMethod, order_id: int) -> int | None:
    """The tab that an amount is on."""
    if method is not PaymentMethod.KHATA:
        return None
    tab = await work.tabs.of(shop.id, (await work.orders.get(order_id)).identity_id)
    return tab.id if tab else None


async def post_tab_entry(work: MoneyWork, shop: Shop, entry: TabEntry, other: Account) -> None:
    """An entry of a tab that belongs to no order: what it says, against sales or what was paid with."""
    amount = entry.amount.minor
    sides = Posting(A.KHATA, amount, entry.tab_id), Posting(other, -amount)
    await post(work, shop.id, Cause.TAB, entry.id, sides, currency=entry.amount.currency)


async def _post_of(work: MoneyWork, shop: Shop, cause: Cause, refund: Refund, *sides: Posting) -> None:
    about = {"order_id": refund.order_id, "payment_id": refund.payment_id, "refund_id": refund.id}
    await post(work, shop.id, cause, refund.id, sides, currency=refund.amount.currency, **about)


def _part(amount: int, part: int, whole: int) -> int:
    """So much of the amount as the part is of the whole, rounded half up."""
    return (2 * amount * part + whole) // (2 * whole) if whole else 0
