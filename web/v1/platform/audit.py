"""The record of who did what, for those who run the platform."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from domain.errors import NotFound
from domain.platform import admin
from domain.ports import AuditEntry
from web.paging import PageQuery, page_after
from web.routes import Call, Nothing, Section, Shape

audit = Section("identity")
LONGEST_NUMBER = 18


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
    next: str | None


@audit.route("GET", "/v1/audit", query=PageQuery, answer=EntryList)
async def list_audit(call: Call[Nothing, PageQuery]) -> Shape:
    """Who did what, newest first. For support and admins."""

    async def position(number: str) -> int:
        if not number.isascii() or not number.isdigit() or len(number) > LONGEST_NUMBER:
            raise NotFound
        return int(number)

    async def read(after: int, most: int) -> Sequence[AuditEntry]:
        return await admin.audit_page(call.work, call.actor, after=after, most=most)

    page = await page_after("audit", call.query, position, read, lambda entry: str(entry.id))
    return EntryList(items=[_entry(each) for each in page.items], next=page.next)


def _entry(entry: AuditEntry) -> Entry:
    return Entry(
        id=entry.id,
        at=entry.at,
        who=entry.who,
        action=entry.action,
        subject=entry.subject,
        outcome=entry.outcome,
    )
