"""What must be told, and the sender's side of it: in order for each recipient, whoever is urgent first.

Only the oldest waiting row of a recipient can be claimed, and none while another of theirs is held or
waits for its next try: "delivered" never overtakes "accepted". One that fails by itself is set aside after
a few tries, so that it holds up what comes behind it no longer than that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import bindparam, exists, func, insert, select, update
from sqlalchemy.sql.elements import ColumnElement

from domain.kinds import ORDER_NEWS
from domain.retry import Retry
from domain.transport import OutboxMessage
from storage.engine.leases import LeasedTable, StoredLeases
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, to_ms
from storage.schema import transport_tables as tt

WAITING, SENT, DROPPED, ASIDE, DISMISSED = "waiting", "sent", "dropped", "aside", "dismissed"
REFUSED = "refused"
"""By a person who has blocked the bot, until they come back."""
_row = tt.outbox.c


class _ClaimedRow(NamedTuple):
    priority: int
    id: int
    kind: str
    subject: int
    recipient: int
    tries: int
    faults: int

    @property
    def message(self) -> OutboxMessage:
        return OutboxMessage(
            id=self.id,
            kind=self.kind,
            subject=self.subject,
            recipient=self.recipient,
            priority=self.priority,
            tries=self.tries,
            faults=self.faults,
        )


class _RefusedRow(NamedTuple):
    id: int
    kind: str
    subject: int

    @property
    def matter(self) -> tuple[str, int]:
        """What it is about: of several about the same the last one says all."""
        return ("order" if self.kind in ORDER_NEWS else self.kind), self.subject


def _given(name: str, column: ColumnElement[object]) -> ColumnElement[object]:
    return bindparam(name, type_=column.type)


# Locked, so that no sender takes the row that stands for both, and renders it, before this work is there
# to be seen.
_stands = (
    select(_row.id)
    .where(
        _row.kind == bindparam("of_kind"),
        _row.subject == bindparam("of_subject"),
        _row.recipient == bindparam("of_recipient"),
        _row.state == WAITING,
        _row.held_until <= bindparam("now"),
    )
    .with_for_update()
)
_TELL = insert(tt.outbox).from_select(
    ["kind", "subject", "recipient", "priority", "next_at", "at"],
    select(
        _given("of_kind", _row.kind),
        _given("of_subject", _row.subject),
        _given("of_recipient", _row.recipient),
        _given("rank", _row.priority),
        _given("now", _row.next_at),
        _given("now", _row.at),
    ).where(~exists(_stands)),
    include_defaults=False,
)
_HAS_TOLD = (
    select(_row.id)
    .where(
        _row.kind == bindparam("of_kind"),
        _row.subject == bindparam("of_subject"),
        _row.recipient == bindparam("of_recipient"),
        _row.state == SENT,
    )
    .limit(1)
)
_heads = (
    select(func.min(_row.id).label("id"))
    .where(_row.state == WAITING)
    .group_by(_row.recipient)
    .having(func.max(_row.held_until) <= bindparam("now"), func.max(_row.next_at) <= bindparam("now"))
    .subquery("heads")
)
_picked = (
    select(_row.id)
    .where(
        _row.id.in_(select(_heads.c.id)),
        _row.state == WAITING,
        _row.held_until <= bindparam("now"),
        _row.next_at <= bindparam("now"),
    )
    .order_by(_row.priority, _row.id)
)
_LEASED = LeasedTable(tt.outbox, _row.state == WAITING)
_CLAIM = _LEASED.claim(_picked, *columns(_ClaimedRow, tt.outbox))
_one = update(tt.outbox).where(_row.id == bindparam("number"), _row.state == WAITING)
_SENT = _one.values(state=SENT, holder=None, error=None).returning(_row.id)
_DROPPED = _one.values(state=DROPPED, holder=None, error=bindparam("why"))
_REFUSED = _one.values(state=REFUSED, holder=None, error=REFUSED)
_refused = tt.outbox.c.state == REFUSED
_REFUSED_BY = (
    select(*columns(_RefusedRow, tt.outbox))
    .where(_refused, _row.recipient == bindparam("by"))
    .order_by(_row.id)
)
_TAKE_UP = (
    update(tt.outbox)
    .where(_row.id == bindparam("number"), _refused)
    .values(
        state=bindparam("new_state"), tries=0, faults=0, next_at=bindparam("now"), held_until=bindparam("now")
    )
)
_LATER = _one.values(
    tries=_row.tries + 1,
    next_at=bindparam("again_at"),
    holder=None,
    held_until=bindparam("now"),
    error=bindparam("why"),
)
_FAILED = (
    _one.where(_row.faults == bindparam("failed"))
    .values(
        tries=_row.tries + 1,
        faults=_row.faults + 1,
        state=bindparam("new_state"),
        next_at=bindparam("again_at"),
        holder=None,
        held_until=bindparam("now"),
        error=bindparam("why"),
        reference=bindparam("under"),
        failed_at=bindparam("now"),
    )
    .returning(_row.state)
)
_WAITING = select(func.count()).select_from(tt.outbox).where(_row.state == WAITING)


@dataclass(frozen=True, slots=True)
class StoredOutbox:
    """The outbox in the database."""

    tx: Transaction

    async def tell(self, kind: str, subject: int, recipient: int, *, priority: int = 1) -> None:
        await self.tx.executor.run(
            _TELL,
            of_kind=kind,
            of_subject=subject,
            of_recipient=recipient,
            rank=priority,
            now=self.tx.at,
        )

    async def has_told(self, kind: str, subject: int, recipient: int) -> bool:
        told = await self.tx.executor.value(
            _HAS_TOLD, int, of_kind=kind, of_subject=subject, of_recipient=recipient
        )
        return told is not None

    async def claim(self, holder: str, *, most: int, lease_s: int) -> list[OutboxMessage]:
        now = self.tx.at
        until = now + lease_s * 1000
        rows = await self.tx.executor.rows(_CLAIM, _ClaimedRow, by=holder, now=now, until=until, most=most)
        return [row.message for row in sorted(rows)]

    @property
    def leases(self) -> StoredLeases:
        return StoredLeases(self.tx, _LEASED)

    async def sent(self, message: OutboxMessage) -> bool:
        return bool(await self.tx.executor.run(_SENT, number=message.id))

    async def later(self, message: OutboxMessage, error: str, *, delay_s: float) -> None:
        now = self.tx.at
        await self.tx.executor.run(
            _LATER, number=message.id, now=now, again_at=now + int(delay_s * 1000), why=error
        )

    async def failed(self, message: OutboxMessage, error: str, reference: str, retry: Retry) -> bool:
        faults = message.faults + 1
        state = await self.tx.executor.value(
            _FAILED,
            str,
            number=message.id,
            failed=message.faults,
            new_state=ASIDE if retry.is_over(faults) else WAITING,
            now=self.tx.at,
            again_at=to_ms(retry.next_at(self.tx.now, faults)),
            why=error,
            under=reference,
        )
        return state == ASIDE

    async def refused(self, message: OutboxMessage) -> None:
        await self.tx.executor.run(_REFUSED, number=message.id)

    async def take_up(self, recipient: int) -> None:
        rows = await self.tx.executor.rows(_REFUSED_BY, _RefusedRow, by=recipient)
        last = {row.matter: row.id for row in rows}
        changed = [
            {
                "number": row.id,
                "new_state": WAITING if last[row.matter] == row.id else DROPPED,
                "now": self.tx.at,
            }
            for row in rows
        ]
        if changed:
            await self.tx.executor.many(_TAKE_UP, changed)

    async def dropped(self, message: OutboxMessage, error: str) -> None:
        await self.tx.executor.run(_DROPPED, number=message.id, why=error)

    async def waiting(self) -> int:
        return await self.tx.executor.value(_WAITING, int) or 0
