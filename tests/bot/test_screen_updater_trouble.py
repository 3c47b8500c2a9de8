"""A draw that fails, comes late, or has nobody to show itself to."""

import pytest

from bot.screens import screen_updater as drawers
from bot.screens.effects import Effects, living
from sandbox.faults import Fault
from tests.bot.easel import ASHA, RAVI, Easel, until


@pytest.mark.parametrize("kind", ["500", "502", "429"])
async def test_a_draw_that_fails_is_tried_again(easel: Easel, kind: str) -> None:
    await easel.goes("probe.board")
    easel.sandbox.faults.add(Fault("sendMessage", kind, next=2, retry_after=0))
    easel.draw()
    await easel.settle()
    assert len(easel.told()) == 1
    assert easel.count("sendMessage") == 3


async def test_after_the_last_try_the_next_draw_still_comes(easel: Easel) -> None:
    await easel.goes("probe.board")
    easel.sandbox.faults.add(Fault("sendMessage", "500", next=len(drawers.PAUSES_S)))
    easel.draw()
    await easel.settle()
    assert easel.told() == []
    easel.draw()
    await easel.settle()
    assert len(easel.told()) == 1


async def test_a_newer_draw_does_not_wait_for_the_tries_of_the_older(
    easel: Easel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawers, "PAUSES_S", (60, 60))
    await easel.goes("probe.board")
    easel.sandbox.faults.add(Fault("sendMessage", "500"))
    easel.board.gate.clear()
    easel.draw()
    await until(lambda: easel.board.reads == 1)
    easel.draw()
    easel.board.gate.set()
    await easel.settle()
    assert len(easel.told()) == 1


async def test_what_telegram_will_not_have_keeps_nobody_waiting(
    easel: Easel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its message is free again at once, for a letter about the same."""
    monkeypatch.setattr(drawers, "PAUSES_S", (60,) * 4)
    await easel.goes("probe.board")
    easel.sandbox.faults.add(Fault("sendMessage", "400"))
    easel.draw()
    await easel.settle()
    assert easel.count("sendMessage") == 1
    easel.draw()
    await easel.settle()
    assert len(easel.told()) == 1


async def test_nobody_is_asked_twice_whether_they_blocked_the_bot(easel: Easel) -> None:
    await easel.goes("probe.board")
    easel.sandbox.person(ASHA).blocks()
    easel.draw()
    await easel.settle()
    assert easel.count("sendMessage") == 1


async def test_a_screen_that_breaks_holds_up_nobody_else(easel: Easel) -> None:
    await easel.goes("probe.broken")
    easel.draw()
    await easel.drawn(who=RAVI)
    assert easel.told(ASHA) == []
    assert len(easel.told(RAVI)) == 1
    await easel.drawn()
    assert len(easel.told(ASHA)) == 1


@pytest.mark.parametrize(
    ("screen", "args"), [("no.such", ()), ("probe.board", (1,)), ("orders.detail", (999,))]
)
async def test_a_screen_that_is_no_more_shows_a_way_on(
    easel: Easel, screen: str, args: tuple[int, ...]
) -> None:
    await easel.drawn(screen, args=args)
    assert len(easel.sandbox.chat(ASHA).messages[-1].labels) == 3


async def test_somebody_without_a_row_is_drawn_nothing(easel: Easel) -> None:
    easel.draw()
    await easel.settle()
    assert easel.told() == []


async def test_an_answer_that_comes_too_late_or_not_at_all_spoils_nothing(easel: Easel) -> None:
    easel.sandbox.faults.add(Fault("answerCallbackQuery", "500"))
    await easel.goes("probe.board")
    for query in ("1", "2"):
        easel.screen_updater.follow(Effects(query, "Added", draw=living(easel.people[ASHA])))
    await easel.settle()
    assert len(easel.told()) == 1
