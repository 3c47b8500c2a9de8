"""What is not for the bot, or says nothing, is answered by nothing."""

from collections.abc import Callable
from functools import partial

import pytest

from sandbox.acting.speech import text_content
from sandbox.cast import Json
from sandbox.hearing import put
from tests.scenarios.lines import shown
from tests.scenarios.stage import Stage

ASHA, KIRAN, COUNTER = 1001, 2001, -5001
SERVICE: tuple[Json, ...] = (
    {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86_400}},
    {"write_access_allowed": {"from_request": True}},
    {"pinned_message": {"message_id": 1, "date": 0, "chat": {"id": ASHA, "type": "private"}}},
    {"video_chat_started": {}},
    {"new_chat_title": "Ours"},
    {"delete_chat_photo": True},
    {"group_chat_created": True},
    {"forum_topic_created": {"name": "Orders", "icon_color": 7322096}},
    {"general_forum_topic_hidden": {}},
)


async def test_commands_for_another_bot(stage: Stage) -> None:
    """Another bot's commands, and words that are nobody's command, stay without an answer in a group."""
    stage.improvises("nothing is said")
    await stage.before("Asha has come", "Asha: /start")
    world = stage.sandbox.world
    for words in ("/help@SomeOtherBot", "/start@SomeOtherBot x", "/shops@someotherbot"):
        for person, chat in ((ASHA, ASHA), (KIRAN, COUNTER)):
            posted = world.post(world.chats[chat], world.persons[person].user, text_content(words))
            world.updates.add("message", posted.body)  # as an admin of a group hears it
            await stage.lets("Asha hears nothing", lambda: None)
            await stage.plays("Asha sees nothing\nThe counter sees nothing")
    for words in ("/orders", "/nosuchthing", "/admin", "/"):
        await stage.plays(f"Kiran at the counter: {words}\nThe counter sees nothing")
    await stage.plays("Kiran at the counter: /help\nThe counter sees: Orders of your shop appear here")
    await stage.plays("Asha: /help@kirana_sandbox_bot\nAsha sees: [🏪")


CODES: tuple[Callable[[str], Json], ...] = (
    lambda code: text_content(f"/start@SomeOtherBot {code}"),
    lambda code: text_content(f"/start@SomeOtherBot {code.replace('-', ' ').lower()}"),
    lambda code: {"caption": f"use {code} please", "photo": []},
)


@pytest.mark.parametrize("content", CODES)
async def test_a_code_that_a_group_has_seen(stage: Stage, content: Callable[[str], Json]) -> None:
    """Whomever it was meant for, it is void, and its person hears of it; the group hears nothing."""
    stage.improvises("the code is another one each time")
    await stage.before("Asha has a code", "Asha: /start\nAsha: /link\nAsha presses [Link another chat]")
    world, code = stage.sandbox.world, shown(stage.sandbox, "Asha", "code")

    def posts() -> None:
        posted = world.post(world.chats[COUNTER], world.persons[KIRAN].user, content(code))
        world.updates.add("message", posted.body)

    await stage.lets("Kiran posts it at the counter", posts)
    await stage.plays("""
        Asha sees: Your one-time code was posted in a group, so it is void.
        The counter sees nothing
    """)


@pytest.mark.parametrize("content", SERVICE, ids=lambda content: next(iter(content)))
async def test_service_messages(stage: Stage, content: Json) -> None:
    """What Telegram says about a chat is no answer to a screen."""
    stage.improvises("nothing is said")
    await stage.before("Asha has come", "Asha: /start")
    for person, chat in ((ASHA, ASHA), (KIRAN, COUNTER)):
        world = stage.sandbox.world
        await stage.lets(
            "Asha hears nothing",
            partial(put, world, world.chats[chat], world.persons[person], content),
        )
        await stage.plays("Asha sees nothing\nThe counter sees nothing")
