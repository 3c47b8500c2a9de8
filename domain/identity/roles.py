"""Which roles count in a session."""

from __future__ import annotations

from domain.identity.records import Identity, Session
from domain.people import Actor
from domain.policy import without_strong_roles


def as_signed_in(actor: Actor, identity: Identity, session: Session) -> Actor:
    """What the actor is in a session: a customer until it has shown a second factor, and it is approved."""
    is_approved = identity.factors_approved_at is not None
    return actor if session.is_strong and is_approved else without_strong_roles(actor)
