"""One drawer per message, through a real bot into a real chat."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from telegram.ext import ExtBot

from bot import drawer as drawers
from bot.after import After, FixedDraw, LivingDraw
from bot.chat import Chat, Flow, Screen, show, tap
from bot.drawer import Drawer
from bot.drawing import Drawing
from bot.locks import Locks
from bot.painter import Painter
from bot.reception import Reception
from bot.storyboard import Storyboard
from domain.people import Actor
from domain.transport import ChatState
from locales.texts import Texts
from sandbox.faults import Fault
from sandbox.meddling import age
from sandbox.server import Sandbox
from storage.work import StoredStore
from tests.storage import given

ASHA, RAVI, COUNTER = 1001, 1002, -5001


@dataclass
class Board:
    """A screen of the tests' own, which says `said` and stops at `gate` after it has read it."""

    said: str = "one"
    reads: int = 0
    inside: int = 0
    most_inside: int = 0
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    flow: Flow = field(default_factory=lambda: Flow("probe"))

    def __post_init__(self) -> None:
        @self.flow.screen
        async def board(chat: Chat) -> Screen:
            """Shows what is said now."""
            return await self.show()

        @self.flow.asks("contact", back=board)
        @self.flow.screen
        async def asks(chat: Chat) -> Screen:
            """Asks for the contact."""
            return show("checkout-who")

        @self.flow.screen
        async def broken(chat: Chat) -> Screen:
            """Cannot be told."""
            raise ZeroDivisionError

    async def show(self) -> Screen:
        self.reads += 1
        self.inside += 1
        self.most_inside = max(self.most_inside, self.inside)
        said = self.said
        await self.gate.wait()
        self.inside -= 1
        return show("welcome-start", [tap(".shops", "shops.nearby")], name=said)


@dataclass
class Easel:
    """The drawer with its parts, two people and what they see."""

    sandbox: Sandbox
    store: StoredStore
    drawer: Drawer
    board: Board
    people: dict[int, Actor]

    async def goes(self, screen: str, *, who: int = ASHA, below: int = 0, args: tuple[Any, ...] = ()) -> None:
        """The person's chat is at this screen now, to be drawn."""
        row = await self.store.read().chats.get(who, who) or ChatState(who, who, screen)
        async with self.store.begin() as work:
            await work.chats.save(replace(row.at(screen, args), below=below or row.below))

    def draw(self, who: int = ASHA, **more: Any) -> None:
        self.drawer.draw(LivingDraw(self.people[who], **more))

    async def settle(self) -> None:
        await until(lambda: self.drawer.is_idle)

    async def drawn(self, screen: str = "probe.board", **where: Any) -> None:
        """Goes there and draws it."""
        await self.goes(screen, **where)
        self.draw(where.get("who", ASHA))
        await self.settle()

    def told(self, chat: int = ASHA) -> list[str]:
        """What the bot wrote there, oldest first."""
        return [posted.text for posted in self.sandbox.chat(chat).messages if posted.from_bot]

    def count(self, method: str) -> int:
        called = self.sandbox.api.calls.get(method)
        return called.count if called else 0


@pytest.fixture
async def easel(
    bot: ExtBot[Any], sandbox: Sandbox, store: StoredStore, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Easel]:
    monkeypatch.setattr(drawers, "PAUSES_S", (0.01,) * 4)
    board = Board()
    storyboard, texts = Storyboard.collect(), Texts.load()
    storyboard.links |= board.flow.links
    painter = Painter(texts, storyboard)
    reception = Reception(storyboard, painter, bot.username, frozenset())
    drawing = Drawing(bot, store, storyboard, painter, reception)
    async with store.begin() as work:
        people = {number: await given.person(work, number, str(number)) for number in (ASHA, RAVI)}
    for number in people:
        sandbox.person(number).says("/start")
    board.gate.set()
    easel = Easel(sandbox, store, Drawer(bot, drawing, Locks()), board, people)
    yield easel
    board.gate.set()
    await easel.drawer.settle()


async def until(seen: Callable[[], object]) -> None:
    deadline = time.monotonic() + 20
    while not seen():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.005)


async def test_draws_of_one_message_coalesce_and_the_newest_wins(easel: Easel) -> None:
    await easel.goes("probe.board")
    easel.board.gate.clear()
    easel.draw()
    await until(lambda: easel.board.reads == 1)
    for number in range(30):
        easel.board.said = f"said {number}"
        easel.draw()
    easel.board.gate.set()
    await easel.settle()
    assert easel.board.reads == 2
    assert len(easel.told()) == 1
    assert "said 29" in easel.told()[0]


async def test_one_message_is_drawn_by_one_at_a_time_and_two_side_by_side(easel: Easel) -> None:
    await easel.goes("probe.board")
    await easel.goes("probe.board", who=RAVI)
    easel.board.gate.clear()
    easel.draw(ASHA)
    easel.draw(RAVI)
    await until(lambda: easel.board.inside == 2)
    easel.draw(ASHA)
    easel.draw(ASHA)
    await asyncio.sleep(0.05)
    assert easel.board.most_inside == 2
    easel.board.gate.set()
    await easel.settle()
    assert (easel.board.reads, easel.board.most_inside) == (3, 2)


async def test_the_living_screen_is_edited_in_place_and_recorded(easel: Easel) -> None:
    await easel.drawn()
    easel.board.said = "two"
    await easel.drawn()
    assert ["two" in text for text in easel.told()] == [True]
    row = await easel.store.read().chats.get(ASHA, ASHA)
    assert row and row.message_id == easel.sandbox.chat(ASHA).messages[-1].id
    assert row.drawn == row.version == 2


async def test_drawing_the_same_again_changes_nothing(easel: Easel) -> None:
    await easel.drawn()
    easel.draw()
    await easel.settle()
    assert len(easel.told()) == 1
    assert easel.count("editMessageText") == 1


async def test_an_answer_typed_below_gets_a_fresh_screen_and_retires_the_old(easel: Easel) -> None:
    await easel.drawn()
    typed = easel.sandbox.person(ASHA).says("two kilos")
    await easel.drawn(below=typed.id)
    old, _, new = easel.sandbox.chat(ASHA).messages[-3:]
    assert (old.labels, len(new.labels)) == ([], 1)
    assert new.id > typed.id
    await easel.drawn()
    assert easel.sandbox.chat(ASHA).messages[-1].id == new.id


@pytest.mark.parametrize("how", ["deleted", "old"])
async def test_a_screen_that_can_no_longer_be_edited_is_sent_anew(
    easel: Easel, bot: ExtBot[Any], how: str
) -> None:
    await easel.drawn()
    first = easel.sandbox.chat(ASHA).messages[-1].id
    if how == "old":
        age(easel.sandbox.world, ASHA, first)
    else:
        await bot.delete_message(ASHA, first)
    easel.board.said = "two"
    await easel.drawn()
    assert "two" in easel.told()[-1]
    row = await easel.store.read().chats.get(ASHA, ASHA)
    assert row and row.message_id == easel.sandbox.chat(ASHA).messages[-1].id != first


async def test_a_question_brings_its_keyboard_and_the_next_screen_frees_it(easel: Easel) -> None:
    await easel.drawn()
    await easel.drawn("probe.asks")
    assert easel.sandbox.chat(ASHA).keyboard
    await easel.goes("probe.board", below=easel.sandbox.chat(ASHA).messages[-1].id)
    easel.draw(frees_keyboard=True)
    easel.draw()
    await easel.settle()
    assert easel.sandbox.chat(ASHA).keyboard is None
    assert len(easel.sandbox.chat(ASHA).messages[-1].labels) == 1


async def test_what_was_to_be_said_is_said_though_a_newer_draw_takes_over(easel: Easel) -> None:
    await easel.goes("probe.board")
    easel.draw(above="Well <b>said</b>")
    easel.draw()
    await easel.settle()
    assert easel.told()[-1].startswith("Well said\n\n")


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


async def test_a_group_s_message_is_edited_or_a_new_one_sent(easel: Easel) -> None:
    def wanted(onto: int | None) -> FixedDraw:
        return FixedDraw(easel.people[ASHA], COUNTER, onto, "probe.board", (), True)

    easel.drawer.draw(wanted(None))
    await easel.settle()
    first = easel.sandbox.chat(COUNTER).messages[-1].id
    easel.board.said = "two"
    easel.drawer.draw(wanted(first))
    await easel.settle()
    assert ["two" in text for text in easel.told(COUNTER)] == [True]


async def test_a_press_is_answered_beside_the_drawing(easel: Easel) -> None:
    await easel.drawn()
    query = easel.sandbox.person(ASHA).presses(easel.sandbox.chat(ASHA).messages[-1], "")
    easel.board.said = "two"
    await easel.goes("probe.board")
    easel.drawer.follow(After(query, "Added", draw=LivingDraw(easel.people[ASHA])))
    await easel.settle()
    assert [(answer.callback_query_id, answer.text) for answer in easel.sandbox.answers] == [(query, "Added")]
    assert "two" in easel.told()[-1]


async def test_an_answer_that_comes_too_late_or_not_at_all_spoils_nothing(easel: Easel) -> None:
    easel.sandbox.faults.add(Fault("answerCallbackQuery", "500"))
    await easel.goes("probe.board")
    for query in ("1", "2"):
        easel.drawer.follow(After(query, "Added", draw=LivingDraw(easel.people[ASHA])))
    await easel.settle()
    assert len(easel.told()) == 1
