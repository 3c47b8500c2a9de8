"""Complaints over HTTP: a customer's tickets, and the answers of owners and admins."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from domain.errors import NotFound
from domain.money.aftercare.complaint import LONGEST_WORDS, Complaint, Fault
from domain.money.errors import ComplaintOver, NothingToGiveBack, TooLateToComplain
from domain.orders.aftercare.errors import BadAnswer
from domain.platform.hearing import complaints as cases
from web.paging import PageQuery, page_after
from web.routes import Call, Nothing, Section, Shape
from web.v1.catalogue.shopkeeping import shop_of
from web.v1.shapes import MoneyShape, money

complaints, asked = Section("orders"), Section("orders", in_shops="orders")
"""What customers and those who answer do, and what a shop's systems may see."""
Words = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_WORDS)]


class NewComplaint(Shape):
    """What was not right with which of the caller's orders; `line` counts from 1, none is all of it."""

    order: Annotated[str, StringConstraints(max_length=64)]
    fault: Fault
    line: int | None = Field(default=None, ge=1, le=1000)
    words: Words | None = None


class ComplaintAnswer(Shape):
    """So much is given back, in minor units; or `refusal` says why not. Neither: all that it has cost."""

    amount: int | None = Field(default=None, ge=1, le=10**12)
    refusal: Words | None = None


class ComplaintShape(Shape):
    """A ticket by its number, where it stands, and what was answered or given back.

    `line` counts from 1; none: it is about the whole order.
    """

    id: str
    number: str
    order: str
    order_number: str
    shop: str
    line: int | None
    fault: str
    words: str | None
    state: str
    answer: str | None
    given_back: MoneyShape | None
    at: datetime
    moved_at: datetime


class WaitingComplaints(Shape):
    """A page of complaints that wait for an answer, oldest first, and the cursor of the next."""

    items: list[ComplaintShape]
    next: str | None


class ComplaintList(Shape):
    """A page of complaints, newest first, and the cursor of the next (None: this is the last)."""

    items: list[ComplaintShape]
    next: str | None


@complaints.route(
    "POST",
    "/v1/complaints",
    body=NewComplaint,
    answer=ComplaintShape,
    status=201,
    errors=(NotFound, TooLateToComplain, ComplaintOver, BadAnswer),
)
async def add_complaint(call: Call[NewComplaint, Nothing]) -> Shape:
    """Complains about one of the caller's orders, as long as its shop hears that; a ticket for each thing."""
    body, order_id = call.body, await call.work.ids.order(call.body.order)
    line_id = 0
    if body.line:
        lines = (await call.work.orders.get(order_id)).lines
        if body.line > len(lines):
            raise NotFound
        line_id = lines[body.line - 1].id
    made = await cases.complain(
        call.work, call.actor, order_id, body.fault, line_id=line_id, words=body.words or ""
    )
    return shape_of(made)


@complaints.route("GET", "/v1/complaints", query=PageQuery, answer=ComplaintList, errors=(NotFound,))
async def list_complaints(call: Call[Nothing, PageQuery]) -> Shape:
    """The caller's complaints."""

    async def position(complaint: str) -> int:
        found = await call.work.ids.complaint(complaint)
        return (await cases.own_complaint(call.work, call.actor, found)).id

    async def read(after: int, most: int) -> list[Complaint]:
        return await cases.own_complaints(call.work, call.actor, after=after, most=most)

    page = await page_after("complaints", call.query, position, read, lambda of: of.public_id)
    return ComplaintList(items=[shape_of(each) for each in page.items], next=page.next)


@asked.route(
    "GET", "/v1/shops/{shop}/complaints", query=PageQuery, answer=WaitingComplaints, errors=(NotFound,)
)
async def list_complaints_of_shop(call: Call[Nothing, PageQuery]) -> Shape:
    """What waits for an answer of the owner of one of the caller's shops."""
    return await _waiting(call, await shop_of(call))


@complaints.route(
    "GET", "/v1/platform/complaints", query=PageQuery, answer=WaitingComplaints, errors=(NotFound,)
)
async def list_silent_complaints(call: Call[Nothing, PageQuery]) -> Shape:
    """What waits for admins, since owners were silent."""
    return await _waiting(call, 0)


async def _waiting(call: Call[Nothing, PageQuery], shop_id: int) -> WaitingComplaints:
    async def position(complaint: str) -> int:
        made = await cases.to_answer(call.work, call.actor, await call.work.ids.complaint(complaint))
        if shop_id and made.shop_id != shop_id:
            raise NotFound
        return made.id

    async def read(after: int, most: int) -> list[Complaint]:
        return await cases.unanswered(call.work, call.actor, shop_id, after=after, most=most)

    page = await page_after("asked-complaints", call.query, position, read, lambda of: of.public_id)
    return WaitingComplaints(items=[shape_of(each) for each in page.items], next=page.next)


@complaints.route("GET", "/v1/complaints/{complaint}", answer=ComplaintShape, errors=(NotFound,))
async def get_complaint(call: Call[Nothing, Nothing]) -> Shape:
    """One of the caller's, or one that they answer."""
    found = await call.work.ids.complaint(call.path["complaint"])
    try:
        return shape_of(await cases.own_complaint(call.work, call.actor, found))
    except NotFound:
        return shape_of(await cases.to_answer(call.work, call.actor, found))


@complaints.route(
    "POST",
    "/v1/complaints/{complaint}/answer",
    body=ComplaintAnswer,
    answer=ComplaintShape,
    errors=(NotFound, ComplaintOver, NothingToGiveBack, BadAnswer),
)
async def answer_complaint(call: Call[ComplaintAnswer, Nothing]) -> Shape:
    """The shop's owner, or an admin, gives something back or says why not. Again, it changes nothing."""
    found = await call.work.ids.complaint(call.path["complaint"])
    if call.body.refusal:
        return shape_of(await cases.refuse(call.work, call.actor, found, call.body.refusal))
    return shape_of(await cases.refund(call.work, call.actor, found, call.body.amount))


def shape_of(made: Complaint) -> ComplaintShape:
    """A complaint as it is told."""
    return ComplaintShape(
        id=made.public_id,
        number=made.number,
        order=made.order_public_id,
        order_number=str(made.order_number),
        shop=made.shop_public_id,
        line=made.line,
        fault=made.fault.value,
        words=made.words,
        state=made.state.value,
        answer=made.answer,
        given_back=money(made.back) if made.back else None,
        at=made.at,
        moved_at=made.moved_at,
    )
