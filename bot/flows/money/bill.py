"""Bill: what came and what it cost, once an order has reached its person.

(orders: detail) ─▶ shown (paged) ─▶ printed / named (the PDF comes as a file)
"""

from typing import Any

from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from bot.paging import page_of
from domain.catalogue.about.papers import Registration
from domain.kinds import MessageKind
from domain.money.billing.bill import Bill, BillLine
from domain.money.books import bills
from locales.bills import facts_of, percent

flow = Flow("bill")
NOTES = 5
"""So many credit notes are named, the last ones; all of them come with the PDF."""


@flow.screen
async def shown(chat: Chat, order_id: int) -> Screen:
    """The bill as text."""
    return await _shown(chat, order_id, 0)


@flow.screen
async def page(chat: Chat, order_id: int, number: int) -> Screen:
    """The bill with a later page of its lines."""
    return await _shown(chat, order_id, number)


async def _shown(chat: Chat, order_id: int, number: int) -> Screen:
    found, *notes = await bills.own_bills(chat.work, chat.actor, order_id)
    leaf = page_of(found.lines, number)
    return show(
        "bill-shown",
        leaf.ways(page, order_id),
        [tap(".pdf", printed, order_id)],
        [tap(".named", named, order_id)],
        [tap(".back", "orders.detail", order_id)],
        lines=[_line(each) for each in leaf.shown],
        of=0 if len(leaf.shown) == len(found.lines) else len(found.lines),
        first=leaf.first + 1,
        last=leaf.first + len(leaf.shown),
        has_notes=bool(notes),
        notes=[{"number": each.number, "total": each.total} for each in notes[-NOTES:]],
        **_facts(found, chat.actor.language),
    )


@flow.act
async def printed(chat: Chat, order_id: int) -> Goto:
    """The PDF comes below, as a file."""
    await bills.own_bills(chat.work, chat.actor, order_id)
    await chat.work.outbox.tell(MessageKind.BILL, order_id, chat.id)
    return go(shown, order_id).says("bill-comes")


@flow.act
async def named(chat: Chat, order_id: int) -> Goto:
    """The same with the customer's name and address on it."""
    await bills.own_bills(chat.work, chat.actor, order_id)
    await chat.work.outbox.tell(MessageKind.BILL_NAMED, order_id, chat.id)
    return go(shown, order_id).says("bill-comes")


def _facts(of: Bill, language: str) -> dict[str, Any]:
    seller = of.seller
    return {
        **facts_of(of),
        "shop": seller.names,
        "legal_name": seller.legal_name,
        "address": seller.address,
        "phone": seller.phone,
        "gstin": seller.gstin,
        "fssai": seller.fssai,
        "composition": seller.registration is Registration.COMPOSITION,
        "fee": of.fee,
        "has_fee": of.fee.minor > 0,
        "discount": of.discount,
        "has_discount": of.discount.minor > 0,
        "tip": of.tip,
        "has_tip": of.tip.minor > 0,
        "total": of.total,
        "saved": of.saved,
        "has_saved": of.saved.minor > 0,
        "taxed": bool(of.taxes),
        "taxes": [
            {"rate": percent(row.basis_points, language), "taxable": row.taxable, "half": row.half}
            for row in of.taxes
        ],
    }


def _line(of: BillLine) -> dict[str, object]:
    return {
        "name": of.names,
        "pack": None if of.is_weighed else of.pack,
        "quantity": of.quantity,
        "price": of.price,
        "amount": of.amount,
        "unit_price": of.unit_price,
    }
