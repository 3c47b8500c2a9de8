"""Commands about what shops sell: their lists come in, and go out."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from domain.catalogue.imports.questions import ColumnQuestion
from kirana.commands import product_lists
from kirana.commands.answers import JSON, tell
from kirana.commands.product_lists import ListAsked, Outcome
from kirana.commands.run import checked, run, set_up
from sheets.writer import ENDINGS

SOME_BAD = 2
SHOP = click.option("--shop", required=True, metavar="ID", help="The shop's number, or its public id.")
PATH = click.Path(dir_okay=False, path_type=Path)
SHOWN = 20
"""Lines of each kind that people read; --json has all."""


@click.group()
def product() -> None:
    """What shops sell."""


@product.command("import", short_help="Puts a stock list on a shop's shelves.")
@click.argument("file", type=PATH)
@SHOP
@click.option("--dry-run", is_flag=True, help="Says what it would do, and does nothing.")
@click.option("--yes", is_flag=True, help="Asks for nothing.")
@click.option("--hide-missing", is_flag=True, help="Hides what the list does not name.")
@click.option("--prices", type=click.Choice(["rupees", "paise"]), help="What bare amounts are in.")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="NAME=HEADER",
    help="Which column is the name, or the price.",
)
@JSON
def import_list(
    file: Path,
    shop: str,
    dry_run: bool,
    yes: bool,
    hide_missing: bool,
    prices: str | None,
    columns: tuple[str, ...],
    as_json: bool,
) -> None:
    """Puts a list (CSV, XLSX or ODS) on a shop's shelves, all of it at once.

    What it does not name stays as it is. Which column is the price is asked where that is not clear; --yes
    takes the likeliest. Ends with 0 where every row could be read, else with 2.
    """
    given = set_up()
    checked(given.must_have_secret)
    said = dict(_named(each) for each in columns)
    asked = ListAsked(file=file, shop=shop, hides_missing=hide_missing, prices=prices or "", columns=said)
    bar = product_lists.Bar(f"Reading {file.name}", is_hidden=as_json or not sys.stderr.isatty())

    def agree(outcome: Outcome) -> bool:
        if not as_json:
            tell(_lines(outcome), {}, as_json=False)
        return not dry_run and (yes or click.confirm("Put it on the shelves?", abort=True, err=True))

    def choose(question: ColumnQuestion) -> str:
        headers = [each.header for each in question.choices]
        if yes or dry_run:
            return ""
        for each in question.choices:
            click.echo(f"  {each.header}: {each.example}", err=True)
        which = f"Which column is the {question.column}?"
        return str(click.prompt(which, type=click.Choice(headers), default=question.taken or None, err=True))

    outcome: Outcome = run(product_lists.bring_in(given, asked, bar, choose, agree))
    tell([f"{outcome.shop}: {_numbers(outcome)}."], outcome.facts | {"dry_run": dry_run}, as_json=as_json)
    sys.exit(SOME_BAD if outcome.bad else 0)


@product.command("export", short_help="Writes a shop's goods as a list.")
@SHOP
@click.argument("file", type=PATH)
@JSON
def export_list(shop: str, file: Path, as_json: bool) -> None:
    """Writes all of a shop's goods into FILE (.csv or .xlsx), such that importing it changes nothing."""
    ending = file.suffix.lower().removeprefix(".")
    if ending not in ENDINGS:
        raise click.ClickException(f"{file.name}: lists are written as .csv and .xlsx, and read as .ods too")
    given = set_up()
    checked(given.must_have_secret)
    count = run(product_lists.export(given, shop, file, ending))
    line = f"Wrote {count} products to {file}."
    tell([line], {"products": count, "file": str(file)}, as_json=as_json)


def _named(said: str) -> tuple[str, str]:
    column, _, header = said.partition("=")
    if column not in ("name", "price") or not header:
        raise click.ClickException(f"--column {said}: say name=HEADER or price=HEADER")
    return column, header


def _numbers(outcome: Outcome) -> str:
    told = outcome.totals
    return (
        f"{told.added} added, {told.changed} changed, {told.hidden} hidden, {told.unchanged} as they were, "
        f"{told.bad} bad"
    )


def _lines(outcome: Outcome) -> list[str]:
    lines = []
    if outcome.is_guessed:
        lines.append(
            f"Its prices are taken for {outcome.prices} (--prices says otherwise): {outcome.example}."
        )
    for each in outcome.questions:
        headers = ", ".join(f"“{header}”" for header in each["choices"])
        taken = f"“{each['taken']}”" if each["taken"] else "none"
        lines.append(
            f"Which column is the {each['column']}: {headers}? Taken: {taken} (--column says otherwise)."
        )
    if outcome.unknown:
        lines.append(f"Columns that say nothing here: {', '.join(outcome.unknown)}.")
    totals = outcome.totals
    lines += _some("Changed", outcome.changed, totals.changed)
    lines += _some("Hidden", outcome.hidden, totals.hidden)
    for title, faults in (("Not taken", outcome.bad), ("Taken, but", outcome.noted)):
        lines += _some(title, [f"row {each['row']}: {each['reason']}" for each in faults], len(faults))
    return lines


def _some(title: str, told: list[str], of: int) -> list[str]:
    more = [f"  … and {of - SHOWN} more"] if of > SHOWN else []
    return [f"{title}:", *(f"  {line}" for line in told[:SHOWN]), *more] if told else []
