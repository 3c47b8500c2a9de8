"""The audit as people read it: who did what to whom, by the names that they have now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.audit_actions import AuditAction
from domain.people import Status
from domain.platform.work import PlatformWork
from domain.ports import AuditEntry
from domain.values import Names

REFUSED = "refused"
_OPEN = tuple(action for action in AuditAction if action.is_open)


class Thing(StrEnum):
    """What an entry of the audit mentions. `house` is the program itself, `text` what was written down."""

    HOUSE = "house"
    PERSON = "person"
    ERASED = "erased"
    SHOP = "shop"
    ORDER = "order"
    TEXT = "text"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody or something that an entry mentions, by its name where it has one."""

    thing: Thing
    name: str | Names = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """An entry for people. `deed` names its text, `action` is what stands where there is none.

    `role`: which one was given or taken. `more`: it was refused so often again, after an entry before it.
    """

    id: int
    at: datetime
    who: Mention
    deed: str
    action: str
    role: str | None
    on: Mention
    is_refused: bool
    more: int


NOTHING = Mention(Thing.NOTHING)
ERASED = Mention(Thing.ERASED)
HOUSE = Mention(Thing.HOUSE)


async def traces(work: PlatformWork, entries: Sequence[AuditEntry]) -> list[Trace]:
    """The entries, with whom and what they name."""
    known = await _known(work, entries)
    return [_trace(entry, known) for entry in entries]


def deed(action: str) -> str:
    """What the text of an action is called."""
    for beginning in _OPEN:
        if action.startswith(beginning):
            action = beginning[:-1]
    return action.partition(":")[0].replace(".", "-")


async def _known(work: PlatformWork, entries: Sequence[AuditEntry]) -> dict[str, Mention]:
    """Whoever and whichever shop the entries may mention, as the audit writes them."""
    written = {each for entry in entries for each in (entry.who, entry.subject)}
    people = await work.people.names({int(each[9:]) for each in written if _is_person(each)})
    shops = await work.shops.whichever({int(each[5:]) for each in written if _is_shop(each)})
    return {
        **{f"identity:{number}": _person(*found) for number, found in people.items()},
        **{f"shop:{shop.id}": Mention(Thing.SHOP, shop.names) for shop in shops},
    }


def _is_person(written: str) -> bool:
    return written.startswith("identity:") and written[9:].isdecimal()


def _is_shop(written: str) -> bool:
    return written.startswith("shop:") and written[5:].isdecimal()


def _person(name: str, status: Status) -> Mention:
    return ERASED if status is Status.ERASED else Mention(Thing.PERSON, name)


def _trace(entry: AuditEntry, known: Mapping[str, Mention]) -> Trace:
    # Behind an outcome that is no refusal stands the reason that was given.
    is_refused, count = entry.outcome.startswith(REFUSED), entry.outcome.partition(":")[2]
    return Trace(
        id=entry.id,
        at=entry.at,
        who=known.get(entry.who, HOUSE),
        deed=deed(entry.action),
        action=entry.action,
        role=entry.action.partition(":")[2] or None,
        on=_subject(entry, known),
        is_refused=is_refused,
        more=int(count) if is_refused and count.isdecimal() else 0,
    )


def _subject(entry: AuditEntry, known: Mapping[str, Mention]) -> Mention:
    """Nothing where somebody did it to themselves, or to what has no name."""
    if entry.subject == entry.who:
        return NOTHING
    if entry.action == AuditAction.PACKAGE_HOLE or deed(entry.action) == REFUSED:
        return Mention(Thing.TEXT, entry.subject)
    kind, _, name = entry.subject.partition(":")
    named = {"order": Thing.ORDER, "aside": Thing.TEXT}.get(kind)
    return Mention(named, name) if named else known.get(entry.subject, NOTHING)
