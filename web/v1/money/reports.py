"""How a shop does, over HTTP: reports, days that are put away, and the morning word."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Literal

from domain.errors import NotFound
from domain.money.books import morning, reports
from domain.money.reporting.report import DayClose, Report, ReportSpan
from domain.money.reporting.statement import DrawStatement
from domain.money.reporting.tally import DayTally
from domain.values import Money
from locales.statements import report_table, statement_of, table_of
from web.routes import Call, FileAnswer, Nothing, Section, Shape
from web.v1.catalogue.imports import KINDS, Tell, Write
from web.v1.catalogue.shopkeeping import shop_of
from web.v1.shapes import MoneyShape, QuantityShape, money, names, quantity

PDF = "application/pdf"
CSV, XLSX = KINDS["csv"], KINDS["xlsx"]
AccountName = Literal["cash", "upi", "gateway", "telegram", "khata"]


class TallyShape(Shape):
    """What was counted: orders that reached their person and what they came to, on average too; orders missed
    (rejected or expired) and cancelled; minutes to accept one on average; lines that something else came for,
    and those that nothing came for."""

    orders: int
    taken: MoneyShape
    average: MoneyShape
    missed: int
    cancelled: int
    minutes_to_accept: int | None
    replaced: int
    missing: int


class DayTallyShape(TallyShape):
    """The same of one day."""

    day: str


class SoldShape(Shape):
    """How much of a product was sold, and for how much."""

    names: dict[str, str]
    quantity: QuantityShape
    taken: MoneyShape


class ReportShape(Shape):
    """How a shop did in some days, the last one last, and what brought most in them."""

    whole: TallyShape
    days: list[DayTallyShape]
    top: list[SoldShape]


class MoneyMovedShape(Shape):
    """What came in on an account of money, and went out again."""

    account: AccountName
    came_in: MoneyShape
    went_out: MoneyShape


class CourierDayShape(Shape):
    """Cash that a courier took at doors, and handed in; and what they had at the day's end."""

    name: str
    carried: MoneyShape
    handed_in: MoneyShape
    held: MoneyShape


class BillSpanShape(Shape):
    """Bills, or credit notes, of a day: how many, their first and last number, what they came to."""

    series: Literal["bills", "credits"]
    count: int
    first: str
    last: str
    total: MoneyShape


class DayCloseShape(Shape):
    """A day as it is put away; while it is not over, as far as it has come. `posted` is what was posted to
    each account of the ledger, debits above nought. `open_tabs` had something on them at its end."""

    day: str
    is_over: bool
    tally: TallyShape
    posted: dict[str, int]
    money: list[MoneyMovedShape]
    couriers: list[CourierDayShape]
    bills: list[BillSpanShape]
    open_tabs: int
    on_tabs: MoneyShape


class CloseQuery(Shape):
    """As which file."""

    format: Literal["pdf", "csv"] = "pdf"


class MorningWord(Shape):
    """Whether the shop's group reads each morning how the day before went."""

    is_wanted: bool


def section(tell: Tell, write: Write, draw: DrawStatement) -> Section:
    """`tell` says what stands in files, `write` makes tables, `draw` a PDF of a statement."""
    books = Section("orders")

    @books.route("GET", "/v1/shops/{shop}/reports/{span}", answer=ReportShape, errors=(NotFound,))
    async def get_report(call: Call[Nothing, Nothing]) -> Shape:
        """How a shop did `today`, in a `week` or a `month` up to today. For its owner, and for admins."""
        return _report(await _reported(call))

    @books.route("GET", "/v1/shops/{shop}/reports/{span}/table", gives_files=(XLSX,), errors=(NotFound,))
    async def get_report_table(call: Call[Nothing, Nothing]) -> FileAnswer:
        """The same as a workbook."""
        found = await _reported(call)
        rows = [*report_table(tell, call.language, found)]
        return FileAnswer(await asyncio.to_thread(write, rows, "xlsx"), XLSX, "report.xlsx")

    @books.route("GET", "/v1/shops/{shop}/day-closes/{date}", answer=DayCloseShape, errors=(NotFound,))
    async def get_day_close(call: Call[Nothing, Nothing]) -> Shape:
        """A day on a shop's clock, such as 2026-12-25, as it is put away. For its owner, and for admins."""
        return _close(await _closed(call))

    @books.route(
        "GET",
        "/v1/shops/{shop}/day-closes/{date}/file",
        query=CloseQuery,
        gives_files=(PDF, CSV),
        errors=(NotFound,),
    )
    async def get_day_close_file(call: Call[Nothing, CloseQuery]) -> FileAnswer:
        """The same as a page, or as a table."""
        found = await _closed(call)
        if call.query.format == "csv":
            rows = [*table_of(tell, call.language, found)]
            return FileAnswer(await asyncio.to_thread(write, rows, "csv"), CSV, f"day-{found.day}.csv")
        page = await asyncio.to_thread(draw, statement_of(tell, call.language, found))
        return FileAnswer(page, PDF, f"day-{found.day}.pdf")

    @books.route("GET", "/v1/shops/{shop}/morning-word", answer=MorningWord, errors=(NotFound,))
    async def get_morning_word(call: Call[Nothing, Nothing]) -> Shape:
        """Whether the group is told each morning how the day before went."""
        return MorningWord(is_wanted=await morning.wants_word(call.work, call.actor, await shop_of(call)))

    @books.route(
        "PUT", "/v1/shops/{shop}/morning-word", body=MorningWord, answer=MorningWord, errors=(NotFound,)
    )
    async def put_morning_word(call: Call[MorningWord, Nothing]) -> Shape:
        """Has it told from the next morning on, or no more."""
        wanted = call.body.is_wanted
        await morning.want_word(call.work, call.actor, await shop_of(call), is_wanted=wanted)
        return MorningWord(is_wanted=wanted)

    return books


async def _reported(call: Call[Nothing, Nothing]) -> Report:
    shop_id = await shop_of(call)
    if call.path["span"] not in set(ReportSpan):
        raise NotFound
    return await reports.report(call.work, call.actor, shop_id, ReportSpan(call.path["span"]))


async def _closed(call: Call[Nothing, CloseQuery] | Call[Nothing, Nothing]) -> DayClose:
    shop_id = await call.work.ids.shop(call.path["shop"])
    try:
        day = date.fromisoformat(call.path["date"])
    except ValueError:
        raise NotFound from None
    found = await reports.day_close(call.work, call.actor, shop_id, day)
    if found.day != day:
        raise NotFound
    return found


def _report(of: Report) -> ReportShape:
    currency = of.shop.currency
    return ReportShape(
        whole=_tally(of.whole, currency),
        days=[
            DayTallyShape(day=day.isoformat(), **_tally(tally, currency).model_dump())
            for day, tally in of.days
        ],
        top=[
            SoldShape(names=names(each.names), quantity=quantity(each.quantity), taken=money(each.taken))
            for each in of.top
        ],
    )


def _tally(of: DayTally, currency: str) -> TallyShape:
    return TallyShape(
        orders=of.came,
        taken=money(Money(of.taken, currency)),
        average=money(Money(of.average, currency)),
        missed=of.missed,
        cancelled=of.cancelled,
        minutes_to_accept=of.minutes,
        replaced=of.replaced,
        missing=of.missing,
    )


def _close(of: DayClose) -> DayCloseShape:
    currency = of.shop.currency
    moved = [
        MoneyMovedShape.model_validate(
            {
                "account": each.account.value,
                "came_in": money(Money(each.came_in, currency)).model_dump(),
                "went_out": money(Money(each.went_out, currency)).model_dump(),
            }
        )
        for each in of.money
    ]
    spans = [
        BillSpanShape.model_validate(
            {
                "series": series.value,
                "count": span.count,
                "first": span.first,
                "last": span.last,
                "total": money(span.total).model_dump(),
            }
        )
        for series, span in of.bills.items()
    ]
    return DayCloseShape(
        day=of.day.isoformat(),
        is_over=of.is_over,
        tally=_tally(of.tally, currency),
        posted={account.value: amount for account, amount in of.sums.items()},
        money=moved,
        couriers=[
            CourierDayShape(
                name=each.name,
                carried=money(Money(each.carried, currency)),
                handed_in=money(Money(each.handed_in, currency)),
                held=money(Money(each.held, currency)),
            )
            for each in of.couriers
        ],
        bills=spans,
        open_tabs=of.tabs[0],
        on_tabs=money(Money(of.tabs[1], currency)),
    )
