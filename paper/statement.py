"""Statements, such as the close of a day, on A5."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import typst

from domain.money.reporting.statement import Statement
from paper.poster import fonts

FORM = Path(__file__).with_name("statement.typ")


def stated(statement: Statement) -> bytes:
    """A PDF of it; the same bytes for the same statement."""
    drawn = typst.compile(
        FORM.read_bytes(),
        font_paths=fonts(),
        sys_inputs={"told": json.dumps(asdict(statement))},
        format="pdf",
    )
    assert isinstance(drawn, bytes)
    return drawn
