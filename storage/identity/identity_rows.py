"""Rows of the identity service as they are read, and what they mean."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import and_, func, select

from domain.catalogue.shop import ShopState
from domain.identity.records import Identity, Method, Passkey, Session, SessionKind
from domain.people import Actor, Role, Status
from domain.preferences import Preferences
from domain.values import Names
from storage.engine.rows import names
from storage.engine.shapes import columns
from storage.engine.transaction import from_ms
from storage.schema import identity_tables as it
from storage.schema import tables as t

PERSON, SERVICE = "person", "service"
"""Kinds of identities."""


class IdentityRow(NamedTuple):
    """An identity."""

    id: int
    public_id: str
    handle: str | None
    name: str
    language: str
    status: str
    epoch: int
    created_at: int
    consent: str | None
    preferences: str
    factors_approved_at: int | None

    @property
    def identity(self) -> Identity:
        """What it means."""
        approved = self.factors_approved_at
        return Identity(
            id=self.id,
            public_id=self.public_id,
            handle=self.handle,
            name=self.name,
            language=self.language,
            status=Status(self.status),
            epoch=self.epoch,
            created_at=from_ms(self.created_at),
            consent=self.consent,
            preferences=preferences_of(self.preferences),
            factors_approved_at=None if approved is None else from_ms(approved),
        )


class SessionRow(NamedTuple):
    """A session."""

    id: int
    public_id: str
    identity_id: int
    kind: str
    client: str
    methods: str
    created_at: int
    used_at: int
    idle_until: int
    until: int
    ended_at: int | None
    proved_at: int

    @property
    def session(self) -> Session:
        """What it means."""
        return Session(
            id=self.id,
            public_id=self.public_id,
            identity_id=self.identity_id,
            kind=SessionKind(self.kind),
            client=self.client,
            methods=tuple(map(Method, self.methods.split())),
            created_at=from_ms(self.created_at),
            used_at=from_ms(self.used_at),
            idle_until=from_ms(self.idle_until),
            until=from_ms(self.until),
            ended_at=None if self.ended_at is None else from_ms(self.ended_at),
            proved_at=from_ms(self.proved_at),
        )


class PasskeyRow(NamedTuple):
    """A passkey."""

    id: int
    public_id: str
    identity_id: int
    credential_id: bytes
    public_key: bytes
    sign_count: int
    name: str
    created_at: int
    used_at: int | None

    @property
    def passkey(self) -> Passkey:
        """What it means."""
        return Passkey(
            id=self.id,
            public_id=self.public_id,
            identity_id=self.identity_id,
            credential_id=self.credential_id,
            public_key=self.public_key,
            sign_count=self.sign_count,
            name=self.name,
            created_at=from_ms(self.created_at),
            used_at=None if self.used_at is None else from_ms(self.used_at),
        )


class ActorRow(NamedTuple):
    """Who acts. One row per account, shop and platform role: a handful at most."""

    id: int
    account_id: int | None
    external_id: int | None
    is_reachable: int | None
    name: str
    language: str
    kind: str
    status: str
    consent: str | None
    preferences: str
    shop_id: int | None
    role: str | None
    platform_role: str | None
    last_shop: int | None
    last_shop_names: str | None


IDENTITY = columns(IdentityRow, t.identity)
SESSION = columns(SessionRow, it.session)
PASSKEY = columns(PasskeyRow, it.passkey)
_own = t.order.alias("own")
_last_order = (
    select(func.max(_own.c.id))
    .where(_own.c.identity_id == t.identity.c.id)
    .correlate(t.identity)
    .scalar_subquery()
)
_last_shop = t.shop.alias("last_shop")
ACTOR = (
    select(
        *columns(
            ActorRow,
            t.identity,
            t.chat_account,
            t.membership,
            account_id=t.chat_account.c.id,
            platform_role=it.role_grant.c.role,
            last_shop=_last_shop.c.id,
            last_shop_names=_last_shop.c.names,
        )
    )
    .select_from(t.identity)
    .outerjoin(t.membership, t.membership.c.identity_id == t.identity.c.id)
    .outerjoin(it.role_grant, it.role_grant.c.identity_id == t.identity.c.id)
    .outerjoin(t.order, t.order.c.id == _last_order)
    .outerjoin(
        _last_shop, and_(_last_shop.c.id == t.order.c.shop_id, _last_shop.c.state == ShopState.APPROVED)
    )
)
"""To be joined with `chat_account`."""


@lru_cache(maxsize=4096)
def preferences_of(text: str) -> Preferences:
    """Preferences from their JSON, which most people leave as it is."""
    return Preferences.of(json.loads(text))


def actor_of(rows: Sequence[ActorRow]) -> Actor:
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
        shops={row.shop_id: Role(row.role) for row in rows if row.shop_id is not None and row.role},
        roles=frozenset(roles),
        consent=first.consent,
        preferences=preferences_of(first.preferences),
        is_disabled=first.status != Status.ACTIVE,
        last_shop=_last(first),
    )


def _last(row: ActorRow) -> tuple[int, Names] | None:
    if row.last_shop is None or row.last_shop_names is None:
        return None
    return row.last_shop, names(row.last_shop_names)
