"""The append-only record of who did what. Each entry's hash covers the one before it.

An entry that is changed, taken out, moved or slipped in breaks the chain at its place. Entries cut off at the
end leave no break: a last hash that was kept elsewhere is then in it no more (`has_hash`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import bindparam, select

from domain.people import Actor
from domain.ports import AuditEntry
from storage.engine.executor import Executor
from storage.engine.rows import adding
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms
from storage.schema import tables as t

START = bytes(32)
"""What stands before the first entry."""
OURSELVES = "kirana"
_LOCK = 0x6175646974
_PAGE = 1000
_BEYOND = 2**63 - 1
_row = t.audit.c

_TIP = select(_row.hash).order_by(_row.id.desc()).limit(1)
_HAS = select(_row.id).where(_row.hash == bindparam("kept"))
_ADD = adding(t.audit, "at", "who", "action", "subject", "outcome", "previous", "hash")


class _EntryRow(NamedTuple):
    id: int
    at: int
    who: str
    action: str
    subject: str
    outcome: str

    @property
    def entry(self) -> AuditEntry:
        return AuditEntry(
            id=self.id,
            at=from_ms(self.at),
            who=self.who,
            action=self.action,
            subject=self.subject,
            outcome=self.outcome,
        )


class _ChainedRow(NamedTuple):
    id: int
    at: int
    who: str
    action: str
    subject: str
    outcome: str
    previous: bytes
    hash: bytes


_LAST = select(*columns(_EntryRow, t.audit)).order_by(_row.id.desc()).limit(bindparam("most"))
_PAGE_OF = _LAST.where(_row.id < bindparam("before"))
_AFTER = (
    select(*columns(_ChainedRow, t.audit)).where(_row.id > bindparam("known")).order_by(_row.id).limit(_PAGE)
)


def entry_hash(previous: bytes, at: int, who: str, action: str, subject: str, outcome: str) -> bytes:
    """SHA-256 over the hash before and the entry as a JSON array; `at` in milliseconds since 1970."""
    return hashlib.sha256(previous + json.dumps([at, who, action, subject, outcome]).encode()).digest()


async def broken_link(executor: Executor) -> int | None:
    """The id of the first entry that does not fit the one before it or its own hash; None where all do."""
    known, tip = 0, START
    while entries := await executor.rows(_AFTER, _ChainedRow, known=known):
        for entry in entries:
            if entry.previous != tip or entry.hash != _hash_of(entry):
                return entry.id
            known, tip = entry.id, entry.hash
    return None


async def every_entry(executor: Executor) -> AsyncIterator[dict[str, Any]]:
    """All entries from the first on, ready for JSON, with the hashes that chain them."""
    known = 0
    while entries := await executor.rows(_AFTER, _ChainedRow, known=known):
        for entry in entries:
            told = entry._asdict() | {"at": from_ms(entry.at).isoformat(), "at_ms": entry.at}
            yield told | {"previous": entry.previous.hex(), "hash": entry.hash.hex()}
        known = entries[-1].id


async def last_hash(executor: Executor) -> str | None:
    """The newest entry's hash, to be kept elsewhere; None where there is none."""
    tip = await executor.value(_TIP, bytes)
    return None if tip is None else tip.hex()


async def has_hash(executor: Executor, kept: bytes) -> bool:
    """Whether an entry with this hash is there still."""
    return await executor.value(_HAS, int, kept=kept) is not None


def _hash_of(entry: _ChainedRow) -> bytes:
    return entry_hash(entry.previous, entry.at, entry.who, entry.action, entry.subject, entry.outcome)


@dataclass(frozen=True, slots=True)
class StoredAudit:
    """The audit in the database."""

    tx: Transaction
    recorded: list[tuple[str, str]] = field(default_factory=list)
    """Actions and outcomes recorded by this unit of work."""

    async def record(
        self, actor: Actor | None, action: str, subject: str, outcome: str = "done", *, more: str = ""
    ) -> None:
        action = f"{action}{more}"
        executor, at = self.tx.executor, self.tx.at
        who = f"identity:{actor.identity_id}" if actor else OURSELVES
        await executor.alone(_LOCK)
        tip = await executor.value(_TIP, bytes) or START
        await executor.run(
            _ADD,
            at=at,
            who=who,
            action=action,
            subject=subject,
            outcome=outcome,
            previous=tip,
            hash=entry_hash(tip, at, who, action, subject, outcome),
        )
        self.recorded.append((action, outcome))

    async def last(self, most: int) -> list[AuditEntry]:
        return [row.entry for row in await self.tx.executor.rows(_LAST, _EntryRow, most=most)]

    async def page(self, *, after: int, most: int) -> list[AuditEntry]:
        before = after or _BEYOND
        rows = await self.tx.executor.rows(_PAGE_OF, _EntryRow, before=before, most=most)
        return [row.entry for row in rows]
