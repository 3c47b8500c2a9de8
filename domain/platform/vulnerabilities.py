"""Known vulnerabilities in packages that the program runs on; admins hear of each once, and of silence."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import takewhile

from domain.audit_actions import AuditAction
from domain.errors import NotFound
from domain.identity.attempts import admins
from domain.identity.work import IdentityWork
from domain.kinds import MessageKind
from domain.people import Actor
from domain.policy import Action, must
from domain.ports import AuditEntry

REMEMBERED_FOR = timedelta(days=365)
"""A vulnerability that is there for so long is told again."""
WEEKS_OF_SILENCE = 3
READ_AT_ONCE = 100
_UNHEARD = "packages-unheard"


@dataclass(frozen=True, slots=True)
class Vulnerability:
    """One advisory about what is installed. `fixed`: versions without it; empty while there is none."""

    package: str
    version: str
    advisory: str
    fixed: str = ""

    def __str__(self) -> str:
        return " ".join((self.package, self.version, self.advisory, self.fixed)).strip()


async def tell(work: IdentityWork, found: Iterable[Vulnerability]) -> None:
    """Puts those that are new into the audit, and tells the admins of all these in one message."""
    new = [vulnerability for vulnerability in found if await _is_new(work, vulnerability)]
    for vulnerability in new:
        await work.audit.record(None, AuditAction.PACKAGE_HOLE, str(vulnerability))
    if new:
        [last] = await work.audit.last(1)
        for chat in await admins(work):
            await work.outbox.tell(MessageKind.PACKAGE_HOLES, last.id, chat)


async def told(work: IdentityWork, entry_id: int) -> list[Vulnerability]:
    """What a message told of, whose last vulnerability is in that entry of the audit. Raises NotFound."""
    found = [*await work.audit.page(after=entry_id + 1, most=READ_AT_ONCE)]
    if not found or found[0].id != entry_id:
        raise NotFound
    told = _together(found)
    while len(told) == len(found):
        further = await work.audit.page(after=found[-1].id, most=READ_AT_ONCE)
        if not further:
            break
        found += further
        told = _together(found)
    return [_read(one) for one in reversed(told)]


def _together(entries: list[AuditEntry]) -> list[AuditEntry]:
    """The vulnerabilities that were found at the same time as the first one."""
    at = entries[0].at
    return [*takewhile(lambda one: one.action == AuditAction.PACKAGE_HOLE and one.at == at, entries)]


async def told_to(work: IdentityWork, actor: Actor, entry_id: int) -> list[Vulnerability]:
    """The same, to somebody who asks. Raises NotAllowed, NotFound."""
    must(actor, Action.READ_AUDIT)
    return await told(work, entry_id)


async def heard(work: IdentityWork, *, of_all: bool) -> None:
    """Whether the index had an answer for every package; three weeks of silence in a row are told, once."""
    if of_all:
        await work.throttles.clear(_UNHEARD)
    elif await work.throttles.hit(_UNHEARD, window=REMEMBERED_FOR) == WEEKS_OF_SILENCE:
        await work.audit.record(None, AuditAction.PACKAGE_UNHEARD, "platform")
        for chat in await admins(work):
            await work.outbox.tell(MessageKind.PACKAGE_SILENCE, 0, chat)


async def _is_new(work: IdentityWork, vulnerability: Vulnerability) -> bool:
    what = f"hole:{vulnerability.package} {vulnerability.version} {vulnerability.advisory}"
    return await work.throttles.hit(what, window=REMEMBERED_FOR) == 1


def _read(entry: AuditEntry) -> Vulnerability:
    package, version, advisory, *fixed = entry.subject.split(" ", 3)
    return Vulnerability(package, version, advisory, *fixed)
