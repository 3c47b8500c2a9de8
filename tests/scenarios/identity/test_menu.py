"""What Telegram shows around the chat."""

import asyncio
import json

from sqlalchemy import select

from domain.values import LANGUAGES
from storage.schema.transport_tables import outbox
from tests.scenarios import lines
from tests.scenarios.platform.test_people import EVERYBODY_IS_HERE
from tests.scenarios.scenes import ASHA, KIRAN
from tests.scenarios.stage import MEERA, Stage
from tests.scenarios.street import LAKSHMI

FOR_ADMINS = ["admin", "users", "user", "role", "audit", "stats", "tickets"]
PRIVATE = json.dumps({"type": "all_private_chats"})


def own(telegram_id: int) -> str:
    """The scope of one chat."""
    return json.dumps({"chat_id": telegram_id, "type": "chat"})


def menu(stage: Stage, telegram_id: int, language: str = "en") -> list[dict[str, str]]:
    """What somebody sees whose Telegram speaks this language, by Telegram's order of scopes."""
    commands = stage.sandbox.world.commands
    order = [(scope, code) for scope in (own(telegram_id), PRIVATE) for code in (language, "")]
    return next(commands[each] for each in order if each in commands)


def names(stage: Stage, telegram_id: int) -> list[str]:
    """The commands in it that are not everybody's."""
    everybodys = stage.sandbox.world.commands[PRIVATE, "en"]
    known = {each["command"] for each in everybodys}
    found = [each["command"] for each in menu(stage, telegram_id)]
    assert known <= set(found)
    return [name for name in found if name not in known]


def shows(stage: Stage, whose: str, telegram_id: int) -> None:
    """Puts a menu into the transcript."""
    stage.notes(f"The menu of {whose}")
    stage.told += [f"    /{each['command']} {each['description']}" for each in menu(stage, telegram_id)]


async def test_commands_menu(stage: Stage) -> None:
    """Commands and descriptions in each language, in English for everybody else; who may do more has more."""
    world = stage.sandbox.world
    await stage.plays("Meera: /start")
    await stage.plays("The bot restarts")
    await stage.sandbox.until(lambda: (own(MEERA), "") in world.commands)
    profile = {f"{part}:{code}" for part in ("short_description", "description") for code in ("", *LANGUAGES)}
    await stage.sandbox.until(lambda: profile <= world.profile.keys())
    for language in ("", "en", "hi", "te"):
        stage.notes(f"The menu of everybody in {language or 'any other language'}")
        everybodys = world.commands[PRIVATE, language]
        stage.told += [f"    /{each['command']} {each['description']}" for each in everybodys]
    shows(stage, "Meera, an admin by the settings", MEERA)
    for language in ("", "en", "hi", "te"):
        stage.notes(f"The bot's page in {language or 'any other language'}")
        for part in ("short_description", "description"):
            stage.told.append(f"    {world.profile[f'{part}:{language}']}")


async def test_menu_follows_the_role(stage: Stage) -> None:
    """Asha is made an admin, and is none any more; her menu speaks her language."""
    await stage.before("Asha and Meera have come", EVERYBODY_IS_HERE)
    assert names(stage, ASHA) == []
    await stage.plays("""
        Meera: /role asha
        Meera presses [Make admin]
        Meera presses [New here]
        Meera sees: The role is given.
    """)
    assert names(stage, ASHA) == FOR_ADMINS
    await stage.plays("""
        Asha: /language
        Asha presses [తెలుగు]
    """)
    assert names(stage, ASHA) == FOR_ADMINS
    shows(stage, "Asha", ASHA)
    await stage.plays("""
        Asha: /language
        Asha presses [English]
        Meera: /role asha admin
        Meera presses [They have left]
        Meera sees: The role is taken back.
    """)
    assert names(stage, ASHA) == []
    assert own(ASHA) not in {scope for scope, _ in stage.sandbox.world.commands}


async def test_menu_of_who_was_blocked(stage: Stage) -> None:
    """A disabled admin has nobody's commands but everybody's, until they are let in again."""
    await stage.before("Asha and Meera have come", EVERYBODY_IS_HERE)
    await stage.plays("""
        Meera: /role asha
        Meera presses [Make support]
        Meera presses [New here]
        Meera: /user asha
        Meera presses [⛔ Block]
        Meera presses [🚫 Abuse]
    """)
    assert names(stage, ASHA) == []
    await stage.plays("""
        Meera: /user asha
        Meera presses [🟢 Unblock]
        Meera presses [A mistake]
    """)
    assert names(stage, ASHA) == ["users", "user", "audit"]


async def test_menu_of_a_shop_owner(stage: Stage) -> None:
    """Who keeps a shop has a command for it; who works at its counter has none in private."""
    await stage.before("Kiran and Lakshmi have come", "Kiran: /start\nLakshmi: /start")
    await stage.sandbox.until(lambda: (own(LAKSHMI), "") in stage.sandbox.world.commands)
    assert names(stage, LAKSHMI) == ["take", "open", "shop", "deliveries", "report"]
    assert names(stage, KIRAN) == []
    shows(stage, "Lakshmi", LAKSHMI)


async def test_menu_survives_a_crash(stage: Stage) -> None:
    """Telegram is away while the role is taken, and the bot is started anew before it is back."""
    stage.improvises("what is tried again comes when it comes")
    await stage.before("Asha is support", EVERYBODY_IS_HERE)
    await stage.before(
        "who looks people up",
        """
        Meera: /role asha
        Meera presses [Make support]
        Meera presses [New here]
        """,
    )
    assert names(stage, ASHA) == ["users", "user", "audit"]
    await stage.plays("Meera: /role asha support")
    stage.fault("deleteMyCommands", "500", next=10_000)
    lines.act(stage.sandbox, "Meera presses [They have left]")
    for _ in range(2000):
        if any(await stage.database.reader.values(select(outbox.c.error), str)):
            break
        await asyncio.sleep(0.01)
    await stage.closes()
    assert names(stage, ASHA) == ["users", "user", "audit"]
    stage.sandbox.faults.clear()
    await stage.opens()
    await stage.settles()
    assert names(stage, ASHA) == []
