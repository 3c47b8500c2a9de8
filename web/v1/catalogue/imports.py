"""Stock lists: a file comes in, is proposed, and carried out once somebody says yes; another goes out."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, cast

from pydantic import Field

from domain.catalogue.errors import NotProposed, UndoOver
from domain.catalogue.imports.questions import ColumnQuestion
from domain.catalogue.imports.stock_import import StockImport
from domain.catalogue.sharing import copying
from domain.catalogue.stock_lists import importing, outgoing, writing
from domain.errors import BadRequest, NotFound
from web.routes import Call, FileAnswer, Nothing, Section, Shape
from web.v1.catalogue.shopkeeping import shop_of
from web.v1.shapes import PublicId

CSV = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KINDS = {"csv": CSV, "xlsx": XLSX}
StateName = Literal["waiting", "proposed", "approved", "applied", "undoing", "undone", "dropped", "failed"]
ColumnName = Literal["name", "price"]
PricesName = Literal["rupees", "paise"]
Tell = Callable[[str, str, Mapping[str, Any]], str]
Write = Callable[[Iterable[Sequence[str | int | Decimal]], str], bytes]
"""Makes a file of a table, by what its name is to end with."""


class ImportQuery(Shape):
    """What a list is called, whether what it does not name is hidden, and what its prices are in."""

    name: str = Field(default="", max_length=200)
    hide_missing: bool = False
    prices: PricesName | None = None


class FileQuery(Shape):
    """As what a table is wanted."""

    format: Literal["csv", "xlsx"] = "csv"


class CopyAsked(Shape):
    """From which of the caller's other shops."""

    from_shop: PublicId


class ImportChoice(Shape):
    """How it is meant; what is left out stays. `columns` answers questions: a column, and its header."""

    hide_missing: bool | None = None
    prices: PricesName | None = None
    columns: dict[ColumnName, str] | None = Field(default=None, max_length=2)


class ColumnChoiceShape(Shape):
    """A column of the list that may be meant, by its header, with the first of what is below it."""

    header: str
    example: str


class ColumnQuestionShape(Shape):
    """Which of these columns it is. `taken` is the header that is taken for it until somebody says another.

    The shop's next lists with these headers are read as it was `answered`.
    """

    column: ColumnName
    choices: list[ColumnChoiceShape]
    taken: str | None
    answered: bool


class BadRow(Shape):
    """A row that is not taken, by its number in the file, with the reason in words and its name."""

    row: int
    reason: str
    code: str


class ListChangeShape(Shape):
    """One fact of a product that changes: money in minor units, packs as amount and unit.

    `unit` is what amounts of it are in: its stock, its step, the most a day.
    """

    row: int
    product: str
    unit: str = "piece"
    fact: str
    was: Any
    now: Any


class ImportShape(Shape):
    """An import: where it stands, how many rows do what, and the first of its changes and of its bad rows.

    `prices` is what its amounts are taken for; `prices_guessed`: nothing says so. `unknown_columns` say
    nothing that is kept; `questions` are about columns that are not clear, and PATCH answers them. `done` of
    `rows` are looked at. `error` is the code of why it failed.
    """

    id: str
    state: StateName
    name: str
    at: datetime
    hide_missing: bool
    prices: PricesName
    prices_guessed: bool
    unknown_columns: list[str]
    questions: list[ColumnQuestionShape]
    done: int
    rows: int
    added: int
    changed: int
    unchanged: int
    hidden: int
    bad_count: int
    changes: list[ListChangeShape]
    bad: list[BadRow]
    error: str | None


MOST_BAD = 100
"""Of the rows that are not taken; the file of them has all."""


def section(tell: Tell, write: Write) -> Section:
    """`tell` gives a reason in words, `write` makes files."""
    imports = Section("products", in_shops="products")

    async def shown(call: Call[Any, Any], found: StockImport) -> ImportShape:
        faults = await call.work.imports.faults(found.id)
        bad = [each["bad"] for each in faults if "bad" in each][:MOST_BAD]
        return _shape(found, [_bad_row(tell, call.language, each) for each in bad])

    async def named(call: Call[Any, Any]) -> StockImport:
        shop_id = await shop_of(call)
        return await importing.import_named(call.work, call.actor, shop_id, call.path["import"])

    @imports.route(
        "POST",
        "/v1/shops/{shop}/imports",
        query=ImportQuery,
        answer=ImportShape,
        status=202,
        takes_file=True,
        errors=(NotFound,),
    )
    async def send_stock_list(call: Call[Nothing, ImportQuery]) -> Shape:
        """Takes a stock list (CSV, XLSX, ODS; up to 20 MB) as the body, to be read and proposed.

        Ask for the import until it is `proposed`, then approve it. One that still waited gives way to this.
        """
        asked = call.query
        made = await importing.send_list(
            call.work,
            call.actor,
            await shop_of(call),
            call.file,
            name=asked.name,
            hides_missing=asked.hide_missing,
            prices=asked.prices or "",
        )
        return await shown(call, made)

    @imports.route(
        "POST",
        "/v1/shops/{shop}/copies",
        body=CopyAsked,
        answer=ImportShape,
        status=202,
        errors=(NotFound,),
    )
    async def copy_shelves(call: Call[CopyAsked, Nothing]) -> Shape:
        """Has it looked up what copying the goods of another of the caller's shops would do.

        It is an import from then on: approve it once it is `proposed`. What the shop has stays; stock and
        photos are not copied.
        """
        other = await call.work.ids.shop(call.body.from_shop)
        made = await copying.copy_shelves(call.work, call.actor, await shop_of(call), other)
        return await shown(call, made)

    @imports.route("GET", "/v1/shops/{shop}/imports/{import}", answer=ImportShape, errors=(NotFound,))
    async def get_import(call: Call[Nothing, Nothing]) -> Shape:
        """Where an import stands."""
        return await shown(call, await named(call))

    @imports.route(
        "PATCH",
        "/v1/shops/{shop}/imports/{import}",
        body=ImportChoice,
        answer=ImportShape,
        errors=(NotFound, NotProposed, BadRequest),
    )
    async def change_import(call: Call[ImportChoice, Nothing]) -> Shape:
        """Says how a proposed import is meant; it is looked into anew."""
        found, asked = await named(call), call.body
        made = await importing.choose_how(
            call.work,
            call.actor,
            found.id,
            hides_missing=asked.hide_missing,
            prices=asked.prices,
            columns=cast(Mapping[str, str], asked.columns or {}),
        )
        return await shown(call, made)

    @imports.route(
        "POST",
        "/v1/shops/{shop}/imports/{import}/approval",
        answer=ImportShape,
        status=202,
        errors=(NotFound, NotProposed),
    )
    async def approve_import(call: Call[Nothing, Nothing]) -> Shape:
        """Has a proposed import carried out, all of it in one go."""
        found = await named(call)
        return await shown(call, await importing.approve(call.work, call.actor, found.id))

    @imports.route(
        "POST",
        "/v1/shops/{shop}/imports/{import}/undo",
        answer=ImportShape,
        status=202,
        errors=(NotFound, UndoOver),
    )
    async def undo_import(call: Call[Nothing, Nothing]) -> Shape:
        """Has everything put back as it was, once, for a day."""
        found = await named(call)
        return await shown(call, await importing.undo_import(call.work, call.actor, found.id))

    @imports.route("DELETE", "/v1/shops/{shop}/imports/{import}", status=204, errors=(NotFound, NotProposed))
    async def drop_import(call: Call[Nothing, Nothing]) -> Shape:
        """Gives up an import that was not approved."""
        await importing.drop(call.work, call.actor, (await named(call)).id)
        return Nothing()

    @imports.route(
        "GET",
        "/v1/shops/{shop}/imports/{import}/bad-rows",
        query=FileQuery,
        gives_files=(CSV, XLSX),
        errors=(NotFound,),
    )
    async def get_bad_rows(call: Call[Nothing, FileQuery]) -> FileAnswer:
        """The rows that are not taken as they are, with why, as a file to mend and send again."""
        found = await named(call)
        faults = await call.work.imports.faults(found.id)
        rows = writing.faulty_table(faults, lambda key, facts: tell(call.language, key, facts))
        return await _file(write, rows, call.query.format, "bad-rows")

    @imports.route(
        "GET",
        "/v1/shops/{shop}/export",
        query=FileQuery,
        gives_files=(CSV, XLSX),
        errors=(NotFound,),
    )
    async def export_products(call: Call[Nothing, FileQuery]) -> FileAnswer:
        """All of a shop's goods as a list; importing it changes nothing."""
        rows = await outgoing.own_list(call.work, call.actor, await shop_of(call))
        return await _file(write, rows, call.query.format, "products")

    return imports


async def _file(
    write: Write, rows: Iterable[Sequence[str | int | Decimal]], ending: str, name: str
) -> FileAnswer:
    content = await asyncio.to_thread(write, rows, ending)
    return FileAnswer(content, KINDS[ending], f"{name}.{ending}")


def _bad_row(tell: Tell, language: str, fault: Mapping[str, Any]) -> BadRow:
    reason = tell(language, f"list-reason-{fault['reason']}", fault["facts"])
    return BadRow(row=fault["row"], reason=reason, code=fault["reason"])


def _question(asked: ColumnQuestion) -> ColumnQuestionShape:
    return ColumnQuestionShape(
        column=cast(ColumnName, asked.column),
        choices=[ColumnChoiceShape(header=each.header, example=each.example) for each in asked.choices],
        taken=asked.taken or None,
        answered=asked.is_answered,
    )


def _shape(found: StockImport, bad: list[BadRow]) -> ImportShape:
    findings, totals = found.findings, found.findings.totals
    return ImportShape(
        id=found.public_id,
        state=found.state.value,
        name=found.name,
        at=found.at,
        hide_missing=found.hides_missing,
        prices="paise" if findings.in_paise else "rupees",
        prices_guessed=findings.is_guessed,
        unknown_columns=list(findings.unknown),
        questions=[_question(each) for each in findings.questions],
        done=found.done,
        rows=found.rows,
        added=totals.added,
        changed=totals.changed,
        unchanged=totals.unchanged,
        hidden=totals.hidden,
        bad_count=totals.bad,
        changes=[ListChangeShape(**each) for each in findings.changes],
        bad=bad,
        error=found.error or None,
    )
