"""Sessions: where somebody is signed in besides this chat, and signing out there.

mine (paged) ─▶ one ─▶ end ─▶ mine
  └─▶ everywhere ─▶ end_all ─▶ mine
"""

from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, go, show, tap
from bot.paging import page_of
from domain.identity.sign_in import sessions

flow = Flow("sessions")


@flow.command("sessions", menu=MenuEntry(41))
@flow.screen
async def mine(chat: Chat) -> Screen:
    """Browsers and apps that are signed in, last used first, a button each."""
    return await _mine(chat, 0)


@flow.screen
async def page(chat: Chat, number: int) -> Screen:
    """More of them."""
    return await _mine(chat, number)


async def _mine(chat: Chat, number: int) -> Screen:
    found = await sessions.own_sessions(chat.work, chat.actor)
    leaf = page_of(found, number)
    shown = list(enumerate(leaf.shown, leaf.first + 1))
    return show(
        "sessions-mine",
        *([tap(".one", one, each.public_id, nth=n, client=each.client)] for n, each in shown),
        leaf.ways(page),
        [tap(".everywhere", everywhere)] if len(found) > 1 else [],
        [leaf.again(mine, page), tap(".back", "welcome.start")],
        sessions=[
            {"nth": n, "client": each.client, "since": each.created_at, "used": each.used_at}
            for n, each in shown
        ],
        count=len(found),
    )


@flow.screen
async def one(chat: Chat, public_id: str) -> Screen:
    """One of them, and whether to sign out there: nothing brings it back."""
    found = await sessions.own_session(chat.work, chat.actor, public_id)
    return show(
        "sessions-one",
        [tap(".end", end, public_id)],
        [tap(".back", mine)],
        client=found.client,
        since=found.created_at,
        used=found.used_at,
    )


@flow.act
async def end(chat: Chat, public_id: str) -> Goto:
    """Signs out there."""
    await sessions.end(chat.work, chat.actor, public_id)
    return go(mine).says("sessions-ended")


@flow.screen
async def everywhere(chat: Chat) -> Screen:
    """Asks before all of them end."""
    found = await sessions.own_sessions(chat.work, chat.actor)
    return show(
        "sessions-everywhere",
        [tap(".end", end_all)] if found else [],
        [tap(".back", mine)],
        count=len(found),
    )


@flow.act
async def end_all(chat: Chat) -> Goto:
    """Signs out everywhere; the chat is no session and stays."""
    count = await sessions.end_others(chat.work, chat.actor, None)
    return go(mine).says("sessions-all-ended", count=count)
