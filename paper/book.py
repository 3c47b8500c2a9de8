"""Books of tabs, on A5."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import typst

from domain.money.tabs.sheet import TabSheet
from paper.poster import fonts

FORM = Path(__file__).with_name("book.typ")


def booked(sheet: TabSheet) -> bytes:
    """A PDF of as many pages as it takes; the same bytes for the same sheet."""
    drawn = typst.compile(
        FORM.read_bytes(),
        font_paths=fonts(),
        sys_inputs={"told": json.dumps(asdict(sheet))},
        format="pdf",
    )
    assert isinstance(drawn, bytes)
    return drawn
