"""Areas on the map: polygons, and whether a place lies in them. In whole numbers, so that edges are exact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from domain.values import Place

MICRO = 1_000_000
"""A degree has so many of what corners are counted in: one is 11 cm at most."""
Corner = tuple[int, int]
"""Longitude and latitude, in this order as in GeoJSON."""
Ring = tuple[Corner, ...]
"""A closed line; the first corner is not said again at its end."""
Polygon = tuple[Ring, ...]
"""The line around it, and one around each gap in it."""
OUTSIDE, EDGE, INSIDE = -1, 0, 1


@dataclass(frozen=True, slots=True)
class Area:
    """Polygons. What lies on a line or a corner of one is within, on the line around a gap too."""

    polygons: tuple[Polygon, ...]

    @property
    def corners(self) -> Iterator[Corner]:
        """All of them."""
        return (corner for polygon in self.polygons for ring in polygon for corner in ring)

    def holds(self, place: Place) -> bool:
        """Whether the place lies in it."""
        at = corner_at(place)
        return any(_holds(polygon, at) for polygon in self.polygons)

    def furthest(self, place: Place) -> int:
        """How many metres away its furthest corner is, or what lies on a line that goes far around a pole."""
        rings = (ring for polygon in self.polygons for ring in polygon)
        return max(place.metres_to(place_at(at)) for ring in rings for at in _steps(ring))


def _steps(ring: Ring) -> Iterator[Corner]:
    """Its corners, and what lies between two of them that are more than a degree of longitude apart."""
    for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
        steps = abs(x2 - x1) // MICRO + 1
        yield from ((x1 + (x2 - x1) * at // steps, y1 + (y2 - y1) * at // steps) for at in range(steps))


def corner_at(place: Place) -> Corner:
    """The place as corners are counted."""
    return round(place.longitude * MICRO), round(place.latitude * MICRO)


def place_at(corner: Corner) -> Place:
    """The corner as a place."""
    return Place(corner[1] / MICRO, corner[0] / MICRO)


def _holds(polygon: Polygon, at: Corner) -> bool:
    outer, *gaps = polygon
    return side(outer, at) >= EDGE and all(side(gap, at) <= EDGE for gap in gaps)


def side(ring: Ring, at: Corner) -> int:
    """On which side of the ring that is: a ray to the east crosses it an odd number of times from within."""
    x, y = at
    is_inside = False
    x1, y1 = ring[-1]
    for x2, y2 in ring:
        if (y1 > y) != (y2 > y):
            turn = (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1)
            if turn == 0:
                return EDGE
            is_inside ^= (turn > 0) == (y2 > y1)
        elif (x2, y2) == at or (y1 == y == y2 and min(x1, x2) <= x <= max(x1, x2)):
            return EDGE
        x1, y1 = x2, y2
    return INSIDE if is_inside else OUTSIDE


def is_flat(ring: Ring) -> bool:
    """Whether there is nothing in it."""
    turns = zip(ring, (*ring[1:], ring[0]), strict=True)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in turns) == 0


def crosses_itself(ring: Ring) -> bool:
    """Whether two of its lines cross, as those of a bow tie do. What only touches does not."""
    ends = zip(ring, (*ring[1:], ring[0]), strict=True)
    lines = sorted((min(a, b), max(a, b)) for a, b in ends)
    for number, (a, b) in enumerate(lines):
        for c, d in lines[number + 1 :]:
            if c[0] > b[0]:
                break
            if _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0:
                return True
    return False


def _turn(a: Corner, b: Corner, c: Corner) -> int:
    """Above 0 where the way from a over b to c turns left, below where it turns right."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])
