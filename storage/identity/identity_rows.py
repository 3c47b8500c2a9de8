"""Rows of the identity service as they are read, and what they mean."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import NamedTuple

from domain.identity.records import Identity, Method, Passkey, Session, SessionKind
from domain.people import Status
from domain.preferences import Preferences
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


IDENTITY = columns(IdentityRow, t.identity)
SESSION = columns(SessionRow, it.session)
PASSKEY = columns(PasskeyRow, it.passkey)


@lru_cache(maxsize=4096)
def preferences_of(text: str) -> Preferences:
    """Preferences from their JSON, which most people leave as it is."""
    return Preferences.of(json.loads(text))
