"""Bills: made out when an order reaches its person, and read by whom it concerns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from domain.catalogue.about.papers import Registration
from domain.catalogue.shop import Shop
from domain.errors import NotFound
from domain.money.billing.bill import (
    Bill,
    BillCopy,
    BillKind,
    BillLine,
    Buyer,
    Seller,
)
from domain.money.billing.series import Series, financial_year
from domain.money.billing.tax import spread, tax_within, taxes_of
from domain.money.events import RefundMoved
from domain.money.refund import CREDITS, RefundState
from domain.money.work import MoneyWork
from domain.orders import counter
from domain.orders.events import Moved
from domain.orders.order import REACHED, Order
from domain.orders.own_orders import own_order
from domain.people import Actor
from domain.values import Money

BILL = "bill"
"""Under this key an order has one bill."""
KINDS = {
    Registration.UNREGISTERED: BillKind.RECEIPT,
    Registration.COMPOSITION: BillKind.SUPPLY,
    Registration.REGULAR: BillKind.INVOICE,
}


async def make_out(work: MoneyWork, event: Moved) -> None:
    """Numbers the bill of an order that has reached its person."""
    if event.state not in REACHED:
        return
    order, shop = event.order, event.shop
    lines = await _lines(work, order, shop)
    bill = Bill(
        number="",
        kind=_kind(shop, lines),
        issued_at=work.now,
        order_id=order.id,
        order_number=order.number,
        seller=seller_of(shop),
        lines=lines,
        fee=order.fee,
        discount=order.discount,
        tip=order.tip,
        total=order.total,
    )
    await keep(work, bill, shop.id, Series.BILLS, key=BILL)


async def credit(work: MoneyWork, event: RefundMoved) -> None:
    """Makes out a credit note where something is given back of what was billed, once for each refund."""
    refund = event.refund
    if event.state is not RefundState.DUE or refund.reason not in CREDITS:
        return
    if found := await work.bills.of_order(event.order.id):
        note = credited(found[0], found[1:], refund.amount, at=work.now)
        await keep(work, note, event.shop.id, Series.CREDITS, key=f"refund:{refund.id}")


def credited(bill: Bill, notes: Sequence[Bill], amount: Money, *, at: datetime) -> Bill:
    """The credit note for so much of a bill, over its lines by what they came to; a tip bears no tax."""
    values = [line.tax.taxable + line.tax.tax for line in bill.lines]
    before = sum(line.amount.minor for note in notes for line in note.lines)
    shares = spread(min(amount.minor, max(0, sum(values) - before)), values)
    nothing = Money(0, amount.currency)
    lines = (
        replace(line, amount=Money(share, amount.currency), tax=tax_within(share, line.tax_bp))
        for line, share in zip(bill.lines, shares, strict=True)
        if share
    )
    return replace(
        bill,
        kind=BillKind.CREDIT,
        issued_at=at,
        lines=tuple(lines),
        fee=nothing,
        discount=nothing,
        tip=nothing,
        total=amount,
        corrects=bill.number,
    )


async def keep(work: MoneyWork, bill: Bill, shop_id: int, series: Series, *, key: str) -> Bill:
    """Gives a bill its number and keeps it."""
    number = await work.bills.next_in(shop_id, series, financial_year(bill.day))
    made = bill.called(number.written)
    await work.bills.add(made, number, key=key)
    return made


async def bill_of(work: MoneyWork, actor: Actor, order_id: int, *, is_named: bool = False) -> BillCopy:
    """The bill of an order, for its customer and for whoever works for its shop. Raises NotFound.

    `is_named`: with name and address, where it is the customer who asks for that.
    """
    return (await bills_of(work, actor, order_id, is_named=is_named))[0]


async def bills_of(work: MoneyWork, actor: Actor, order_id: int, *, is_named: bool = False) -> list[BillCopy]:
    """The bill of an order, and the credit notes to it, the oldest first. Raises NotFound."""
    order = await counter.order_seen(work, actor, order_id)
    found = await work.bills.of_order(order.id) if order.state in REACHED else []
    if not found:
        raise NotFound
    buyer = Buyer(order.customer_name, "" if order.is_pickup else order.address)
    is_theirs = order.identity_id == actor.identity_id
    return [BillCopy(bill, buyer if is_named and is_theirs else None) for bill in found]


async def own_bills(work: MoneyWork, actor: Actor, order_id: int) -> list[Bill]:
    """The bill of one of the actor's own orders, and the credit notes to it. Raises NotFound."""
    order = await own_order(work, actor, order_id)
    return [each.bill for each in await bills_of(work, actor, order.id)]


async def has_bill(work: MoneyWork, order: Order) -> bool:
    """Whether there is one: not for what came before bills were made out."""
    return order.state in REACHED and bool(await work.bills.of_order(order.id))


def seller_of(shop: Shop) -> Seller:
    """The shop as it stands on a bill of today."""
    return Seller(
        names=shop.names,
        legal_name=shop.papers.legal_name,
        address=shop.address,
        phone=shop.phone,
        registration=shop.papers.registration,
        gstin=shop.papers.gstin,
        fssai=shop.papers.fssai,
        time_zone=shop.time_zone,
    )


def _kind(shop: Shop, lines: tuple[BillLine, ...]) -> BillKind:
    """A tax invoice only where something is taxed."""
    kind = KINDS[shop.papers.registration]
    is_taxed = any(line.tax_bp for line in lines)
    return BillKind.SUPPLY if kind is BillKind.INVOICE and not is_taxed else kind


async def _lines(work: MoneyWork, order: Order, shop: Shop) -> tuple[BillLine, ...]:
    """What came."""
    packs = await work.bills.on_packs(order.id)
    registration = shop.papers.registration
    return tuple(
        BillLine(
            names=line.names,
            pack=line.pack,
            quantity=line.quantity,
            price=line.price,
            mrp=packs[line.product_id].mrp,
            hsn=packs[line.product_id].hsn,
            tax_bp=line.tax_bp if registration is Registration.REGULAR else 0,
            amount=line.charged,
            tax=tax,
        )
        for line, tax in taxes_of(order, registration)
    )
