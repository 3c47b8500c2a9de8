"""Privacy: what is kept, a copy of it, and being forgotten.

notice ─▶ agree ─▶ (welcome)
data ─▶ ask ─▶ data
forget ─▶ sure ─▶ erase ─▶ forget ─▶ keep ─▶ (welcome)
"""

from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, go, show, tap
from domain.privacy import own_data
from domain.privacy.privacy import NOTICE

flow = Flow("privacy")


@flow.screen
async def notice(chat: Chat) -> Screen:
    """What is kept and why, put again to those who agreed to an earlier notice."""
    return show(
        "privacy-notice",
        [tap(".agree", agree, NOTICE)],
        [tap(".data", data), tap(".forget", forget)],
    )


@flow.act
async def agree(chat: Chat, seen: str) -> Goto:
    """Agrees to the notice that was shown; where there is a newer one by now, that is shown."""
    if seen != NOTICE:
        return go(notice)
    await own_data.agree(chat.work, chat.actor)
    return go("welcome.start").says("privacy-agreed")


@flow.command("mydata", menu=MenuEntry(50))
@flow.screen
async def data(chat: Chat) -> Screen:
    """A copy of everything, and how far the last one has come."""
    last = await own_data.last_copy(chat.work, chat.actor)
    return show(
        "privacy-data",
        [tap(".send", ask)],
        [tap(".forget", forget), tap(".back", "welcome.start")],
        state=last and last.state,
        at=last and (last.done_at or last.asked_at),
    )


@flow.act
async def ask(chat: Chat) -> Goto:
    """Has a copy put together and sent."""
    await own_data.ask_copy(chat.work, chat.actor)
    return go(data).says("privacy-copy-asked")


@flow.command("forget", menu=MenuEntry(51))
@flow.screen
async def forget(chat: Chat) -> Screen:
    """What being forgotten means; or the wish that waits, to take it back."""
    waiting = await own_data.erasure(chat.work, chat.actor)
    if waiting:
        return show("privacy-waiting", [tap(".keep", keep)], [tap(".back", "welcome.start")], at=waiting.at)
    return show(
        "privacy-forget",
        [tap(".forget", sure)],
        [tap(".data", data), tap(".back", "welcome.start")],
    )


@flow.screen
async def sure(chat: Chat) -> Screen:
    """Asks a second time."""
    return show("privacy-sure", [tap(".yes", erase)], [tap(".no", forget)])


@flow.act
async def erase(chat: Chat) -> Goto:
    """Erases everything a day from now."""
    await own_data.ask_erasure(chat.work, chat.actor, in_chat=True)
    return go(forget)


@flow.act
async def keep(chat: Chat) -> Goto:
    """Thinks better of it."""
    await own_data.keep(chat.work, chat.actor, in_chat=True)
    return go("welcome.start").says("privacy-kept")
