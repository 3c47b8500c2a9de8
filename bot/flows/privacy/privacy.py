"""Privacy: what is kept and who has agreed to that, a copy of it, and being forgotten.

consent ─┬─▶ agree ─▶ (what waited for it)
         └─▶ later ─▶ (where it began)
notice ─▶ agree, withdraw ─▶ notice
data ─▶ ask ─▶ data
forget ─▶ sure ─▶ erase ─▶ forget ─▶ keep ─▶ (welcome)
"""

from dataclasses import replace
from typing import Any

from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, go, show, tap
from domain.policy import NOTICE, has_changed
from domain.privacy import own_data

flow = Flow("privacy")


@flow.screen
async def consent(chat: Chat, onward: str, back: str) -> Screen:
    """Asks before something personal is kept; then goes `onward`, or else `back`, both as buttons would.

    Whoever agreed to an earlier notice cannot put it off.
    """
    changed = has_changed(chat.actor)
    others = [tap(".data", data), tap(".forget", forget)] if changed else [tap(".later", later)]
    return show("privacy-consent", [tap(".agree", agree, NOTICE)], others, changed=changed, **_terms(chat))


@flow.command("privacy", menu=MenuEntry(49))
@flow.screen
async def notice(chat: Chat) -> Screen:
    """What is kept and why, and whether the person has agreed to that."""
    agreed = await own_data.agreed_to(chat.work, chat.actor) == NOTICE
    return show(
        "privacy-notice",
        [tap(".withdraw", withdraw) if agreed else tap(".agree", agree, NOTICE)],
        [tap(".data", data), tap(".forget", forget)],
        agreed=agreed,
        **_terms(chat),
    )


@flow.act
async def agree(chat: Chat, seen: str) -> Goto:
    """Agrees to the notice that was shown; where there is a newer one by now, that is shown."""
    if seen != NOTICE:
        return go(notice)
    await own_data.agree(chat.work, chat.actor)
    return replace(go(notice).says("privacy-agreed"), resumes="onward")


@flow.act
async def later(chat: Chat) -> Goto:
    """Does not agree now: nothing is kept, and nothing else is lost."""
    return replace(go("welcome.start"), resumes="back")


@flow.act
async def withdraw(chat: Chat) -> Goto:
    """Takes the agreement back."""
    await own_data.withdraw(chat.work, chat.actor)
    return replace(go(notice).says("privacy-withdrawn"), resumes="back")


@flow.command("mydata", menu=MenuEntry(50))
@flow.screen
async def data(chat: Chat) -> Screen:
    """A copy of everything, and how far the last one has come."""
    last = await own_data.last_copy(chat.work, chat.actor)
    return show(
        "privacy-data",
        [tap(".send", ask)],
        [tap(".notice", notice)],
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
    owes = await own_data.owes_on_tabs(chat.work, chat.actor)
    khata = [tap(".khata", "khata.mine")] if owes else []
    if waiting:
        back = tap(".back", "welcome.start")
        return show("privacy-waiting", [tap(".keep", keep)], khata, [back], at=waiting.at, owes=owes)
    return show(
        "privacy-forget",
        [tap(".forget", sure)],
        khata,
        [tap(".data", data), tap(".back", "welcome.start")],
        owes=owes,
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


def _terms(chat: Chat) -> dict[str, Any]:
    return {"bot": chat.bot, "contact": chat.work.rules.grievance_contact or None}
