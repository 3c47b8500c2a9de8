"""A bare python-telegram-bot bot: says what it hears, and answers and edits at a press.

`python -m tests.bench.echo stock|ours`: with the library's own HTTP client, or with Kirana's.
"""

import os
import sys
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from bot.client.request import AiohttpRequest


async def hear(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Says the same, over a button."""
    assert update.message
    await update.message.reply_text(update.message.text or "", reply_markup=_button(0))


async def press(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Counts on."""
    query = update.callback_query
    assert query and query.data
    count = int(query.data.removeprefix("again:")) + 1
    await query.answer()
    await query.edit_message_text(f"Pressed {count} times", reply_markup=_button(count))


def _button(count: int) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("Again", callback_data=f"again:{count}")]])


def main(client: str) -> None:
    """Runs until a signal comes."""
    origin = os.environ["KIRANA_TELEGRAM_API"]
    builder: Any = Application.builder().token(os.environ["KIRANA_BOT_TOKEN"]).base_url(f"{origin}/bot")
    if client == "ours":
        builder = builder.request(AiohttpRequest()).get_updates_request(AiohttpRequest())
    application = builder.concurrent_updates(True).build()
    application.add_handler(CallbackQueryHandler(press))
    application.add_handler(MessageHandler(filters.TEXT, hear))
    application.run_polling()


if __name__ == "__main__":
    main(sys.argv[1])
