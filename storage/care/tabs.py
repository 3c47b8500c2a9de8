"""What holds of tabs: they add up, agree with the books, and no entry was changed, taken out or put in."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Executable, cast, func, select

from domain.money.accounts import Account
from domain.money.tab import FIRST, TabKind, chained
from domain.values import Money
from storage.engine.executor import Executor
from storage.engine.shapes import columns
from storage.schema import tables as t

_t, _e, _side = t.tab.c, t.tab_entry.c, t.ledger_posting.c


class _ChainRow(NamedTuple):
    id: int
    public_id: str
    number: int
    kind: str
    amount_minor: int
    currency: str
    order_number: int | None
    undoes: int | None
    at: int
    previous: str
    hash: str
    head: str


_CHAIN = (
    select(*columns(_ChainRow, t.tab_entry, t.tab, public_id=_t.public_id, head=_t.head))
    .join_from(t.tab_entry, t.tab)
    .order_by(_e.tab_id, _e.number)
)


def _balances() -> Executable:
    """What is owed is the sum of the entries, and of what the books have on it."""
    entries = select(_e.tab_id, func.sum(_e.amount_minor).label("amount")).group_by(_e.tab_id).subquery()
    booked = (
        select(_side.party, func.sum(_side.amount_minor).label("amount"))
        .where(_side.account == Account.KHATA)
        .group_by(_side.party)
        .subquery()
    )
    of_entries = cast(func.coalesce(entries.c.amount, 0), t.BIG)
    of_books = cast(func.coalesce(booked.c.amount, 0), t.BIG)
    return (
        select(_t.id.label("tab"), _t.balance_minor, of_entries.label("entries"), of_books.label("books"))
        .outerjoin_from(t.tab, entries, entries.c.tab_id == _t.id)
        .outerjoin(booked, booked.c.party == _t.id)
        .where((_t.balance_minor != of_entries) | (_t.balance_minor != of_books))
        .order_by(_t.id)
    )


RULES: dict[str, Executable] = {"tab-is-its-entries": _balances()}


async def broken_tab(executor: Executor) -> int | None:
    """The id of the first entry that does not follow the one before it, or is not what its hash says."""
    after, tab, number, head = FIRST, "", 0, FIRST
    last = 0
    for row in await executor.rows(_CHAIN, _ChainRow):
        if row.public_id != tab:
            if head != after:
                return last
            after, tab, number = FIRST, row.public_id, 0
        number += 1
        made = chained(
            row.public_id,
            row.number,
            TabKind(row.kind),
            Money(row.amount_minor, row.currency),
            about=(row.order_number, row.undoes),
            at=row.at,
            after=after,
        )
        if (row.number, row.previous, row.hash) != (number, after, made):
            return row.id
        after, head, last = row.hash, row.head, row.id
    return None if head == after else last
