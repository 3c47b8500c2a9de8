"""Words: an order's customer and its shop write one another: text, photos, voice messages.

(an order, a card, a message) ─▶ thread (paged; typed or sent) ─▶ thread
                                   └─▶ report ─▶ thread
"""

from __future__ import annotations

from bot.chat import Chat, Flow, Goto, Picture, Screen, Tap, Voice, go, show, tap
from bot.length import shortened
from bot.paging import page_of
from domain.orders.words import writing
from domain.orders.words.writing import Thread
from domain.orders.written.word import OrderWord, Side, WordKind

flow = Flow("words")
ON_A_PAGE = 5
SHOWN = 500
"""Characters of one of them, so that a page of them is one message."""


@flow.screen
async def thread(chat: Chat, order_id: int) -> Screen:
    """What was written about an order last, and a place to write more."""
    return await _thread(chat, order_id, 0)


@flow.screen
async def page(chat: Chat, order_id: int, number: int) -> Screen:
    """What was written before."""
    return await _thread(chat, order_id, number)


async def _thread(chat: Chat, order_id: int, number: int) -> Screen:
    found = await writing.thread(chat.work, chat.actor, order_id)
    leaf = page_of(found.words, number, size=ON_A_PAGE)
    return show(
        "words-thread",
        leaf.ways(page, order_id),
        _report(found),
        [tap(".back", *_back(found))],
        awaits=say if found.is_open else None,
        number=str(found.order.number),
        side=found.side,
        open=found.is_open,
        words=[_told(each, found.side) for each in reversed(leaf.shown)],
        count=len(found.words),
    )


def _told(word: OrderWord, reader: Side) -> dict[str, object]:
    """Customers read "you" of their own; behind a counter there are several."""
    is_own = word.side is reader is Side.CUSTOMER
    said = shortened(word.text, SHOWN) or None
    return {"side": word.side, "own": is_own, "kind": word.kind, "text": said, "at": word.at}


def _report(found: Thread) -> list[Tap]:
    """For the newest of the other side, as long as nobody has reported it."""
    theirs = [each for each in found.words if each.side is not found.side][:1]
    return [tap(".report", report, found.order.id, each.id) for each in theirs if not each.is_reported]


def _back(found: Thread) -> tuple[str, int]:
    onto = "orders.detail" if found.side is Side.CUSTOMER else "picking.lines"
    return onto, found.order.id


@flow.answer
async def say(chat: Chat, sent: str | Picture | Voice, order_id: int) -> Goto:
    """Writes it to the other side."""
    work, actor = chat.work, chat.actor
    if isinstance(sent, str):
        await writing.write(work, actor, order_id, sent)
    else:
        kind = WordKind.PHOTO if isinstance(sent, Picture) else WordKind.VOICE
        await writing.write(work, actor, order_id, sent.caption, kind=kind, file_id=sent.file_id)
    return go(thread, order_id).says("words-sent")


@flow.act
async def report(chat: Chat, order_id: int, word_id: int) -> Goto:
    """Has whoever runs the platform look at it."""
    await writing.report(chat.work, chat.actor, word_id)
    return go(thread, order_id).says("words-reported")
