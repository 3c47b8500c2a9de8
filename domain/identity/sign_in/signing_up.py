"""Signing up: a record with a handle and a password, for those who come without a chat."""

from domain import rate_limits
from domain.audit_actions import AuditAction
from domain.identity.password_rules import must_be_strong
from domain.identity.records import handle_of
from domain.identity.security import Security
from domain.identity.sign_in.signing_in import Client
from domain.identity.work import IdentityStore
from domain.people import contact_name
from domain.rate_limits import Metered


async def register(
    store: IdentityStore,
    security: Security,
    *,
    handle: str,
    name: str,
    password: str,
    language: str,
    client: Client,
) -> str:
    """Makes a record, if the handle is free; gives the handle as it is kept, to sign in with.

    Nobody can tell from outside whether it was free.
    Raises BadHandle, BadName, WeakPassword, TooManyTries, TooBusy.
    """
    handle, name = handle_of(handle), contact_name(name)
    await rate_limits.tried(store, Metered.SIGN_UP, network=client.address)
    async with security.queue.of(client.address):
        strength = await security.strengths.of(password, (handle, name))
        must_be_strong(password, strength, security.rules, has_second_factor=False)
        hashed = await security.hasher.hash(password)
    async with store.begin() as work:
        identity = await work.identities.create(handle, name, language)
        if identity is None:
            return handle
        await work.credentials.set_password(identity.id, hashed, remember=0)
        await work.carts.current(identity.id)
        actor = await work.identities.actor(identity.id)
        await work.audit.record(actor, AuditAction.IDENTITY_REGISTERED, f"identity:{identity.id}")
    return handle
