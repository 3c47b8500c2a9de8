"""What was set aside: updates that could not be applied and messages that could not be sent, as one list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Text, and_, bindparam, cast, func, literal, null, or_, select, union_all, update

from domain.platform.ports import AsideKind, SetAside
from storage.engine.executor import Executor
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms
from storage.orders.orders import NO_END
from storage.schema import transport_tables as tt
from storage.transport import inbox, outbox

_update, _message = tt.inbox.c, tt.outbox.c
_every = union_all(
    select(
        literal(AsideKind.UPDATE.value).label("kind"),
        _update.reference,
        _update.error,
        _update.failed_at,
        cast(null(), Text).label("notice"),
    ).where(_update.state == inbox.ASIDE),
    select(
        literal(AsideKind.MESSAGE.value).label("kind"),
        _message.reference,
        _message.error,
        _message.failed_at,
        _message.kind.label("notice"),
    ).where(_message.state == outbox.ASIDE),
).subquery("every")


class _AsideRow(NamedTuple):
    kind: str
    reference: str | None
    error: str | None
    failed_at: int | None
    notice: str | None

    @property
    def aside(self) -> SetAside:
        # Whatever is set aside has a reference, an error and a time: `verify` looks after it.
        at, reference = self.failed_at or 0, self.reference or ""
        return SetAside(
            kind=AsideKind(self.kind),
            reference=reference,
            error=self.error or "",
            at=from_ms(at),
            cursor=f"{at}-{reference}",
            notice=self.notice,
        )


_PAGE = (
    select(*columns(_AsideRow, _every))
    .where(
        or_(
            _every.c.failed_at < bindparam("at"),
            and_(_every.c.failed_at == bindparam("at"), _every.c.reference < bindparam("under")),
        )
    )
    .order_by(_every.c.failed_at.desc(), _every.c.reference.desc())
    .limit(bindparam("most"))
)
_COUNT = select(func.count()).select_from(_every)
_one_update = update(tt.inbox).where(_update.state == inbox.ASIDE, _update.reference == bindparam("under"))
_one_message = update(tt.outbox).where(
    _message.state == outbox.ASIDE, _message.reference == bindparam("under")
)
_RETRY = {
    AsideKind.UPDATE: _one_update.values(state=inbox.OPEN, tries=0, held_until=bindparam("now")).returning(
        _update.seq
    ),
    AsideKind.MESSAGE: _one_message.values(
        state=outbox.WAITING, tries=0, faults=0, next_at=bindparam("now"), held_until=bindparam("now")
    ).returning(_message.id),
}
_DISMISS = {
    AsideKind.UPDATE: _one_update.values(state=inbox.DISMISSED, body="").returning(_update.seq),
    AsideKind.MESSAGE: _one_message.values(state=outbox.DISMISSED).returning(_message.id),
}
LONGEST_MOMENT = 15
"""Digits of a cursor's moment in milliseconds: more are none of ours, and would fit no column in the end."""


@dataclass(frozen=True, slots=True)
class StoredAsides:
    """What was set aside, in the inbox and the outbox."""

    tx: Transaction

    async def page(self, *, after: str, most: int) -> list[SetAside]:
        at, reference = _parsed(after)
        rows = await self.tx.executor.rows(_PAGE, _AsideRow, at=at, under=reference, most=most)
        return [row.aside for row in rows]

    async def count(self) -> int:
        return await count_set_aside(self.tx.executor)

    async def retry(self, kind: AsideKind, reference: str) -> bool:
        return bool(await self.tx.executor.run(_RETRY[kind], under=reference, now=self.tx.at))

    async def dismiss(self, kind: AsideKind, reference: str) -> bool:
        return bool(await self.tx.executor.run(_DISMISS[kind], under=reference))


async def count_set_aside(executor: Executor) -> int:
    """How many there are."""
    return await executor.value(_COUNT, int) or 0


def _parsed(cursor: str) -> tuple[int, str]:
    """From where on, as a moment and a reference."""
    at, _, reference = cursor.partition("-")
    is_moment = at.isascii() and at.isdecimal() and len(at) <= LONGEST_MOMENT
    return (int(at), reference) if is_moment and reference.isalpha() else (NO_END, "")
