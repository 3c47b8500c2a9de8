"""The figures as tables."""

from __future__ import annotations

import os
import platform

from rich.console import Console
from rich.table import Table

from tests.bench.floors import Verdict
from tests.bench.runs import PLACE, PUT, START, Measured, Size

KINDS = (START, PUT, PLACE)
MET = {True: "[green]PASS[/]", False: "[red]FAIL[/]", None: "–"}


def show(found: list[Measured], verdicts: list[Verdict], size: Size) -> None:
    """Prints both tables. The ratio says how many times slower than the first row something is."""
    console = Console(width=None if os.isatty(1) else 120)
    console.print(_speeds(found, size))
    if verdicts:
        console.print(_floors(verdicts))


def _speeds(found: list[Measured], size: Size) -> Table:
    title = f"{size.customers} customers in flight, median of {size.rounds} rounds, {os.cpu_count()} cores"
    table = Table(title=f"{title}, Python {platform.python_version()}")
    table.add_column("bot")
    for kind in KINDS:
        table.add_column(f"{kind}\nper s", justify="right")
        table.add_column("CPU\nms", justify="right")
        table.add_column("× bare\nCPU", justify="right")
    table.add_column("MiB", justify="right")
    for each in found:
        table.add_row(each.name, *_cells(each, found[0]), f"{each.memory_mib:.0f}")
    return table


def _cells(each: Measured, bare: Measured) -> list[str]:
    cells = []
    for kind in KINDS:
        speed, beside = each.speeds.get(kind), bare.speeds.get(kind)
        cells += [f"{speed.per_s:.0f}", f"{speed.cpu_ms:.2f}"] if speed else ["", ""]
        cells.append(f"{speed.cpu_ms / beside.cpu_ms:.2f}" if speed and beside else "")
    return cells


def _floors(verdicts: list[Verdict]) -> Table:
    table = Table(title="Kirana in one process on SQLite with durable commits")
    for name in ("what", "wanted", "reached", ""):
        table.add_column(name)
    for each in verdicts:
        table.add_row(each.what, each.wanted, each.reached, MET[each.is_met])
    return table
