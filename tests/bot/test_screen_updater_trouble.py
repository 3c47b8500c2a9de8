"""A draw that fails, comes late, or has nobody to show itself to."""

import asyncio

import pytest

from bot.screens import screen_updater
from bot.screens.effects import Effects, living
from domain.transport import LEASE_S
from sandbox.faults import Fault
from tests.bot.two_chats import ASHA, RAVI, TwoChats, until
from tests.clock import Clock


@pytest.mark.parametrize("kind", ["500", "502", "429"])
async def test_a_draw_that_fails_is_tried_again(chats: TwoChats, kind: str) -> None:
    await chats.goes("probe.board")
    chats.sandbox.faults.add(Fault("sendMessage", kind, next=2, retry_after=0))
    chats.draw()
    await chats.settle()
    assert len(chats.told()) == 1
    assert chats.count("sendMessage") == 3


async def test_there_is_no_end_to_trying_as_long_as_telegram_is_away(chats: TwoChats) -> None:
    await chats.goes("probe.board")
    chats.sandbox.faults.add(Fault("sendMessage", "500", next=5 * len(screen_updater.PAUSES_S)))
    chats.draw()
    await chats.settle()
    assert len(chats.told()) == 1
    assert chats.count("sendMessage") == 5 * len(screen_updater.PAUSES_S) + 1


async def test_nothing_else_of_the_message_waits_while_a_draw_rests(
    chats: TwoChats, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen_updater, "PAUSES_S", (60,) * 4)
    await chats.goes("probe.board")
    chats.sandbox.faults.add(Fault("sendMessage", "500"))
    chats.draw()
    await until(lambda: chats.count("sendMessage") == 1)
    async with asyncio.timeout(5), chats.locks.alone(living(chats.people[ASHA]).key):
        assert chats.screen_updater.people == [ASHA]


async def test_a_newer_draw_does_not_wait_for_the_tries_of_the_older(
    chats: TwoChats, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen_updater, "PAUSES_S", (60, 60))
    await chats.goes("probe.board")
    chats.sandbox.faults.add(Fault("sendMessage", "500"))
    chats.board.gate.clear()
    chats.draw()
    await until(lambda: chats.board.reads == 1)
    chats.draw()
    chats.board.gate.set()
    await chats.settle()
    assert len(chats.told()) == 1


async def test_what_telegram_will_not_have_keeps_nobody_waiting(
    chats: TwoChats, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its message is free again at once, for a message about the same."""
    monkeypatch.setattr(screen_updater, "PAUSES_S", (60,) * 4)
    await chats.goes("probe.board")
    chats.sandbox.faults.add(Fault("sendMessage", "400"))
    chats.draw()
    await until(lambda: chats.count("sendMessage") == 1)
    async with asyncio.timeout(5), chats.locks.alone(living(chats.people[ASHA]).key):
        pass
    chats.draw()
    await chats.settle()
    assert len(chats.told()) == 1


@pytest.mark.parametrize(("refused", "labels"), [(1, 1), (2, 3)])
async def test_a_screen_that_telegram_refuses_comes_again_or_gives_way_to_one_that_leads_on(
    chats: TwoChats, refused: int, labels: int
) -> None:
    """Once may be Telegram's mistake, twice is the screen's: nobody is left without an answer."""
    await chats.goes("probe.board")
    chats.sandbox.faults.add(Fault("sendMessage", "400", next=refused))
    chats.draw()
    await chats.settle()
    assert len(chats.sandbox.chat(ASHA).messages[-1].labels) == labels
    row = await chats.store.read().chats.get(ASHA, ASHA)
    assert row and row.drawn == row.version


@pytest.mark.parametrize("how", ["blocked", "refused"])
async def test_nobody_is_asked_twice_whether_they_blocked_the_bot(
    chats: TwoChats, clock: Clock, how: str
) -> None:
    await chats.goes("probe.board")
    if how == "blocked":
        chats.sandbox.person(ASHA).blocks()
    else:
        chats.sandbox.faults.add(Fault("sendMessage", "400", next=99))
    chats.draw()
    await chats.settle()
    clock.advance(seconds=LEASE_S)
    assert not await chats.store.read().chats.abandoned()
    assert chats.count("sendMessage") == (1 if how == "blocked" else screen_updater.MOST_REFUSALS + 1)


async def test_a_screen_that_breaks_holds_up_nobody_else(chats: TwoChats) -> None:
    await chats.goes("probe.broken")
    chats.draw()
    await chats.drawn(who=RAVI)
    assert len(chats.told(RAVI)) == 1
    await chats.settle()
    assert ["went wrong" in text for text in chats.told(ASHA)] == [True]
    assert len(chats.sandbox.chat(ASHA).messages[-1].labels) == 3, "a way on"
    row = await chats.store.read().chats.get(ASHA, ASHA)
    assert row and row.drawn == row.version
    await chats.drawn()
    assert len(chats.told(ASHA)) == 1


@pytest.mark.parametrize(
    ("screen", "args"), [("no.such", ()), ("probe.board", (1,)), ("orders.detail", (999,))]
)
async def test_a_screen_that_is_no_more_shows_a_way_on(
    chats: TwoChats, screen: str, args: tuple[int, ...]
) -> None:
    await chats.drawn(screen, args=args)
    assert len(chats.sandbox.chat(ASHA).messages[-1].labels) == 3


async def test_somebody_without_a_row_is_drawn_nothing(chats: TwoChats) -> None:
    chats.draw()
    await chats.settle()
    assert chats.told() == []


async def test_an_answer_that_comes_too_late_or_not_at_all_spoils_nothing(chats: TwoChats) -> None:
    chats.sandbox.faults.add(Fault("answerCallbackQuery", "500"))
    await chats.goes("probe.board")
    for query in ("1", "2"):
        chats.screen_updater.follow(Effects(query, "Added", draw=living(chats.people[ASHA])))
    await chats.settle()
    assert len(chats.told()) == 1
