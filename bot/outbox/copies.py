"""The copy of somebody's data as files: one for machines, one to read."""

from __future__ import annotations

import json
from dataclasses import dataclass

from bot.chat import Chat
from domain.privacy import own_data
from domain.privacy.readable import readable
from locales.texts import Texts


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a message; a photo or voice message Telegram may have by its `file_id`."""

    name: str
    content: bytes
    is_photo: bool = False
    is_voice: bool = False
    file_id: str = ""


async def copies(chat: Chat, _: int, texts: Texts, language: str) -> list[Attachment]:
    """Everything as JSON, and what of it is for people in their language. Raises NotFound."""
    found = await own_data.my_data(chat.work, chat.actor)
    day = f"{chat.work.now:%Y-%m-%d}"
    machine = json.dumps(found, ensure_ascii=False, indent=2, default=str)
    told = texts.plain(language, "privacy-readable", readable(found))
    return [
        Attachment(f"kirana-{day}.json", machine.encode()),
        Attachment(f"kirana-{day}.txt", told.encode()),
    ]
