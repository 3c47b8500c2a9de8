"""Accounts of other systems; of a secret only its keyed hash is kept."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import and_, bindparam, or_, select, update

from domain.identity.ports.clients import MachineAccount
from domain.identity.records import Identity
from domain.people import Role, Status
from storage.engine.rows import adding
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction
from storage.identity.identities import add_identity, bump_epoch
from storage.identity.identity_rows import IDENTITY, SERVICE, IdentityRow
from storage.schema import identity_tables as it
from storage.schema import tables as t

SECRET_BYTES = 32
_row = it.service_account.c

_ADD = adding(it.service_account, "identity_id", "client_id", "mac", "scopes", "audience", "created_at")


class _AccountRow(NamedTuple):
    identity_id: int
    client_id: str
    scopes: str
    audience: str
    shop_id: int | None

    @property
    def account(self) -> MachineAccount:
        return MachineAccount(
            identity_id=self.identity_id,
            client_id=self.client_id,
            scopes=tuple(self.scopes.split()),
            audience=self.audience,
            shop_id=self.shop_id,
        )


class NamedAccountRow(NamedTuple):
    """An account with the record that it acts as."""

    account: _AccountRow
    whose: IdentityRow

    @property
    def pair(self) -> tuple[MachineAccount, Identity]:
        """What it means."""
        return self.account.account, self.whose.identity


class _ActingRow(NamedTuple):
    whose: IdentityRow
    shop_id: int | None


_shop, _member = it.shop_account.c, t.membership.c
_maker = t.identity.alias("maker")
_ACCOUNT = columns(_AccountRow, it.service_account, shop_id=_shop.shop_id)
_owns = (
    select(_member.identity_id)
    .join_from(t.membership, _maker, _maker.c.id == _member.identity_id)
    .where(
        _member.shop_id == _shop.shop_id,
        _member.identity_id == _shop.made_by,
        _member.role == Role.OWNER,
        _maker.c.status == Status.ACTIVE,
    )
    .exists()
)
_stands = and_(_row.ended_at.is_(None), or_(_shop.shop_id.is_(None), _owns))


_accounts = it.service_account.join(t.identity, t.identity.c.id == _row.identity_id).outerjoin(
    it.shop_account, _shop.identity_id == _row.identity_id
)
_BY_SECRET = (
    select(*_ACCOUNT)
    .select_from(_accounts)
    .where(
        _row.client_id == bindparam("called"),
        _row.mac == bindparam("of_secret"),
        _stands,
        t.identity.c.status == Status.ACTIVE,
    )
)
_ACTING = (
    select(*columns(_ActingRow, whose=IDENTITY, shop_id=_shop.shop_id))
    .select_from(_accounts)
    .where(t.identity.c.public_id == bindparam("known_as"), _stands)
)
EVERY = (
    select(*columns(NamedAccountRow, account=_ACCOUNT, whose=IDENTITY))
    .select_from(_accounts)
    .where(_row.ended_at.is_(None))
    .order_by(_row.identity_id)
)
"""Those that have not ended, with their records."""
_END = (
    update(it.service_account)
    .where(_row.client_id == bindparam("called"), _row.ended_at.is_(None))
    .values(ended_at=bindparam("now"))
    .returning(_row.identity_id)
)


@dataclass(frozen=True, slots=True)
class StoredMachineAccounts:
    """Service accounts in the database."""

    tx: Transaction

    async def add(self, name: str, scopes: tuple[str, ...], audience: str) -> tuple[MachineAccount, str]:
        made = await add_identity(self.tx, SERVICE, name, "en", handle=None)
        assert made is not None
        account = MachineAccount(made.id, f"service-{secrets.token_hex(8)}", scopes, audience)
        secret = secrets.token_urlsafe(SECRET_BYTES)
        await self.tx.executor.run(
            _ADD,
            identity_id=made.id,
            client_id=account.client_id,
            mac=self._mac(account.client_id, secret),
            scopes=" ".join(scopes),
            audience=audience,
            created_at=self.tx.at,
        )
        return account, secret

    async def by_secret(self, client_id: str, secret: str) -> MachineAccount | None:
        mac = self._mac(client_id, secret)
        row = await self.tx.executor.row(_BY_SECRET, _AccountRow, called=client_id, of_secret=mac)
        return row and row.account

    async def acting(self, public_id: str) -> tuple[Identity, int | None] | None:
        row = await self.tx.executor.row(_ACTING, _ActingRow, known_as=public_id)
        return row and (row.whose.identity, row.shop_id)

    async def every(self) -> list[tuple[MachineAccount, Identity]]:
        return [row.pair for row in await self.tx.executor.rows(EVERY, NamedAccountRow)]

    async def end(self, client_id: str) -> bool:
        identity_id = await self.tx.executor.value(_END, int, called=client_id, now=self.tx.at)
        if identity_id is None:
            return False
        await bump_epoch(self.tx, identity_id)
        return True

    def _mac(self, client_id: str, secret: str) -> bytes:
        return self.tx.sealer.mac(f"{client_id}:{secret}", "service secret")
