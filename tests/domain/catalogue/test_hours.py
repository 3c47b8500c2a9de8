"""When a shop is open: as keepers type it, over midnight, on holidays, and where clocks are changed."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.catalogue.about.door import Door
from domain.catalogue.about.hours import ALL_DAY, DAY, Day, Hours, open_day
from domain.catalogue.about.timetable import ALWAYS, MOST_DATES, WEEK, Timetable, moment_at, same_each_day
from domain.catalogue.about.typed_hours import hours_of_date, hours_of_day, hours_of_week
from domain.catalogue.errors import BadDate, BadHours, ShopClosed
from domain.catalogue.shop import Trading
from domain.typed.dates import date_first, date_gone_by
from domain.values import Ahead
from tests.domain.samples import SHOP

INDIA, BERLIN, NEW_YORK, LORD_HOWE = (
    "Asia/Kolkata",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
)
TODAY = date(2026, 11, 30)
"""A Monday."""
LONG = ((Hours(480, 1260),),)
SPLIT: tuple[Day, ...] = ((Hours(480, 780), Hours(960, 1260)),)
CLOSED: tuple[Day, ...] = ((),)
WEEKS: dict[str, tuple[Day, ...]] = {
    "8-21": LONG * 7,
    "8-13, 16-21": SPLIT * 7,
    "8-1, 4-9": SPLIT * 7,
    "सुबह 8 से 1, शाम 4 से 9": SPLIT * 7,
    "morning 8 to 1, 4 pm to 9": SPLIT * 7,
    "Mo-Fr 8-21, Su closed": LONG * 5 + CLOSED * 2,
    "8-21\nSun closed": LONG * 6 + CLOSED,
    "mon-sat 8am-9pm; sunday 8 am - 1 pm, 4:00 p.m. to 9 pm": LONG * 6 + SPLIT,
    "weekdays 8-21 weekend closed": LONG * 5 + CLOSED * 2,
    "सोमवार से शनिवार सुबह 8 बजे से रात 9 बजे तक, रविवार बंद": LONG * 6 + CLOSED,
    "सोम–शनि ८–२१, रवि छुट्टी": LONG * 6 + CLOSED,
    "సోమ–శుక్ర 8-21; శనివారం, ఆదివారం సెలవు": LONG * 5 + CLOSED * 2,
    "ఉదయం 8 నుంచి రాత్రి 9 వరకు": LONG * 7,
    "roj 8 se 9": LONG * 7,
    "Sa-Mo 8-21": LONG + CLOSED * 4 + LONG * 2,
    "24x7": ((ALL_DAY,),) * 7,
    "Su closed": ((ALL_DAY,),) * 6 + CLOSED,
    "रात 8 से रात 12 बजे तक": ((Hours(1200, 0),),) * 7,
}
NO_WEEKS = (
    *("Mo-Fr", "8", "Mo 8-21 9", "tea 8-21", "8-13 12-14", "Mo - - Fr 8-9", "-", "", "8am-8am", "25-26"),
    *("6-7.30 9-10 12-13 15-16 18-19", "closed 8-21", "Mo 8-21 closed"),
)
DATES = {
    "25.12. closed": (date(2026, 12, 25), ()),
    "25.12.": (date(2026, 12, 25), ()),
    "25 Dec 8-21": (date(2026, 12, 25), LONG[0]),
    "Dec 25: 8-1, 4-9": (date(2026, 12, 25), SPLIT[0]),
    "26/1 holiday": (date(2027, 1, 26), ()),
    "2027-01-26 8-21": (date(2027, 1, 26), LONG[0]),
    "tomorrow closed": (date(2026, 12, 1), ()),
    "monday 8-21": (date(2026, 12, 7), LONG[0]),
    "कल बंद": (date(2026, 12, 1), ()),
    "15 अगस्त छुट्टी": (date(2027, 8, 15), ()),
    "రేపు సెలవు": (date(2026, 12, 1), ()),
}


def apart(hours: list[Hours]) -> Day:
    """Those that fit beside each other."""
    kept: Day = ()
    for each in hours:
        with suppress(BadHours):
            kept = open_day(*kept, each)
    return kept


days = st.lists(st.tuples(st.integers(0, DAY - 1), st.integers(0, DAY - 1)), max_size=3).map(
    lambda ends: apart([Hours(*each) for each in ends if each[0] != each[1]])
)
timetables = st.builds(
    Timetable,
    st.none() | st.tuples(*[days] * WEEK),
    st.dictionaries(st.dates(date(2026, 3, 20), date(2026, 11, 10)), days, max_size=5),
)
zones = st.sampled_from((INDIA, BERLIN, NEW_YORK, LORD_HOWE))
moments = st.datetimes(datetime(2026, 3, 20), datetime(2026, 11, 10), timezones=st.just(UTC))


def is_open(timetable: Timetable, now: datetime, zone: str) -> bool:
    """The same by looking at the day and the one before."""
    place = ZoneInfo(zone)
    today = now.astimezone(place).date()
    return any(
        moment_at(that, hours.opens, place) <= now < moment_at(that, hours.ends, place)
        for that in (today - timedelta(days=1), today)
        for hours in timetable.on(that)
    )


@pytest.mark.parametrize("typed", WEEKS)
def test_weeks_as_keepers_type_them(typed: str) -> None:
    assert hours_of_week(typed, ALWAYS).week == WEEKS[typed]


@pytest.mark.parametrize("typed", NO_WEEKS)
def test_what_is_no_week(typed: str) -> None:
    with pytest.raises(BadHours):
        hours_of_week(typed, ALWAYS)


def test_days_that_are_not_named_stay() -> None:
    kept = hours_of_week("Su 8-13", Timetable(LONG * 7, {TODAY: ()}))
    assert (kept.week, kept.dates) == (LONG * 6 + ((Hours(480, 780),),), {TODAY: ()})


@pytest.mark.parametrize("typed", DATES)
def test_dates_as_keepers_type_them(typed: str) -> None:
    assert hours_of_date(typed, TODAY) == DATES[typed]


@pytest.mark.parametrize(
    "typed,error", [("31.11. closed", BadDate), ("8-21", BadDate), ("25.12. tea", BadHours)]
)
def test_what_is_no_date(typed: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        hours_of_date(typed, TODAY)


@pytest.mark.parametrize("back", range(1, 8))
def test_a_weekday_gone_by_is_the_last_such_day(back: int) -> None:
    that = TODAY - timedelta(days=back)
    assert date_gone_by(f"{that:%A}", TODAY) == that


@pytest.mark.parametrize(
    "typed,days",
    [("today", 0), ("आज", 0), ("Yesterday", 1), ("कल", 1), ("నిన్న", 1), ("parson", 2), ("మొన్న", 2)],
)
def test_days_gone_by_in_words(typed: str, days: int) -> None:
    assert date_gone_by(typed, TODAY) == TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    "typed,that",
    [
        ("25.12.", date(2025, 12, 25)),
        ("25 Dec", date(2025, 12, 25)),
        ("25 दिसंबर", date(2025, 12, 25)),
        ("డిసెంబర్ 25", date(2025, 12, 25)),
        ("2026-01-03", date(2026, 1, 3)),
        ("3/1/26", date(2026, 1, 3)),
        ("29 Feb", date(2024, 2, 29)),
        ("2030-01-01", None),
        ("31.11.", None),
        ("2 kg onion", None),
        ("25 Dec closed", None),
    ],
)
def test_a_date_gone_by_is_the_last_one(typed: str, that: date | None) -> None:
    assert date_gone_by(typed, date(2026, 11, 30)) == that


@given(st.text(alphabet="0123456789 :.,;-–/ampMoFrtuclsed24x\nसेबंदరే", max_size=30) | st.text(max_size=30))
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    date_first(typed, TODAY)
    gone_by = date_gone_by(typed, TODAY)
    assert gone_by is None or gone_by <= TODAY
    for read in (
        lambda: hours_of_week(typed, ALWAYS),
        lambda: hours_of_day(typed),
        lambda: hours_of_date(typed, TODAY),
    ):
        try:
            read()
        except (BadHours, BadDate):
            continue


@given(timetables, moments, zones)
@example(same_each_day(Hours(1200, 120)), datetime(2026, 10, 25, 0, 30, tzinfo=UTC), BERLIN)
@example(same_each_day(Hours(150, 180)), datetime(2026, 3, 29, 0, 30, tzinfo=UTC), BERLIN)
@example(Timetable(None, {date(2026, 4, 5): ()}), datetime(2026, 4, 4, 15, 10, tzinfo=UTC), LORD_HOWE)
def test_it_is_open_until_it_closes_and_closed_until_it_opens(
    timetable: Timetable, now: datetime, zone: str
) -> None:
    opens, closes = timetable.opens(now, zone), timetable.closes(now, zone)
    assert (opens == now) is is_open(timetable, now, zone)
    short = timedelta(microseconds=1)
    if opens is None:
        assert not any(is_open(timetable, now + timedelta(hours=each), zone) for each in range(200))
    elif opens > now:
        assert closes is None
        assert is_open(timetable, opens, zone) and not is_open(timetable, opens - short, zone)
        half = now + (opens - now) / 2
        assert not is_open(timetable, half, zone)
    elif closes:
        assert not is_open(timetable, closes, zone) and is_open(timetable, closes - short, zone)
        assert is_open(timetable, now + (closes - now) / 2, zone)


@pytest.mark.parametrize(
    "zone,now,opens",
    [
        (INDIA, datetime(2026, 11, 30, 2, 29, tzinfo=UTC), datetime(2026, 11, 30, 2, 30, tzinfo=UTC)),
        (BERLIN, datetime(2026, 3, 28, 23, 0, tzinfo=UTC), datetime(2026, 3, 29, 6, 0, tzinfo=UTC)),
        (BERLIN, datetime(2026, 10, 24, 23, 0, tzinfo=UTC), datetime(2026, 10, 25, 7, 0, tzinfo=UTC)),
        (NEW_YORK, datetime(2026, 3, 8, 5, 0, tzinfo=UTC), datetime(2026, 3, 8, 12, 0, tzinfo=UTC)),
    ],
)
def test_it_opens_by_the_clock_on_its_wall(zone: str, now: datetime, opens: datetime) -> None:
    assert same_each_day(Hours(480, 1260)).opens(now, zone) == opens


def test_a_holiday_and_the_night_before_it() -> None:
    timetable = Timetable(((Hours(1200, 120),),) * 7, {date(2026, 12, 25): ()})
    night = datetime(2026, 12, 25, 1, 0, tzinfo=ZoneInfo(INDIA))
    assert timetable.closes(night, INDIA) == night + timedelta(hours=1)
    assert timetable.opens(night + timedelta(hours=1), INDIA) == night + timedelta(hours=43)


def test_the_only_day_of_a_week_may_be_put_off_for_long() -> None:
    sundays = [date(2026, 12, 6) + timedelta(days=7 * each) for each in range(50)]
    timetable = Timetable(CLOSED * 6 + LONG, dict.fromkeys(sundays, ()))
    opens = timetable.opens(datetime(2026, 11, 30, tzinfo=UTC), INDIA)
    assert opens and opens.astimezone(ZoneInfo(INDIA)).date() == sundays[-1] + timedelta(days=7)
    assert Timetable(CLOSED * 7).opens(datetime(2026, 11, 30, tzinfo=UTC), INDIA) is None


def test_dates_are_kept_as_long_as_they_matter() -> None:
    kept = Timetable(None, {date(2026, 1, 1): ()}).with_date(date(2026, 12, 25), LONG[0], TODAY)
    assert kept.dates == {date(2026, 12, 25): LONG[0]}
    assert not kept.with_date(date(2026, 12, 25), None, TODAY).dates
    for wrong in (TODAY - timedelta(days=1), TODAY + timedelta(days=401)):
        with pytest.raises(BadDate):
            kept.with_date(wrong, (), TODAY)
    full = Timetable(None, {TODAY + timedelta(days=each): () for each in range(MOST_DATES)})
    with pytest.raises(BadDate):
        full.with_date(TODAY + timedelta(days=100), (), TODAY)


def test_hours_of_a_day_are_apart() -> None:
    assert open_day(Hours(960, 1260), Hours(480, 780)) == SPLIT[0]
    for wrong in ((Hours(480, 780), Hours(779, 900)), (Hours(1200, 120), Hours(1300, 60))):
        with pytest.raises(BadHours):
            open_day(*wrong)


def test_a_closed_shop_says_when_it_opens() -> None:
    now = datetime(2026, 11, 30, 20, 0, tzinfo=UTC)
    shop = replace(SHOP, door=Door(same_each_day(Hours(480, 1260)), seen_at=now))
    place = ZoneInfo(SHOP.time_zone)
    opens = datetime(2026, 12, 1, 8, 0, tzinfo=place)
    assert (shop.trading, shop.closes_at) == (Trading.CLOSED, None)
    assert shop.opens_at == Ahead(opens, now.astimezone(place))
    with pytest.raises(ShopClosed) as refused:
        shop.must_take_orders()
    assert refused.value.facts == {"shop": SHOP.names, "opens_at": shop.opens_at, "reason": None}
    assert replace(shop, is_open=False).opens_at is None
    open_then = replace(shop, door=replace(shop.door, seen_at=opens))
    assert open_then.trading is Trading.OPEN and open_then.closes_at
    assert open_then.closes_at.at == opens + timedelta(hours=13)


def test_a_pause_ends_by_itself_and_within_the_hours() -> None:
    place = ZoneInfo(SHOP.time_zone)
    noon = datetime(2026, 11, 30, 12, 0, tzinfo=place)
    door = Door(same_each_day(Hours(480, 1260)), noon + timedelta(hours=2), "At the market", seen_at=noon)
    shop = replace(SHOP, door=door)
    assert (shop.trading, shop.closed_for) == (Trading.CLOSED, "At the market")
    assert shop.opens_at and shop.opens_at.at == noon + timedelta(hours=2)
    always = replace(shop, door=replace(door, timetable=ALWAYS))
    assert (always.trading, always.opens_at) == (Trading.CLOSED, shop.opens_at)
    late = replace(shop, door=replace(door, paused_until=noon + timedelta(hours=10)))
    assert late.opens_at and late.opens_at.at == datetime(2026, 12, 1, 8, 0, tzinfo=place)
    over = replace(shop, door=replace(door, seen_at=noon + timedelta(hours=2)))
    assert (over.trading, over.closed_for, over.opens_at) == (Trading.OPEN, None, None)


def test_orders_take_longer_while_it_is_busy() -> None:
    now = datetime(2026, 11, 30, 20, 0, tzinfo=UTC)
    door = Door(busy_minutes=20, busy_until=now + timedelta(hours=1), seen_at=now)
    assert door.extra == timedelta(minutes=20)
    assert replace(door, busy_until=now).extra == timedelta()
