"""Known holes in the packages that the program runs on: the admins hear of each one once, and of silence."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import takewhile

from domain.audit_actions import AuditAction
from domain.errors import NotFound
from domain.identity.attempts import admins
from domain.identity.work import IdentityWork
from domain.kinds import MessageKind
from domain.ports import AuditEntry

REMEMBERED_FOR = timedelta(days=365)
"""A hole that is there for so long is told again."""
WEEKS_OF_SILENCE = 3
MOST_SHOWN = 20
_UNHEARD = "packages-unheard"


@dataclass(frozen=True, slots=True)
class Hole:
    """One advisory about what is installed. `fixed`: versions without it; empty while there is none."""

    package: str
    version: str
    advisory: str
    fixed: str = ""

    def __str__(self) -> str:
        return " ".join((self.package, self.version, self.advisory, self.fixed)).strip()


async def tell(work: IdentityWork, found: Iterable[Hole]) -> None:
    """Puts those that are new into the audit, and tells the admins of all these in one message."""
    new = [hole for hole in found if await _is_new(work, hole)]
    for hole in new:
        await work.audit.record(None, AuditAction.PACKAGE_HOLE, str(hole))
    if new:
        [last] = await work.audit.last(1)
        for chat in await admins(work):
            await work.outbox.tell(MessageKind.PACKAGE_HOLES, last.id, chat)


async def told(work: IdentityWork, entry_id: int) -> list[Hole]:
    """What a message told of, whose last hole is in that entry of the audit. Raises NotFound."""
    entries = await work.audit.page(after=entry_id + 1, most=MOST_SHOWN)
    if not entries or entries[0].id != entry_id:
        raise NotFound
    at = entries[0].at
    return [
        _read(one)
        for one in takewhile(lambda one: one.action == AuditAction.PACKAGE_HOLE and one.at == at, entries)
    ][::-1]


async def heard(work: IdentityWork, *, of_all: bool) -> None:
    """Whether the index had an answer for every package; three weeks of silence in a row are told, once."""
    if of_all:
        await work.throttles.clear(_UNHEARD)
    elif await work.throttles.hit(_UNHEARD, window=REMEMBERED_FOR) == WEEKS_OF_SILENCE:
        await work.audit.record(None, AuditAction.PACKAGE_UNHEARD, "platform")
        for chat in await admins(work):
            await work.outbox.tell(MessageKind.PACKAGE_SILENCE, 0, chat)


async def _is_new(work: IdentityWork, hole: Hole) -> bool:
    what = f"hole:{hole.package} {hole.version} {hole.advisory}"
    return await work.throttles.hit(what, window=REMEMBERED_FOR) == 1


def _read(entry: AuditEntry) -> Hole:
    package, version, advisory, *fixed = entry.subject.split(" ", 3)
    return Hole(package, version, advisory, *fixed)
