"""Signing up: a record with a handle and a password, for those who come without a chat."""

from domain.audit_actions import AuditAction
from domain.identity.password_rules import must_be_strong
from domain.identity.records import handle_of
from domain.identity.security import Security
from domain.identity.work import IdentityStore
from domain.people import contact_name
from domain.privacy.privacy import NOTICE

CONSENT = NOTICE
"""The privacy notice that a person agrees to by signing up."""


async def register(
    store: IdentityStore, security: Security, *, handle: str, name: str, password: str, language: str
) -> None:
    """Makes a record, if the handle is free. Nobody can tell from outside whether it was.

    Raises BadHandle, BadName, WeakPassword.
    """
    handle, name = handle_of(handle), contact_name(name)
    strength = await security.strengths.of(password, (handle, name))
    must_be_strong(password, strength, security.rules, has_second_factor=False)
    hashed = await security.hasher.hash(password)
    async with store.begin() as work:
        identity = await work.identities.create(handle, name, language, CONSENT)
        if identity is None:
            return
        await work.credentials.set_password(identity.id, hashed, remember=0)
        await work.carts.current(identity.id)
        actor = await work.identities.actor(identity.id)
        await work.audit.record(actor, AuditAction.IDENTITY_REGISTERED, f"identity:{identity.id}")
