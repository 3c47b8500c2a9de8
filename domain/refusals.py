"""A refusal is kept in the audit in a unit of work of its own: what was refused has undone its own."""

from domain.audit_actions import AuditAction
from domain.errors import DomainError, Kind
from domain.people import Actor
from domain.work import Store, Work


async def conclude(work: Work, number: int) -> None:
    """The time is over in which something was refused again and again: its count goes into the audit."""
    await work.audit.conclude(number)


async def denied(store: Store, actor: Actor | None, error: DomainError, tried: str) -> None:
    """Keeps what somebody tried and may not; an error of any other kind is none of that."""
    if error.kind is Kind.FORBIDDEN:
        async with store.begin() as work:
            await record(work, actor, error, tried)


async def record(work: Work, actor: Actor | None, error: DomainError, tried: str) -> None:
    """The same in a unit of work that is open already."""
    if error.kind is Kind.FORBIDDEN:
        await work.audit.record(actor, AuditAction.REFUSED, tried, "refused", more=error.code)
