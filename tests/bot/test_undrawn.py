"""Chats that nobody draws: found when their lease has ended, and drawn once."""

import pytest

from bot.screens import undrawn
from bot.screens.undrawn import Undrawn
from domain.transport import LEASE_S
from tests.bot.two_chats import RAVI, TwoChats, until
from tests.clock import Clock


@pytest.fixture
def finder(chats: TwoChats) -> Undrawn:
    return Undrawn(chats.store, chats.screen_updater)


async def test_what_a_dead_process_left_is_drawn_when_its_lease_has_ended(
    chats: TwoChats, clock: Clock, finder: Undrawn
) -> None:
    await chats.goes("probe.board")
    await finder.look()
    assert chats.told() == []
    clock.advance(seconds=LEASE_S)
    await finder.look()
    await chats.settle()
    await finder.look()
    assert len(chats.told()) == 1
    assert not await chats.store.read().chats.abandoned()


async def test_what_is_being_drawn_here_is_drawn_by_nobody_else(
    chats: TwoChats, clock: Clock, finder: Undrawn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undrawn, "RENEW_S", 0)
    chats.board.gate.clear()
    await chats.goes("probe.board")
    chats.draw()
    await until(lambda: chats.board.reads == 1)
    for _ in range(5):
        clock.advance(seconds=LEASE_S - 1)
        await finder.look()
        assert not await chats.store.read().chats.abandoned()
    await finder.free()
    assert await chats.store.read().chats.abandoned() == 1, "at a clean stop it is anybody's"
    chats.board.gate.set()


async def test_somebody_who_is_no_more_is_not_looked_for_again(
    chats: TwoChats, clock: Clock, finder: Undrawn
) -> None:
    await chats.goes("probe.board", who=4004)
    await chats.goes("probe.board", who=RAVI)
    clock.advance(seconds=LEASE_S)
    await finder.look()
    await chats.settle()
    clock.advance(seconds=LEASE_S)
    assert not await chats.store.read().chats.abandoned()
    assert len(chats.told(RAVI)) == 1
