"""What Telegram shows around a chat: the commands menu and the bot's description, in each language."""

from __future__ import annotations

from telegram import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat
from telegram.error import BadRequest, Forbidden

from bot.client.telegram import Bot
from bot.screens.storyboard import Storyboard
from locales.texts import Texts

_OWN = ("profile", "language", "mydata", "forget", "help", "cancel")
FOR_EVERYBODY = ("shops", "cart", "carts", "orders", "link", "sessions", *_OWN, "shop")
FOR_ADMINS = (*FOR_EVERYBODY, "admin", "users", "user", "role", "audit")


async def publish(bot: Bot, texts: Texts, storyboard: Storyboard, admins: frozenset[int]) -> None:
    """Sets commands and description, once in each language and in English for all others."""
    for language in (None, *texts.languages):
        spoken, code = language or "en", language or ""
        everybody = _commands(texts, storyboard, spoken, FOR_EVERYBODY)
        await bot.set_my_commands(everybody, scope=BotCommandScopeAllPrivateChats(), language_code=code)
        await bot.set_my_short_description(texts.plain(spoken, "about-short"), language_code=code)
        await bot.set_my_description(texts.plain(spoken, "about-long"), language_code=code)
        for admin in admins:
            await _publish_for(bot, admin, _commands(texts, storyboard, spoken, FOR_ADMINS), code)


async def _publish_for(bot: Bot, admin: int, commands: list[BotCommand], code: str) -> None:
    try:
        await bot.set_my_commands(commands, scope=BotCommandScopeChat(admin), language_code=code)
    except (BadRequest, Forbidden):
        return  # an admin who has not written to the bot yet has no chat to set commands for


def _commands(
    texts: Texts, storyboard: Storyboard, language: str, names: tuple[str, ...]
) -> list[BotCommand]:
    assert set(names) <= storyboard.commands.keys()
    return [BotCommand(name, texts.plain(language, f"command-{name}")) for name in names]
