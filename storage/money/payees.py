"""Where UPI goes for shops."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import bindparam, delete, select

from domain.money.payee import Payee
from storage.engine.rows import adding_once
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction
from storage.schema import tables as t


class _PayeeRow(NamedTuple):
    shop_id: int
    upi_id: str
    is_verified: int


_OF = select(*columns(_PayeeRow, t.payee)).where(t.payee.c.shop_id == bindparam("shop"))
_ADD = adding_once(t.payee, "shop_id", "upi_id", "is_verified")
_PUT = _ADD.on_conflict_do_update(
    index_elements=["shop_id"],
    set_={"upi_id": _ADD.excluded.upi_id, "is_verified": _ADD.excluded.is_verified},
)
_DROP = delete(t.payee).where(t.payee.c.shop_id == bindparam("shop"))


@dataclass(frozen=True, slots=True)
class StoredPayees:
    """UPI ids in the database."""

    tx: Transaction

    async def of(self, shop_id: int) -> Payee | None:
        row = await self.tx.executor.row(_OF, _PayeeRow, shop=shop_id)
        return Payee(row.shop_id, row.upi_id, bool(row.is_verified)) if row else None

    async def put(self, payee: Payee) -> None:
        await self.tx.executor.run(
            _PUT, shop_id=payee.shop_id, upi_id=payee.upi_id, is_verified=int(payee.is_verified)
        )

    async def drop(self, shop_id: int) -> None:
        await self.tx.executor.run(_DROP, shop=shop_id)
