"""People: looking somebody up.

users (words) ─▶ page ─▶ search (typed) ─▶ page, person
user (words) ──▶ page      └─▶ look ─▶ person ─▶ (standing: why) (roles: held)
"""

from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, Tap, Typed, go, show, tap
from bot.paging import page_of, read_page
from bot.records import held, home, once_more
from domain.identity.records import Identity
from domain.people import Status
from domain.platform.people import looking_up
from domain.platform.people.looking_up import Person
from domain.policy import Action, may

flow = Flow("people")
LONGEST_BEGINNING = 36
"""Bytes of what was searched for that the button to the next page has room for."""


@flow.command("users", menu=MenuEntry(81, Action.SEE_PEOPLE))
@flow.act
async def users(chat: Chat, typed: Typed) -> Goto:
    """People whose name or sign-in name begins so; everybody where nothing is said."""
    return go(page, 0, _beginning(typed))


@flow.command("user", menu=MenuEntry(82, Action.SEE_PEOPLE))
@flow.act
async def user(chat: Chat, typed: Typed) -> Goto:
    """One person, by number, sign-in name or name; several where that is not clear."""
    return await _found(chat, typed)


@flow.screen
async def page(chat: Chat, number: int, beginning: Typed) -> Screen:
    """Some people, a button each."""
    work, actor = chat.work, chat.actor
    leaf = await read_page(
        number, lambda most: looking_up.page(work, actor, after=0, most=most, search=beginning)
    )
    shown = leaf.shown
    every = [tap(".all", page, 0, "")] if beginning else []
    return show(
        "people-page",
        *(
            [tap(".one", look, each.public_id, name=each.name, handle=each.handle, state=each.status)]
            for each in shown
        ),
        leaf.ways(page, after=(beginning,)),
        [*every, home(chat)],
        awaits=search,
        people=[
            {
                "name": each.name,
                "handle": each.handle,
                "state": each.status,
                "role": await looking_up.strongest_role(chat.work, chat.actor, each),
            }
            for each in shown
        ],
        count=len(shown),
        beginning=beginning or None,
    )


@flow.correctable
@flow.answer
async def search(chat: Chat, typed: str) -> Goto:
    """Somebody else, typed below the list."""
    return await _found(chat, typed)


@flow.act
async def look(chat: Chat, public_id: str) -> Goto:
    """Opens a record; that somebody looked is written down."""
    return await _opened(chat, public_id)


@flow.screen
async def person(chat: Chat, public_id: str) -> Screen:
    """Who somebody is here, and what can be done about it."""
    return await _person(chat, public_id, 0)


@flow.screen
async def offices(chat: Chat, public_id: str, number: int) -> Screen:
    """The same, with more of their roles."""
    return await _person(chat, public_id, number)


async def _person(chat: Chat, public_id: str, number: int) -> Screen:
    found = await looking_up.looked_up(chat.work, chat.actor, public_id)
    if found is None:
        return once_more(public_id)
    identity, leaf = found.identity, page_of(held(found), number)
    return show(
        "people-person",
        leaf.ways(offices, public_id),
        *_ways_on(chat, found),
        [tap(".back", page, 0, "")],
        number=str(identity.id),
        name=identity.name,
        handle=identity.handle,
        language=identity.language,
        since=identity.created_at,
        state=identity.status,
        erased=found.erasure and found.erasure.at,
        by_settings=found.is_admin_by_settings,
        roles=leaf.shown,
        held=len(found.roles),
        ways=[{"way": way} for way in found.ways],
        known=len(found.ways),
        approved=found.has_approved_factors if found.second_factors else None,
        sessions=found.sessions,
        chats=found.chats,
    )


def _ways_on(chat: Chat, found: Person) -> list[list[Tap]]:
    """What may be done with this record, by this actor."""
    identity, actor = found.identity, chat.actor
    rows = []
    if may(actor, Action.CHANGE_PEOPLE) and identity.status is not Status.ERASED:
        deeds = [_deed(identity, "rename")]
        if identity.id != actor.identity_id:
            deeds += [_deed(identity, each) for each in _deeds(found)]
        rows += [deeds[at : at + 2] for at in range(0, len(deeds), 2)]
    if may(actor, Action.GRANT_ROLES) and identity.status is not Status.ERASED:
        if identity.id != actor.identity_id:
            rows.append([_deed(identity, "code")])
        rows.append([tap(".roles", "roles.held", identity.public_id)])
    return rows


def _deeds(found: Person) -> list[str]:
    is_active = found.identity.status is Status.ACTIVE
    if found.erasure:
        return ["keep"]
    return [*(["signout"] if found.sessions else []), "disable" if is_active else "enable", "remove"]


def _deed(identity: Identity, deed: str) -> Tap:
    return tap(f".{deed}", "standing.why", identity.public_id, deed)


async def _found(chat: Chat, typed: str) -> Goto:
    found = await looking_up.find(chat.work, chat.actor, typed)
    return await _opened(chat, found[0].public_id) if len(found) == 1 else go(page, 0, _beginning(typed))


async def _opened(chat: Chat, public_id: str) -> Goto:
    await looking_up.look_up(chat.work, chat.actor, public_id)
    return go(person, public_id)


def _beginning(typed: str) -> str:
    """As much of it as a button carries."""
    plain = " ".join(typed.replace(":", " ").split())
    return plain.encode()[:LONGEST_BEGINNING].decode(errors="ignore")
