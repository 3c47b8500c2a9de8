"""The ids that HTTP shows, back to those that are used inside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Column, Select, Table, bindparam, select

from storage.engine.rows import found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction
from storage.schema import tables as t

_AT_ONCE = 50


class _Known(NamedTuple):
    public_id: str
    id: int


def _by(table: Table, column: Column[str]) -> Select[tuple[int]]:
    return select(table.c.id).where(column == bindparam("public"))


_SHOP = _by(t.shop, t.shop.c.public_id)
_PRODUCT = _by(t.product, t.product.c.public_id)
_PRODUCTS = select(*columns(_Known, t.product)).where(
    t.product.c.public_id.in_([bindparam(f"public{at}") for at in range(_AT_ONCE)])
)
_AMENDMENT = _by(t.amendment, t.amendment.c.public_id)
_CART = _by(t.cart, t.cart.c.public_id)
_ADDRESS = _by(t.address, t.address.c.public_id)
_ORDER = _by(t.order, t.order.c.public_id)
_PAYMENT = _by(t.payment, t.payment.c.public_id)
_COMPLAINT = _by(t.complaint, t.complaint.c.public_id)
_REFUND = _by(t.refund, t.refund.c.public_id)


@dataclass(frozen=True, slots=True)
class StoredPublicIds:
    """Public ids in the database. Every method raises NotFound."""

    tx: Transaction

    async def shop(self, public_id: str) -> int:
        return await self._find(_SHOP, public_id)

    async def product(self, public_id: str) -> int:
        return await self._find(_PRODUCT, public_id)

    async def products(self, public_ids: Sequence[str]) -> dict[str, int]:
        known: dict[str, int] = {}
        for at in range(0, len(public_ids), _AT_ONCE):
            some = public_ids[at : at + _AT_ONCE]
            asked = {f"public{each}": some[min(each, len(some) - 1)] for each in range(_AT_ONCE)}
            known |= dict(await self.tx.executor.rows(_PRODUCTS, _Known, **asked))
        return {public_id: found(known.get(public_id)) for public_id in public_ids}

    async def amendment(self, public_id: str) -> int:
        return await self._find(_AMENDMENT, public_id)

    async def cart(self, public_id: str) -> int:
        return await self._find(_CART, public_id)

    async def address(self, public_id: str) -> int:
        return await self._find(_ADDRESS, public_id)

    async def order(self, public_id: str) -> int:
        return await self._find(_ORDER, public_id)

    async def payment(self, public_id: str) -> int:
        return await self._find(_PAYMENT, public_id)

    async def refund(self, public_id: str) -> int:
        return await self._find(_REFUND, public_id)

    async def complaint(self, public_id: str) -> int:
        return await self._find(_COMPLAINT, public_id)

    async def _find(self, statement: Select[tuple[int]], public_id: str) -> int:
        return found(await self.tx.executor.value(statement, int, public=public_id))
