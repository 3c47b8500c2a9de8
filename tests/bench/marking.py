"""How many lines of shopping lists are matched right: a marked set that is nobody's table.

`tests/bench/marked/lists.csv` has lines as people write them, and what each may mean in the first demo shop:
goods by their English names, with how much of them goes into a cart (grams of what is weighed, else packs).
What that shop has not means nothing.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from domain.shopping import lists
from domain.shopping.lists import LineStatus, MatchedLine
from domain.typed.lists import read
from domain.work import Rules
from kirana.demo.seeding import seed
from locales.alike import alike
from storage.care.migrate import migrate
from storage.engine.database import open_database
from storage.engine.sealing import Sealer
from storage.work import StoredStore
from tests.bench import floors, runs
from tests.bench.floors import Verdict
from tests.bench.report import floors_table

MARKED = Path(__file__).parent / "marked" / "lists.csv"
LEAST_RIGHT = 0.95


@dataclass(slots=True)
class Marks:
    """Lines that were found or whose first choice is meant; that were not; and found, with a wrong amount."""

    right: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Of all that are right or offered first."""
        return len(self.right) / (len(self.right) + len(self.wrong))

    def add(self, matched: MatchedLine, meant: str) -> None:
        """Marks one line."""
        wanted = dict(each.rsplit("=", 1) for each in meant.split("|") if each)
        first = matched.choices[0] if matched.choices else None
        name = first.hit.product.names.in_("en") if first else ""
        is_right = wanted.get(name) == str(first.amount) if first else not wanted
        told = f"{matched.text}: {name or 'nothing'}" + (f" x {first.amount}" if first else "")
        (self.right if is_right else self.wrong).append(f"{told} ({matched.status}), meant {meant}")
        if matched.status is LineStatus.FOUND and not is_right:
            self.silent.append(told)


async def marked(folder: Path) -> Marks:
    """Matches each line by itself in the demo's first shop."""
    url = f"sqlite:///{folder / 'marked.db'}"
    await migrate(url)
    database = await open_database(url)
    store = StoredStore(database, Sealer(runs.SECRET), lambda: datetime.now(UTC), Rules(alike=alike()))
    async with store.begin() as work:
        await seed(work, 1, -1)
    work, marks = store.read(), Marks()
    shop = [(await work.shops.page(most=1))[0]]
    with MARKED.open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows, delimiter=";"):
            for matched in await lists.match(work, shop, read(row["line"])):
                marks.add(matched, row["meant"])
    await database.close()
    return marks


def checked(marks: Marks) -> list[Verdict]:
    """Whether enough are right, and none is wrong without a word."""
    return [
        floors.least("lines of lists right or offered first, %", marks.share * 100, LEAST_RIGHT * 100),
        floors.most("amounts wrong without a word", len(marks.silent), 0, "lines"),
    ]


def show(marks: Marks, verdicts: list[Verdict]) -> None:
    """What was wrong, line by line."""
    console = Console()
    console.print(f"{len(marks.right)} of {len(marks.right) + len(marks.wrong)} lines of lists are right.")
    for each in marks.wrong:
        console.print(f"  {each}")
    console.print(floors_table(verdicts, "Lists"))
