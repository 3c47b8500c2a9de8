"""Slots: as keepers type them, and what is ahead over midnight, holidays, pauses and changed clocks."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue.about.door import Door
from domain.catalogue.about.hours import ALL_DAY, DAY, Day, Hours
from domain.catalogue.about.slots import (
    DAYS_AHEAD,
    LONGEST_CUT_OFF,
    MOST_WINDOWS,
    NO_SLOTS,
    Slot,
    Slots,
)
from domain.catalogue.about.timetable import ALWAYS, WEEK, Timetable, same_each_day
from domain.catalogue.about.typed_hours import windows_of_day, windows_of_week
from domain.catalogue.errors import BadSlots, ShopClosed
from domain.catalogue.shop import ShopState, Trading, Unreachable
from domain.orders.slots import answers_from
from tests.domain.samples import SHOP

INDIA = ZoneInfo("Asia/Kolkata")
NOON = datetime(2026, 11, 30, 12, 0, tzinfo=INDIA)
"""A Monday."""
MORNING, EVENING = Hours(540, 660), Hours(1020, 1140)
BOTH: Day = (MORNING, EVENING)
EVERY_DAY = Slots((BOTH,) * WEEK, capacity=2, cut_off=60)
TYPED: dict[str, tuple[Day, ...]] = {
    "9-11, 17-19": (BOTH,) * 7,
    "9-11, 5-7": (BOTH,) * 7,
    "9am-11am 5pm-7pm": (BOTH,) * 7,
    "Mo-Sa 9-11, 17-19": (BOTH,) * 6 + ((),),
    "weekdays 9-11": ((MORNING,),) * 5 + ((),) * 2,
    "सोम–शनि ९–११, १७–१९": (BOTH,) * 6 + ((),),
    "సోమ–శుక్ర 9-11": ((MORNING,),) * 5 + ((),) * 2,
    "22-1": ((Hours(1320, 60),),) * 7,
    "closed": ((),) * 7,
    "बंद": ((),) * 7,
}


@pytest.mark.parametrize("typed", TYPED)
def test_windows_are_read_as_people_type_them(typed: str) -> None:
    assert windows_of_week(typed, NO_SLOTS).week == TYPED[typed]


def test_what_is_not_named_stays() -> None:
    read = windows_of_week("Su closed, Sa 10-12", EVERY_DAY)
    assert read == replace(EVERY_DAY, week=(BOTH,) * 5 + ((Hours(600, 720),), ()))
    assert windows_of_day("9-11, 17-19") == BOTH
    with pytest.raises(BadSlots):
        windows_of_day("Mo 9-11")


@pytest.mark.parametrize(
    "typed", ["", "tea", "9", "Mo", "9am-11am 10am-12pm", "25-26", " ".join(f"{h}-{h}:30" for h in range(24))]
)
def test_what_says_no_windows_is_refused(typed: str) -> None:
    with pytest.raises(BadSlots):
        windows_of_week(typed, NO_SLOTS)


@pytest.mark.parametrize(
    "wrong",
    [
        {"capacity": 0},
        {"capacity": 1001},
        {"cut_off": -1},
        {"cut_off": LONGEST_CUT_OFF + 1},
        {"week": ((),) * 6},
    ],
)
def test_no_shop_has_such_slots(wrong: dict[str, object]) -> None:
    with pytest.raises(BadSlots):
        replace(EVERY_DAY, **wrong)  # type: ignore[arg-type]
    assert MOST_WINDOWS == 12


def test_the_next_ones_come_first_and_a_cut_off_ends_each() -> None:
    door = Door(seen_at=NOON)
    first = Slot(NOON.replace(hour=17), NOON.replace(hour=19))
    found = list(EVERY_DAY.ahead(door, SHOP.time_zone))
    assert found[0] == first and len(found) == 1 + 2 * DAYS_AHEAD
    at_last = replace(door, seen_at=NOON.replace(hour=16))
    assert next(EVERY_DAY.ahead(at_last, SHOP.time_zone)) == first
    too_late = replace(door, seen_at=NOON.replace(hour=16, microsecond=1))
    assert next(EVERY_DAY.ahead(too_late, SHOP.time_zone)).starts.astimezone(INDIA).day == 1
    assert list(NO_SLOTS.ahead(door, SHOP.time_zone)) == []


def test_holidays_and_pauses_leave_slots_out() -> None:
    today, tomorrow = NOON.date(), NOON.date() + timedelta(days=1)
    hours = Timetable(None, {today: (), tomorrow: (Hours(960, 1260),)})
    found = list(EVERY_DAY.ahead(Door(hours, seen_at=NOON), SHOP.time_zone))
    assert found[0].starts == datetime.combine(tomorrow, time(17), tzinfo=INDIA)
    paused = Door(paused_until=NOON + timedelta(days=2), seen_at=NOON)
    assert next(EVERY_DAY.ahead(paused, SHOP.time_zone)).starts == NOON + timedelta(days=2, hours=5)


def test_a_closed_shop_takes_orders_for_its_slots() -> None:
    night = NOON.replace(hour=22)
    door = Door(same_each_day(Hours(480, 1260)), seen_at=night)
    shop = replace(SHOP, door=door, slots=EVERY_DAY)
    assert (shop.trading, shop.takes_orders, shop.closes_at) == (Trading.AHEAD, True, None)
    assert shop.opens_at and shop.opens_at.at == night + timedelta(hours=10)
    shop.must_take_orders()
    slot = shop.next_slot
    assert slot and slot.starts == night + timedelta(hours=11) and shop.slot_at(slot.starts) == slot
    assert shop.slot_at(slot.ends) is None
    for closed in (
        replace(shop, slots=NO_SLOTS),
        replace(shop, is_open=False),
        replace(shop, counter_lost=Unreachable.OUT),
        replace(shop, state=ShopState.SUSPENDED),
    ):
        assert (closed.trading, closed.takes_orders) == (Trading.CLOSED, False)
    with pytest.raises(ShopClosed):
        replace(shop, is_open=False).must_take_orders()
    assert not list(replace(shop, is_open=False).slots_ahead)


def test_a_shop_answers_when_it_is_open_and_before_the_slot() -> None:
    patience = timedelta(minutes=15)
    hours = same_each_day(Hours(480, 1260))
    opens = datetime(2026, 12, 1, 8, 0, tzinfo=INDIA)
    slot = Slot(opens + timedelta(hours=1), opens + timedelta(hours=3))
    early = Slot(opens - timedelta(hours=2), opens)
    for now, meant, answers in (
        (NOON, slot, None),
        (NOON.replace(hour=22), slot, opens),
        (NOON.replace(hour=22), early, early.starts),
        (NOON.replace(hour=20, minute=50), slot, opens),
        (NOON.replace(hour=20, minute=40), slot, None),
    ):
        shop = replace(SHOP, door=Door(hours, seen_at=now), slots=EVERY_DAY)
        assert answers_from(shop, meant, patience) == answers
    always = replace(SHOP, door=Door(ALWAYS, seen_at=NOON), slots=EVERY_DAY)
    assert answers_from(always, slot, patience) is None


@st.composite
def windows(draw: st.DrawFn) -> Day:
    """Windows of a day that lie behind one another; the last may go past midnight."""
    ends = sorted(draw(st.sets(st.integers(0, 95), max_size=8)))
    spans = [Hours(15 * a, 15 * b) for a, b in zip(ends[::2], ends[1::2], strict=False)]
    if spans and draw(st.booleans()):
        spans[-1] = Hours(spans[-1].opens, min(spans[-1].opens, spans[0].opens) // 2)
    return tuple(each for each in spans if each.opens != each.closes)


CHANGES = [
    ("Europe/Berlin", date(2026, 3, 29)),
    ("Europe/Berlin", date(2026, 10, 25)),
    ("America/New_York", date(2026, 3, 8)),
    ("America/New_York", date(2026, 11, 1)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),
    ("Asia/Kolkata", date(2026, 6, 1)),
]


@given(
    st.sampled_from(CHANGES),
    st.lists(windows(), min_size=WEEK, max_size=WEEK),
    st.integers(0, LONGEST_CUT_OFF),
    st.integers(-2 * 24 * 60, 24 * 60),
    st.none() | st.integers(1, 3 * 24 * 60),
    st.dictionaries(st.integers(-1, 8), st.sampled_from([(), (ALL_DAY,), (Hours(600, 1200),)]), max_size=3),
)
def test_what_is_ahead_is_every_window_that_there_is_time_for(
    change: tuple[str, date],
    week: list[Day],
    cut_off: int,
    minutes: int,
    pause: int | None,
    dates: dict[int, Day],
) -> None:
    zone, around = ZoneInfo(change[0]), change[1]
    now = datetime.combine(around, time(), tzinfo=zone).astimezone(UTC) + timedelta(minutes=minutes)
    until = None if pause is None else now + timedelta(minutes=pause)
    today = now.astimezone(zone).date()
    own = {today + timedelta(days=days): hours for days, hours in dates.items()}
    door = Door(Timetable(None, own), until, seen_at=now)
    kept = Slots(tuple(week), cut_off=cut_off)
    found = list(kept.ahead(door, change[0]))
    for one, after in pairwise(found):
        assert one.starts < after.starts
    expected = set()
    for days in range(DAYS_AHEAD + 1):
        that = today + timedelta(days=days)
        for window in week[that.weekday()]:
            ends = window.closes if window.closes > window.opens else window.closes + DAY
            last = that + timedelta(days=ends // DAY)
            starts = datetime.combine(that, time(*divmod(window.opens, 60)), tzinfo=zone).astimezone(UTC)
            over = datetime.combine(last, time(*divmod(ends % DAY, 60)), tzinfo=zone).astimezone(UTC)
            within = that not in own or any(
                each == ALL_DAY or each.opens <= window.opens <= ends <= each.closes for each in own[that]
            )
            is_late = starts - timedelta(minutes=cut_off) < now or (until is not None and starts < until)
            if within and not is_late and starts < over:
                expected.add(starts)
    assert {each.starts for each in found} == expected
    assert all(each.starts < each.ends for each in found)
