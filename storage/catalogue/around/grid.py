"""The grid in which shops stand that deliver somewhere: one cell for each, as large as it delivers far.

A level of it has rows of one height, and in each row columns that are at least as wide in metres. So whoever
delivers to a place stands in that place's cell or in one beside it, on whichever level.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import asin, ceil, cos, degrees, floor, pi, radians, sin

from domain.values import EARTH_RADIUS_M, Place

LEVELS_M = (1_260, 5_060, 20_200, 103_000)
"""Heights of rows: what usual radii come to lies a little below one."""
ROOM = 0.99
"""Who stands on a level delivers no further than this part of its height, whatever is lost by rounding."""
ANYWHERE = 0
"""The cell of those who deliver further than any level: it is beside all others."""
_COLUMNS, _ROWS = 1 << 17, 1 << 15
Spot = tuple[float, float, float]


def spot_of(place: Place) -> Spot:
    """The place on a sphere of radius 1: the chord between two is longer where they are further apart."""
    north, east = radians(place.latitude), radians(place.longitude)
    return cos(north) * cos(east), cos(north) * sin(east), sin(north)


def chord(one: Spot, other: Spot) -> float:
    """The square of the chord between two places, in the very steps in which the database takes it."""
    (x1, y1, z1), (x2, y2, z2) = one, other
    return (x1 - x2) * (x1 - x2) + (y1 - y2) * (y1 - y2) + (z1 - z2) * (z1 - z2)


def chord_of(metres: float) -> float:
    """The square of the chord of two places that are so far apart over ground."""
    half = sin(min(metres / EARTH_RADIUS_M, pi) / 2)
    return 4 * half * half


def cell_of(place: Place, reach_m: float) -> int:
    """The cell of a shop at this place that delivers so far."""
    for level, height_m in enumerate(LEVELS_M):
        if reach_m <= height_m * ROOM:
            row = _row(level, place)
            columns = _columns(level, row)
            return _cell(level, row, floor((place.longitude + 180) / 360 * columns) % columns)
    return ANYWHERE


def cells_around(place: Place) -> list[int]:
    """The cells of all that may deliver to the place."""
    return [ANYWHERE, *(cell for level in range(len(LEVELS_M)) for cell in _beside(level, place))]


def _beside(level: int, place: Place) -> Iterator[int]:
    row, rows = _row(level, place), _rows(level)
    for each in range(max(row - 1, 0), min(row + 2, rows)):
        columns = _columns(level, each)
        for column in _from_west_to_east(place, LEVELS_M[level], columns):
            yield _cell(level, each, column)


def _from_west_to_east(place: Place, metres: int, columns: int) -> Iterator[int]:
    """Those of so many columns in which something may be that is so far away."""
    away, north = metres / EARTH_RADIUS_M, abs(radians(place.latitude))
    wide = degrees(asin(sin(away) / cos(north))) if north + away < pi / 2 - 1e-9 else 180
    west = floor((place.longitude - wide + 180) / 360 * columns)
    east = floor((place.longitude + wide + 180) / 360 * columns)
    return (column % columns for column in range(west, min(east + 1, west + columns)))


def _cell(level: int, row: int, column: int) -> int:
    return ((level + 1) * _ROWS + row) * _COLUMNS + column


def _height(level: int) -> float:
    return degrees(LEVELS_M[level] / EARTH_RADIUS_M)


def _rows(level: int) -> int:
    return ceil(180 / _height(level))


def _row(level: int, place: Place) -> int:
    return min(floor((place.latitude + 90) / _height(level)), _rows(level) - 1)


@lru_cache(maxsize=4096)
def _columns(level: int, row: int) -> int:
    """How many there are in the row: fewer towards a pole, where its edge is shorter."""
    height = _height(level)
    south = row * height - 90
    edge = min(max(abs(south), abs(south + height)), 90.0)
    return max(1, floor(360 * cos(radians(edge)) / height))
