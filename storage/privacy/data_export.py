"""Everything that is kept about one person, table by table, with their seals opened."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Column, LargeBinary, Select, Table, bindparam, select

from storage.engine.personal import PersonalKey, key_of
from storage.engine.transaction import Transaction, from_ms
from storage.orders import placing
from storage.schema import identity_tables as it
from storage.schema import tables as t
from storage.schema import transport_tables as tt

SECRET = "(kept in a form that nobody can read back)"  # noqa: S105 - what is told of a secret
_TIMES = frozenset({"at", "until", "idle_until", "since"})
_of = bindparam("of_identity", type_=t.BIG)


@dataclass(frozen=True, slots=True)
class Part:
    """A table's rows of a person. `sealed` are the places of its boxes; `secret` is never told."""

    table: Table
    rows: Select[Any]
    sealed: dict[str, str] = field(default_factory=dict)
    secret: tuple[str, ...] = ()


def _in(column: Column[Any], rows: Select[Any]) -> Any:
    return column.in_(rows.scalar_subquery())


_accounts = select(t.chat_account.c.id).where(t.chat_account.c.identity_id == _of)
_chats = select(t.chat_account.c.external_id).where(t.chat_account.c.identity_id == _of)
_carts = select(t.cart.c.id).where(t.cart.c.identity_id == _of)
_orders = select(t.order.c.id).where(t.order.c.identity_id == _of)
_sessions = select(it.session.c.id).where(it.session.c.identity_id == _of)


def _own(table: Table, *, sealed: dict[str, str] | None = None, secret: tuple[str, ...] = ()) -> Part:
    return Part(table, select(table).where(table.c.identity_id == _of), sealed or {}, secret)


def _where(table: Table, condition: Any, secret: tuple[str, ...] = ()) -> Part:
    return Part(table, select(table).where(condition), {}, secret)


PARTS = (
    _where(t.identity, t.identity.c.id == _of),
    _own(t.chat_account),
    _own(t.membership),
    _own(it.role_grant),
    _own(t.address, sealed={"sealed": "address.sealed"}),
    _own(t.cart, sealed={name: f"cart.{name}" for name in ("contact_phone", "place", "note")}),
    _where(t.cart_line, _in(t.cart_line.c.cart_id, _carts)),
    _own(t.checkout),
    _own(
        t.order,
        sealed={"customer_phone": placing.PHONE, "address": placing.ADDRESS, "note": placing.NOTE},
    ),
    _where(t.order_line, _in(t.order_line.c.order_id, _orders)),
    _where(t.payment, _in(t.payment.c.order_id, _orders)),
    _own(it.session),
    _where(it.refresh_token, _in(it.refresh_token.c.session_id, _sessions)),
    _own(it.password, secret=("hash",)),
    _own(it.old_password, secret=("hash",)),
    _own(it.totp, secret=("seed",)),
    _own(it.passkey),
    _own(it.recovery_code),
    _own(it.challenge),
    _own(it.external_login),
    _own(it.person_link, secret=("match",)),
    _own(it.idempotency, secret=("answer",)),
    _own(it.data_copy),
    _own(it.erasure),
    _where(t.link_attempt, _in(t.link_attempt.c.account_id, _accounts)),
    _where(t.link_code, t.link_code.c.issued_by == _of),
    _where(tt.chat, _in(tt.chat.c.chat_id, _chats) | _in(tt.chat.c.person_id, _chats)),
    _where(tt.post, _in(tt.post.c.chat_id, _chats)),
    _where(tt.inbox, _in(tt.inbox.c.lane, _chats)),
    _where(tt.outbox, _in(tt.outbox.c.recipient, _chats)),
)
_AUDIT = select(t.audit.c.at, t.audit.c.who, t.audit.c.action, t.audit.c.subject, t.audit.c.outcome).where(
    (t.audit.c.who == bindparam("as_who")) | (t.audit.c.subject == bindparam("as_who"))
)


async def everything(tx: Transaction, identity_id: int) -> dict[str, list[dict[str, Any]]]:
    """All of it, by table; moments are ISO 8601 in UTC."""
    key = await key_of(tx, identity_id)
    found = {
        part.table.name: [
            _told(part, row, key) for row in await tx.executor.records(part.rows, of_identity=identity_id)
        ]
        for part in PARTS
    }
    audit = await tx.executor.records(_AUDIT, as_who=f"identity:{identity_id}")
    found["audit"] = [row | {"at": _moment(row["at"])} for row in audit]
    return found


def _told(part: Part, row: dict[str, Any], key: PersonalKey) -> dict[str, Any]:
    return {name: _value(part, row, name, key) for name in row}


def _value(part: Part, row: dict[str, Any], name: str, key: PersonalKey) -> Any:
    value, column = row[name], part.table.c[name]
    if value is None:
        return None
    if name in part.sealed:
        return _plain(key.open(value, part.sealed[name], row["public_id"]))
    if name in part.secret or isinstance(column.type, LargeBinary):
        return SECRET
    if name.endswith("_at") or name in _TIMES:
        return _moment(value)
    return value


def _plain(opened: str | None) -> Any:
    """What was sealed; an address is JSON within."""
    if opened is None or not opened.startswith('{"text"'):
        return opened
    return json.loads(opened)


def _moment(at: int) -> str | None:
    return from_ms(at).isoformat() if at else None
