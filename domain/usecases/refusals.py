"""Refusals are kept in the audit in a unit of work of their own: what was refused has undone its own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from domain.errors import DomainError, Kind, WrongCredentials
from domain.identity_work import IdentityStore
from domain.people import Actor


async def denied(store: IdentityStore, actor: Actor | None, error: DomainError, tried: str) -> None:
    """Keeps what somebody tried and may not; an error of any other kind is none of that."""
    if error.kind is Kind.FORBIDDEN:
        async with store.begin() as work:
            await work.audit.record(actor, f"refused.{error.code}", tried, "refused")


@asynccontextmanager
async def failures_kept(store: IdentityStore, action: str) -> AsyncIterator[None]:
    """Keeps that somebody showed what is no proof; whose it would be is not known."""
    try:
        yield
    except WrongCredentials:
        async with store.begin() as work:
            await work.audit.record(None, action, "identity:unknown", "refused")
        raise
