"""One updater per message, through a real bot into a real chat."""

import asyncio
from typing import Any

import pytest
from telegram.ext import ExtBot

from bot.screens.effects import Draw, Effects, living
from sandbox.meddling import age
from tests.bot.two_chats import ASHA, COUNTER, RAVI, TwoChats, until


async def test_draws_of_one_message_coalesce_and_the_newest_wins(chats: TwoChats) -> None:
    await chats.goes("probe.board")
    chats.board.gate.clear()
    chats.draw()
    await until(lambda: chats.board.reads == 1)
    for number in range(30):
        chats.board.said = f"said {number}"
        chats.draw()
    chats.board.gate.set()
    await chats.settle()
    assert chats.board.reads == 2
    assert len(chats.told()) == 1
    assert "said 29" in chats.told()[0]


async def test_one_message_is_drawn_by_one_at_a_time_and_two_side_by_side(chats: TwoChats) -> None:
    await chats.goes("probe.board")
    await chats.goes("probe.board", who=RAVI)
    chats.board.gate.clear()
    chats.draw(ASHA)
    chats.draw(RAVI)
    await until(lambda: chats.board.inside == 2)
    chats.draw(ASHA)
    chats.draw(ASHA)
    await asyncio.sleep(0.05)
    assert chats.board.most_inside == 2
    chats.board.gate.set()
    await chats.settle()
    assert (chats.board.reads, chats.board.most_inside) == (3, 2)


async def test_the_living_screen_is_edited_in_place_and_recorded(chats: TwoChats) -> None:
    await chats.drawn()
    chats.board.said = "two"
    await chats.drawn()
    assert ["two" in text for text in chats.told()] == [True]
    row = await chats.store.read().chats.get(ASHA, ASHA)
    assert row and row.message_id == chats.sandbox.chat(ASHA).messages[-1].id
    assert row.drawn == row.version == 2


async def test_drawing_the_same_again_asks_telegram_for_nothing(chats: TwoChats) -> None:
    await chats.drawn()
    chats.draw()
    await chats.settle()
    assert len(chats.told()) == 1
    assert chats.count("editMessageText") == 0


async def test_an_answer_typed_below_gets_a_fresh_screen_and_retires_the_old(chats: TwoChats) -> None:
    await chats.drawn()
    typed = chats.sandbox.person(ASHA).says("two kilos")
    await chats.drawn(below=typed.id)
    old, _, new = chats.sandbox.chat(ASHA).messages[-3:]
    assert (old.labels, len(new.labels)) == ([], 1)
    assert new.id > typed.id
    await chats.drawn()
    assert chats.sandbox.chat(ASHA).messages[-1].id == new.id


@pytest.mark.parametrize("how", ["deleted", "old"])
async def test_a_screen_that_can_no_longer_be_edited_is_sent_anew(
    chats: TwoChats, bot: ExtBot[Any], how: str
) -> None:
    await chats.drawn()
    first = chats.sandbox.chat(ASHA).messages[-1].id
    if how == "old":
        age(chats.sandbox.world, ASHA, first)
    else:
        await bot.delete_message(ASHA, first)
    chats.board.said = "two"
    await chats.drawn()
    assert "two" in chats.told()[-1]
    row = await chats.store.read().chats.get(ASHA, ASHA)
    assert row and row.message_id == chats.sandbox.chat(ASHA).messages[-1].id != first


async def test_a_question_brings_its_keyboard_and_the_next_screen_frees_it(chats: TwoChats) -> None:
    await chats.drawn()
    await chats.drawn("probe.asks")
    assert chats.sandbox.chat(ASHA).keyboard
    await chats.goes("probe.board", below=chats.sandbox.chat(ASHA).messages[-1].id)
    chats.draw(has_keyboard=True)
    chats.draw()
    await chats.settle()
    assert chats.sandbox.chat(ASHA).keyboard is None
    assert len(chats.sandbox.chat(ASHA).messages[-1].labels) == 1


async def test_what_was_to_be_said_is_said_though_a_newer_draw_takes_over(chats: TwoChats) -> None:
    await chats.goes("probe.board")
    chats.draw(above="Well <b>said</b>")
    chats.draw()
    await chats.settle()
    assert chats.told()[-1].startswith("Well said\n\n")


async def test_a_group_s_message_is_edited_or_a_new_one_sent(chats: TwoChats) -> None:
    def wanted(onto: int | None) -> Draw:
        return Draw(actor=chats.people[ASHA], chat_id=COUNTER, message_id=onto, screen="probe.board")

    chats.screen_updater.draw(wanted(None))
    await chats.settle()
    first = chats.sandbox.chat(COUNTER).messages[-1].id
    chats.board.said = "two"
    chats.screen_updater.draw(wanted(first))
    await chats.settle()
    assert ["two" in text for text in chats.told(COUNTER)] == [True]


async def test_a_press_is_answered_beside_the_drawing(chats: TwoChats) -> None:
    await chats.drawn()
    query = chats.sandbox.person(ASHA).presses(chats.sandbox.chat(ASHA).messages[-1], "")
    chats.board.said = "two"
    await chats.goes("probe.board")
    chats.screen_updater.follow(Effects(query, "Added", draw=living(chats.people[ASHA])))
    await chats.settle()
    assert [(answer.callback_query_id, answer.text) for answer in chats.sandbox.answers] == [(query, "Added")]
    assert "two" in chats.told()[-1]
