"""Accounts of other systems: kept by those who run the platform, used with a secret of their own."""

from __future__ import annotations

from domain import rate_limits
from domain.audit_actions import AuditAction
from domain.errors import NotAllowed, NotFound
from domain.identity.errors import WrongCredentials
from domain.identity.ports.clients import MachineAccount
from domain.identity.records import Identity
from domain.identity.sign_in.signing_in import Client
from domain.identity.work import IdentityStore, IdentityWork
from domain.people import Actor, contact_name
from domain.policy import Action, must
from domain.rate_limits import Metered


async def every(work: IdentityWork, actor: Actor) -> list[tuple[MachineAccount, Identity]]:
    """All that have not ended, with their records. Raises NotAllowed."""
    must(actor, Action.RUN_PLATFORM)
    return await work.service_accounts.every()


async def add(
    work: IdentityWork, actor: Actor, *, name: str, scopes: tuple[str, ...], audience: str
) -> tuple[MachineAccount, str]:
    """A new one and its secret, which is shown this once. Raises NotAllowed, BadName."""
    must(actor, Action.RUN_PLATFORM)
    made, secret = await work.service_accounts.add(contact_name(name), tuple(sorted(set(scopes))), audience)
    await work.audit.record(actor, AuditAction.SERVICE_ACCOUNT_ADDED, f"identity:{made.identity_id}")
    return made, secret


async def end(work: IdentityWork, actor: Actor, client_id: str) -> None:
    """Ends one, and its tokens with it. Raises NotAllowed, NotFound."""
    must(actor, Action.RUN_PLATFORM)
    if not await work.service_accounts.end(client_id):
        raise NotFound
    await work.audit.record(actor, AuditAction.SERVICE_ACCOUNT_ENDED, f"service-account:{client_id}")


async def signed_in(
    store: IdentityStore, *, client_id: str, secret: str, scopes: tuple[str, ...], client: Client
) -> tuple[MachineAccount, Identity, tuple[str, ...]]:
    """The account whose secret this is, its record, and the scopes asked for (none: all that it has).

    Raises WrongCredentials, TooManyTries; NotAllowed for a scope that it has not.
    """
    await rate_limits.tried(store, Metered.SERVICE, network=client.address)
    work = store.read()
    account = await work.service_accounts.by_secret(client_id, secret)
    if account is None:
        async with store.begin() as failed:
            await failed.audit.record(
                None, AuditAction.SERVICE_ACCOUNT_SIGNED_IN, "service-account:unknown", "refused"
            )
        raise WrongCredentials
    if not set(scopes) <= set(account.scopes):
        raise NotAllowed
    return account, await work.identities.get(account.identity_id), scopes or account.scopes
