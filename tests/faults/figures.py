"""The options for more rounds and for how long, and the figures behind the promise at the end of a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import inf
from time import monotonic
from typing import Any

import pytest

KEY = "kills"
ROUNDS = 50
UNTIL = pytest.StashKey[float]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--kill-rounds N` and `--for-s N`."""
    told = f"how often the bot is killed, half of it on each database (default {ROUNDS})"
    parser.addoption("--kill-rounds", type=int, default=ROUNDS, metavar="N", help=told)
    told = "after so many seconds no test is begun any more, and no round either (default: never)"
    parser.addoption("--for-s", type=float, default=inf, metavar="N", help=told)


def pytest_configure(config: pytest.Config) -> None:
    """From now on the time runs."""
    config.stash[UNTIL] = monotonic() + config.getoption("--for-s")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """What is not begun in time is left out."""
    if monotonic() > item.config.stash[UNTIL]:
        pytest.skip("the time for this run is up")


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """One line for each database."""
    found = list(_told(terminalreporter))
    if not found:
        return
    terminalreporter.section(
        "The promise: an order confirmed exists exactly once, whenever the bot is killed"
    )
    for where, figures in found:
        told = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in figures.items())
        terminalreporter.write_line(f"{where}: {told}")
    total: Counter[str] = Counter()
    for _, figures in found:
        total.update(figures)
    terminalreporter.write_line(
        "together: " + ", ".join(f"{total[name]} {name.replace('_', ' ')}" for name in total)
    )


def _told(terminalreporter: Any) -> Iterator[tuple[str, dict[str, int]]]:
    for reports in terminalreporter.stats.values():
        for report in reports:
            for key, value in getattr(report, "user_properties", ()):
                if key == KEY and getattr(report, "when", "") == "call":
                    yield value["where"], value["figures"]
