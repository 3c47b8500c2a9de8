"""Money, prices, names and places."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.values import Money, Names, Place, Price

AMEERPET, CHARMINAR = Place(17.4375, 78.4483), Place(17.3616, 78.4747)
PAISE = st.integers(min_value=0, max_value=10**9)


def test_money_adds_within_its_currency() -> None:
    assert Money(12_50) + Money(7_75) == Money(20_25)
    assert Money.total([Money(1), Money(2), Money(3)]) == Money(6)
    assert Money.total([], "EUR") == Money(0, "EUR")
    assert Money(2) > Money(1)


def test_two_currencies_do_not_add_up() -> None:
    with pytest.raises(ValueError, match="INR and USD"):
        Money(1) + Money(1, "USD")


@pytest.mark.parametrize(
    ("minor", "per", "amount", "costs"),
    [
        (95_00, 1, 3, 285_00),
        (33_50, 1000, 750, 25_13),  # 2512.5 paise
        (33_50, 1000, 250, 8_38),  # 837.5
        (1, 1000, 499, 0),
        (1, 1000, 500, 1),
        (1, 1000, 1499, 1),
        (3, 7, 0, 0),
    ],
)
def test_a_price_is_rounded_once_and_half_up(minor: int, per: int, amount: int, costs: int) -> None:
    assert Price(Money(minor, "EUR"), per).of(amount) == Money(costs, "EUR")


@given(PAISE, st.integers(min_value=1, max_value=10_000), st.integers(min_value=0, max_value=10**6))
def test_a_price_is_what_exact_decimals_round_to(minor: int, per: int, amount: int) -> None:
    twice = Decimal(minor * amount * 2) // per
    exact = (twice / 2).quantize(Decimal(1), ROUND_HALF_UP)
    assert Price(Money(minor), per).of(amount).minor == exact


@given(PAISE, st.integers(min_value=1, max_value=1000), st.integers(1, 10_000), st.integers(1, 10_000))
def test_splitting_a_line_never_moves_its_price_by_more_than_a_paisa(
    minor: int, per: int, one: int, other: int
) -> None:
    price = Price(Money(minor), per)
    parted = price.of(one) + price.of(other)
    assert abs(parted.minor - price.of(one + other).minor) <= 1


def test_a_name_falls_back_to_english() -> None:
    names = Names({"en": "Onion", "hi": "प्याज", "te": ""})
    assert [names.in_(language) for language in ("en", "hi", "te", "fr")] == [
        "Onion",
        "प्याज",
        "Onion",
        "Onion",
    ]


@pytest.mark.parametrize(
    ("here", "there", "metres"),
    [
        (Place(0, 0), Place(0, 1), 111_195),  # a degree of the equator on a sphere of 6371 km
        (Place(60, 10), Place(60, 11), 55_597),  # half of it at 60° north
        (Place(90, 0), Place(-90, 77), 20_015_087),  # pole to pole
        (Place(17.3850, 78.4867), Place(28.6139, 77.2090), 1_255_600),  # Hyderabad to Delhi
        (Place(0, 179.9), Place(0, -179.9), 22_239),  # over the date line
    ],
)
def test_distances_are_the_known_ones(here: Place, there: Place, metres: int) -> None:
    assert here.metres_to(there) == pytest.approx(metres, rel=0.001)


def test_a_distance_is_the_same_both_ways_and_nothing_to_oneself() -> None:
    assert AMEERPET.metres_to(CHARMINAR) == CHARMINAR.metres_to(AMEERPET) > 8000
    assert AMEERPET.metres_to(AMEERPET) == 0
