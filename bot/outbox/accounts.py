"""Files that go with messages about a shop's books: a day that is closed, a report's picture and table."""

from __future__ import annotations

import asyncio

from bot.chat import Chat
from bot.outbox.copies import Attachment
from bot.outbox.stock_lists import Attach, Write
from domain.money.books.reports import day_close, report
from domain.money.reporting.report import Report, ReportSpan, of_subject
from domain.money.reporting.statement import DrawStatement, Statement
from domain.platform.stats import Bars, DrawBars
from locales.statements import report_table, statement_of, table_of
from locales.texts import Texts

PAISE = 100


def no_statement(statement: Statement) -> bytes:
    """Of those who only look at the messages."""
    raise NotImplementedError(statement.title)


def closes(draw: DrawStatement) -> Attach:
    """A day as PDF."""

    async def attach(chat: Chat, subject: int, texts: Texts, language: str) -> list[Attachment]:
        close = await day_close(chat.work, chat.actor, *of_subject(subject))
        page = await asyncio.to_thread(draw, statement_of(texts.plain, language, close))
        return [Attachment(f"day-{close.day}.pdf", page)]

    return attach


def close_tables(write: Write) -> Attach:
    """A day as CSV."""

    async def attach(chat: Chat, subject: int, texts: Texts, language: str) -> list[Attachment]:
        close = await day_close(chat.work, chat.actor, *of_subject(subject))
        rows = [*table_of(texts.plain, language, close)]
        return [Attachment(f"day-{close.day}.csv", await asyncio.to_thread(write, rows, "csv"))]

    return attach


def report_pictures(draw: DrawBars) -> Attach:
    """What was taken each day of a month, as PNG."""

    async def attach(chat: Chat, shop_id: int, _: Texts, __: str) -> list[Attachment]:
        found = await report(chat.work, chat.actor, shop_id, ReportSpan.MONTH)
        drawn = await asyncio.to_thread(draw, takings_of(found))
        return [Attachment("takings-by-day.png", drawn, is_photo=True)]

    return attach


def report_tables(write: Write) -> Attach:
    """The same month as a workbook."""

    async def attach(chat: Chat, shop_id: int, texts: Texts, language: str) -> list[Attachment]:
        found = await report(chat.work, chat.actor, shop_id, ReportSpan.MONTH)
        rows = [*report_table(texts.plain, language, found)]
        name = f"report-{found.days[-1][0]}.xlsx"
        return [Attachment(name, await asyncio.to_thread(write, rows, "xlsx"))]

    return attach


def takings_of(report: Report) -> Bars:
    """What was taken each day, in whole rupees."""
    return Bars(
        tuple(f"{day:%d.%m}" for day, _ in report.days),
        tuple(tally.taken // PAISE for _, tally in report.days),
    )
