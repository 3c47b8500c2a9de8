"""When an order is promised, and how long it takes by what an owner types."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue.about.promise import MOST_AHEAD, from_now, promised
from domain.catalogue.errors import BadLead
from domain.catalogue.reaching.serving import typed_minutes

moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))


@given(moments, st.integers(5, 1440), st.integers(0, 100))
def test_a_promise_is_off_by_less_than_three_minutes_and_on_five_full_ones(
    now: datetime, minutes: int, ahead: int
) -> None:
    at = promised(now, minutes, ahead)
    exact = now + timedelta(minutes=minutes + 5 * min(ahead, MOST_AHEAD))
    assert abs(at - exact) <= timedelta(minutes=2, seconds=30)
    assert (at.minute % 5, at.second, at.microsecond) == (0, 0, 0)
    assert at == from_now(now, minutes) + timedelta(minutes=5 * min(ahead, MOST_AHEAD))


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("45", 45),
        ("40 min", 40),
        ("1 h", 60),
        ("1.5 hours", 90),
        ("1h 20", 80),
        ("2 घंटे 15 मिनट", 135),
        ("1 గంట", 60),
        ("30 నిమిషాలు", 30),
        ("", None),
        ("soon", None),
        ("1.5", None),
        ("1-2 hours", None),
        ("45 km", None),
    ],
)
def test_a_time_is_read_as_owners_write_it(typed: str, minutes: int | None) -> None:
    if minutes is not None:
        assert typed_minutes(typed) == minutes
        return
    with pytest.raises(BadLead):
        typed_minutes(typed)
