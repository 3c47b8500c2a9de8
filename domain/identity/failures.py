"""Proofs that were none are kept in the audit, in a unit of work of their own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from domain.audit_actions import AuditAction
from domain.identity.errors import WrongCredentials
from domain.identity.work import IdentityStore


@asynccontextmanager
async def recorded_as(store: IdentityStore, action: AuditAction) -> AsyncIterator[None]:
    """Keeps that somebody showed what is no proof; whose it would be is not known."""
    try:
        yield
    except WrongCredentials:
        async with store.begin() as work:
            await work.audit.record(None, action, "identity:unknown", "refused")
        raise
