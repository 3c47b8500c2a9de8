"""Updates as they came in: kept until applied, taken up in lanes, set aside when they cannot be applied.

A lane is one person's updates (or one chat's, where nobody is named), worked off one at a time: only the
oldest open row of a lane can be claimed, and only while no row of that lane is held.
Lanes take turns: the first that waits in one comes before the second in another, so whoever has sent a
thousand updates holds up nobody else.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Insert, and_, bindparam, case, func, or_, select, update
from sqlalchemy.dialects import postgresql

from domain.retry import Retry
from domain.transport import Received
from storage.engine.leases import LeasedTable, StoredLeases
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, to_ms
from storage.schema import tables as t
from storage.schema import transport_tables as tt

OPEN, APPLIED, ASIDE, DISMISSED = "open", "applied", "aside", "dismissed"
MOST_AT_ONCE = 100
_row = tt.inbox.c


class _ClaimedRow(NamedTuple):
    seq: int
    lane: int
    body: str
    tries: int

    @property
    def received(self) -> Received:
        return Received(seq=self.seq, lane=self.lane, body=json.loads(self.body), tries=self.tries)


_other = tt.inbox.alias("other")
_keeps_it_waiting = (
    select(_other.c.seq)
    .where(
        _other.c.state == OPEN,
        _other.c.lane == _row.lane,
        or_(_other.c.seq < _row.seq, _other.c.held_until > bindparam("now")),
    )
    .exists()
)
_is_free = and_(_row.state == OPEN, _row.held_until <= bindparam("now"), ~_keeps_it_waiting)
_LEASED = LeasedTable(tt.inbox, _row.state == OPEN, key="seq")
_CLAIM = _LEASED.claim(
    select(_row.seq).where(_is_free).order_by(_row.turn, _row.seq), *columns(_ClaimedRow, tt.inbox)
)
_APPLIED = (
    update(tt.inbox)
    .where(_row.seq == bindparam("number"), _row.holder == bindparam("by"), _row.state == OPEN)
    .values(state=APPLIED, body="", holder=None)
    .returning(_row.seq)
)
_FAILED = (
    update(tt.inbox)
    .where(_row.seq == bindparam("number"), _row.tries == bindparam("tried"), _row.state == OPEN)
    .values(
        tries=_row.tries + 1,
        state=bindparam("new_state"),
        holder=None,
        held_until=bindparam("until"),
        error=bindparam("why"),
        reference=bindparam("under"),
        failed_at=bindparam("now"),
    )
    .returning(_row.state)
)
_WAITING = select(func.count()).select_from(tt.inbox).where(_row.state == OPEN)
_REFERENCE = select(_row.reference).where(_row.seq == bindparam("number"))


def _next_turn(i: int) -> ColumnElement[int]:
    """After all that waits in the same lane; and where nothing does, after the turn that it is now."""
    of_lane = select(func.coalesce(func.max(_other.c.turn), 0)).where(
        _other.c.state == OPEN, _other.c.lane == bindparam(f"lane_{i}", type_=t.BIG)
    )
    now = select(func.coalesce(func.min(_other.c.turn), 0)).where(_other.c.state == OPEN)
    last, first = of_lane.scalar_subquery(), now.scalar_subquery()
    return case((last > first, last), else_=first) + 1


@lru_cache(maxsize=MOST_AT_ONCE)
def _adding(count: int) -> Insert:
    """So many rows in one statement."""
    bot, now = bindparam("bot", type_=t.BIG), bindparam("now", type_=t.BIG)
    rows: list[dict[str, object]] = [
        {
            "bot_id": bot,
            "update_id": bindparam(f"update_{i}"),
            "lane": bindparam(f"lane_{i}"),
            "body": bindparam(f"body_{i}"),
            "turn": _next_turn(i) + bindparam(f"ahead_{i}", type_=t.BIG),
            "at": now,
        }
        for i in range(count)
    ]
    return postgresql.insert(tt.inbox).values(rows).on_conflict_do_nothing().returning(_row.seq)


def lane_of(raw: dict[str, Any]) -> int:
    """Whose lane a raw update goes in: the person's id, else the chat's, else 0.

    An anonymous admin and a channel come under a stand-in's id, so their chat's counts. A malformed update
    has a lane, too: one that cannot be stored would hold up all that are stored with it.
    """
    for content in raw.values():
        if not isinstance(content, dict):
            continue
        stand_in = content.get("sender_chat") or content.get("actor_chat")
        person = None if stand_in else _id(content.get("from") or content.get("user"))
        if lane := person or _id(_chat(content)):
            return lane
    return 0


def _chat(content: dict[str, Any]) -> Any:
    message = content.get("message")
    return content.get("chat") or (message.get("chat") if isinstance(message, dict) else None)


def _id(party: Any) -> int | None:
    """The id of a person or chat, where it is one that a column holds."""
    number = party.get("id") if isinstance(party, dict) else None
    return number if isinstance(number, int) and abs(number) < 2**63 else None


@dataclass(frozen=True, slots=True)
class StoredInbox:
    """The inbox in the database, of the bot with this id."""

    tx: Transaction
    bot_id: int

    async def add(self, updates: list[dict[str, Any]]) -> int:
        parts = [updates[i : i + MOST_AT_ONCE] for i in range(0, len(updates), MOST_AT_ONCE)]
        return sum([await self._add(part) for part in parts])

    async def _add(self, updates: Sequence[dict[str, Any]]) -> int:
        values: dict[str, object] = {"bot": self.bot_id, "now": self.tx.at}
        ahead: Counter[int] = Counter()
        for i, raw in enumerate(updates):
            values[f"update_{i}"] = raw["update_id"]
            values[f"lane_{i}"] = lane = lane_of(raw)
            values[f"ahead_{i}"] = ahead[lane]
            ahead[lane] += 1
            # Only ASCII: half a surrogate pair, which JSON can carry, fits no column.
            values[f"body_{i}"] = json.dumps(raw, separators=(",", ":"))
        return await self.tx.executor.run(_adding(len(updates)), **values)

    async def claim(self, holder: str, *, most: int, lease_s: int) -> list[Received]:
        now = self.tx.at
        until = now + lease_s * 1000
        rows = await self.tx.executor.rows(_CLAIM, _ClaimedRow, by=holder, now=now, until=until, most=most)
        return [row.received for row in sorted(rows)]

    @property
    def leases(self) -> StoredLeases:
        return StoredLeases(self.tx, _LEASED)

    async def applied(self, received: Received, holder: str) -> bool:
        return bool(await self.tx.executor.run(_APPLIED, number=received.seq, by=holder))

    async def failed(self, received: Received, error: str, reference: str, retry: Retry) -> bool:
        tries = received.tries + 1
        state = await self.tx.executor.value(
            _FAILED,
            str,
            number=received.seq,
            tried=received.tries,
            new_state=ASIDE if retry.is_over(tries) else OPEN,
            until=to_ms(retry.next_at(self.tx.now, tries)),
            now=self.tx.at,
            why=error,
            under=reference,
        )
        return state == ASIDE

    async def waiting(self) -> int:
        return await self.tx.executor.value(_WAITING, int) or 0

    async def reference(self, seq: int) -> str | None:
        return await self.tx.executor.value(_REFERENCE, str, number=seq)
