"""Where a shop delivers, as a plain picture: its zones or its circle, the bands, a scale; no map below."""

from __future__ import annotations

import json
from pathlib import Path

import typst

from domain.catalogue.reaching.picture import Outline
from paper.poster import fonts

FORM = Path(__file__).with_name("outline.typ")
HALF_MM = 72
"""Half of how wide it is drawn; around it is a margin."""
ROUND = (1, 2, 5)
"""What a scale's number begins with."""


def outlined(outline: Outline) -> bytes:
    """A square PNG; the same bytes for the same outline."""
    reach = max(outline.edge_m, outline.reach_m, *outline.circles, 1)
    per_mm = reach / HALF_MM
    told = {
        "half": HALF_MM,
        "zones": [_scaled(polygon, per_mm) for polygon in outline.zones],
        "names": [
            {"name": name, "at": _middle(polygon[0], per_mm)}
            for name, polygon in zip(outline.names, outline.zones, strict=True)
            if name
        ],
        "circles": [{"radius": each / per_mm, "label": length(each)} for each in outline.circles],
        "reach": outline.reach_m / per_mm,
        "scale": scale(reach) / per_mm,
        "scale-label": length(scale(reach)),
    }
    drawn = typst.compile(
        FORM.read_bytes(),
        font_paths=fonts(),
        sys_inputs={"told": json.dumps(told)},
        format="png",
        ppi=144,
    )
    assert isinstance(drawn, bytes)
    return drawn


def scale(reach_m: int) -> int:
    """A round number of metres, at most a third of that."""
    most, power = max(reach_m // 3, 1), 1
    while power * 10 <= most:
        power *= 10
    return max(each * power for each in ROUND if each * power <= most)


def length(metres: int) -> str:
    """With its unit, as maps write it everywhere."""
    return f"{metres} m" if metres < 1000 else f"{metres / 1000:g} km"


def _scaled(
    polygon: tuple[tuple[tuple[int, int], ...], ...], per_mm: float
) -> list[list[tuple[float, float]]]:
    """In millimetres to the right and down."""
    return [[(round(x / per_mm, 2), round(-y / per_mm, 2)) for x, y in ring] for ring in polygon]


def _middle(ring: tuple[tuple[int, int], ...], per_mm: float) -> tuple[float, float]:
    count = len(ring)
    return sum(x for x, _ in ring) / count / per_mm, -sum(y for _, y in ring) / count / per_mm
