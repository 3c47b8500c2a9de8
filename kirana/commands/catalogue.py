"""Commands about the platform's catalogue: it goes out, comes in, and doubles in it become one."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

import click

from domain.catalogue.shared.good import SharedGood
from domain.catalogue.sharing import listing, merging
from domain.catalogue.sharing.listing import Brought
from domain.catalogue.stock_lists.stock_list import StockList
from domain.errors import DomainError, NotFound
from domain.unit_of_work import UnitOfWork
from kirana.commands.answers import JSON, tell
from kirana.commands.product_lists import LANGUAGE, content, faults, opened
from kirana.commands.run import checked, run, set_up
from kirana.settings import Settings
from locales.texts import Texts
from sheets import writer
from sheets.reader import ChildReader
from sheets.writer import ENDINGS

SOME_BAD = 2
SHOWN = 20
PATH = click.Path(dir_okay=False, path_type=Path)


@click.group()
def catalogue() -> None:
    """The goods that all shops know, from which new products are proposed. It has no prices."""


@catalogue.command("export")
@click.argument("file", type=PATH)
@JSON
def export_catalogue(file: Path, as_json: bool) -> None:
    """Writes all of it into FILE (.csv or .xlsx), such that importing it changes nothing."""
    ending = file.suffix.lower().removeprefix(".")
    if ending not in ENDINGS:
        raise click.ClickException(f"{file.name}: lists are written as .csv and .xlsx, and read as .ods too")
    given = set_up()
    checked(given.must_have_secret)
    count = run(_export(given, file, ending))
    tell([f"Wrote {count} goods to {file}."], {"goods": count, "file": str(file)}, as_json=as_json)


@catalogue.command("import")
@click.argument("file", type=PATH)
@click.option("--dry-run", is_flag=True, help="Says what it would do, and does nothing.")
@click.option("--yes", is_flag=True, help="Asks for nothing.")
@JSON
def import_catalogue(file: Path, dry_run: bool, yes: bool, as_json: bool) -> None:
    """Takes in what a list (CSV, XLSX or ODS) says of goods. Prices and stock in it say nothing here.

    What it does not name stays. Ends with 0 where every row could be read, else with 2.
    """
    given = set_up()
    checked(given.must_have_secret)
    told, brought = run(_import(given, file, is_dry=True))
    if not dry_run and (brought.added or brought.changed):
        if not yes:
            tell([f"It would be: {_numbers(brought)}."], {}, as_json=False)
            click.confirm("Take it in?", abort=True, err=True)
        told, brought = run(_import(given, file, is_dry=False))
    bad = faults(Texts.load(), [*told.bad, *brought.bad])
    facts = {"added": brought.added, "changed": brought.changed, "unchanged": brought.unchanged, "bad": bad}
    lines = [f"  row {each['row']}: {each['reason']}" for each in bad[:SHOWN]]
    more = [f"  … and {len(bad) - SHOWN} more"] if len(bad) > SHOWN else []
    tell(
        [*lines, *more, f"{_numbers(brought)}, {len(bad)} bad."],
        facts | {"dry_run": dry_run},
        as_json=as_json,
    )
    sys.exit(SOME_BAD if bad else 0)


@catalogue.command("merge")
@click.argument("keep")
@click.argument("double")
@JSON
def merge_goods(keep: str, double: str, as_json: bool) -> None:
    """Makes DOUBLE one with KEEP: their ids, as an export tells them. `split` takes it back."""
    given = set_up()
    checked(given.must_have_secret)
    made = run(_merge(given, keep, double))
    line = f"{made['double']} is {made['kept']} now."
    undo = f"`kirana catalogue split {made['merge']}` takes that back."
    tell([line, undo], made, as_json=as_json)


@catalogue.command("split")
@click.argument("number", type=int, metavar="MERGE")
@JSON
def split_goods(number: int, as_json: bool) -> None:
    """Takes a merge back: the two are two again."""
    given = set_up()
    checked(given.must_have_secret)
    made = run(_split(given, number))
    tell([f"{made['kept']} and {made['double']} are two again."], made, as_json=as_json)


async def _export(given: Settings, file: Path, ending: str) -> int:
    async with opened(given) as store:
        rows = await listing.catalogue(store.read())
    written = await asyncio.to_thread(writer.written, rows, ending)
    try:
        await asyncio.to_thread(file.write_bytes, written)
    except OSError as failure:
        raise click.ClickException(f"{file}: {failure.strerror}") from None
    return len(rows) - 1


async def _import(given: Settings, file: Path, *, is_dry: bool) -> tuple[StockList, Brought]:
    brought = Brought()
    try:
        raw = await asyncio.to_thread(content, file)
        told = await ChildReader().read(raw, currency="INR")
    except DomainError as error:
        raise click.ClickException(f"{file.name}: {_said(error)}") from None
    async with opened(given) as store:
        for rows in listing.parts(told):
            async with store.begin() as work:
                await listing.take_in(work, None, told, rows, brought, is_dry=is_dry)
    return told, brought


async def _merge(given: Settings, keep: str, double: str) -> dict[str, Any]:
    async with opened(given) as store, store.begin() as work:
        kept, other = await _good(work, keep), await _good(work, double)
        try:
            made = await merging.merge(work, None, kept.id, other.id)
        except DomainError as error:
            raise click.ClickException(_said(error)) from None
        return {"merge": made.id, "kept": _name(made.now), "double": _name(made.double)}


async def _split(given: Settings, number: int) -> dict[str, Any]:
    async with opened(given) as store, store.begin() as work:
        try:
            made = await merging.take_apart(work, None, number)
        except DomainError as error:
            raise click.ClickException(_said(error)) from None
        return {"merge": made.id, "kept": _name(made.was), "double": _name(made.double)}


async def _good(work: UnitOfWork, public_id: str) -> SharedGood:
    try:
        return await work.shared_goods.named(public_id)
    except NotFound:
        raise click.ClickException(f"the catalogue has no {public_id}") from None


def _said(error: DomainError) -> str:
    return Texts.load().plain(LANGUAGE, f"error-{error.code}", error.facts)


def _name(good: SharedGood) -> str:
    return good.names.in_(LANGUAGE)


def _numbers(brought: Brought) -> str:
    return f"{brought.added} added, {brought.changed} changed, {brought.unchanged} as they were"
