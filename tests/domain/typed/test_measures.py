"""Money and distances as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.typed.measures import distance, money
from domain.values import Distance, Money

FIFTY = (
    "50|₹50|₹ 50|Rs. 50|Rs.50|Rs 50/-|rs50|50/-|50 /-|50/=|INR 50|50 rupees|50 Rupees only|50 rs."
    "|fifty rupees|₹50.00|५०|रु 50|रु. 50|५० रुपये|50 रुपए|पचास रुपये|pachas rupaye|రూ 50|రూ. 50|50 రూపాయలు|యాభై రూపాయలు"
    "|౫౦|₹५०|5000 paise"
)


@pytest.mark.parametrize("typed", FIFTY.split("|"))
def test_fifty_rupees_in_many_writings(typed: str) -> None:
    assert money(typed) == (Money(50_00),)


@pytest.mark.parametrize(
    ("typed", "minor"),
    [
        ("1,23,456.50", 1_23_456_50),
        ("₹1,23,456.50", 1_23_456_50),
        ("123,456", 123_456_00),
        ("Rs. 1,250/-", 1_250_00),
        ("50.5", 50_50),
        ("5 rupees 50 paise", 5_50),
        ("5 रुपये 50 पैसे", 5_50),
        ("ढाई सौ रुपये", 250_00),
        ("dhai sau", 250_00),
        ("1 lakh", 1_00_000_00),
        ("99.99", 99_99),
        ("0", 0),
    ],
)
def test_money_is_whole_paise(typed: str, minor: int) -> None:
    assert minor in {each.minor for each in money(typed)}
    assert money(typed)[0] == Money(minor)


@pytest.mark.parametrize(
    "typed",
    ["", "free", "-5", "50.505", "1.2.3", "50 kg", "₹", "50 60", "$50", "5 paise 50 rupees", "nan"],
)
def test_what_is_no_money_is_none(typed: str) -> None:
    assert money(typed) == ()


def test_what_may_be_either_is_both() -> None:
    assert money("11/2") == (Money(5_50), Money(1_50))


@pytest.mark.parametrize(
    ("typed", "metres"),
    [
        ("5", 5000),
        ("5 km", 5000),
        ("5km.", 5000),
        ("2.5", 2500),
        ("ढाई किमी", 2500),
        ("पांच कि.मी.", 5000),
        ("పది కిలోమీటర్లు", 10_000),
        ("రెండున్నర కి.మీ.", 2500),
        ("dhai km", 2500),
        ("800 m", 800),
        ("800", 800),
        ("1 km 200 m", 1200),
        ("half km", 500),
        ("2 కిమీ", 2000),
        ("1,500 m", 1500),
        ("5-km", 5000),
        ("about 5 km", 5000),
    ],
)
def test_a_distance_is_whole_metres(typed: str, metres: int) -> None:
    assert distance(typed) == (Distance(metres),)


@pytest.mark.parametrize("typed", ["", "far", "-1", "5 kg", "1-2 km", "🙂", "0.0001 km"])
def test_what_is_no_distance_is_none(typed: str) -> None:
    assert distance(typed) == ()


@given(st.text(max_size=80))
def test_nothing_that_is_typed_raises(typed: str) -> None:
    money(typed)
    distance(typed)


@given(st.integers(0, 99_999_99), st.sampled_from(["₹{}", "Rs. {}/-", "{} rupees", "{}", "INR {}"]))
def test_what_was_written_comes_out(minor: int, form: str) -> None:
    assert money(form.format(f"{minor // 100}.{minor % 100:02}")) == (Money(minor),)
