"""Everything that is kept about one person, table by table, with their seals opened.

What a column holds, and whether it may be told, the column says itself.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Select, Table, bindparam, select

from storage.engine.personal import PersonalKey, key_of
from storage.engine.transaction import Transaction, from_ms
from storage.privacy.belongings import BELONGINGS, theirs
from storage.schema import tables as t
from storage.schema.columns import SECRET, label, row_binding, seal_of

UNTOLD = "(kept in a form that nobody can read back)"
_TIMES = frozenset({"at", "until", "idle_until", "since"})


@dataclass(frozen=True, slots=True)
class OwnRows:
    """A table's rows of a person."""

    table: Table
    rows: Select[Any]


OWN = tuple(OwnRows(table, select(table).where(theirs(table))) for table in BELONGINGS)
OTHERS = {
    table.name: frozenset(
        name for column in table.c if (whom := column.info.get("about")) for name in (column.name, whom)
    )
    for table in BELONGINGS
}
"""What is about somebody else than the row's person, and says who that is: whoever worked on an order."""
_AUDIT = select(t.audit.c.at, t.audit.c.who, t.audit.c.action, t.audit.c.subject, t.audit.c.outcome).where(
    (t.audit.c.who == bindparam("as_who")) | (t.audit.c.subject == bindparam("as_who"))
)


async def everything(tx: Transaction, identity_id: int) -> dict[str, list[dict[str, Any]]]:
    """All of it, by table; moments are ISO 8601 in UTC."""
    key = await key_of(tx, identity_id)
    found = {
        own.table.name: [
            _told(own, row, key) for row in await tx.executor.records(own.rows, of_identity=identity_id)
        ]
        for own in OWN
    }
    audit = await tx.executor.records(_AUDIT, as_who=f"identity:{identity_id}")
    found["audit"] = [row | {"at": _moment(row["at"])} for row in audit]
    return found


def _told(own: OwnRows, row: dict[str, Any], key: PersonalKey) -> dict[str, Any]:
    kept_back = OTHERS[own.table.name]
    return {name: _value(own.table.c[name], row, key) for name in row if name not in kept_back}


def _value(column: Column[Any], row: dict[str, Any], key: PersonalKey) -> object:
    value, seal = row[column.name], seal_of(column)
    if value is None:
        return None
    if seal is None:
        return UNTOLD if column.info.get("class") == SECRET["class"] else _readable(column.name, value)
    if not seal.is_told:
        return UNTOLD
    return _plain(key.open(value, label(column), row_binding(*(row[name] for name in seal.row))))


def _readable(name: str, value: Any) -> object:
    return _moment(value) if name.endswith("_at") or name in _TIMES else value


def _plain(opened: str | None) -> object:
    """What was sealed; an address is JSON within."""
    if opened is None or not opened.startswith('{"text"'):
        return opened
    return json.loads(opened)


def _moment(at: int) -> str | None:
    return from_ms(at).isoformat() if at else None
