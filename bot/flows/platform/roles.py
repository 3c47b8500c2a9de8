"""Roles: who is support or admin on the platform, given and taken back for a reason.

role (words) ─▶ begin ─▶ name (typed) / own ─▶ held ─▶ sure ─▶ give / take ─▶ held
"""

from bot import records
from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, Tap, Typed, go, show, tap
from bot.paging import page_of
from domain.errors import NotFound
from domain.people import Role
from domain.platform.people import looking_up, roles
from domain.platform.people.changing import ChangeReason
from domain.platform.people.looking_up import Person
from domain.policy import Action, may_change_role, must

flow = Flow("roles")
GIVEN = (Role.SUPPORT, Role.ADMIN)
"""Roles of the platform that people give; a shop's owner invites its staff."""
TO_GIVE = (ChangeReason.HIRED, ChangeReason.ASKED)
TO_TAKE = (ChangeReason.LEFT, ChangeReason.ASKED, ChangeReason.SECURITY, ChangeReason.ABUSE)


@flow.command("role", menu=MenuEntry(83, Action.GRANT_ROLES))
@flow.act
async def role(chat: Chat, typed: Typed) -> Goto:
    """Whose roles, and perhaps which one: “asha support”."""
    return await _whose(chat, typed)


@flow.screen
async def begin(chat: Chat) -> Screen:
    """Asks whose roles."""
    must(chat.actor, Action.GRANT_ROLES)
    return show(
        "roles-begin",
        [tap(".own", own), tap(".people", "people.page", 0, "")],
        [tap(".back", "admin.desk")],
        awaits=name,
    )


@flow.correctable
@flow.answer
async def name(chat: Chat, typed: str) -> Goto:
    """A number, a sign-in name or a name, perhaps with the role behind it."""
    return await _whose(chat, typed)


@flow.act
async def own(chat: Chat) -> Goto:
    """One's own roles."""
    identity = await chat.work.identities.get(chat.actor.identity_id)
    await looking_up.look_up(chat.work, chat.actor, identity.public_id)
    return go(held, identity.public_id)


@flow.screen
async def held(chat: Chat, public_id: str) -> Screen:
    """What somebody is, and what they may be made or not be any more."""
    return await _held(chat, public_id, 0)


@flow.screen
async def more(chat: Chat, public_id: str, number: int) -> Screen:
    """The same, with more of what they are."""
    return await _held(chat, public_id, number)


async def _held(chat: Chat, public_id: str, number: int) -> Screen:
    found = await _person(chat, public_id)
    if found is None:
        return records.once_more(public_id)
    leaf = page_of(records.held(found), number)
    return show(
        "roles-held",
        leaf.ways(more, public_id),
        *([each] for each in _choices(chat, found)),
        [tap(".back", "people.look", public_id)],
        name=found.identity.name,
        roles=leaf.shown,
        count=len(found.roles),
        own=found.identity.id == chat.actor.identity_id,
        by_settings=found.is_admin_by_settings,
    )


@flow.screen
async def sure(chat: Chat, public_id: str, word: str) -> Screen:
    """What the role may do, and the reasons: with the press of one it is given or taken."""
    found, asked = await _person(chat, public_id), _role(word)
    if found is None:
        return records.once_more(public_id)
    is_held = asked in found.platform_roles
    deed, reasons = (take, TO_TAKE) if is_held else (give, TO_GIVE)
    may_it = _may_change(chat, found, asked)
    return show(
        "roles-sure",
        *([tap(f".{each}", deed, public_id, word, each.value)] for each in reasons if may_it),
        [tap(".back", held, public_id)],
        name=found.identity.name,
        role=asked,
        held=is_held,
        own=not may_it,
        second=_second(found),
        chats=found.chats,
    )


@flow.act
async def give(chat: Chat, public_id: str, word: str, reason: str) -> Goto:
    """Gives the role."""
    await roles.grant(chat.work, chat.actor, public_id, _role(word), None, _reason(reason))
    return go(held, public_id).says("roles-given")


@flow.act
async def take(chat: Chat, public_id: str, word: str, reason: str) -> Goto:
    """Takes it back."""
    await roles.revoke(chat.work, chat.actor, public_id, _role(word), None, _reason(reason))
    return go(held, public_id).says("roles-taken")


def _second(found: Person) -> str:
    """Whether they sign in in two steps, and that counts for a role."""
    if not found.second_factors:
        return "no"
    return "yes" if found.has_approved_factors else "waiting"


def _choices(chat: Chat, found: Person) -> list[Tap]:
    """A button for each role that this actor may give to the person or take from them."""
    return [
        tap(
            ".take" if each in found.platform_roles else ".give",
            sure,
            found.identity.public_id,
            each.value,
            role=each,
        )
        for each in GIVEN
        if _may_change(chat, found, each)
    ]


def _may_change(chat: Chat, found: Person, role: Role) -> bool:
    """Whether there is a button for it. The actor may be of before the role was given to them."""
    is_done = found.identity.id == chat.actor.identity_id and role in found.platform_roles
    return may_change_role(chat.actor, found.identity.id, role) and not is_done


async def _whose(chat: Chat, typed: str) -> Goto:
    must(chat.actor, Action.GRANT_ROLES)
    words = typed.split()
    if not words:
        return go(begin)
    asked = words.pop().lower() if len(words) > 1 and words[-1].lower() in GIVEN else ""
    found = await looking_up.find(chat.work, chat.actor, " ".join(words))
    if len(found) != 1:
        return go(begin).says("roles-whom")
    public_id = found[0].public_id
    await looking_up.look_up(chat.work, chat.actor, public_id)
    return go(sure, public_id, asked) if asked else go(held, public_id)


async def _person(chat: Chat, public_id: str) -> Person | None:
    must(chat.actor, Action.GRANT_ROLES)
    return await looking_up.looked_up(chat.work, chat.actor, public_id)


def _role(word: str) -> Role:
    if word not in GIVEN:
        raise NotFound
    return Role(word)


def _reason(word: str) -> ChangeReason:
    if word not in tuple(ChangeReason):
        raise NotFound
    return ChangeReason(word)
