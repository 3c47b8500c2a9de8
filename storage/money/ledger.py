"""The ledger in the database: entries are added, and nothing else is ever done to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Executable, bindparam, cast, func, select

from domain.money.accounts import Account, Cause, Posting
from storage.engine.rows import adding, adding_once
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, to_ms
from storage.schema import tables as t


class _OnAccount(NamedTuple):
    account: str
    amount: int


_entry, _side = t.ledger_entry.c, t.ledger_posting.c
_SUM = cast(func.sum(_side.amount_minor), t.BIG)
_ADD = (
    adding_once(
        t.ledger_entry,
        *("shop_id", "cause", "key", "currency", "order_id", "payment_id", "refund_id", "at"),
    )
    .on_conflict_do_nothing(index_elements=["cause", "key"])
    .returning(_entry.id)
)
_POST = adding(t.ledger_posting, "entry_id", "account", "party", "amount_minor")
_SUMS = (
    select(*columns(_OnAccount, t.ledger_posting, amount=_SUM))
    .join_from(t.ledger_posting, t.ledger_entry)
    .group_by(_side.account)
)
_OF_ORDER = _SUMS.where(_entry.order_id == bindparam("of_order"))
_OF_SHOP = _SUMS.where(
    _entry.shop_id == bindparam("shop"), _entry.at >= bindparam("since"), _entry.at < bindparam("until")
)
_OF_PARTY = (
    select(func.coalesce(_SUM, 0).label("amount"))
    .join_from(t.ledger_posting, t.ledger_entry)
    .where(
        _entry.shop_id == bindparam("shop"),
        _side.account == bindparam("on_account"),
        _side.party == bindparam("with_party"),
    )
)


@dataclass(frozen=True, slots=True)
class StoredLedger:
    """Entries in the database."""

    tx: Transaction

    async def add(
        self,
        shop_id: int,
        cause: Cause,
        key: str,
        postings: Sequence[Posting],
        *,
        currency: str,
        order_id: int | None = None,
        payment_id: int | None = None,
        refund_id: int | None = None,
    ) -> bool:
        entry = await self.tx.executor.value(
            _ADD,
            int,
            shop_id=shop_id,
            cause=cause,
            key=key,
            currency=currency,
            order_id=order_id,
            payment_id=payment_id,
            refund_id=refund_id,
            at=self.tx.at,
        )
        if entry is None:
            return False
        sides = [
            {"entry_id": entry, "account": side.account, "party": side.party, "amount_minor": side.amount}
            for side in postings
        ]
        await self.tx.executor.many(_POST, sides)
        return True

    async def of_order(self, order_id: int) -> Mapping[Account, int]:
        return await self._sums(_OF_ORDER, of_order=order_id)

    async def of_shop(self, shop_id: int, *, since: datetime, until: datetime) -> Mapping[Account, int]:
        return await self._sums(_OF_SHOP, shop=shop_id, since=to_ms(since), until=to_ms(until))

    async def of_party(self, shop_id: int, account: Account, party: int) -> int:
        values = {"shop": shop_id, "on_account": account, "with_party": party}
        return await self.tx.executor.value(_OF_PARTY, int, **values) or 0

    async def _sums(self, statement: Executable, **values: object) -> Mapping[Account, int]:
        rows = await self.tx.executor.rows(statement, _OnAccount, **values)
        return {Account(row.account): row.amount for row in rows}
