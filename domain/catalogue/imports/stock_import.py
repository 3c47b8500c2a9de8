"""An import: a file that somebody of the shop has sent, what it would do, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from domain.catalogue.imports.questions import ColumnQuestion

MOST_BYTES = 20 << 20
"""What Telegram gives a bot of a file; over other ways it is no more."""


class ImportState(StrEnum):
    """Where an import stands. Stored: a name is never changed.

    Waiting to be read; read and proposed; approved, and soon carried out; applied; to be undone, and undone;
    given up by somebody, or for a newer file; not to be read.
    """

    WAITING = "waiting"
    PROPOSED = "proposed"
    APPROVED = "approved"
    APPLIED = "applied"
    UNDOING = "undoing"
    UNDONE = "undone"
    DROPPED = "dropped"
    FAILED = "failed"


class ImportTrouble(StrEnum):
    """Why an import came to nothing, by the code of the error."""

    NO_LIST = "no-list"
    NO_HEADER = "no-header"
    LOCKED = "list-locked"
    TOO_LARGE = "list-too-large"
    CODE_TAKEN = "code-taken"


UNDER_WAY = (ImportState.WAITING, ImportState.APPROVED, ImportState.UNDOING)
"""What somebody works off."""


@dataclass(frozen=True, slots=True)
class Totals:
    """How many rows do what; `noted` are those that are taken without something that stands there."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    hidden: int = 0
    bad: int = 0
    noted: int = 0


@dataclass(frozen=True, slots=True)
class Findings:
    """What a file would do.

    `in_paise` is what its amounts are taken for, `is_guessed` whether nothing says so; `example`: a name and
    minor units. `columns` are the headers that were understood, by what they say, `unknown` the others.
    `changes` are the first of what it changes: row, product, unit, fact, was, now.
    `questions` are about columns.
    """

    totals: Totals = Totals()
    in_paise: bool = False
    is_guessed: bool = False
    example: tuple[str, int] | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    changes: tuple[Mapping[str, Any], ...] = ()
    questions: tuple[ColumnQuestion, ...] = ()

    @property
    def open_question(self) -> ColumnQuestion | None:
        """The first one about a column that nobody has answered."""
        return next((each for each in self.questions if not each.is_answered), None)


@dataclass(frozen=True, slots=True)
class StockImport:
    """One of them. `by` is the identity who sent it; `hides_missing`: what it does not name is hidden.

    `file_id` is Telegram's, where the file is to be fetched there; `from_shop` another shop, where its
    shelves are the list: then only what is not there yet is added. `prices` is what somebody says its amounts
    are in: "rupees", "paise", or "". `done` of `rows` are looked at. `error` is the code of why it failed.
    """

    id: int
    public_id: str
    shop_id: int
    by: int
    at: datetime
    state: ImportState
    name: str
    file_id: str = ""
    from_shop: int | None = None
    hides_missing: bool = False
    prices: str = ""
    done: int = 0
    rows: int = 0
    findings: Findings = Findings()
    amendment_id: int | None = None
    error: str = ""

    @property
    def trouble(self) -> ImportTrouble | None:
        """Why it came to nothing, if it did."""
        if not self.error:
            return None
        return ImportTrouble(self.error) if self.error in list(ImportTrouble) else ImportTrouble.NO_LIST
