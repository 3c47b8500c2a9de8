"""Hours of a day and of a week as keepers type them: "8-13, 16-21", "Mo-Fr 8-21, Su closed"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from domain.catalogue.about.hours import (
    ALL_DAY,
    HALF_A_DAY,
    MOST_A_DAY,
    SHORTEST,
    Day,
    Hours,
    hours_between,
    minute_of_day,
    open_day,
)
from domain.catalogue.about.slots import MOST_WINDOWS, NO_SLOTS, Slots, bad_slots
from domain.catalogue.about.timetable import MOST_DATES, WEEK, Timetable
from domain.catalogue.errors import BadDate, BadHours
from domain.typed.dates import date_first
from domain.typed.signs import digits_plain
from domain.typed.weekdays import SEVERAL, WEEKDAYS, days_between

_ALL_DAY = re.compile(r"(?<![\d:.–—-])24\s*(?:x|/|×)\s*7\b|(?<![\d:.–—-])24\s*(?:hours|hrs|h|घंटे|గంటలు)(?!\w)")
_TO = frozenset(("-", "–", "—", "~", "to", "till", "until", "se", "से", "నుంచి", "నుండి"))
_CLOSED = {
    *("closed", "close", "shut", "off", "holiday", "none", "bandh", "band", "chutti"),
    *("बंद", "छुट्टी", "अवकाश", "సెలవు", "మూసి", "మూసివేత", "బంద్", "మూత"),
}
_HALVES = {
    word: half
    for half, words in {
        "a": "morning subah udayam सुबह ఉదయం",
        "p": "afternoon evening shaam sham dopahar दोपहर शाम మధ్యాహ్నం సాయంత్రం",
        "n": "night raat ratri रात రాత్రి",
    }.items()
    for word in words.split()
}
SHORTEST_WINDOW = 15
"""Minutes: who writes "5 to 7" of a slot means two hours."""
NIGHT_ENDS = 5
"""At this hour, whoever says "3 at night"."""
_IDLE = {
    *(",", ";", ":", ".", "&", "+", "/", "|", "open", "from", "and", "at", "hrs", "hours", "h", "o'clock"),
    *("baje", "tak", "aur", "बजे", "तक", "और", "खुला", "खुली", "గంటలకు", "గంటల", "వరకు", "మరియు", "తెరిచి"),
}
_PART = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?(?![\d:])\s*(?P<half>[ap])?(?(half)\.?m?\b\.?)"
    r"|(?P<word>[^\W\d_][^\s\d,;:.&+/|~–—-]*)|(?P<sign>[^\s\w])|(?P<rest>\S)"
)


@dataclass(slots=True)
class _Reading:
    """What was read so far: hours by weekday, and of which days the next ones are."""

    week: dict[int, list[Hours]] = field(default_factory=dict)
    shut: set[int] = field(default_factory=set)
    """Weekdays that are closed."""
    days: tuple[int, ...] = ()
    is_named: bool = False
    """Whether days were named since the last hours."""
    is_range: bool = False
    opens: tuple[int, bool] | None = None
    half: str = ""
    shortest: int = SHORTEST
    most: int = MOST_A_DAY

    def name(self, *days: int) -> None:
        """One or more weekdays. Raises BadHours."""
        self._must_be_whole()
        if self.is_range:
            if not self.is_named:
                raise BadHours
            days = (*self.days, *days_between(self.days[-1], days[0])[1:])
        elif self.is_named:
            days = (*self.days, *days)
        self.days, self.is_named, self.is_range = days, True, False
        for each in days:
            self.week.pop(each, None)
            self.shut.discard(each)

    def time(self, minute: int, is_bare: bool) -> None:
        """One end of some hours. Raises BadHours."""
        if self.opens is None:
            if self.is_range:
                raise BadHours
            self.opens = (minute, is_bare)
            return
        if not self.is_range:
            raise BadHours
        (opens, was_bare), self.opens, self.is_range = self.opens, None, False
        if is_bare and not was_bare and minute <= opens < minute + HALF_A_DAY:
            minute += HALF_A_DAY  # who opens "in the morning, 8 to 1" closes at lunch
        self._put(opens, minute, is_bare and was_bare)

    def _put(self, opens: int, closes: int, is_bare: bool) -> None:
        self.is_named = False
        for each in self.days or range(WEEK):
            if each in self.shut:
                raise BadHours
            held = self.week.setdefault(each, [])
            after = held[-1].ends if held else 0
            held.append(hours_between(opens, closes, is_bare=is_bare, after=after, shortest=self.shortest))

    def closed(self) -> None:
        """Nothing on these days. Raises BadHours."""
        self._must_be_whole()
        for each in self.days or range(WEEK):
            if self.week.get(each):
                raise BadHours
            self.week[each] = []
            self.shut.add(each)
        self.is_named = False

    def to(self) -> None:
        """From the one before to the next. Raises BadHours."""
        if self.is_range or (self.opens is None and not self.is_named):
            raise BadHours
        self.is_range = True

    def end(self) -> dict[int, Day]:
        """All of it. Raises BadHours where something lacks."""
        self._must_be_whole()
        if self.is_named or self.is_range or not self.week:
            raise BadHours
        return {each: open_day(*hours, most=self.most) for each, hours in self.week.items()}

    def _must_be_whole(self) -> None:
        if self.opens is not None:
            raise BadHours


def hours_of_week(typed: str, now: Timetable) -> Timetable:
    """Hours by weekday; what names no days is for all of them.

    Days that are not named stay as they were; where nothing was kept before, they are closed, and open all
    the day where only closed ones are named. Raises BadHours.
    """
    said = _read(typed)
    before = now.week or (() if any(said.values()) else (ALL_DAY,),) * WEEK
    return Timetable(tuple(said.get(at, before[at]) for at in range(WEEK)), now.dates)


def hours_of_day(typed: str) -> Day:
    """Hours of one day, or that it is closed. Raises BadHours."""
    said = _read(typed)
    if len(said) != WEEK or len(set(said.values())) != 1:
        raise BadHours
    return said[0]


def hours_of_date(typed: str, today: date) -> tuple[date, Day]:
    """A date, and its hours behind it; nothing behind it: closed. Raises BadDate, BadHours."""
    found = date_first(typed, today)
    if found is None:
        raise BadDate(most=MOST_DATES)
    that, rest = found
    return that, hours_of_day(rest) if rest else ()


def windows_of_week(typed: str, now: Slots) -> Slots:
    """Windows by weekday, or that there are none; days that are not named stay. Raises BadSlots."""
    try:
        said = _read(typed, _Reading(shortest=SHORTEST_WINDOW, most=MOST_WINDOWS))
    except BadHours:
        raise bad_slots() from None
    return replace(now, week=tuple(said.get(at, now.week[at]) for at in range(WEEK)))


def windows_of_day(typed: str) -> Day:
    """The same of one day."""
    said = windows_of_week(typed, NO_SLOTS).week
    if len(set(said)) != 1:
        raise bad_slots()
    return said[0]


def _read(typed: str, reading: _Reading | None = None) -> dict[int, Day]:
    reading = reading or _Reading()
    for kind, part in _parts(_ALL_DAY.sub(" 0-24 ", digits_plain(typed).casefold())):
        if kind == "time":
            hour, minute, half = part.split(":")
            by_word, reading.half = reading.half, ""
            clock = minute_of_day(int(hour), int(minute), half or _half(int(hour), by_word))
            reading.time(clock, is_bare=not half and not by_word)
        elif part in _TO:
            reading.to()
        elif part in _HALVES:
            reading.half = _HALVES[part]
        elif part in WEEKDAYS:
            reading.name(WEEKDAYS[part])
        elif part in SEVERAL:
            reading.name(*SEVERAL[part])
        elif part in _CLOSED:
            reading.closed()
        elif part not in _IDLE:
            raise BadHours
    return reading.end()


def _half(hour: int, by_word: str) -> str:
    """The half of the day that a word says; the night begins in the evening, and its twelve is midnight."""
    if by_word == "n":
        by_word = "a" if hour == 12 or hour < NIGHT_ENDS else "p"
    return by_word if hour <= HALF_A_DAY // 60 else ""


def _parts(text: str) -> Iterator[tuple[str, str]]:
    for match in _PART.finditer(text):
        if match["hour"]:
            yield "time", f"{match['hour']}:{match['minute'] or 0}:{match['half'] or ''}"
        else:
            yield "word", match["word"] or match["sign"] or match["rest"]
