"""What Telegram shows around a chat: the commands menu and the bot's description, in each language.

A menu that is a person's own stands above everybody's, in whichever language their Telegram is. Who may do
more than others has one, in the language that they speak with the bot. See
https://core.telegram.org/bots/api#determining-list-of-commands
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace

from telegram import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from bot.client.telegram import Bot
from bot.screens.storyboard import Storyboard
from domain import menus
from domain.people import Actor
from domain.policy import TABLE, may_somewhere
from domain.transport import OutboxMessage
from domain.unit_of_work import Store
from locales.texts import Texts


class Menus:
    """Sets the menus. `admins` are Telegram ids, by the settings; `wake` has the sender look."""

    def __init__(
        self, *, bot: Bot, store: Store, texts: Texts, storyboard: Storyboard, admins: frozenset[int]
    ) -> None:
        self._bot, self._store, self._texts = bot, store, texts
        self._storyboard, self._admins = storyboard, admins

    async def publish(self, wake: Callable[[], None]) -> None:
        """Everybody's menu and description, once in each language and in English for all others.

        Whoever may do more gets theirs anew where this version has other commands or words than the last
        one, or where this is another bot.
        """
        for language in (None, *self._texts.languages):
            spoken, code = language or "en", language or ""
            scope = BotCommandScopeAllPrivateChats()
            await self._bot.set_my_commands(self._commands(None, spoken), scope=scope, language_code=code)
            about = self._texts.plain(spoken, "about-short")
            await self._bot.set_my_short_description(about, language_code=code)
            await self._bot.set_my_description(self._texts.plain(spoken, "about-long"), language_code=code)
        await self._renew_all()
        wake()

    async def _renew_all(self) -> None:
        needed = {entry.needs for entry in self._storyboard.menu.values() if entry.needs}
        roles = {role for action in needed for role in TABLE[action]}
        async with self._store.begin() as work:
            if not await work.published.is_new("menus", self._digest()):
                return
            for role in sorted(roles):
                await menus.renew(work, *await work.roles.holders(role))
            for admin in sorted(self._admins):
                await menus.renew_in(work, admin)

    def _digest(self) -> str:
        """Of whatever menus are made of, but for what is a person's own."""
        menu, languages = sorted(self._storyboard.menu.items()), self._texts.languages
        words = [self._texts.plain(language, f"command-{name}") for name, _ in menu for language in languages]
        reach = [sorted(TABLE[entry.needs]) for _, entry in menu if entry.needs]
        made_of = (self._bot.id, menu, words, reach, sorted(self._admins))
        return hashlib.sha256(repr(made_of).encode()).hexdigest()

    async def send(self, message: OutboxMessage) -> None:
        """Sets one chat's menu as things stand now. Raises TelegramError."""
        work = self._store.read()
        is_known = await work.chats.get(message.recipient, message.recipient) is not None
        if not is_known and message.subject != menus.EVERYBODYS:
            return  # it comes with their first word, which makes the chat that it stands in
        actor = await work.people.by_telegram(message.recipient)
        scope = BotCommandScopeChat(message.recipient)
        if message.recipient in self._admins:
            actor = actor and replace(actor, is_admin=True)
            for code in self._texts.languages:  # an earlier version set theirs in each language
                await self._bot.delete_my_commands(scope=scope, language_code=code)
        everybodys = self._commands(None, "en")
        own = self._commands(actor, actor.language) if actor else everybodys
        if len(own) == len(everybodys) or message.subject == menus.EVERYBODYS:
            await self._bot.delete_my_commands(scope=scope)
        else:
            await self._bot.set_my_commands(own, scope=scope)

    def _commands(self, actor: Actor | None, language: str) -> list[BotCommand]:
        """What they may use, in the order of the entries; nobody's are everybody's."""
        entries = sorted(self._storyboard.menu.items(), key=lambda one: one[1].rank)
        return [
            BotCommand(name, self._texts.plain(language, f"command-{name}"))
            for name, entry in entries
            if entry.needs is None or (actor and may_somewhere(actor, entry.needs))
        ]
