"""Areas on the map: what lies in them, to the very edge."""

from math import atan2

from hypothesis import assume, given
from hypothesis import strategies as st

from domain.catalogue.about.area import MICRO, Area, Corner, Ring, crosses_itself, is_flat, side
from domain.values import Place

SQUARE: Ring = ((0, 0), (100, 0), (100, 100), (0, 100))
small = st.integers(-30, 30)
corners = st.tuples(small, small)


def turn(a: Corner, b: Corner, c: Corner) -> int:
    return (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])


def in_triangle(at: Corner, a: Corner, b: Corner, c: Corner) -> bool:
    turns = [turn(a, b, at), turn(b, c, at), turn(c, a, at)]
    return min(turns) >= 0 or max(turns) <= 0


@st.composite
def stars(draw: st.DrawFn) -> Ring:
    """Rings whose corners can all be seen from (0, 0), and with it in their middle."""
    drawn = draw(
        st.lists(corners.filter(any), min_size=3, max_size=9, unique_by=lambda at: atan2(at[1], at[0]))
    )
    ring = sorted(drawn, key=lambda at: atan2(at[1], at[0]))
    assume(all(turn((0, 0), a, b) > 0 for a, b in zip(ring, (*ring[1:], ring[0]), strict=True)))
    return tuple(ring)


@given(stars(), corners)
def test_a_place_is_where_the_triangles_of_its_polygon_are(ring: Ring, at: Corner) -> None:
    fan = zip(ring, (*ring[1:], ring[0]), strict=True)
    assert (side(ring, at) >= 0) == any(in_triangle(at, (0, 0), a, b) for a, b in fan)


@given(stars(), st.integers(0, 8), st.integers(0, 4))
def test_edges_and_corners_are_within(ring: Ring, number: int, quarter: int) -> None:
    (x1, y1), (x2, y2) = ring[number % len(ring)], ring[(number + 1) % len(ring)]
    four = tuple((x * 4, y * 4) for x, y in ring)
    at = (x1 * 4 + (x2 - x1) * quarter, y1 * 4 + (y2 - y1) * quarter)
    assert side(four, at) == 0
    assert side(tuple(reversed(four)), at) == 0


@given(st.lists(corners, min_size=3, max_size=7), corners, st.integers(0, 6))
def test_it_does_not_matter_where_a_ring_begins_or_which_way_it_goes(
    drawn: list[Corner], at: Corner, first: int
) -> None:
    ring, first = tuple(drawn), first % len(drawn)
    turned = ring[first:] + ring[:first]
    assert side(ring, at) == side(turned, at) == side(tuple(reversed(turned)), at)
    assert crosses_itself(ring) == crosses_itself(turned)


def test_a_gap_is_outside_and_its_line_is_not() -> None:
    gap: Ring = ((20, 20), (80, 20), (80, 80), (20, 80))
    island: Ring = ((40, 40), (60, 40), (60, 60), (40, 60))
    area = Area(((SQUARE, gap), (island,)))

    def holds(x: int, y: int) -> bool:
        return area.holds(Place(y / MICRO, x / MICRO))

    assert [holds(x, 50) for x in (-1, 0, 10, 20, 21, 39, 40, 50, 60, 61, 80, 100, 101)] == [
        *(False, True, True, True, False, False),
        *(True, True, True, False, True, True, False),
    ]


def test_a_bow_tie_crosses_itself_and_what_touches_does_not() -> None:
    assert crosses_itself(((0, 0), (10, 10), (10, 0), (0, 10)))
    assert not crosses_itself(SQUARE)
    assert not crosses_itself(((0, 0), (10, 0), (5, 5), (10, 10), (0, 10), (5, 5)))
    assert not crosses_itself(((0, 0), (10, 0), (20, 0), (20, 10)))


@given(st.lists(corners, min_size=4, max_size=7, unique=True))
def test_a_crossing_is_found_however_the_lines_stand(drawn: list[Corner]) -> None:
    lines = list(zip(drawn, [*drawn[1:], drawn[0]], strict=True))
    crossing = any(
        turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0
        for a, b in lines
        for c, d in lines
    )
    assert crosses_itself(tuple(drawn)) == crossing


@given(stars())
def test_what_has_corners_around_the_middle_is_not_flat(ring: Ring) -> None:
    assert not is_flat(ring)
    assert is_flat(tuple((x, 0) for x, _ in ring))
