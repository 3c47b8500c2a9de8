"""The grid that finds shops from where they deliver to: whoever reaches a place stands beside it."""

from math import asin, atan2, cos, degrees, pi, radians, sin

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.catalogue.shop import LONGEST_RADIUS_M, SHORTEST_RADIUS_M
from domain.values import EARTH_RADIUS_M, Place
from storage.catalogue.around import grid
from storage.catalogue.around.reaching import ROOMS, ROUNDED

LATITUDES = st.floats(-90, 90) | st.sampled_from([-90.0, -89.999, 0.0, 60.0, 89.97, 90.0])
LONGITUDES = st.floats(-180, 180) | st.sampled_from([-180.0, -179.9999, 0.0, 179.9999, 180.0])
RADII = st.integers(SHORTEST_RADIUS_M, LONGEST_RADIUS_M) | st.sampled_from(
    [1_000, 1_247, 5_000, 5_010, 20_000]
)
WAYS = st.floats(0, 1) | st.just(1.0)


def off(place: Place, metres: float, bearing: float) -> Place:
    """Where one comes to who goes so far from there in that direction."""
    north, way = radians(place.latitude), metres / EARTH_RADIUS_M
    there = asin(max(-1.0, min(1.0, sin(north) * cos(way) + cos(north) * sin(way) * cos(bearing))))
    east = atan2(sin(bearing) * sin(way) * cos(north), cos(way) - sin(north) * sin(there))
    return Place(degrees(there), (place.longitude + degrees(east) + 180) % 360 - 180)


@given(LATITUDES, LONGITUDES, RADII, WAYS, st.floats(0, 2 * pi))
@example(89.99, 0.0, 100_000, 1.0, pi)
@example(0.0, 180.0, 5_000, 1.0, pi / 2)
def test_whoever_reaches_a_place_stands_in_one_of_its_cells(
    latitude: float, longitude: float, radius: int, part: float, bearing: float
) -> None:
    shop = Place(latitude, longitude)
    place = off(shop, radius * part, bearing)
    if shop.metres_to(place) <= radius:
        assert grid.cell_of(shop, radius + ROUNDED) in grid.cells_around(place)
        assert grid.chord(grid.spot_of(shop), grid.spot_of(place)) <= grid.chord_of(radius + ROUNDED)


@given(LATITUDES, LONGITUDES)
def test_a_place_has_few_cells(latitude: float, longitude: float) -> None:
    cells = grid.cells_around(Place(latitude, longitude))
    assert len(cells) == len(set(cells)) <= (ROOMS[0] if abs(latitude) < 80 else ROOMS[-1])


@given(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES)
def test_a_chord_is_longer_where_the_way_is(north: float, east: float, south: float, west: float) -> None:
    here, there = Place(north, east), Place(south, west)
    metres, chord = here.metres_to(there), grid.chord(grid.spot_of(here), grid.spot_of(there))
    assert grid.chord_of(max(metres - 1, 0)) - 1e-12 <= chord <= grid.chord_of(metres + 1) + 1e-12


@pytest.mark.parametrize(("metres", "is_anywhere"), [(100, False), (101_000, False), (102_500, True)])
def test_who_delivers_further_than_any_level_is_asked_everywhere(metres: int, is_anywhere: bool) -> None:
    cell = grid.cell_of(Place(17.4, 78.4), metres)
    assert (cell == grid.ANYWHERE) == is_anywhere
    assert grid.ANYWHERE in grid.cells_around(Place(-33.9, 151.2))
