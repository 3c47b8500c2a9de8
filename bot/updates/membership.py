"""Whether somebody pressing in a group is a human member of it: Telegram knows, and is asked once."""

from __future__ import annotations

from telegram import Update
from telegram.error import TelegramError

from bot.client import telegram
from bot.client.pacing import impatient
from domain.unit_of_work import Store

MEMBERS = ("creator", "administrator", "member", "restricted")


class Membership:
    """Asks Telegram, outside of any transaction."""

    def __init__(self, bot: telegram.Bot, store: Store) -> None:
        self._bot, self._store = bot, store

    async def is_vouched_for(self, update: Update) -> bool:
        """Whether the update is a press of a human member who is not yet known at this counter."""
        query = update.callback_query
        if query is None or query.message is None or query.message.chat.type == "private":
            return False
        work, chat_id = self._store.read(), query.message.chat.id
        known = await work.people.by_telegram(query.from_user.id)
        shops = {shop.id for shop in await work.shops.at_counter(chat_id)}
        if query.from_user.is_bot or not shops or (known and shops <= known.shops.keys()):
            return False
        try:
            with impatient():  # a lane is held meanwhile
                member = await self._bot.get_chat_member(chat_id, query.from_user.id)
        except TelegramError as error:
            if "not found" in str(error).lower():
                return False
            raise
        return member.status in MEMBERS and getattr(member, "is_member", True)
