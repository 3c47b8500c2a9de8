"""Who comes: the person behind a Telegram account, with what they may do, and the chat that flows see."""

from __future__ import annotations

from dataclasses import replace

from telegram import User

from bot.chat import Chat
from bot.screens.words import units
from domain.identity import arrival
from domain.identity.errors import IdentityDisabled
from domain.people import Actor
from domain.unit_of_work import UnitOfWork
from locales.languages import best_language
from locales.texts import Texts


class Guests:
    """Knows who comes. `username` is the bot's; `admins` are Telegram ids."""

    def __init__(self, texts: Texts, username: str, admins: frozenset[int]) -> None:
        self._username = username
        self._admins = admins
        self._units = units(texts)

    async def actor(self, work: UnitOfWork, user: User) -> Actor:
        """The person, with what they may do."""
        found = await arrival.arrive(work, user.id, user.first_name, best_language(user.language_code))
        return replace(found, is_admin=found.is_admin or user.id in self._admins)

    def chat(self, work: UnitOfWork, actor: Actor) -> Chat:
        """A private chat as flows see it."""
        return Chat(work, actor, actor.telegram_id, self._username, units=self._units)


def must_be_enabled(actor: Actor) -> None:
    """Raises IdentityDisabled."""
    if actor.is_disabled:
        raise IdentityDisabled
