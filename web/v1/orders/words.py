"""Words about an order over HTTP: text alone; photos and voice messages are sent in the chat."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import Field

from domain.errors import MessageTooLong, NotFound, TooManyTries
from domain.orders.errors import NotWrittenAbout
from domain.orders.words import writing
from domain.orders.written.word import LONGEST, OrderWord
from web.paging import PageQuery, page_of
from web.routes import Call, Nothing, Section, Shape

words = Section("orders")


class WordText(Shape):
    """What is written to the other side."""

    text: str = Field(min_length=1, max_length=LONGEST)


class WordShape(Shape):
    """What the order's customer or its shop wrote. Photos and voice messages are seen in the chat."""

    id: str
    side: Literal["customer", "shop"]
    kind: Literal["text", "photo", "voice"]
    text: str
    at: datetime
    reported: bool


class WordList(Shape):
    """A page of what was written about an order, newest first; and whether more can be."""

    items: list[WordShape]
    next: str | None
    open: bool


@words.route("GET", "/v1/orders/{order}/words", query=PageQuery, answer=WordList, errors=(NotFound,))
async def list_words(call: Call[Nothing, PageQuery]) -> Shape:
    """What its customer and its shop wrote one another about an order; for them alone."""
    order_id = await call.work.ids.order(call.path["order"])
    found = await writing.thread(call.work, call.actor, order_id)
    page = page_of("words", found.words, call.query, lambda word: word.public_id)
    return WordList(items=[_shape(each) for each in page.items], next=page.next, open=found.is_open)


@words.route(
    "POST",
    "/v1/orders/{order}/words",
    body=WordText,
    answer=WordShape,
    status=201,
    errors=(NotFound, NotWrittenAbout, MessageTooLong, TooManyTries),
)
async def write_word(call: Call[WordText, Nothing]) -> Shape:
    """Writes to the other side, until an hour after the order's end. They read its number and the role."""
    order_id = await call.work.ids.order(call.path["order"])
    return _shape(await writing.write(call.work, call.actor, order_id, call.body.text))


@words.route("POST", "/v1/orders/{order}/words/{word}/report", answer=WordShape, errors=(NotFound,))
async def report_word(call: Call[Nothing, Nothing]) -> Shape:
    """Has whoever runs the platform look at what the other side wrote; again, it changes nothing."""
    found = await writing.thread(call.work, call.actor, await call.work.ids.order(call.path["order"]))
    meant = next((each for each in found.words if each.public_id == call.path["word"]), None)
    if meant is None:
        raise NotFound
    return _shape(await writing.report(call.work, call.actor, meant.id))


def _shape(word: OrderWord) -> WordShape:
    return WordShape(
        id=word.public_id,
        side=word.side.value,
        kind=word.kind.value,
        text=word.text,
        at=word.at,
        reported=word.is_reported,
    )
