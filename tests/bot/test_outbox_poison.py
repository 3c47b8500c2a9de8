"""Poison in each kind of message: it is set aside under a reference, and nothing waits behind it."""

from dataclasses import replace

import pytest

from domain.kinds import ALERTS, MessageKind
from sandbox.faults import Fault
from tests.bot.test_outbox_sender import ASHA, PLAIN, Post, breaks, plain, post

__all__ = ["post"]
KINDS = sorted(set(MessageKind) - {MessageKind.MENU, MessageKind.ORDER_MAP} - ALERTS)
"""A menu and a map are nothing to read; that an alert is poison is told to nobody, which has its own test."""


async def tells(post: Post, kind: MessageKind) -> str:
    """Tells it; what is only ever edited stands there already. Gives the method that brings it."""
    await post.tells(kind, subject=1)
    if not post.notices.by_kind[kind].only_edited:
        return "sendMessage"
    async with post.store.begin() as work:
        card = post.sandbox.chat(ASHA).messages[0]
        await work.posts.keep(kind, 1, ASHA, card.id)
    return "editMessageText"


@pytest.mark.parametrize("kind", KINDS)
async def test_one_that_cannot_be_shown_gives_way(post: Post, kind: MessageKind) -> None:
    notice = post.notices.by_kind[kind]
    post.notices.by_kind[kind] = replace(notice, render=breaks, files=None)
    await tells(post, kind)
    await post.tells(PLAIN, subject=2)
    await post.tries_to_the_end()
    assert [each.notice for each in await post.aside()] == [kind]
    assert ["number 2" in text for text in post.told()] == [True]


@pytest.mark.parametrize("kind", KINDS)
async def test_one_that_telegram_refuses_gives_way_at_once(post: Post, kind: MessageKind) -> None:
    """Its short form, where there is one, stands in its place."""
    notice = post.notices.by_kind[kind]
    short = plain if notice.short else None
    post.notices.by_kind[kind] = replace(notice, render=plain, short=short, after=None, files=None)
    method = await tells(post, kind)
    await post.tells(PLAIN, subject=2)
    post.sandbox.faults.add(Fault(method, "400", chat=ASHA, description="Bad Request: cannot be"))
    await post.sends()
    assert [each.notice for each in await post.aside()] == [kind]
    told = [number for text in post.told() for number in (1, 2) if f"number {number}" in text]
    assert told == ([1, 2] if short else [2])
