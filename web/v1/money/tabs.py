"""Tabs (khata): what customers buy now and pay later, as both sides see it."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Any, Literal

from pydantic import Field

from domain.catalogue.errors import BadAmount
from domain.errors import NotFound
from domain.money.errors import NoTab, TabEntryUndone, TabFull, TabNotOpen, TabNotSettled
from domain.money.tab import LARGEST_LIMIT, LAST_DAY, SMALLEST_LIMIT, Tab, TabEntry, TabKind
from domain.money.tabs import booking, granting
from domain.money.tabs.sheet import DrawBook
from domain.money.work import MoneyWork
from locales.tab_sheets import sheet_of
from web.paging import PageQuery, page_of
from web.routes import Answer, Call, FileAnswer, Nothing, Section, Shape
from web.v1.catalogue.imports import Tell
from web.v1.catalogue.shopkeeping import shop_of
from web.v1.money.bills import PDF
from web.v1.shapes import MoneyShape, PublicId, money, names

WrittenName = Literal["bought", "paid_cash", "paid_upi"]


class TabShape(Shape):
    """A tab; its ETag is what changes name in If-Match. `balance` is what its customer owes."""

    id: str
    shop: str
    shop_names: dict[str, str]
    customer: str
    state: Literal["offered", "open", "declined", "closed"]
    limit: MoneyShape
    pay_day: int
    balance: MoneyShape
    entries: int
    head: str
    version: int


class TabList(Shape):
    """A page of tabs, the newest first, and the cursor of the next (None: this is the last)."""

    items: list[TabShape]
    next: str | None


class TabEntryShape(Shape):
    """A line of the book: more is owed, or less (below nought). `undoes`: the number that it takes back.

    `hash` is SHA-256 over the hash before it and all that the line says; `mark` is what the customer says.
    """

    number: int
    kind: Literal["bought", "given_back", "paid_cash", "paid_upi", "undone"]
    amount: MoneyShape
    at: datetime
    order: str | None
    undoes: int | None
    mark: Literal["waits", "right", "wrong"]
    previous: str
    hash: str


class TabEntryList(Shape):
    """A page of lines, the newest first, and the cursor of the next (None: this is the last)."""

    items: list[TabEntryShape]
    next: str | None


class NewTab(Shape):
    """To whoever placed this order: up to so much (minor units), paid on this day of each month."""

    order: PublicId
    limit: int = Field(ge=SMALLEST_LIMIT, le=LARGEST_LIMIT)
    pay_day: int = Field(default=1, ge=1, le=LAST_DAY)


class TabChange(Shape):
    """What to say anew; what is left out stays."""

    limit: int | None = Field(default=None, ge=SMALLEST_LIMIT, le=LARGEST_LIMIT)
    pay_day: int | None = Field(default=None, ge=1, le=LAST_DAY)


class TabAnswer(Shape):
    """Whether its customer takes it."""

    take: bool


class NewTabEntry(Shape):
    """What was bought at the shop, or paid, in minor units."""

    kind: WrittenName
    amount: int = Field(ge=1, le=LARGEST_LIMIT)


class TabMark(Shape):
    """Whether its customer says that a line is right."""

    right: bool


class OnTab(Shape):
    """Whether what is due of an order goes on its customer's tab when it has come."""

    on_tab: bool


def section(tell: Tell, draw: DrawBook) -> Section:
    """`tell` says what stands in a book, `draw` makes a PDF of that."""
    tabs = Section("payments")

    @tabs.route("GET", "/v1/tabs", query=PageQuery, answer=TabList)
    async def list_tabs(call: Call[Nothing, PageQuery]) -> Shape:
        """The caller's tabs at shops."""
        return await _list(call, await granting.own_tabs(call.work, call.actor))

    @tabs.route("GET", "/v1/shops/{shop}/tabs", query=PageQuery, answer=TabList, errors=(NotFound,))
    async def list_shop_tabs(call: Call[Nothing, PageQuery]) -> Shape:
        """The tabs that one of the caller's shops has granted."""
        return await _list(call, await granting.tabs_of_shop(call.work, call.actor, await shop_of(call)))

    @tabs.route(
        "POST",
        "/v1/shops/{shop}/tabs",
        body=NewTab,
        answer=TabShape,
        status=201,
        errors=(NotFound, BadAmount),
    )
    async def grant_tab(call: Call[NewTab, Nothing]) -> Answer:
        """Offers a tab to whoever placed an order in one of the caller's shops; they are asked."""
        order = await call.work.orders.get(await call.work.ids.order(call.body.order))
        if order.shop_id != await shop_of(call):
            raise NotFound
        made = await granting.grant(
            call.work, call.actor, order.id, limit=call.body.limit, pay_day=call.body.pay_day
        )
        return await _answer(call.work, made)

    @tabs.route("GET", "/v1/tabs/{tab}", answer=TabShape, errors=(NotFound,))
    async def get_tab(call: Call[Nothing, Nothing]) -> Answer:
        """One of the caller's tabs, or one of a shop that they keep: both read the same."""
        return await _answer(call.work, await granting.tab_seen(call.work, call.actor, await _id(call)))

    @tabs.route(
        "PATCH",
        "/v1/tabs/{tab}",
        body=TabChange,
        answer=TabShape,
        is_versioned=True,
        errors=(NotFound, BadAmount),
    )
    async def change_tab(call: Call[TabChange, Nothing]) -> Answer:
        """Another limit or day for a tab of one of the caller's shops; what is owed stays owed."""
        tab = await granting.tab_of_shop(call.work, call.actor, await _id(call))

        async def current() -> int:
            return tab.version

        version, said = await call.version(current), call.body
        changed = await granting.change(
            call.work, call.actor, tab.id, version=version, limit=said.limit, pay_day=said.pay_day
        )
        return await _answer(call.work, changed)

    @tabs.route(
        "POST", "/v1/tabs/{tab}/answer", body=TabAnswer, answer=TabShape, errors=(NotFound, TabNotOpen)
    )
    async def answer_tab(call: Call[TabAnswer, Nothing]) -> Answer:
        """Takes a tab that a shop offers, or does not."""
        tab = await granting.answer(call.work, call.actor, await _id(call), yes=call.body.take)
        return await _answer(call.work, tab)

    @tabs.route("POST", "/v1/tabs/{tab}/closing", answer=TabShape, errors=(NotFound, TabNotSettled))
    async def close_tab(call: Call[Nothing, Nothing]) -> Answer:
        """Ends a tab on which nothing is owed."""
        return await _answer(call.work, await granting.close(call.work, call.actor, await _id(call)))

    @tabs.route("GET", "/v1/tabs/{tab}/entries", query=PageQuery, answer=TabEntryList, errors=(NotFound,))
    async def list_tab_entries(call: Call[Nothing, PageQuery]) -> Shape:
        """The book of a tab."""
        _, entries = await booking.book(call.work, call.actor, await _id(call))
        page = page_of("tab-entries", entries, call.query, lambda entry: str(entry.number))
        return TabEntryList(items=[_entry(each) for each in page.items], next=page.next)

    @tabs.route(
        "POST",
        "/v1/tabs/{tab}/entries",
        body=NewTabEntry,
        answer=TabEntryShape,
        status=201,
        errors=(NotFound, TabNotOpen, TabFull, BadAmount),
    )
    async def write_tab_entry(call: Call[NewTabEntry, Nothing]) -> Shape:
        """Writes what was bought or paid on a tab of one of the caller's shops; its customer is asked."""
        kind, amount = TabKind(call.body.kind), call.body.amount
        return _entry(await booking.write(call.work, call.actor, await _id(call), kind, amount))

    @tabs.route(
        "PUT",
        "/v1/tabs/{tab}/entries/{entry}/mark",
        body=TabMark,
        answer=TabEntryShape,
        errors=(NotFound,),
    )
    async def mark_tab_entry(call: Call[TabMark, Nothing]) -> Shape:
        """Says of a line of the caller's tab whether it is right; the shop is told where it is not."""
        tab, number = await _id(call), _number(call)
        return _entry(await booking.say(call.work, call.actor, tab, number, right=call.body.right))

    @tabs.route(
        "POST",
        "/v1/tabs/{tab}/entries/{entry}/undoing",
        answer=TabEntryShape,
        status=201,
        errors=(NotFound, TabEntryUndone),
    )
    async def undo_tab_entry(call: Call[Nothing, Nothing]) -> Shape:
        """Takes a line back by another one, once."""
        return _entry(await booking.undo(call.work, call.actor, await _id(call), _number(call)))

    @tabs.route("GET", "/v1/tabs/{tab}/statement", gives_files=(PDF,), errors=(NotFound,))
    async def get_tab_statement(call: Call[Nothing, Nothing]) -> FileAnswer:
        """The whole book to print, in the caller's language."""
        tab, entries = await booking.book(call.work, call.actor, await _id(call))
        shop = await call.work.shops.get(tab.shop_id)
        sheet = sheet_of(tell, call.language, tab, shop, entries)
        return FileAnswer(await asyncio.to_thread(draw, sheet), PDF, "tab.pdf")

    @tabs.route("PUT", "/v1/orders/{order}/tab", body=OnTab, answer=OnTab, errors=(NotFound, NoTab, TabFull))
    async def put_order_on_tab(call: Call[OnTab, Nothing]) -> Shape:
        """Puts what is due of one of the caller's orders on their tab at its shop, or takes it off again."""
        order_id = await call.work.ids.order(call.path["order"])
        if call.body.on_tab:
            await booking.put_on_tab(call.work, call.actor, order_id)
        else:
            await booking.take_off_tab(call.work, call.actor, order_id)
        return call.body

    return tabs


async def _id(call: Call[Any, Any]) -> int:
    return (await call.work.tabs.by_public_id(call.path["tab"])).id


def _number(call: Call[Any, Any]) -> int:
    said = call.path["entry"]
    if not said.isascii() or not said.isdecimal() or len(said) > 9:
        raise NotFound
    return int(said)


async def _list(call: Call[Nothing, PageQuery], every: list[Tab]) -> TabList:
    page = page_of("tabs", every, call.query, lambda tab: tab.public_id)
    return TabList(items=[await _shape(call.work, each) for each in page.items], next=page.next)


async def _answer(work: MoneyWork, tab: Tab) -> Answer:
    return Answer(await _shape(work, tab), tab.version)


async def _shape(work: MoneyWork, of: Tab) -> TabShape:
    shop = await work.shops.get(of.shop_id)
    return TabShape(
        id=of.public_id,
        shop=shop.public_id,
        shop_names=names(shop.names),
        customer=of.called,
        state=of.state.value,
        limit=money(of.limit),
        pay_day=of.pay_day,
        balance=money(of.balance),
        entries=of.entries,
        head=of.head,
        version=of.version,
    )


def _entry(of: TabEntry) -> TabEntryShape:
    return TabEntryShape(
        number=of.number,
        kind=of.kind.value,
        amount=money(of.amount),
        at=of.at,
        order=str(of.order) if of.order else None,
        undoes=of.undoes,
        mark=of.mark.value,
        previous=of.previous,
        hash=of.hash,
    )
