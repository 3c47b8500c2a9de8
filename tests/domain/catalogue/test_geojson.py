"""Maps that strangers send: read, or refused with a reason, and never in another way."""

import json
import time
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.catalogue.about.zones import MOST_ZONES, Rates, Zone
from domain.catalogue.errors import BadArea
from domain.catalogue.reaching.geojson import MOST_BYTES, MOST_CORNERS, read_area, written, zones_of
from domain.values import Money, Place

SHOP = Place(17.36, 78.47)
SQUARE = [[78.46, 17.35], [78.48, 17.35], [78.48, 17.37], [78.46, 17.37], [78.46, 17.35]]
POLYGON = {"type": "Polygon", "coordinates": [SQUARE]}


def read(found: object) -> tuple[Zone, ...]:
    return read_area(json.dumps(found).encode(), SHOP, "INR")


def feature(geometry: object = POLYGON, **told: object) -> dict[str, Any]:
    return {"type": "Feature", "properties": told, "geometry": geometry}


def collection(*features: object) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": list(features)}


def ring(*corners: tuple[float, float]) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": [[list(corner) for corner in corners]]}


@pytest.mark.parametrize("found", [POLYGON, feature(), collection(feature()), feature(name="", fee=None)])
def test_a_polygon_is_a_zone_however_it_is_wrapped(found: object) -> None:
    (zone,) = read(found)
    assert (zone.name, zone.rates) == ("", Rates())
    assert zone.area.holds(SHOP)
    assert not zone.area.holds(Place(17.38, 78.47))
    assert read_area(b"\xef\xbb\xbf" + json.dumps(found).encode(), SHOP, "INR") == (zone,)


def test_its_properties_say_what_it_is_called_and_costs() -> None:
    point = feature({"type": "Point", "coordinates": [78.4, 17.3]})
    several = {"type": "MultiPolygon", "coordinates": [[SQUARE], [SQUARE]]}
    first, second = read(
        collection(
            feature(name="Old  City", fee="₹ 20", minimum=150, free_from=499.5),
            point,
            feature(None),
            feature(several, name=7),
        )
    )
    assert first.name == "Old City"
    assert first.rates == Rates(Money(20_00), Money(150_00), Money(499_50))
    assert (second.name, len(second.area.polygons)) == ("", 2)


BAD: list[tuple[str, object]] = [
    ("unreadable", None),
    ("unreadable", 7),
    ("unreadable", []),
    ("no-polygon", {}),
    ("no-polygon", feature(feature())),
    ("no-polygon", collection(collection(feature()))),
    ("no-polygon", {"type": "MultiPolygon", "coordinates": []}),
    ("no-polygon", {"type": "Polygon", "coordinates": []}),
    ("unreadable", {"type": "Polygon", "coordinates": None}),
    ("unreadable", {"type": "Polygon", "coordinates": [7]}),
    ("unreadable", {"type": "MultiPolygon", "coordinates": [[SQUARE, "gap"]]}),
    ("unreadable", {"type": "FeatureCollection", "features": {}}),
    ("no-polygon", collection("feature")),
    ("bad-corner", {"type": "Polygon", "coordinates": [[1, 2, 3]]}),
    ("bad-corner", ring((78.4, 17.3), (78.5, 200), (78.5, 17.3))),
    ("bad-corner", {"type": "Polygon", "coordinates": [[[True, 17], [78, 17], [78, 18]]]}),
    ("bad-corner", {"type": "Polygon", "coordinates": [[["78", "17"], [78, 17], [78, 18]]]}),
    ("bad-corner", {"type": "Polygon", "coordinates": [[[10**400, 17], [78, 17], [78, 18]]]}),
    ("bad-corner", {"type": "Polygon", "coordinates": [[[78], [78, 17, 1, 1], [78, 18]]]}),
    ("flat", ring((78.4, 17.3), (78.5, 17.3))),
    ("flat", ring((78.4, 17.3), (78.5, 17.3), (78.6, 17.3), (78.4, 17.3))),
    ("flat", {"type": "Polygon", "coordinates": [[]]}),
    ("crosses", ring((78.46, 17.35), (78.48, 17.37), (78.48, 17.35), (78.46, 17.37))),
    ("too-far", ring((72.8, 18.9), (72.9, 18.9), (72.9, 19.0))),
    ("too-far", ring((78.4, 170.0), (78.5, 170.0), (78.5, 171.0))),
    ("swapped", ring((17.35, 78.46), (17.37, 78.46), (17.37, 78.48))),
    ("bad-amount", feature(fee="much")),
    ("bad-amount", feature(minimum=-5)),
    ("bad-amount", feature(minimum=True)),
    ("bad-amount", feature(free_from=[20])),
    ("bad-amount", feature(fee=10**30)),
    ("too-many-zones", collection(*[feature()] * (MOST_ZONES + 1))),
    ("too-many-corners", {"type": "MultiPolygon", "coordinates": [[SQUARE]] * (MOST_CORNERS // 5 + 1)}),
]


@pytest.mark.parametrize(("why", "found"), BAD)
def test_what_is_no_area_is_refused_with_its_reason(why: str, found: object) -> None:
    with pytest.raises(BadArea) as refused:
        zones_of(found, SHOP, "INR")
    assert refused.value.facts["why"] == why


@pytest.mark.parametrize(
    ("why", "raw"),
    [
        ("unreadable", b""),
        ("unreadable", b"\xff\xfe{}"),
        ("unreadable", b'{"type": "Polygon", "coordinates": [[[NaN, 1], [2, 3], [3, 1]]]}'),
        ("unreadable", b"[" + b"9" * 5000 + b"]"),
        ("bad-corner", b'{"type": "Polygon", "coordinates": [[[1e999, 1], [2, 3], [3, 1]]]}'),
        ("too-deep", b"[" * 100_000 + b"]" * 100_000),
        ("too-deep", b'{"a":' * 13 + b"1" + b"}" * 13),
        ("too-large", b" " * (MOST_BYTES + 1)),
    ],
)
def test_a_file_that_is_meant_to_hurt_does_not(why: str, raw: bytes) -> None:
    with pytest.raises(BadArea) as refused:
        read_area(raw, SHOP, "INR")
    assert refused.value.facts["why"] == why


def test_the_largest_that_is_taken_is_read_at_once() -> None:
    """Corners to and fro, so that each line is near every other."""
    zigzag = [(78.40 + (0.1 if n % 2 else 0) + n / 1e4, 17.3 + n / 1e4) for n in range(MOST_CORNERS)]
    began = time.process_time()
    with pytest.raises(BadArea):
        read(ring(*zigzag))
    assert time.process_time() - began < 0.5


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["type", "features", "geometry", "properties", "coordinates", "fee", "name"]),
            inner | st.sampled_from(["Feature", "FeatureCollection", "Polygon", "MultiPolygon"]),
            max_size=4,
        )
    ),
    max_leaves=6,
)


@given(anything)
@example({"type": "Feature", "geometry": POLYGON, "properties": {"fee": float("nan")}})
@example({"type": "Feature", "geometry": POLYGON, "properties": {"fee": float("inf")}})
def test_whatever_comes_it_is_read_or_refused(found: object) -> None:
    try:
        assert zones_of(found, SHOP, "INR")
    except BadArea as refused:
        assert refused.facts["why"]


amounts = st.none() | st.integers(0, 10**9).map(Money)
degrees = st.tuples(st.integers(0, 4000), st.integers(0, 4000))


@st.composite
def triangles(draw: st.DrawFn) -> dict[str, Any]:
    west, south = draw(degrees)
    corners = [(west, south), (west + draw(st.integers(1, 999)), south), (west, south + 7)]
    name = draw(st.sampled_from(["", "Old City", "पुराना शहर"]))
    rates = {each: draw(amounts) for each in ("fee", "minimum", "free_from")}
    told = {each: money.minor / 100 for each, money in rates.items() if money is not None}
    return feature(ring(*((78 + x / 1e4, 17 + y / 1e4) for x, y in corners)), name=name, **told)


@given(st.lists(triangles(), min_size=1, max_size=4))
def test_what_is_written_is_read_as_the_same(features: list[dict[str, Any]]) -> None:
    zones = read(collection(*features))
    assert zones_of(json.loads(json.dumps(written(zones))), SHOP, "INR") == zones


def test_an_area_over_the_date_line_is_cut_in_two() -> None:
    at_the_line = Place(0.0, 179.99)
    east, west = [[179.9, -0.1], [180, -0.1], [180, 0.1]], [[-180, -0.1], [-179.9, -0.1], [-180, 0.1]]
    (zone,) = zones_of({"type": "MultiPolygon", "coordinates": [[east], [west]]}, at_the_line, "INR")
    assert zone.area.holds(Place(0.0, 179.99)) and not zone.area.holds(Place(0.0, 0.0))
    with pytest.raises(BadArea):
        zones_of(ring((179.9, -0.1), (-179.9, -0.1), (179.9, 0.1)), at_the_line, "INR")
