"""What Telegram shows around the chat."""

import json

from tests.scenarios.stage import MEERA, Stage


async def test_commands_menu(stage: Stage) -> None:
    """Commands and descriptions in each language, in English for everybody else, and /admin for admins."""
    world = stage.sandbox.world
    await stage.plays("Meera: /start")
    await stage.plays("The bot restarts")
    private, meera = json.dumps({"type": "all_private_chats"}), json.dumps({"chat_id": MEERA, "type": "chat"})
    await stage.sandbox.until(lambda: (meera, "te") in world.commands)
    for scope, who in ((private, "everybody"), (meera, "Meera")):
        for language in ("", "en", "hi", "te"):
            stage.notes(f"The menu of {who} in {language or 'any other language'}")
            menu = world.commands[scope, language]
            stage.told += [f"    /{each['command']} {each['description']}" for each in menu]
    for language in ("", "en", "hi", "te"):
        stage.notes(f"The bot's page in {language or 'any other language'}")
        for part in ("short_description", "description"):
            stage.told.append(f"    {world.profile[f'{part}:{language}']}")
