"""The figures as tables."""

from __future__ import annotations

import os
import platform

from rich.console import Console
from rich.table import Table

from tests.bench.against import Side
from tests.bench.floors import Verdict
from tests.bench.logins import CLIENTS, LOOK, Identity
from tests.bench.runs import PLACE, PUT, START, Measured, Size

KINDS = (START, PUT, PLACE)
MET = {True: "[green]PASS[/]", False: "[red]FAIL[/]", None: "–"}


def show(found: list[Measured], verdicts: list[Verdict], size: Size) -> None:
    """Prints both tables. The ratio says how many times slower than the first row something is."""
    console = Console(width=None if os.isatty(1) else 120)
    console.print(_speeds(found, size))
    if verdicts:
        console.print(floors_table(verdicts, "Kirana in one process on SQLite with durable commits"))


def show_identity(found: Identity, verdicts: list[Verdict]) -> None:
    """Prints what signing in came to, the medians of turns in which each was measured beside the others."""
    console = Console(width=None if os.isatty(1) else 120)
    title = f"{CLIENTS} sign in over and over, median of {len(found.turns)} turns, {os.cpu_count()} cores"
    table = Table(title=f"{title}, Python {platform.python_version()}")
    cells = {
        "argon2 alone\nper s": f"{found.middle(lambda turn: turn.hashes_per_s):.1f}",
        "sign-ins\nper s": f"{found.middle(lambda turn: turn.logins_per_s):.1f}",
        "CPU\nms": f"{found.middle(lambda turn: turn.login_cpu_ms):.1f}",
        f"GET {LOOK}\nidle p95 ms": f"{found.middle(lambda turn: turn.idle_ms):.1f}",
        "meanwhile\np95 ms": f"{found.middle(lambda turn: turn.busy_ms):.1f}",
        "token checks\nper s": f"{found.reads_per_s:.0f}",
        "new tokens\nper s": f"{found.fresh_reads_per_s:.0f}",
    }
    for name in cells:
        table.add_column(name, justify="right")
    table.add_row(*cells.values())
    console.print(table)
    console.print(floors_table(verdicts, "Signing in, in one process on SQLite with durable commits"))


def show_against(before: Side, after: Side, verdicts: list[Verdict], size: Size) -> None:
    """Prints what an update takes in either, and how the second stands to the first."""
    console = Console(width=None if os.isatty(1) else 120)
    title = f"{size.customers} customers in flight, median of {size.rounds} rounds of each, in turns"
    table = Table(title=f"{title}, {os.cpu_count()} cores, Python {platform.python_version()}")
    table.add_column("per update")
    for name in (before.name, after.name, "ratio"):
        table.add_column(name, justify="right")
    for load in after.costs:
        then, now = before.middle(load), after.middle(load)
        for what, was, is_now in (
            ("CPU ms", then.cpu_ms, now.cpu_ms),
            ("statements", then.statements, now.statements),
        ):
            table.add_row(f"{load}: {what}", f"{was:.2f}", f"{is_now:.2f}", f"{is_now / was:.3f}")
    console.print(table)
    console.print(floors_table(verdicts, f"Against {before.name}"))


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


def floors_table(verdicts: list[Verdict], title: str) -> Table:
    """What was wanted and what was reached."""
    table = Table(title=title)
    for name in ("what", "wanted", "reached", ""):
        table.add_column(name)
    for each in verdicts:
        table.add_row(each.what, each.wanted, each.reached, MET[each.is_met])
    return table
