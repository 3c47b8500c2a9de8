"""Bills, to print."""

from __future__ import annotations

import asyncio

from pydantic import Field

from domain.errors import NotFound
from domain.money.billing.sheet import DrawBill
from domain.money.books.bills import bills_of
from locales.bills import sheet_of
from web.routes import Call, FileAnswer, Nothing, Section, Shape
from web.v1.catalogue.imports import Tell

PDF = "application/pdf"
MOST_NOTES = 1000


class BillQuery(Shape):
    """`named`: with the customer's name and address, where it is they who ask. `credit_note`: not the bill,
    but a credit note to it, counted from 1."""

    named: bool = False
    credit_note: int = Field(default=0, ge=0, le=MOST_NOTES)


def section(tell: Tell, draw: DrawBill) -> Section:
    """`tell` says what stands on it, `draw` makes a PDF of that."""
    bills = Section("orders")

    @bills.route(
        "GET",
        "/v1/orders/{order}/bill",
        query=BillQuery,
        gives_files=(PDF,),
        errors=(NotFound,),
        shop_scope="orders:read",
    )
    async def get_bill(call: Call[Nothing, BillQuery]) -> FileAnswer:
        """The bill of an order that has reached its person, for them and for whoever works for its shop.

        In the caller's language, and the same bytes however often it is asked for.
        """
        order_id = await call.work.ids.order(call.path["order"])
        copies = await bills_of(call.work, call.actor, order_id, is_named=call.query.named)
        if call.query.credit_note >= len(copies):
            raise NotFound
        copy = copies[call.query.credit_note]
        sheet = sheet_of(tell, call.language, copy)
        return FileAnswer(await asyncio.to_thread(draw, sheet), PDF, f"bill-{copy.bill.number}.pdf")

    return bills
