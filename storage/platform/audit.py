"""The append-only record of who did what. Each entry's hash covers the one before it.

An entry that is changed, taken out, moved or slipped in breaks the chain at its place. The hashes are keyed:
who may write the table, and has no key, cannot make the chain anew. What is older than the key is hashed
without one, up to a boundary that is sealed elsewhere. Entries cut off at the end leave no break: a last hash
that was kept elsewhere is then in it no more (`has_hash`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import bindparam, select

from domain.audit_actions import AuditAction
from domain.people import Actor
from domain.ports import AuditEntry
from storage.engine.executor import Executor
from storage.engine.rows import adding
from storage.engine.sealing import NOT_UNKEYED, Sealer, Unkeyed
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms
from storage.platform.refusals import StoredRefusals
from storage.schema import tables as t

START = bytes(32)
"""What stands before the first entry."""
OURSELVES, REFUSED = "kirana", "refused"
_LOCK, _PAGE, _BEYOND = 0x6175646974, 1000, 2**63 - 1
_row = t.audit.c

_TIP = select(_row.hash).order_by(_row.id.desc()).limit(1)


class _TipRow(NamedTuple):
    id: int
    hash: bytes


_NEWEST = select(*columns(_TipRow, t.audit)).order_by(_row.id.desc()).limit(1)
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


def entry_hash(
    sealer: Sealer | None, previous: bytes, at: int, who: str, action: str, subject: str, outcome: str
) -> bytes:
    """The keyed hash over the one before and the entry as a JSON array; `at` in milliseconds since 1970.

    Without a sealer the plain SHA-256, as it was before there was a key.
    """
    entry = json.dumps([at, who, action, subject, outcome]).encode()
    return sealer.chained(previous, entry) if sealer else hashlib.sha256(previous + entry).digest()


async def broken_link(executor: Executor, sealer: Sealer | None = None) -> int | None:
    """The id of the first entry that does not fit the one before it or its own hash; None where all do.

    Without a sealer only the former is looked at. Where the entries before the key are not all there, it is
    the first one after them, or 0 where there is none.
    """
    known, tip = 0, START
    unkeyed = sealer.unkeyed if sealer else NOT_UNKEYED
    is_whole = unkeyed.hash is None
    while entries := await executor.rows(_AFTER, _ChainedRow, known=known):
        for entry in entries:
            key = sealer if entry.id > unkeyed.last else None
            is_itself = sealer is None or entry.hash == _hash_of(entry, key)
            is_whole = is_whole or (entry.id == unkeyed.last and entry.hash == unkeyed.hash)
            if entry.previous != tip or not is_itself or (key and not is_whole):
                return entry.id
            known, tip = entry.id, entry.hash
    return None if is_whole else 0


async def begin_keyed(executor: Executor, sealer: Sealer, at: int) -> Unkeyed:
    """From here on the chain is keyed: an entry says so. Gives what there is before it.

    Nobody records anything meanwhile. One that is keyed by this very key already goes on.
    """
    await executor.alone(_LOCK)
    before = await executor.row(_NEWEST, _TipRow)
    if before is None or await broken_link(executor, sealer.keyed_throughout()) is None:
        return NOT_UNKEYED
    entry = (at, OURSELVES, AuditAction.AUDIT_KEYED.value, f"audit:{before.id}", "done")
    named = dict(zip(("at", "who", "action", "subject", "outcome"), entry, strict=True))
    await executor.run(_ADD, **named, previous=before.hash, hash=entry_hash(sealer, before.hash, *entry))
    return Unkeyed(before.id, before.hash)


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


def _hash_of(entry: _ChainedRow, sealer: Sealer | None) -> bytes:
    return entry_hash(sealer, entry.previous, entry.at, entry.who, entry.action, entry.subject, entry.outcome)


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
        who = f"identity:{actor.identity_id}" if actor else OURSELVES
        self.recorded.append((action, outcome))
        if outcome != REFUSED or await StoredRefusals(self.tx).is_first(who, action, subject):
            await self._add(who, action, subject, outcome)

    async def conclude(self, number: int) -> None:
        found = await StoredRefusals(self.tx).take(number)
        if found and found.more:
            await self._add(found.who, found.action, found.subject, f"{REFUSED}:{found.more}")

    async def _add(self, who: str, action: str, subject: str, outcome: str) -> None:
        executor, at = self.tx.executor, self.tx.at
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
            hash=entry_hash(self.tx.sealer, tip, at, who, action, subject, outcome),
        )

    async def last(self, most: int) -> list[AuditEntry]:
        return [row.entry for row in await self.tx.executor.rows(_LAST, _EntryRow, most=most)]

    async def page(self, *, after: int, most: int) -> list[AuditEntry]:
        rows = await self.tx.executor.rows(_PAGE_OF, _EntryRow, before=after or _BEYOND, most=most)
        return [row.entry for row in rows]
