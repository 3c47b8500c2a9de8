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
from storage.engine.sealing import Sealer, derive
from storage.schema import identity_tables as it
from storage.schema import tables as t
from storage.schema.columns import Key, place, seal_of

AT_ONCE = 500
_HASHING = "hash"
_row = it.house_key.c

_GET = select(_row.wrapped).where(_row.purpose == bindparam("for_purpose"))
_KEEP = adding_once(it.house_key, "purpose", "wrapped").on_conflict_do_nothing()


async def open_sealer(database: Database, secret: str, old: Sequence[str]) -> Sealer:
    """The sealer of this database. Its first use keeps the key of keyed hashes, which outlives its secret.

    Raises BadSeal where neither the secret nor an earlier one is this database's.
    """
    sealer = Sealer(secret, old)
    box = await database.reader.value(_GET, bytes, for_purpose=_HASHING)
    if box is None:
        made = sealer.seal_ours(
            derive((old[-1] if old else secret).encode(), b"hash codes"), _house(_HASHING)
        )
        async with database.transaction() as executor:
            await executor.run(_KEEP, purpose=_HASHING, wrapped=made)
            box = await executor.value(_GET, bytes, for_purpose=_HASHING)
    assert box is not None
    return Sealer(secret, old, hashing=sealer.unseal_ours(box, _house(_HASHING)))


async def must_be_ours(database: Database, secret: str, old: Sequence[str]) -> None:
    """Raises BadSeal where neither the secret nor an earlier one is this database's; writes nothing."""
    box = await database.reader.value(_GET, bytes, for_purpose=_HASHING)
    if box is not None:
        Sealer(secret, old).unseal_ours(box, _house(_HASHING))


def _house(purpose: str) -> str:
    return place(_row.wrapped, purpose)


@dataclass(frozen=True, slots=True)
class Locked:
    """A column of boxes, the column that rows are known by, and how one is locked anew."""

    known_by: Column[Any]
    box: Column[bytes]
    anew: Callable[[Sealer, bytes, Any], bytes]


def _ours(box: Column[bytes], known_by: str) -> Locked:
    def anew(sealer: Sealer, old: bytes, key: object) -> bytes:
        return sealer.seal_ours(sealer.unseal_ours(old, place(box, key)), place(box, key))

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
    box: bytes


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
        old = [row for row in rows if sealer.is_old(row.box)]
        anew = [
            {"of_key": row.known_by, "was": row.box, "new_box": locked.anew(sealer, row.box, row.known_by)}
            for row in old
        ]
        async with database.transaction() as executor:
            await executor.many(change, anew)
        changed += len(anew)
        passing()
        rows = await database.reader.rows(beyond, _LockedRow, after=rows[-1].known_by)
    return changed
