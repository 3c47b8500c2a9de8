"""What a day and a span of days came to, in a language: for a page, and for tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from domain.money.accounts import Account
from domain.money.billing.series import Series
from domain.money.reporting.report import DayClose, Report
from domain.money.reporting.statement import Statement, StatementPart
from domain.money.reporting.tally import DayTally
from domain.values import Money
from locales import formats

Tell = Callable[[str, str, Mapping[str, object]], str]
"""Tells a text, by language and key, about these facts."""
Cell = str | int | Decimal
Value = Money | str | int
SOLD = (
    ("close-goods", Account.SALES),
    ("close-delivery", Account.DELIVERY),
    ("close-tips", Account.TIPS),
    ("close-discounts", Account.DISCOUNTS),
    ("close-tax", Account.TAX),
)


def dated(day: date) -> str:
    """A day with its year, as papers are dated."""
    return f"{day:%d-%m-%Y}"


def statement_of(tell: Tell, language: str, close: DayClose) -> Statement:
    """The close of a day as a page."""
    parts = tuple(
        StatementPart(heading, tuple((what, _shown(much, language)) for what, much in rows))
        for heading, rows in _parts(tell, language, close)
    )
    title = tell(language, "close-title", {"day": dated(close.day), "over": close.is_over})
    return Statement(language, title, close.shop.names.in_(language), parts)


def table_of(tell: Tell, language: str, close: DayClose) -> Iterator[Sequence[Cell]]:
    """The same as a table, amounts as plain numbers."""
    yield close.shop.names.in_(language), dated(close.day), ""
    for heading, rows in _parts(tell, language, close):
        for what, much in rows:
            yield heading, what, _plain(much)


def report_table(tell: Tell, language: str, report: Report) -> Iterator[Sequence[Cell]]:
    """A report as a table: its days, all of them together, and what brought most."""
    names = ("day", "orders", "taken", "average", "missed", "cancelled", "minutes", "replaced", "missing")
    yield [tell(language, f"report-{each}", {}) for each in names]
    for day, tally in report.days:
        yield [day.isoformat(), *_counted(tally)]
    yield [tell(language, "report-whole", {}), *_counted(report.whole)]
    yield []
    yield [tell(language, f"report-{each}", {}) for each in ("product", "sold", "taken")]
    for each in report.top:
        sold = tell(language, "bill-cell", {"fact": each.quantity})
        yield [each.names.in_(language), sold, _plain(each.taken)]


def _counted(of: DayTally) -> list[Cell]:
    minutes: Cell = "" if of.minutes is None else of.minutes
    amounts = (Decimal(each).scaleb(-2) for each in (of.taken, of.average))
    return [of.came, *amounts, of.missed, of.cancelled, minutes, of.replaced, of.missing]


def _parts(tell: Tell, language: str, close: DayClose) -> Iterator[tuple[str, list[tuple[str, Value]]]]:
    def text(key: str, **facts: object) -> str:
        return tell(language, key, facts)

    currency = close.shop.currency
    yield (
        text("close-orders"),
        [
            (text("close-came"), close.tally.came),
            (text("close-taken"), Money(close.tally.taken, currency)),
            *(
                (text(key), Money(-close.sums[account], currency))
                for key, account in SOLD
                if close.sums.get(account)
            ),
            (text("close-missed"), close.tally.missed),
            (text("close-cancelled"), close.tally.cancelled),
        ],
    )
    moved = [(each, text("close-account", account=each.account)) for each in close.money]
    if moved:
        came: list[tuple[str, Value]] = [(name, Money(each.came_in, currency)) for each, name in moved]
        yield text("close-money"), came
    back: list[tuple[str, Value]] = [
        (name, Money(each.went_out, currency)) for each, name in moved if each.went_out
    ]
    if back:
        yield text("close-back"), back
    if close.couriers:
        carried: list[tuple[str, Value]] = []
        for each in close.couriers:
            carried += [
                (text("close-carried", name=each.name), Money(each.carried, currency)),
                (text("close-handed-in", name=each.name), Money(each.handed_in, currency)),
                (text("close-held", name=each.name), Money(each.held, currency)),
            ]
        yield text("close-couriers"), carried
    if close.tabs[0]:
        tabs: list[tuple[str, Value]] = [
            (text("close-tabs", count=close.tabs[0]), Money(close.tabs[1], currency))
        ]
        yield text("close-khata"), tabs
    for series, key in ((Series.BILLS, "close-bills"), (Series.CREDITS, "close-credits")):
        if span := close.bills.get(series):
            numbers = span.first if span.count == 1 else f"{span.first} – {span.last}"
            yield text(key), [(numbers, span.count), (text("close-total"), span.total)]


def _shown(value: Value, language: str) -> str:
    if isinstance(value, Money):
        return formats.exact_money(value.minor, value.currency, language)
    return str(value)


def _plain(value: Value) -> Cell:
    return Decimal(value.minor).scaleb(-2) if isinstance(value, Money) else value
