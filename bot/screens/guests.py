"""Who comes: the person behind a Telegram account, with what they may do, and the chat that flows see."""

from __future__ import annotations

from dataclasses import replace

from telegram import User

from bot.chat import Chat
from domain.identity import arrival
from domain.identity.errors import IdentityDisabled
from domain.identity.work import IdentityWork
from domain.people import Actor
from domain.unit_of_work import UnitOfWork
from locales.languages import best_language


class Guests:
    """Knows who comes. `bot` is the bot's username; `admins` are Telegram ids."""

    def __init__(self, bot: str, admins: frozenset[int]) -> None:
        self.bot = bot
        self._admins = admins

    async def actor(self, work: IdentityWork, user: User) -> Actor:
        """The person, with what they may do."""
        others, language = (user.last_name or "", user.username or ""), best_language(user.language_code)
        found = await arrival.arrive(work, user.id, user.first_name, language, others=others)
        return replace(found, is_admin=found.is_admin or user.id in self._admins)

    def chat(self, work: UnitOfWork, actor: Actor) -> Chat:
        """A private chat as flows see it."""
        return Chat(work, actor, actor.telegram_id, self.bot)


def must_be_enabled(actor: Actor) -> None:
    """Raises IdentityDisabled."""
    if actor.is_disabled:
        raise IdentityDisabled
