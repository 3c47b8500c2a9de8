"""Rows of the identity service become entities here: columns, their order, and what they mean."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import select

from domain.identity.records import Identity, Method, Passkey, Session, SessionKind
from domain.people import Actor, Role, Status
from domain.preferences import Preferences
from storage.engine.transaction import from_ms
from storage.schema import identity_tables as it
from storage.schema import tables as t

Row = Sequence[Any]
TELEGRAM = "telegram"
PERSON, SERVICE = "person", "service"
"""Kinds of identities."""

IDENTITY = (
    t.identity.c.id,
    t.identity.c.public_id,
    t.identity.c.handle,
    t.identity.c.name,
    t.identity.c.language,
    t.identity.c.status,
    t.identity.c.epoch,
    t.identity.c.created_at,
    t.identity.c.consent,
    t.identity.c.preferences,
    t.identity.c.factors_approved_at,
)
SESSION = (
    it.session.c.id,
    it.session.c.public_id,
    it.session.c.identity_id,
    it.session.c.kind,
    it.session.c.client,
    it.session.c.methods,
    it.session.c.created_at,
    it.session.c.used_at,
    it.session.c.idle_until,
    it.session.c.until,
    it.session.c.ended_at,
    it.session.c.proved_at,
)
PASSKEY = (
    it.passkey.c.id,
    it.passkey.c.public_id,
    it.passkey.c.identity_id,
    it.passkey.c.credential_id,
    it.passkey.c.public_key,
    it.passkey.c.sign_count,
    it.passkey.c.name,
    it.passkey.c.created_at,
    it.passkey.c.used_at,
)
ACTOR = (
    select(
        t.identity.c.id,
        t.chat_account.c.id.label("account_id"),
        t.chat_account.c.external_id,
        t.chat_account.c.is_reachable,
        t.identity.c.name,
        t.identity.c.language,
        t.identity.c.kind,
        t.identity.c.status,
        t.identity.c.consent,
        t.identity.c.preferences,
        t.membership.c.shop_id,
        t.membership.c.role,
        it.role_grant.c.role.label("platform_role"),
    )
    .select_from(t.identity)
    .outerjoin(t.membership, t.membership.c.identity_id == t.identity.c.id)
    .outerjoin(it.role_grant, it.role_grant.c.identity_id == t.identity.c.id)
)
"""To be joined with `chat_account`. One row per account, shop and platform role: a handful at most."""


def identity_of(row: Row) -> Identity:
    """An identity from `IDENTITY`."""
    number, public_id, handle, name, language, status, epoch, created_at, consent, preferences, approved = row
    return Identity(
        id=number,
        public_id=public_id,
        handle=handle,
        name=name,
        language=language,
        status=Status(status),
        epoch=epoch,
        created_at=from_ms(created_at),
        consent=consent,
        preferences=preferences_of(preferences),
        factors_approved_at=None if approved is None else from_ms(approved),
    )


@lru_cache(maxsize=4096)
def preferences_of(text: str) -> Preferences:
    """Preferences from their JSON, which most people leave as it is."""
    return Preferences.of(json.loads(text))


def session_of(row: Row) -> Session:
    """A session from `SESSION`."""
    number, public_id, identity_id, kind, client, methods, *times, ended_at, proved_at = row
    created_at, used_at, idle_until, until = map(from_ms, times)
    return Session(
        id=number,
        public_id=public_id,
        identity_id=identity_id,
        kind=SessionKind(kind),
        client=client,
        methods=tuple(map(Method, methods.split())),
        created_at=created_at,
        used_at=used_at,
        idle_until=idle_until,
        until=until,
        ended_at=None if ended_at is None else from_ms(ended_at),
        proved_at=from_ms(proved_at),
    )


def passkey_of(row: Row) -> Passkey:
    """A passkey from `PASSKEY`."""
    number, public_id, identity_id, credential_id, public_key, sign_count, name, created_at, used_at = row
    return Passkey(
        id=number,
        public_id=public_id,
        identity_id=identity_id,
        credential_id=credential_id,
        public_key=public_key,
        sign_count=sign_count,
        name=name,
        created_at=from_ms(created_at),
        used_at=None if used_at is None else from_ms(used_at),
    )


def actor_of(rows: Sequence[Any]) -> Actor:
    """An actor from all rows of `ACTOR` of one identity; the first one's account counts."""
    first = rows[0]
    roles = {Role(row.platform_role) for row in rows if row.platform_role is not None}
    if first.kind == SERVICE:
        roles.add(Role.SERVICE)
    return Actor(
        identity_id=first.id,
        account_id=first.account_id or 0,
        telegram_id=first.external_id or 0,
        name=first.name,
        language=first.language,
        is_admin=Role.ADMIN in roles,
        is_reachable=bool(first.is_reachable),
        shops={row.shop_id: Role(row.role) for row in rows if row.shop_id is not None},
        roles=frozenset(roles),
        consent=first.consent,
        preferences=preferences_of(first.preferences),
        is_disabled=first.status != Status.ACTIVE,
    )
