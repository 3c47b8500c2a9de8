"""Sessions: where somebody is signed in besides this chat, and signing out there.

mine ─▶ one ─▶ end ─▶ mine
  └─▶ everywhere ─▶ end_all ─▶ mine
"""

from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, go, show, tap
from domain.identity.sign_in import sessions

flow = Flow("sessions")
MOST_SHOWN = 10


@flow.command("sessions", menu=MenuEntry(41))
@flow.screen
async def mine(chat: Chat) -> Screen:
    """Browsers and apps that are signed in, last used first, a button each."""
    found = await sessions.own_sessions(chat.work, chat.actor)
    shown = list(enumerate(found[:MOST_SHOWN], 1))
    return show(
        "sessions-mine",
        *([tap(".one", one, each.public_id, place=n, client=each.client)] for n, each in shown),
        [tap(".everywhere", everywhere)] if len(found) > 1 else [],
        [tap(".refresh", mine), tap(".back", "welcome.start")],
        sessions=[
            {"place": n, "client": each.client, "since": each.created_at, "used": each.used_at}
            for n, each in shown
        ],
        count=len(found),
        more=len(found) - len(shown),
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
