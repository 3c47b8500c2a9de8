"""Standing: changing somebody's record as an admin. Each change has a reason, chosen by its button.

(people: person) ─▶ why ─▶ disable / enable / sign_out / remove / keep ─▶ (people: person)
                      ├─▶ make_code ─▶ code
                      └─▶ naming ─▶ name (typed) ─▶ (people: person)
"""

from bot.chat import Chat, Flow, Goto, Link, Screen, go, show, tap
from bot.records import once_more
from domain.errors import NotFound
from domain.platform.people import changing, factor_codes, looking_up, removing
from domain.platform.people.changing import ChangeReason

flow = Flow("standing")


@flow.screen
async def why(chat: Chat, public_id: str, deed: str) -> Screen:
    """What will come of it, and the reasons: with the press of one it is done."""
    found = await looking_up.looked_up(chat.work, chat.actor, public_id)
    if found is None:
        return once_more(public_id)
    if deed not in DEEDS:
        raise NotFound
    reasons = [tap(f".{reason}", DEEDS[deed], public_id, reason.value) for reason in ChangeReason]
    return show(
        "standing-why",
        *(reasons[at : at + 2] for at in range(0, len(reasons), 2)),
        [tap(".back", "people.look", public_id)],
        deed=deed,
        name=found.identity.name,
    )


@flow.act
async def disable(chat: Chat, public_id: str, reason: str) -> Goto:
    """Signs somebody out everywhere; they may do nothing."""
    await changing.change(chat.work, chat.actor, public_id, _reason(reason), is_disabled=True)
    return go("people.person", public_id).says("standing-disabled")


@flow.act
async def enable(chat: Chat, public_id: str, reason: str) -> Goto:
    """Lets them in again."""
    await changing.change(chat.work, chat.actor, public_id, _reason(reason), is_disabled=False)
    return go("people.person", public_id).says("standing-enabled")


@flow.act
async def sign_out(chat: Chat, public_id: str, reason: str) -> Goto:
    """Ends all of somebody's sessions."""
    count = await changing.end_sessions(chat.work, chat.actor, public_id, _reason(reason))
    return go("people.person", public_id).says("standing-signed-out", count=count)


@flow.act
async def remove(chat: Chat, public_id: str, reason: str) -> Goto:
    """Closes a record at once, and erases it a day from now."""
    await removing.remove(chat.work, chat.actor, public_id, _reason(reason))
    return go("people.person", public_id).says("standing-removed")


@flow.act
async def keep(chat: Chat, public_id: str, reason: str) -> Goto:
    """Erases nobody after all."""
    await removing.take_back(chat.work, chat.actor, public_id, _reason(reason))
    return go("people.person", public_id).says("standing-kept")


@flow.act
async def make_code(chat: Chat, public_id: str, reason: str) -> Goto:
    """A code for whoever has no linked chat to say that it is them."""
    made = await factor_codes.issue_code(chat.work, chat.actor, public_id, _reason(reason))
    return go(code, public_id, made.id)


@flow.screen
async def code(chat: Chat, public_id: str, number: int) -> Screen:
    """The code, to be handed over, while it is good."""
    made = await factor_codes.issued(chat.work, chat.actor, number)
    return show(
        "standing-code",
        [tap(".back", "people.look", public_id)],
        name=made.name,
        code=made.code,
        until=made.until,
    )


@flow.screen
async def naming(chat: Chat, public_id: str, reason: str) -> Screen:
    """Asks for the name from now on."""
    found = await looking_up.looked_up(chat.work, chat.actor, public_id)
    if found is None:
        return once_more(public_id)
    return show(
        "standing-naming", [tap(".back", "people.look", public_id)], awaits=name, name=found.identity.name
    )


@flow.correctable
@flow.answer
async def name(chat: Chat, typed: str, public_id: str, reason: str) -> Goto:
    """The new name."""
    await changing.change(chat.work, chat.actor, public_id, _reason(reason), name=typed)
    return go("people.person", public_id).says("standing-renamed")


DEEDS: dict[str, Link] = {
    "disable": disable,
    "enable": enable,
    "signout": sign_out,
    "remove": remove,
    "keep": keep,
    "code": make_code,
    "rename": naming,
}
"""What can be done, by the word that the button to it carries."""


def _reason(word: str) -> ChangeReason:
    if word not in tuple(ChangeReason):
        raise NotFound
    return ChangeReason(word)
