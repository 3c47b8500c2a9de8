"""Pictures of days: as high as told, the same for the same bars."""

import struct

from domain.platform.stats import MOST_DAYS, Bars
from paper.bars import barred


def test_a_picture_is_a_png_and_the_same_each_time() -> None:
    bars = Bars(("29.11", "30.11"), (3, 0))
    drawn = barred(bars)
    assert drawn.startswith(b"\x89PNG")
    assert barred(bars) == drawn != barred(Bars(bars.labels, (3, 1)))


def test_many_days_and_none_ordered_are_drawn() -> None:
    days = barred(Bars(("01.11",) * MOST_DAYS, tuple(range(MOST_DAYS))))
    wide, high = struct.unpack(">II", days[16:24])
    assert wide > 2 * high
    assert barred(Bars(("01.11",), (0,)))
