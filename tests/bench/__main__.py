"""`python -m tests.bench`: how fast Kirana is, beside a bare echo bot, and whether that is enough."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import click

from tests.bench import books, finding, imports, logins, marking, runs
from tests.bench.against import compared
from tests.bench.finding import Found
from tests.bench.floors import Verdict, checked, checked_against, checked_identity
from tests.bench.report import show, show_against, show_identity
from tests.bench.runs import Measured, Size

QUICK = Size(times=4, rounds=1, passers_by=0, rows=2000, shops=2000, products=40_000)


@click.command()
@click.option("--quick", is_flag=True, help="One short round of each, and no memory test.")
@click.option("--customers", default=200, show_default=True, help="How many are in flight at once.")
@click.option("--databases", default="sqlite,postgresql", show_default=True)
@click.option("--rounds", type=int, help="How many rounds the medians are of.")
@click.option(
    "--only", type=click.Choice(["chat", "identity", "shops", "lists", "orders"]), help="A part of it."
)
@click.option("--shops", type=int, help="How many there are where shops and goods are looked for.")
@click.option("--products", type=int, help="How many goods they have.")
@click.option("--against", help="A commit to run beside this tree, round by round, instead.")
def main(
    quick: bool,
    customers: int,
    databases: str,
    rounds: int | None,
    only: str | None,
    shops: int | None,
    products: int | None,
    against: str | None,
) -> None:
    """Measures updates per second and CPU per update over HTTP on loopback, pacing off; then signing in,
    putting a large list on a shop's shelves, and finding shops and goods among very many.
    """
    base = QUICK if quick else Size()
    size = replace(
        base,
        customers=customers,
        rounds=rounds or base.rounds,
        shops=shops or base.shops,
        products=base.products if products is None else products,
    )
    if against:
        verdicts = _compare(against, size)
    else:
        kinds = [kind for kind in databases.split(",") if kind]
        parts: dict[str, Callable[[], list[Verdict]]] = {
            "chat": lambda: _chat(size, kinds),
            "identity": lambda: _identity(size),
            "shops": lambda: _shops(size, kinds) + _finding(size, kinds),
            "lists": _lists,
            "orders": lambda: _books(kinds),
        }
        verdicts = [verdict for name, part in parts.items() if only in (name, None) for verdict in part()]
    sys.exit(0 if all(each.is_met is not False for each in verdicts) else 1)


def _chat(size: Size, kinds: list[str]) -> list[Verdict]:
    found = _measure(size, kinds)
    verdicts = checked(found)
    show(found, verdicts, size)
    return verdicts


def _identity(size: Size) -> list[Verdict]:
    with tempfile.TemporaryDirectory(prefix="kirana-bench-") as name:
        found = asyncio.run(logins.measured(Path(name), size.rounds))
    verdicts = checked_identity(found)
    show_identity(found, verdicts)
    return verdicts


def _shops(size: Size, kinds: list[str]) -> list[Verdict]:
    with tempfile.TemporaryDirectory(prefix="kirana-bench-") as name:
        found = [asyncio.run(imports.measured(kind, Path(name), size.rows)) for kind in kinds]
    verdicts = [verdict for each in found for verdict in imports.checked(each)]
    imports.show(found, verdicts)
    return verdicts


def _finding(size: Size, kinds: list[str]) -> list[Verdict]:
    found, verdicts = list[Found](), list[Verdict]()
    for kind in kinds:
        with tempfile.TemporaryDirectory(prefix="kirana-bench-") as name:
            few = asyncio.run(finding.measured(kind, Path(name), finding.FEW_SHOPS, finding.FEW_PRODUCTS))
            many = asyncio.run(finding.measured(kind, Path(name), size.shops, size.products))
        found += [few, many]
        verdicts += finding.checked(many, few)
    finding.show(found, verdicts)
    return verdicts


def _lists() -> list[Verdict]:
    with tempfile.TemporaryDirectory(prefix="kirana-bench-") as name:
        marks = asyncio.run(marking.marked(Path(name)))
    verdicts = marking.checked(marks)
    marking.show(marks, verdicts)
    return verdicts


def _books(kinds: list[str]) -> list[Verdict]:
    with tempfile.TemporaryDirectory(prefix="kirana-bench-") as name:
        found = [asyncio.run(books.measured(kind, Path(name))) for kind in kinds]
    verdicts = [verdict for each in found for verdict in books.checked(each)]
    books.show(found, verdicts)
    return verdicts


def _compare(commit: str, size: Size) -> list[Verdict]:
    with tempfile.TemporaryDirectory(prefix="kirana-bench-") as name:
        before, after = asyncio.run(compared(commit, Path(name), size))
    verdicts = checked_against(before, after)
    show_against(before, after, verdicts, size)
    return verdicts


def _measure(size: Size, databases: list[str]) -> list[Measured]:
    with tempfile.TemporaryDirectory(prefix="kirana-bench-") as name:
        folder = Path(name)
        found = [asyncio.run(runs.echo(client, folder, size)) for client in ("stock", "ours")]
        for kind in databases:
            with runs.database(kind, folder) as url:
                found.append(asyncio.run(runs.kirana(kind, url, folder, size)))
    return found


main()
