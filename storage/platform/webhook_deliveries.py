"""What hooks are told, row by row; the oldest of each hook is claimed first, under a lease."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Executable, bindparam, exists, func, select, update

from domain.people import Status
from domain.platform.webhooks.hook import PING, DeliveryState, HookDelivery, Tried, Trouble
from storage.engine.leases import LeasedTable, StoredLeases
from storage.engine.rows import adding_once, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms, to_ms
from storage.orders.orders import NO_END
from storage.schema import tables as t
from storage.schema.webhook_tables import hook, hook_delivery

_row = hook_delivery.c
_WAITS = _row.state == DeliveryState.WAITING

# Locked against being switched off or removed before what is noted is there to be seen.
_keeper = t.identity.alias("keeper")
_is_kept = (
    exists()
    .where(t.shop.c.id == hook.c.shop_id, t.identity.c.id == t.shop.c.owner_id)
    .where(t.identity.c.status == Status.ACTIVE)
    .where(
        _keeper.c.id == func.coalesce(hook.c.kept_by, t.shop.c.owner_id), _keeper.c.status == Status.ACTIVE
    )
    .correlate(hook)
)
"""Whether who keeps the hook's shop may do anything, and who keeps the hook, which may be another owner:
nothing leaves while one of them is disabled."""
_kept_hooks = select(hook.c.id).where(_is_kept).scalar_subquery()
_ACTIVE = (
    select(hook.c.id)
    .where(hook.c.shop_id == bindparam("shop"), hook.c.is_active == 1, _is_kept)
    .with_for_update(read=True)
)
_NOTE = adding_once(
    hook_delivery,
    *("public_id", "hook_id", "event", "order_id", "order_version", "state", "next_at", "at", "facts"),
).on_conflict_do_nothing()


class _DeliveryRow(NamedTuple):
    id: int
    public_id: str
    hook_id: int
    event: str
    order_id: int | None
    number: int | None
    order_version: int
    state: str
    tries: int
    next_at: int
    last_status: int | None
    last_error: str | None
    at: int
    facts: str

    @property
    def delivery(self) -> HookDelivery:
        return HookDelivery(
            id=self.id,
            public_id=self.public_id,
            hook_id=self.hook_id,
            event=self.event,
            order_id=self.order_id,
            order_number=self.number,
            order_version=self.order_version,
            state=DeliveryState(self.state),
            tries=self.tries,
            next_at=from_ms(self.next_at),
            last_status=self.last_status,
            last_error=Trouble(self.last_error) if self.last_error else None,
            at=from_ms(self.at),
            facts=json.loads(self.facts),
        )


_ONES = select(*columns(_DeliveryRow, hook_delivery, t.order)).outerjoin_from(hook_delivery, t.order)
_ONE = _ONES.where(_row.id == bindparam("by_id"))
_BY_PUBLIC_ID = _ONES.where(_row.public_id == bindparam("public"))
_PAGE = (
    _ONES.where(_row.hook_id == bindparam("of_hook"), _row.id < bindparam("below"))
    .order_by(_row.id.desc())
    .limit(bindparam("most"))
)
_PINGING = _ONES.where(_row.hook_id == bindparam("of_hook"), _row.event == PING, _WAITS).limit(1)
_DUE = select(_row.id).where(_WAITS, _row.next_at <= bindparam("now"), _row.held_until <= bindparam("now"))
_COUNT = select(func.count()).where(_WAITS, _row.next_at <= bindparam("now"), _row.hook_id.in_(_kept_hooks))
_heads = (
    select(func.min(_row.id).label("id"))
    .where(_WAITS, _row.next_at <= bindparam("now"), _row.hook_id.in_(_kept_hooks))
    .group_by(_row.hook_id)
    .having(func.max(_row.held_until) <= bindparam("now"))
    .subquery("heads")
)
_LEASED = LeasedTable(hook_delivery, _WAITS)
_CLAIM = _LEASED.claim(_DUE.where(_row.id.in_(select(_heads.c.id))).order_by(_row.next_at, _row.id))
_WAITING = update(hook_delivery).where(_WAITS)
_TRIED = (
    _WAITING.where(_row.id == bindparam("by_id"))
    .values(
        state=bindparam("new_state"),
        tries=_row.tries + 1,
        next_at=bindparam("again_at"),
        holder=None,
        held_until=0,
        last_status=bindparam("status"),
        last_error=bindparam("trouble"),
    )
    .returning(_row.id)
)
_DROP_WAITING = _WAITING.where(_row.hook_id == bindparam("of_hook")).values(
    state=DeliveryState.GIVEN_UP, holder=None, held_until=0, last_error=Trouble.SWITCHED_OFF
)
_AGAIN = (
    update(hook_delivery)
    .where(_row.id == bindparam("by_id"), ~_WAITS)
    .values(state=DeliveryState.WAITING, tries=0, next_at=bindparam("now"))
    .returning(_row.id)
)


@dataclass(frozen=True, slots=True)
class StoredHookDeliveries:
    """domain.platform.webhooks.ports.HookDeliveries."""

    tx: Transaction

    async def note(self, shop_id: int, order_id: int, version: int, events: Sequence[str]) -> None:
        hooks = await self.tx.executor.values(_ACTIVE, int, shop=shop_id)
        new = [self._new(hook_id, event, order_id, version) for hook_id in hooks for event in events]
        await self.tx.executor.many(_NOTE, new)

    async def tell(self, shop_id: int, event: str, facts: Mapping[str, int]) -> None:
        hooks = await self.tx.executor.values(_ACTIVE, int, shop=shop_id)
        told = json.dumps(dict(facts), separators=(",", ":"))
        new = [self._new(hook_id, event, None, 0) | {"facts": told} for hook_id in hooks]
        await self.tx.executor.many(_NOTE, new)

    async def ping(self, hook_id: int) -> HookDelivery:
        row = await self.tx.executor.row(_PINGING, _DeliveryRow, of_hook=hook_id)
        if row is None:
            await self.tx.executor.run(_NOTE, **self._new(hook_id, PING, None, 0))
            row = await self.tx.executor.row(_PINGING, _DeliveryRow, of_hook=hook_id)
        return found(row).delivery

    async def page(self, hook_id: int, *, after: int, most: int) -> list[HookDelivery]:
        rows = await self.tx.executor.rows(
            _PAGE, _DeliveryRow, of_hook=hook_id, below=after or NO_END, most=most
        )
        return [row.delivery for row in rows]

    async def get(self, delivery_id: int) -> HookDelivery:
        return await self._one(_ONE, by_id=delivery_id)

    async def by_public_id(self, public_id: str) -> HookDelivery:
        return await self._one(_BY_PUBLIC_ID, public=public_id)

    async def again(self, delivery_id: int) -> bool:
        return bool(await self.tx.executor.run(_AGAIN, by_id=delivery_id, now=self.tx.at))

    async def drop_waiting(self, hook_id: int) -> None:
        await self.tx.executor.run(_DROP_WAITING, of_hook=hook_id)

    async def waiting(self) -> int:
        return await self.tx.executor.value(_COUNT, int, now=self.tx.at) or 0

    async def claim(self, holder: str, *, most: int, lease_s: int) -> list[int]:
        now = self.tx.at
        until = now + lease_s * 1000
        return sorted(await self.tx.executor.values(_CLAIM, int, by=holder, now=now, until=until, most=most))

    @property
    def leases(self) -> StoredLeases:
        return StoredLeases(self.tx, _LEASED)

    async def delivered(self, delivery_id: int, status: int) -> bool:
        return await self._tried(delivery_id, DeliveryState.DELIVERED, Tried(status), self.tx.now)

    async def later(self, delivery_id: int, tried: Tried, when: datetime) -> bool:
        return await self._tried(delivery_id, DeliveryState.WAITING, tried, when)

    async def given_up(self, delivery_id: int, tried: Tried) -> bool:
        return await self._tried(delivery_id, DeliveryState.GIVEN_UP, tried, self.tx.now)

    async def _tried(self, delivery_id: int, state: DeliveryState, tried: Tried, when: datetime) -> bool:
        changed = await self.tx.executor.run(
            _TRIED,
            by_id=delivery_id,
            new_state=state,
            again_at=to_ms(when),
            status=tried.status,
            trouble=tried.trouble,
        )
        return bool(changed)

    async def _one(self, statement: Executable, **values: object) -> HookDelivery:
        return found(await self.tx.executor.row(statement, _DeliveryRow, **values)).delivery

    def _new(self, hook_id: int, event: str, order_id: int | None, version: int) -> dict[str, object]:
        return {
            "public_id": secrets.token_hex(16),
            "hook_id": hook_id,
            "event": event,
            "order_id": order_id,
            "order_version": version,
            "state": DeliveryState.WAITING,
            "next_at": self.tx.at,
            "at": self.tx.at,
            "facts": "{}",
        }
