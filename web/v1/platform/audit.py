"""The record of who did what, for those who run the platform."""

from __future__ import annotations

from datetime import datetime

from pydantic import Field

from domain.platform import admin
from domain.ports import AuditEntry
from web.routes import Call, Nothing, Section, Shape

audit = Section("identity")


class EntryQuery(Shape):
    """Which page: `cursor` is the `next` of the page before."""

    cursor: int = Field(default=0, ge=0, lt=2**63)
    limit: int = Field(default=20, ge=1, le=100)


class Entry(Shape):
    """Who did what, on what, with which outcome, when."""

    id: int
    at: datetime
    who: str
    action: str
    subject: str
    outcome: str


class EntryList(Shape):
    """A page of entries, newest first, and the cursor of the next (None: this is the last)."""

    items: list[Entry]
    next: int | None


@audit.route("GET", "/v1/audit", query=EntryQuery, answer=EntryList)
async def list_audit(call: Call[Nothing, EntryQuery]) -> Shape:
    """Who did what, newest first. For support and admins."""
    limit, after = call.query.limit, call.query.cursor
    found = await admin.audit_page(call.work, call.actor, after=after, most=limit + 1)
    onward = found[limit - 1].id if len(found) > limit else None
    return EntryList(items=[_entry(each) for each in found[:limit]], next=onward)


def _entry(entry: AuditEntry) -> Entry:
    return Entry(
        id=entry.id,
        at=entry.at,
        who=entry.who,
        action=entry.action,
        subject=entry.subject,
        outcome=entry.outcome,
    )
