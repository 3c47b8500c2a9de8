"""The tax within a price, amounts spread over lines, the numbers of bills; from real bills."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.money.billing.series import BillNumber, Series, financial_year
from domain.money.billing.tax import TaxSplit, spread, tax_within


@pytest.mark.parametrize(
    ("paid", "rate", "taxable", "half"),
    [
        (10500, 500, 10000, 250),
        (11800, 1800, 10000, 900),
        (14400, 1800, 12204, 1098),
        (8950, 500, 8524, 213),
        (69800, 500, 66476, 1662),
        (2000, 1200, 1786, 107),
        (12800, 2800, 10000, 1400),
        (103, 300, 99, 2),
        (100, 25, 100, 0),
        (4000, 0, 4000, 0),
        (1, 1800, 1, 0),
        (0, 1800, 0, 0),
        (-14400, 1800, -12204, -1098),
    ],
    ids=str,
)
def test_the_tax_within(paid: int, rate: int, taxable: int, half: int) -> None:
    """₹144.00 at 18 %: ₹122.04, and ₹10.98 each. What does not divide by two stays in the value."""
    assert tax_within(paid, rate) == TaxSplit(taxable, half)


@given(st.integers(0, 10_000_000), st.sampled_from([0, 25, 300, 500, 1200, 1800, 2800, 4000]))
def test_nothing_is_lost_within(paid: int, rate: int) -> None:
    """Value and halves are what was paid, and each half is within half a paisa of what the law says."""
    split = tax_within(paid, rate)
    assert split.taxable + split.tax == paid
    assert abs(split.half * 2 * (10_000 + rate) - paid * rate) <= 10_000 + rate


@pytest.mark.parametrize(
    ("amount", "weights", "shares"),
    [
        (5000, (69800, 4000, 8950, 14400, 8400), [3307, 189, 424, 682, 398]),
        (100, (1, 1, 1), [34, 33, 33]),
        (-100, (1, 1, 1), [-34, -33, -33]),
        (1, (5, 7), [0, 1]),
        (2000, (0, 500), [0, 2000]),
        (2000, (0, 0), [0, 0]),
        (2000, (), []),
    ],
    ids=str,
)
def test_an_amount_over_lines(amount: int, weights: tuple[int, ...], shares: list[int]) -> None:
    assert spread(amount, weights) == shares


@given(st.integers(-1_000_000, 1_000_000), st.lists(st.integers(1, 100_000), min_size=1, max_size=30))
def test_all_of_it_is_spread(amount: int, weights: list[int]) -> None:
    """To the paisa; nobody bears more than their share rounded up."""
    shares = spread(amount, weights)
    assert sum(shares) == amount
    for share, weight in zip(shares, weights, strict=True):
        assert abs(share * sum(weights) - amount * weight) < sum(weights)


def test_the_year_begins_in_april() -> None:
    assert [financial_year(date(2027, *day)) for day in ((3, 31), (4, 1))] == [2026, 2027]


@pytest.mark.parametrize(
    ("place", "number"),
    [
        (BillNumber(1, Series.BILLS, 2026, 1), "1-2627-1"),
        (BillNumber(20, Series.CREDITS, 2026, 12), "K-2627-C12"),
        (BillNumber(36, Series.BILLS, 2099, 7), "10-9900-7"),
        (BillNumber(1_679_615, Series.BILLS, 2026, 999_999), "ZZZZ-2627-999999"),
    ],
)
def test_its_number(place: BillNumber, number: str) -> None:
    """At most 16 signs: for a million and a half shops, and a million bills of each in a year."""
    assert place.written == number
    assert len(number) <= 16
