"""The bot as it speaks to Telegram: our client, our pacing."""

from __future__ import annotations

from typing import Any

from telegram.ext import ExtBot

from bot.client.pacing import Limits, Pacing
from bot.client.request import AiohttpRequest
from kirana.settings import Settings


def make_bot(settings: Settings) -> ExtBot[Any]:
    """The bot as it speaks to Telegram: our client, our pacing."""
    request = AiohttpRequest()
    limits = Limits.off() if settings.pacing == "off" else Limits()
    origin = settings.telegram_api
    return ExtBot(
        settings.bot_token.get_secret_value(),
        base_url=f"{origin}/bot",
        base_file_url=f"{origin}/file/bot",
        request=request,
        get_updates_request=request,
        rate_limiter=Pacing(limits),
    )
