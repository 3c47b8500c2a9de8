"""One drawer per message, through a real bot into a real chat."""

import asyncio
from typing import Any

import pytest
from telegram.ext import ExtBot

from bot.screens.effects import Draw, Effects, living
from sandbox.meddling import age
from tests.bot.easel import ASHA, COUNTER, RAVI, Easel, until


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


async def test_a_group_s_message_is_edited_or_a_new_one_sent(easel: Easel) -> None:
    def wanted(onto: int | None) -> Draw:
        return Draw(actor=easel.people[ASHA], chat_id=COUNTER, message_id=onto, screen="probe.board")

    easel.screen_updater.draw(wanted(None))
    await easel.settle()
    first = easel.sandbox.chat(COUNTER).messages[-1].id
    easel.board.said = "two"
    easel.screen_updater.draw(wanted(first))
    await easel.settle()
    assert ["two" in text for text in easel.told(COUNTER)] == [True]


async def test_a_press_is_answered_beside_the_drawing(easel: Easel) -> None:
    await easel.drawn()
    query = easel.sandbox.person(ASHA).presses(easel.sandbox.chat(ASHA).messages[-1], "")
    easel.board.said = "two"
    await easel.goes("probe.board")
    easel.screen_updater.follow(Effects(query, "Added", draw=living(easel.people[ASHA])))
    await easel.settle()
    assert [(answer.callback_query_id, answer.text) for answer in easel.sandbox.answers] == [(query, "Added")]
    assert "two" in easel.told()[-1]
