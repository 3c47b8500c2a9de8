"""What a shop asks for by where it is: bands, zones, and what people type of them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue.about.area import Area
from domain.catalogue.about.zones import MOST_BANDS, Band, Rates, Terms, Zone, Zones
from domain.catalogue.errors import BadBands, OutOfReach, PinNeeded
from domain.catalogue.reaching.bands import checked_bands, typed_bands
from domain.catalogue.reaching.picture import outline_of
from domain.catalogue.shop import Shop
from domain.values import Distance, Money, Place
from tests.domain.samples import SHOP

HERE = SHOP.place


def north(metres: float) -> Place:
    return Place(HERE.latitude + metres / 111_195, HERE.longitude)


def box(west: float, south: float, east: float, north: float) -> Area:
    """Degrees from the shop."""
    x, y = round(HERE.longitude * 10**6), round(HERE.latitude * 10**6)
    w, s, e, n = (round(each * 10**6) for each in (west, south, east, north))
    return Area((((((x + w, y + s), (x + e, y + s), (x + e, y + n), (x + w, y + n)),)),))


def near_and_far() -> Shop:
    bands = (
        Band(1000, Rates(fee=Money(0), minimum=Money(0))),
        Band(3000, Rates(fee=Money(15_00), free_from=Money(200_00))),
    )
    return replace(SHOP, zones=Zones(bands))


def test_a_band_holds_to_its_very_edge_and_beyond_the_last_the_usual_does() -> None:
    shop = near_and_far()
    usual = Terms(Money(20_00), Money(100_00), Money(300_00))
    near = Terms(Money(0), Money(0), Money(300_00))
    middle = Terms(Money(15_00), Money(100_00), Money(200_00))
    told = [shop.terms_at(north(metres)) for metres in (0, 1000, 1002, 3000, 3002)]
    assert told == [near, near, middle, middle, usual]
    assert shop.terms_at(None) == usual == SHOP.terms_at(north(10))


@given(st.integers(0, 6000), st.integers(0, 400_00))
def test_the_fee_is_that_of_the_first_band_that_goes_so_far(metres: int, subtotal: int) -> None:
    place, shop = north(metres), near_and_far()
    away = place.metres_to(HERE)
    fee, free_from = (0, 300_00) if away <= 1000 else (15_00, 200_00) if away <= 3000 else (20_00, 300_00)
    assert shop.terms_at(place).fee_for(Money(subtotal)) == Money(0 if subtotal >= free_from else fee)


def drawn() -> Shop:
    inner = Zone(box(-0.01, -0.01, 0.01, 0.01), "Inner", Rates(fee=Money(5_00)))
    outer = Zone(box(-0.02, -0.02, 0.02, 0.02))
    return replace(
        SHOP, radius_m=100, zones=Zones((Band(2000, Rates(Money(9_00), Money(50_00))),), (inner, outer))
    )


def test_where_anything_is_drawn_the_shop_delivers_there_and_nowhere_else() -> None:
    shop = drawn()
    for place in (HERE, Place(HERE.latitude + 0.02, HERE.longitude - 0.02)):
        shop.must_reach(place)
    for place in (north(2300), Place(HERE.latitude, HERE.longitude + 0.020001)):
        assert not shop.delivers_to(place)
        with pytest.raises(OutOfReach) as refused:
            shop.must_reach(place)
        away = Distance(place.metres_to(HERE))
        assert (refused.value.facts["is_drawn"], refused.value.facts["distance"]) == (True, away)
    shop.must_reach(None)
    with pytest.raises(PinNeeded):
        shop.must_reach(None, person=north(2300))


def test_a_zone_s_own_rates_come_before_those_of_the_band() -> None:
    shop = drawn()
    assert shop.terms_at(HERE) == Terms(Money(5_00), Money(50_00), Money(300_00))
    assert shop.terms_at(north(1500)) == Terms(Money(9_00), Money(50_00), Money(300_00))
    assert shop.terms_at(north(2200)) == Terms(Money(20_00), Money(100_00), Money(300_00))


@pytest.mark.parametrize(
    ("typed", "bands"),
    [
        ("2 km free", [(2000, 0, None, None)]),
        ("2 km 0, 4 km 20", [(2000, 0, None, None), (4000, 20_00, None, None)]),
        ("4 km: ₹20\n800 m = Rs. 5/-", [(800, 5_00, None, None), (4000, 20_00, None, None)]),
        ("5km 30 min 200 free 500", [(5000, 30_00, 200_00, 500_00)]),
        ("upto 3 km - 25 rupees, minimum order ₹150", [(3000, 25_00, 150_00, None)]),
        ("3 km min 250", [(3000, None, 250_00, None)]),
        ("2 किमी तक मुफ़्त; 4 किमी बीस रुपये", [(2000, 0, None, None), (4000, 20_00, None, None)]),
        ("2 కి.మీ. వరకు ఉచితం; 4 కి.మీ. 20", [(2000, 0, None, None), (4000, 20_00, None, None)]),
        ("ढाई किमी 12.50 free from 300", [(2500, 12_50, None, 300_00)]),
        ("2", None),
        ("20 rupees", None),
        ("two shops", None),
        ("2 km free free 20 min", [(2000, None, None, 20_00)]),
        (", ;\n", None),
        ("min 20", None),
    ],
)
def test_bands_are_read_as_owners_write_them(
    typed: str, bands: list[tuple[int, int | None, int | None, int | None]] | None
) -> None:
    if bands is None:
        with pytest.raises(BadBands):
            typed_bands(typed, "INR")
        return
    assert [
        (band.upto_m, *(each.minor if each else None for each in (rates.fee, rates.minimum, rates.free_from)))
        for band in typed_bands(typed, "INR")
        for rates in [band.rates]
    ] == bands


@given(st.text(max_size=80))
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    try:
        assert typed_bands(typed, "INR")
    except BadBands as refused:
        assert refused.facts["why"]


def test_bands_keep_to_their_bounds() -> None:
    fee = Rates(fee=Money(0))
    for why, metres in (
        ("out-of-bounds", [99]),
        ("out-of-bounds", [100_001]),
        ("twice", [500, 700, 500]),
        ("too-many", [100 * each for each in range(1, MOST_BANDS + 2)]),
    ):
        with pytest.raises(BadBands) as refused:
            checked_bands(tuple(Band(each, fee) for each in metres))
        assert refused.value.facts["why"] == why
    assert [each.upto_m for each in checked_bands((Band(900, fee), Band(100, fee)))] == [100, 900]


def test_the_picture_has_the_shop_in_its_middle() -> None:
    outline = outline_of(drawn())
    assert (outline.names, outline.reach_m, outline.circles) == (("Inner", ""), 0, (2000,))
    (inner,), (outer,) = outline.zones
    assert inner[0] == tuple(round(each / 2) for each in outer[0]) or abs(inner[0][0] * 2 - outer[0][0]) <= 1
    assert abs(outline.edge_m - 2224) <= 1
    circle = outline_of(near_and_far())
    assert (circle.zones, circle.reach_m, circle.edge_m, circle.circles) == ((), 5000, 5000, (1000, 3000))
