"""Preferences: old and odd ones can be read, quiet hours go over midnight, times are typed in any way."""

from datetime import UTC, datetime, time
from typing import Any

import pytest

from domain.errors import BadQuietHours
from domain.preferences import NOTHING_CHOSEN, Delivery, News, Preferences, QuietHours, quiet_hours

CHOSEN = Preferences(
    default_address=3,
    delivery=Delivery.AT_DOOR,
    unwanted=frozenset({News.PROGRESS}),
    quiet=QuietHours(22 * 60, 7 * 60, "Asia/Dubai"),
    has_own_name=True,
)


@pytest.mark.parametrize("chosen", [CHOSEN, NOTHING_CHOSEN])
def test_what_is_kept_reads_back(chosen: Preferences) -> None:
    assert Preferences.of(chosen.kept()) == chosen


@pytest.mark.parametrize(
    "kept",
    [
        None, [], "x", 7, {}, {"note": "గేటు దగ్గర"},
        {"default_address": "3"}, {"default_address": True}, {"delivery": "by-drone"}, {"delivery": []},
        {"unwanted": "progress"}, {"unwanted": ["weather", 3, None]}, {"has_own_name": 1},
        {"quiet": ["22:00", "07:00"]}, {"quiet": {"start": 1}}, {"quiet": {"start": "1", "end": "2"}},
        {"quiet": {"start": 5, "end": 5}}, {"quiet": {"start": 5, "end": 9, "zone": "Mars/Olympus"}},
        {"quiet": {"start": 5, "end": 9, "zone": 7}}, {"quiet": {"start": 5, "end": 9, "until": "May"}},
    ],
)  # fmt: skip
def test_what_does_not_fit_reads_as_not_chosen(kept: Any) -> None:
    assert Preferences.of(kept) == NOTHING_CHOSEN


def test_what_is_not_said_to_be_unwanted_is_wanted() -> None:
    assert NOTHING_CHOSEN.wants(News.PROGRESS)
    assert not CHOSEN.wants(News.PROGRESS)


def test_one_bad_choice_does_not_spoil_the_others() -> None:
    assert Preferences.of(CHOSEN.kept() | {"delivery": "by-drone", "mood": "good"}) == Preferences(
        CHOSEN.default_address, Delivery.HAND_OVER, CHOSEN.unwanted, CHOSEN.quiet, has_own_name=True
    )


def at(hour: int, minute: int) -> datetime:
    """That time in India, which is 5:30 ahead."""
    return datetime(2026, 6, 2, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "now", "is_quiet"),
    [
        ((22 * 60, 7 * 60), at(16, 29), False),
        ((22 * 60, 7 * 60), at(16, 30), True),
        ((22 * 60, 7 * 60), at(18, 30), True),
        ((22 * 60, 7 * 60), at(1, 29), True),
        ((22 * 60, 7 * 60), at(1, 30), False),
        ((13 * 60, 15 * 60), at(7, 29), False),
        ((13 * 60, 15 * 60), at(7, 30), True),
        ((13 * 60, 15 * 60), at(9, 30), False),
    ],
)
def test_quiet_hours_by_the_clock_of_the_shop(hours: tuple[int, int], now: datetime, is_quiet: bool) -> None:
    assert QuietHours(*hours).cover(now) is is_quiet


def test_a_zone_of_ones_own_goes_before_the_shops() -> None:
    mornings = 6 * 60, 7 * 60
    assert QuietHours(*mornings).cover(at(6, 30), "UTC")
    assert not QuietHours(*mornings, "Asia/Dubai").cover(at(6, 30), "UTC")
    assert QuietHours(*mornings, "Asia/Dubai").cover(at(2, 30), "UTC")


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("22-7", time(22), time(7)),
        ("22:00 – 07:30", time(22), time(7, 30)),
        ("10 PM to 6.45 am", time(22), time(6, 45)),
        ("12am - 12pm", time(0), time(12)),
        ("1pm - 11:59pm", time(13), time(23, 59)),
        ("23-1am", time(23), time(1)),
        ("२२ से ७", time(22), time(7)),
        ("రాత్రి 10 pm నుండి 6 am", time(22), time(6)),
    ],
)
def test_hours_as_people_type_them(typed: str, start: time, end: time) -> None:
    read = quiet_hours(typed)
    assert (read.starts, read.ends) == (start, end)
    assert read.zone is None


def test_hours_are_typed_for_a_zone() -> None:
    assert quiet_hours("22-7", "Asia/Dubai") == QuietHours(22 * 60, 7 * 60, "Asia/Dubai")


@pytest.mark.parametrize(("start", "end"), [(-1, 60), (60, -1), (60, 24 * 60), (24 * 60, 60), (60, 60)])
def test_quiet_hours_are_within_a_day(start: int, end: int) -> None:
    QuietHours(0, 24 * 60 - 1)
    with pytest.raises(BadQuietHours):
        QuietHours(start, end)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "22",
        "22-22",
        "24-7",
        "22:60-7",
        "13 pm - 7",
        "0am-7",
        "1-2-3",
        "at night",
        "🙂",
        "1.5 kg",
        "12-2-417, Gudimalkapur",
        "9848012345",
    ],
)
def test_hours_that_are_none(typed: str) -> None:
    with pytest.raises(BadQuietHours):
        quiet_hours(typed)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "..", "/etc/passwd", "Asia", "\0", "x" * 300])
def test_zones_that_are_none(zone: str) -> None:
    with pytest.raises(BadQuietHours):
        QuietHours(0, 1, zone)
