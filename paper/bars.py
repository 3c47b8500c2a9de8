"""Bars: how many of something there were each day, as a plain picture."""

from __future__ import annotations

import json
from pathlib import Path

import typst

from domain.platform.stats import Bars
from paper.poster import fonts

FORM = Path(__file__).with_name("bars.typ")


def barred(bars: Bars) -> bytes:
    """A PNG with a bar for each; the same bytes for the same bars."""
    told = {"labels": bars.labels, "heights": bars.heights, "most": max(1, *bars.heights, 1)}
    drawn = typst.compile(
        FORM.read_bytes(),
        font_paths=fonts(),
        sys_inputs={"told": json.dumps(told)},
        format="png",
        ppi=144,
    )
    assert isinstance(drawn, bytes)
    return drawn
