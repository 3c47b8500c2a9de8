"""What is written about an order, as it arrives at the other side, and at those who run the platform."""

from __future__ import annotations

from typing import Any

from bot.chat import Chat, Screen, below, leave, show, tap
from bot.outbox.copies import Attachment
from domain.orders.words import writing
from domain.orders.written.word import OrderWord, Side, WordKind
from locales.texts import Texts


async def word(chat: Chat, word_id: int) -> Screen:
    """Number, role and words; in a group its answer is written in private."""
    found, order = await writing.word_seen(chat.work, chat.actor, word_id)
    told: dict[str, Any] = {
        "number": str(order.number),
        "side": found.side,
        "kind": found.kind,
        "text": found.text or None,
    }
    if chat.id < 0:
        address = f"https://t.me/{chat.bot}?start=say_{order.id}"
        return show("words-told", [leave(".answer", address)], **told)
    onward = [below(tap(".answer", "words.thread", order.id))]
    if found.side is Side.SHOP:
        onward.append(below(tap(".report", "words.report", order.id, found.id)))
    return show("words-told", onward, **told)


async def reported(chat: Chat, word_id: int) -> Screen:
    """What one side wrote and the other reported."""
    found, order = await writing.reported(chat.work, word_id)
    shop = await chat.work.shops.get(order.shop_id)
    return show(
        "words-alarm",
        [below(tap(".shop", "overseeing.shop", shop.id))],
        number=str(order.number),
        side=found.side,
        kind=found.kind,
        text=found.text or None,
        shop=shop.names,
    )


async def files(chat: Chat, word_id: int, texts: Texts, language: str) -> list[Attachment]:
    """The photo or voice message itself."""
    found, _ = await writing.word_seen(chat.work, chat.actor, word_id)
    return _file(found)


async def reported_files(chat: Chat, word_id: int, texts: Texts, language: str) -> list[Attachment]:
    """The same of one that was reported."""
    found, _ = await writing.reported(chat.work, word_id)
    return _file(found)


def _file(found: OrderWord) -> list[Attachment]:
    if not found.file_id:
        return []
    is_voice = found.kind is WordKind.VOICE
    return [Attachment(name="", content=b"", is_photo=not is_voice, is_voice=is_voice, file_id=found.file_id)]
