"""Shops' own addresses, in the clear beside those of people, which are sealed."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from typing import NamedTuple

from sqlalchemy import bindparam, select, update

from domain.errors import TooManyKept
from domain.shopping.address import ShopAddress
from domain.shopping.errors import AddressChanged
from domain.shopping.shop_addresses import MOST_OF_SHOP
from storage.engine.rows import found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction
from storage.schema import tables as t
from storage.shopping.address_rows import adding_below, putting_back, said, told

NOTHING_SEALED = b""


class _Row(NamedTuple):
    id: int
    public_id: str
    open: str | None
    version: int


_here = t.address.c.shop_id == bindparam("of_shop")
_one = (_here, t.address.c.id == bindparam("by_id"))
_ALL = select(*columns(_Row, t.address)).where(_here)
_OF = _ALL.where(t.address.c.deleted_at.is_(None)).order_by(t.address.c.id)
_ONE = _OF.where(t.address.c.id == bindparam("by_id"))
_DELETED = _ALL.where(t.address.c.id == bindparam("by_id"), t.address.c.deleted_at.is_not(None))
_ADD = adding_below(t.address.c.shop_id, ["sealed", "open"])
_WRITE = (
    update(t.address)
    .where(*_one, t.address.c.version == bindparam("seen"), t.address.c.deleted_at.is_(None))
    .values(open=bindparam("told"), version=t.address.c.version + 1)
    .returning(t.address.c.version)
)
_DELETE = update(t.address).where(*_one).values(deleted_at=bindparam("now"), version=t.address.c.version + 1)
_PUT_BACK = putting_back(t.address.c.shop_id)


@dataclass(frozen=True, slots=True)
class StoredShopAddresses:
    """Shops' addresses in the database."""

    tx: Transaction

    async def of(self, shop_id: int) -> list[ShopAddress]:
        return [_address(shop_id, row) for row in await self.tx.executor.rows(_OF, _Row, of_shop=shop_id)]

    async def get(self, shop_id: int, address_id: int) -> ShopAddress:
        row = await self.tx.executor.row(_ONE, _Row, of_shop=shop_id, by_id=address_id)
        return _address(shop_id, found(row))

    async def add(self, address: ShopAddress) -> ShopAddress:
        public_id, at = secrets.token_hex(16), self.tx.at
        number = await self.tx.executor.value(
            _ADD,
            int,
            public_id=public_id,
            shop_id=address.shop_id,
            sealed=NOTHING_SEALED,
            open=told(address.said),
            created_at=at,
            used_at=at,
            most=MOST_OF_SHOP,
        )
        if number is None:
            raise TooManyKept(most=MOST_OF_SHOP)
        return replace(address, id=number, said=replace(address.said, id=number, public_id=public_id))

    async def write(self, address: ShopAddress) -> ShopAddress:
        given = {"of_shop": address.shop_id, "by_id": address.id, "seen": address.said.version}
        if not await self.tx.executor.run(_WRITE, told=told(address.said), **given):
            raise AddressChanged
        return replace(address, said=replace(address.said, version=address.said.version + 1))

    async def delete(self, address: ShopAddress) -> None:
        await self.tx.executor.run(_DELETE, of_shop=address.shop_id, by_id=address.id, now=self.tx.at)

    async def bring_back(self, shop_id: int, address_id: int) -> None:
        given = {"of_holder": shop_id, "by_id": address_id, "most": MOST_OF_SHOP}
        if await self.tx.executor.value(_PUT_BACK, int, **given) is None:
            raise TooManyKept(most=MOST_OF_SHOP)

    async def deleted(self, shop_id: int, address_id: int) -> ShopAddress | None:
        row = await self.tx.executor.row(_DELETED, _Row, of_shop=shop_id, by_id=address_id)
        return _address(shop_id, row) if row else None


def _address(shop_id: int, row: _Row) -> ShopAddress:
    return ShopAddress(row.id, shop_id, said(found(row.open), row.id, row.public_id, row.version))
