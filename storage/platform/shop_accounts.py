"""Accounts of other systems that are for one shop."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import bindparam, select

from domain.identity.errors import TooManyShopAccounts
from domain.identity.ports.clients import MachineAccount
from domain.identity.records import Identity
from storage.engine.rows import adding
from storage.engine.transaction import Transaction
from storage.platform.service_accounts import EVERY, NamedAccountRow
from storage.schema import identity_tables as it
from storage.schema import tables as t

MOST_ACCOUNTS = 10
_row = it.shop_account.c
_ADD = adding(it.shop_account, "identity_id", "shop_id", "made_by")
_HOLD = select(t.shop.c.id).where(t.shop.c.id == bindparam("of_shop")).with_for_update(key_share=True)
_OF = EVERY.where(_row.shop_id == bindparam("of_shop"))
_MADE_BY = EVERY.where(_row.made_by == bindparam("of_identity"))


@dataclass(frozen=True, slots=True)
class StoredShopAccounts:
    """Accounts of shops in the database."""

    tx: Transaction

    async def bind(self, account: MachineAccount, shop_id: int, made_by: int) -> None:
        # Two at once wait here for each other, and the second counts again.
        await self.tx.executor.value(_HOLD, int, of_shop=shop_id)
        if len(await self.of(shop_id)) >= MOST_ACCOUNTS:
            raise TooManyShopAccounts(most=MOST_ACCOUNTS)
        await self.tx.executor.run(_ADD, identity_id=account.identity_id, shop_id=shop_id, made_by=made_by)

    async def of(self, shop_id: int) -> list[tuple[MachineAccount, Identity]]:
        return [row.pair for row in await self.tx.executor.rows(_OF, NamedAccountRow, of_shop=shop_id)]

    async def made_by(self, identity_id: int, shop_id: int | None = None) -> list[MachineAccount]:
        rows = await self.tx.executor.rows(_MADE_BY, NamedAccountRow, of_identity=identity_id)
        every = [row.account.account for row in rows]
        return [each for each in every if shop_id in (None, each.shop_id)]
