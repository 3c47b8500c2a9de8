"""Hooks in the database; their secrets are sealed under the root secret, the newest first in one box."""

from __future__ import annotations

import base64
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, delete, func, select, update

from domain.platform.webhooks.errors import HookKnown, TooManyHooks
from domain.platform.webhooks.hook import MOST_HOOKS, OLD_SECRET_SIGNS, Hook
from storage.engine.rows import adding_once, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms, to_ms
from storage.schema import tables as t
from storage.schema.columns import binding
from storage.schema.webhook_tables import hook, hook_delivery

PREFIX, SECRET_BYTES = "whsec_", 32
"""Standard Webhooks: base64 of 24 to 64 random bytes behind a prefix."""
_row = hook.c


class _HookRow(NamedTuple):
    id: int
    public_id: str
    shop_id: int
    url: str
    is_active: int
    created_at: int
    secret_until: int
    failures: int

    @property
    def hook(self) -> Hook:
        return Hook(
            id=self.id,
            public_id=self.public_id,
            shop_id=self.shop_id,
            url=self.url,
            is_active=bool(self.is_active),
            created_at=from_ms(self.created_at),
            secret_until=from_ms(self.secret_until),
            failures=self.failures,
        )


class _SecretsRow(NamedTuple):
    public_id: str
    secret: bytes
    old_until: int


_HOOKS = select(*columns(_HookRow, hook)).order_by(_row.id)
_OF = _HOOKS.where(_row.shop_id == bindparam("shop"))
_ONE = _HOOKS.where(_row.id == bindparam("by_id"))
_BY_PUBLIC_ID = _HOOKS.where(_row.public_id == bindparam("public"))
_SECRETS = select(*columns(_SecretsRow, hook)).where(_row.id == bindparam("by_id"))
# Held until the commit, so that two who add at once are counted one after the other.
_SHOP = select(t.shop.c.id).where(t.shop.c.id == bindparam("shop")).with_for_update()
_COUNT = select(func.count()).select_from(hook).where(_row.shop_id == bindparam("shop"))
_ADD = (
    adding_once(hook, "public_id", "shop_id", "url", "secret", "secret_until", "created_at", "kept_by")
    .on_conflict_do_nothing(index_elements=["shop_id", "url"])
    .returning(_row.id)
)
_HOLD = select(_row.id).where(_row.id == bindparam("by_id")).with_for_update()
_CHANGE = update(hook).where(_row.id == bindparam("by_id"))
_RENEW = _CHANGE.values(
    secret=bindparam("box"), old_until=bindparam("old_signs_until"), secret_until=bindparam("shown_until")
)
_HIDE = _CHANGE.values(secret_until=0)
_SWITCH_ON = (
    _CHANGE.where(_row.is_active == 0)
    .values(is_active=1, failures=0, kept_by=bindparam("by"))
    .returning(_row.id)
)
_SWITCH_OFF = _CHANGE.where(_row.is_active == 1).values(is_active=0, failures=0).returning(_row.id)
_FAILED = _CHANGE.values(failures=_row.failures + 1).returning(_row.failures)
_SUCCEEDED = _CHANGE.where(_row.failures > 0).values(failures=0)
_REMOVE_DELIVERIES = delete(hook_delivery).where(hook_delivery.c.hook_id == bindparam("by_id"))
_REMOVE = delete(hook).where(_row.id == bindparam("by_id"))


@dataclass(frozen=True, slots=True)
class StoredHooks:
    """domain.platform.webhooks.ports.Hooks."""

    tx: Transaction

    async def of(self, shop_id: int) -> list[Hook]:
        return [row.hook for row in await self.tx.executor.rows(_OF, _HookRow, shop=shop_id)]

    async def get(self, hook_id: int) -> Hook:
        return found(await self.tx.executor.row(_ONE, _HookRow, by_id=hook_id)).hook

    async def by_public_id(self, public_id: str) -> Hook:
        return found(await self.tx.executor.row(_BY_PUBLIC_ID, _HookRow, public=public_id)).hook

    async def add(self, shop_id: int, url: str, secret_until: datetime, *, by: int) -> tuple[Hook, str]:
        executor, public_id, secret = self.tx.executor, secrets.token_hex(16), _new_secret()
        await executor.run(_SHOP, shop=shop_id)
        count = await executor.value(_COUNT, int, shop=shop_id) or 0
        hook_id = await executor.value(
            _ADD,
            int,
            public_id=public_id,
            shop_id=shop_id,
            url=url,
            secret=self._seal(public_id, [secret]),
            secret_until=to_ms(secret_until),
            created_at=self.tx.at,
            kept_by=by,
        )
        if hook_id is None:
            raise HookKnown
        if count >= MOST_HOOKS:
            raise TooManyHooks(most=MOST_HOOKS)
        return await self.get(hook_id), secret

    async def renew_secret(self, hook_id: int, secret_until: datetime) -> str:
        public_id, (before, *_) = await self._secrets(hook_id)
        secret = _new_secret()
        await self.tx.executor.run(
            _RENEW,
            by_id=hook_id,
            box=self._seal(public_id, [secret, before]),
            old_signs_until=to_ms(self.tx.now + OLD_SECRET_SIGNS),
            shown_until=to_ms(secret_until),
        )
        return secret

    async def secrets(self, hook_id: int) -> tuple[str, ...]:
        return (await self._secrets(hook_id))[1]

    async def hide_secret(self, hook_id: int) -> None:
        await self.tx.executor.run(_HIDE, by_id=hook_id)

    async def hold(self, hook_id: int) -> bool:
        return bool(await self.tx.executor.run(_HOLD, by_id=hook_id))

    async def switch_on(self, hook_id: int, *, by: int) -> bool:
        return bool(await self.tx.executor.run(_SWITCH_ON, by_id=hook_id, by=by))

    async def switch_off(self, hook_id: int) -> bool:
        return bool(await self.tx.executor.run(_SWITCH_OFF, by_id=hook_id))

    async def remove(self, hook_id: int) -> None:
        await self.hold(hook_id)
        await self.tx.executor.run(_REMOVE_DELIVERIES, by_id=hook_id)
        await self.tx.executor.run(_REMOVE, by_id=hook_id)

    async def failed(self, hook_id: int) -> int:
        return await self.tx.executor.value(_FAILED, int, by_id=hook_id) or 0

    async def succeeded(self, hook_id: int) -> None:
        await self.tx.executor.run(_SUCCEEDED, by_id=hook_id)

    async def _secrets(self, hook_id: int) -> tuple[str, tuple[str, ...]]:
        row = found(await self.tx.executor.row(_SECRETS, _SecretsRow, by_id=hook_id))
        kept = self.tx.sealer.unseal_ours(row.secret, binding(_row.secret, row.public_id)).decode().split()
        return row.public_id, tuple(kept if row.old_until > self.tx.at else kept[:1])

    def _seal(self, public_id: str, kept: list[str]) -> bytes:
        return self.tx.sealer.seal_ours(" ".join(kept).encode(), binding(_row.secret, public_id))


def _new_secret() -> str:
    return PREFIX + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()
