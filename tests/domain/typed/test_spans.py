"""How long a shop takes no orders, as its keeper types it in three languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.typed.spans import span, until

SPANS = {
    30: "30 min|half an hour|आधा घंटा|aadha ghanta|అరగంట|అర గంట|for 30 minutes|30 నిమిషాల పాటు",
    45: "45 min|45min|45 mins.|45 minutes|४५ मिनट|45 मिनट|45 నిమిషాలు|45 nimishalu",
    60: "an hour|1 hour|1h|ek ghanta|एक घंटे के लिए|ఒక గంట|60 min",
    90: "1.5 hours|1 hour 30 min|1 hour and 30 minutes|डेढ़ घंटा|dedh ghanta|ఒకటిన్నర గంటలు",
    180: "3 hours|3 hrs|3h|teen ghante|तीन घंटे|3 గంటలు|మూడు గంటలు|for 3 hours",
    2880: "2 days|2 din ke liye|दो दिन|రెండు రోజులు",
}


@pytest.mark.parametrize(
    ("minutes", "typed"), [(minutes, each) for minutes, all_ in SPANS.items() for each in all_.split("|")]
)
def test_how_long_is_read(minutes: int, typed: str) -> None:
    assert span(typed) == minutes


@pytest.mark.parametrize("typed", ["", "5", "lunch", "admin", "5 pm", "5 am", "25 Dec", "0 min", "min soon"])
def test_what_says_no_time_is_none(typed: str) -> None:
    assert span(typed) is None


def test_until_is_left_out() -> None:
    for typed in ("until 5 December", "till 5 December", "5 december tak", "5 December వరకు"):
        assert until(typed) == "5 december"
    assert until("25 दिसंबर तक") == "25 दिसंबर"


@given(st.text(max_size=60))
def test_nothing_typed_is_a_fault(typed: str) -> None:
    minutes = span(typed)
    assert minutes is None or minutes > 0
