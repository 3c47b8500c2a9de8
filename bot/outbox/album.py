"""A product's photos, that go with the message about them."""

from __future__ import annotations

from bot.chat import Chat
from bot.outbox.copies import Attachment
from domain.catalogue.photos.photo import PhotoState
from locales.texts import Texts


async def photos(chat: Chat, product_id: int, texts: Texts, language: str) -> list[Attachment]:
    """Those that can be seen, the first one first."""
    found = await chat.work.photos.these((await chat.work.entries.get(product_id)).photos)
    return [
        Attachment(
            f"{each.public_id}.jpg",
            await chat.work.photos.content(each.id) or b"",
            is_photo=True,
            file_id=each.file_id,
        )
        for each in found
        if each.state is PhotoState.READY or each.file_id
    ]
