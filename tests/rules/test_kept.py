"""Every table has its term, or a reason to stay; and the page for whoever operates says the same."""

import re
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Delete, Integer, MetaData, Table, Update
from sqlalchemy.schema import Column

from storage.care.retention import KEPT_FOR, TERMS, Why
from storage.privacy import erasing
from storage.schema import tables

PAGE = Path(__file__).parents[2] / "docs" / "operations.md"
ALL = [*tables.metadata.tables.values(), *tables.key_metadata.tables.values()]
SAID = [*(term.table for term in TERMS), *(table for kept in KEPT_FOR.values() for table in kept)]


def undecided(every: list[Table]) -> Iterator[str]:
    """Tables of which nobody said how long they are kept."""
    yield from (table.name for table in every if table not in SAID)


def test_every_table_is_kept_for_so_long_or_for_a_reason() -> None:
    assert list(undecided(ALL)) == []
    assert len(SAID) == len(set(SAID)) == len(ALL)


def test_a_table_without_either_is_noticed() -> None:
    diary = Table("diary", MetaData(), Column("id", Integer, primary_key=True))
    assert list(undecided([*ALL, diary])) == ["diary"]


def test_what_is_kept_with_a_person_goes_with_them() -> None:
    steps = {step.table.name for step in erasing.STEPS if isinstance(step, Delete | Update)}
    assert {table.name for table in KEPT_FOR[Why.PERSON]} - steps == {"personal_key"}


def test_the_page_says_so_too() -> None:
    page = PAGE.read_text("utf-8")
    for why, kept in KEPT_FOR.items():
        row = re.search(rf"^\| {re.escape(why)} \| (.*) \|$", page, re.MULTILINE)
        assert row, why
        assert re.findall(r"`(\w+)`", row[1]) == [table.name for table in kept]
