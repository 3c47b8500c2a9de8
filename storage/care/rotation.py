"""A new root secret: what was locked under an earlier one is locked anew, a batch at a time.

Interrupted, it is simply run again: what is under today's secret already is passed over, and until all of
it is, the earlier secrets (`KIRANA_OLD_SECRETS`) open the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Column, bindparam, select, update

from storage.engine.database import Database
from storage.engine.rows import adding_once
from storage.engine.sealing import BadSeal, Sealer, Unkeyed, derive
from storage.platform.audit import begin_keyed
from storage.schema import identity_tables as it
from storage.schema import tables as t
from storage.schema.columns import Key, binding, seal_of

AT_ONCE = 500
_HASHING = "hash"
_row = it.house_key.c

_GET = select(_row.wrapped).where(_row.purpose == bindparam("for_purpose"))
_KEEP = adding_once(it.house_key, "purpose", "wrapped").on_conflict_do_nothing()
_HOLD = _GET.with_for_update()
_PUT = update(it.house_key).where(_row.purpose == bindparam("purpose")).values(wrapped=bindparam("wrapped"))
_KEY, _NUMBER = 32, 8
ALL_UNKEYED = Unkeyed(2**63 - 1, None)
"""Of a database that was not used since the audit has a key."""


class ForeignKeys(Exception):
    """The store of personal keys is another installation's."""


class _PersonalKeyRow(NamedTuple):
    identity_id: int
    wrapped: bytes


_ANY_KEY = select(t.personal_key.c.identity_id, t.personal_key.c.wrapped).limit(1)


async def open_sealer(database: Database, secret: str, old: Sequence[str], at: int = 0) -> Sealer:
    """The sealer of this database. Its first use keeps the key of keyed hashes, which outlives its secret.

    With it, in one box, stands how far the audit goes back to before its chain had a key: neither can be
    taken away or set without the other. `at` is now, in milliseconds since 1970.
    Raises BadSeal where neither the secret nor an earlier one is this database's.
    """
    first = Sealer(secret, old)
    known = await known_sealer(database, first)
    if known and known.unkeyed is not ALL_UNKEYED:
        return known
    async with database.transaction() as executor:
        fresh = derive((old[-1] if old else secret).encode(), b"hash codes")
        await executor.run(_KEEP, purpose=_HASHING, wrapped=first.seal_ours(fresh, _house(_HASHING)))
        box = await executor.value(_HOLD, bytes, for_purpose=_HASHING)
        assert box is not None
        sealer = _opened(box, first)
        if sealer.unkeyed is ALL_UNKEYED:
            hashing = first.unseal_ours(box, _house(_HASHING))
            sealer = sealer.knowing(hashing, await begin_keyed(executor, sealer, at))
            said = hashing + _boundary(sealer.unkeyed)
            await executor.run(_PUT, purpose=_HASHING, wrapped=first.seal_ours(said, _house(_HASHING)))
    return sealer


async def known_sealer(database: Database, sealer: Sealer) -> Sealer | None:
    """The same for who only reads; None where the database was never used with a secret.

    Raises BadSeal where neither the secret nor an earlier one is this database's.
    """
    box = await database.reader.value(_GET, bytes, for_purpose=_HASHING)
    if box is None:
        return None
    known = _opened(box, sealer)
    await _must_open_keys(database, sealer)
    return known


async def must_be_ours(database: Database, secret: str, old: Sequence[str]) -> None:
    """Raises BadSeal where neither the secret nor an earlier one is this database's; writes nothing."""
    await known_sealer(database, Sealer(secret, old))


async def _must_open_keys(database: Database, sealer: Sealer) -> None:
    """Raises ForeignKeys where the personal keys were locked elsewhere, though the database is ours."""
    found = await database.reader.row(_ANY_KEY, _PersonalKeyRow)
    if found:
        try:
            sealer.wrap_anew(found.wrapped, found.identity_id)
        except BadSeal as bad:
            raise ForeignKeys(str(bad)) from None


def _opened(box: bytes, sealer: Sealer) -> Sealer:
    """What the box says: the key, and the boundary where one was set."""
    said = sealer.unseal_ours(box, _house(_HASHING))
    hashing, number, tip = said[:_KEY], said[_KEY : _KEY + _NUMBER], said[_KEY + _NUMBER :]
    unkeyed = Unkeyed(int.from_bytes(number, "big"), tip or None) if number else ALL_UNKEYED
    return sealer.knowing(hashing, unkeyed)


def _boundary(unkeyed: Unkeyed) -> bytes:
    return unkeyed.last.to_bytes(_NUMBER, "big") + (unkeyed.hash or b"")


def _house(purpose: str) -> str:
    return binding(_row.wrapped, purpose)


@dataclass(frozen=True, slots=True)
class Locked:
    """A column of boxes, the column that rows are known by, and how one is locked anew."""

    known_by: Column[Any]
    box: Column[bytes]
    anew: Callable[[Sealer, bytes, Any], bytes]


def _ours(box: Column[bytes], known_by: str) -> Locked:
    def anew(sealer: Sealer, old: bytes, key: object) -> bytes:
        return sealer.seal_ours(sealer.unseal_ours(old, binding(box, key)), binding(box, key))

    return Locked(box.table.c[known_by], box, anew)


LOCKED = (
    Locked(
        t.personal_key.c.identity_id,
        t.personal_key.c.wrapped,
        lambda sealer, box, key: sealer.wrap_anew(box, key),
    ),
    *(
        _ours(column, *seal.row)
        for table in t.metadata.sorted_tables
        for column in table.c
        if (seal := seal_of(column)) and seal.key is Key.HOUSE
    ),
)
"""Everything that the root secret locks by itself. What people's keys lock stays as it is."""


class _LockedRow(NamedTuple):
    known_by: object
    box: bytes | None


async def rotate(
    database: Database, sealer: Sealer, *, at_once: int = AT_ONCE, passing: Callable[[], None] = lambda: None
) -> int:
    """Locks everything under today's root secret; gives how many boxes that were. Raises BadSeal.

    Opens transactions of its own. `passing` is called after each of them.
    """
    changed = 0
    for locked in LOCKED:
        changed += await _rotate(database, sealer, locked, at_once, passing)
    return changed


async def _rotate(
    database: Database, sealer: Sealer, locked: Locked, at_once: int, passing: Callable[[], None]
) -> int:
    page = (
        select(locked.known_by.label("known_by"), locked.box.label("box"))
        .order_by(locked.known_by)
        .limit(at_once)
    )
    beyond = page.where(locked.known_by > bindparam("after"))
    is_it = (locked.known_by == bindparam("of_key"), locked.box == bindparam("was"))
    change = update(locked.box.table).where(*is_it).values({locked.box: bindparam("new_box")})
    rows, changed = await database.reader.rows(page, _LockedRow), 0
    while rows:
        old = [(row.known_by, row.box) for row in rows if row.box and sealer.is_old(row.box)]
        anew = [
            {"of_key": known_by, "was": box, "new_box": locked.anew(sealer, box, known_by)}
            for known_by, box in old
        ]
        async with database.transaction() as executor:
            await executor.many(change, anew)
        changed += len(anew)
        passing()
        rows = await database.reader.rows(beyond, _LockedRow, after=rows[-1].known_by)
    return changed
