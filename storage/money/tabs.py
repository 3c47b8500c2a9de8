"""Tabs in the database, and their entries, each chained to the one before it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from typing import NamedTuple

from sqlalchemy import bindparam, cast, func, select, update

from domain.money.payment import PaymentMethod, PaymentState
from domain.money.tab import Mark, Tab, TabEntry, TabKind, TabState, chained
from domain.orders.order import FINAL, OrderState
from domain.values import Money
from storage.engine.rows import adding, adding_once, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms
from storage.orders.orders import is_one_of
from storage.schema import tables as t


class _TabRow(NamedTuple):
    id: int
    public_id: str
    shop_id: int
    identity_id: int
    called: str
    limit_minor: int
    pay_day: int
    state: str
    balance_minor: int
    currency: str
    entries: int
    head: str
    version: int

    @property
    def tab(self) -> Tab:
        return Tab(
            id=self.id,
            shop_id=self.shop_id,
            identity_id=self.identity_id,
            called=self.called,
            limit=Money(self.limit_minor, self.currency),
            pay_day=self.pay_day,
            state=TabState(self.state),
            balance=Money(self.balance_minor, self.currency),
            entries=self.entries,
            head=self.head,
            version=self.version,
            public_id=self.public_id,
        )


class _EntryRow(NamedTuple):
    id: int
    tab_id: int
    number: int
    kind: str
    amount_minor: int
    currency: str
    order_number: int | None
    undoes: int | None
    at: int
    previous: str
    hash: str
    mark: str

    @property
    def entry(self) -> TabEntry:
        return TabEntry(
            id=self.id,
            tab_id=self.tab_id,
            number=self.number,
            kind=TabKind(self.kind),
            amount=Money(self.amount_minor, self.currency),
            at=from_ms(self.at),
            previous=self.previous,
            hash=self.hash,
            order=self.order_number,
            undoes=self.undoes,
            mark=Mark(self.mark),
        )


_t, _e = t.tab.c, t.tab_entry.c
_TABS = select(*columns(_TabRow, t.tab))
_ONE = _TABS.where(_t.id == bindparam("by_id"))
_NAMED = _TABS.where(_t.public_id == bindparam("public"))
_OF = _TABS.where(_t.shop_id == bindparam("shop"), _t.identity_id == bindparam("whose"))
_OF_PERSON = _TABS.where(_t.identity_id == bindparam("whose")).order_by(_t.id.desc())
_OF_SHOP = _TABS.where(_t.shop_id == bindparam("shop")).order_by(_t.id.desc())
_HOLD = update(t.tab).where(_t.id == bindparam("by_id")).values(entries=_t.entries)
_ADD = (
    adding_once(
        t.tab,
        *(
            "public_id",
            "shop_id",
            "identity_id",
            "called",
            "limit_minor",
            "pay_day",
            "state",
            "currency",
            "at",
        ),
    )
    .on_conflict_do_nothing(index_elements=["shop_id", "identity_id"])
    .returning(_t.id)
)
_WRITE = (
    update(t.tab)
    .where(_t.id == bindparam("by_id"), _t.version == bindparam("seen"))
    .values(
        version=_t.version + 1,
        called=bindparam("new_called"),
        limit_minor=bindparam("new_limit"),
        pay_day=bindparam("new_day"),
        state=bindparam("new_state"),
    )
    .returning(_t.id)
)
_GROW = (
    update(t.tab)
    .where(_t.id == bindparam("by_id"), _t.entries == bindparam("seen"), _t.head == bindparam("after"))
    .values(
        entries=_t.entries + 1,
        head=bindparam("now_head"),
        balance_minor=_t.balance_minor + bindparam("more", type_=t.BIG),
    )
    .returning(_t.id)
)
_APPEND = adding(
    t.tab_entry,
    *(
        "tab_id",
        "number",
        "kind",
        "amount_minor",
        "currency",
        "order_number",
        "undoes",
        "at",
        "previous",
        "hash",
    ),
).returning(_e.id)
_ENTRIES = select(*columns(_EntryRow, t.tab_entry))
_OF_TAB = _ENTRIES.where(_e.tab_id == bindparam("of_tab")).order_by(_e.number.desc())
_ENTRY = _ENTRIES.where(_e.tab_id == bindparam("of_tab"), _e.number == bindparam("no"))
_ENTRY_BY_ID = _ENTRIES.where(_e.id == bindparam("by_id"))
_MARK = (
    update(t.tab_entry)
    .where(_e.id == bindparam("by_id"), _e.mark != bindparam("new_mark"))
    .values(mark=bindparam("new_mark"))
    .returning(_e.id)
)
_UNDER_WAY = (
    select(cast(func.coalesce(func.sum(t.payment.c.amount_minor), 0), t.BIG).label("amount"))
    .join_from(t.payment, t.order)
    .where(
        t.order.c.shop_id == bindparam("shop"),
        t.order.c.identity_id == bindparam("whose"),
        t.payment.c.method == PaymentMethod.KHATA,
        t.payment.c.state == PaymentState.PENDING,
        is_one_of(t.order.c.state, set(OrderState) - FINAL),
    )
)


@dataclass(frozen=True, slots=True)
class StoredTabs:
    """Tabs and their entries."""

    tx: Transaction

    async def get(self, tab_id: int) -> Tab:
        return found(await self.tx.executor.row(_ONE, _TabRow, by_id=tab_id)).tab

    async def by_public_id(self, public_id: str) -> Tab:
        return found(await self.tx.executor.row(_NAMED, _TabRow, public=public_id)).tab

    async def of(self, shop_id: int, identity_id: int) -> Tab | None:
        row = await self.tx.executor.row(_OF, _TabRow, shop=shop_id, whose=identity_id)
        return row.tab if row else None

    async def of_person(self, identity_id: int) -> list[Tab]:
        return [row.tab for row in await self.tx.executor.rows(_OF_PERSON, _TabRow, whose=identity_id)]

    async def of_shop(self, shop_id: int) -> list[Tab]:
        return [row.tab for row in await self.tx.executor.rows(_OF_SHOP, _TabRow, shop=shop_id)]

    async def hold(self, tab_id: int) -> Tab:
        await self.tx.executor.run(_HOLD, by_id=tab_id)
        return await self.get(tab_id)

    async def add(self, tab: Tab) -> Tab | None:
        public_id = secrets.token_hex(16)
        made = await self.tx.executor.value(
            _ADD,
            int,
            public_id=public_id,
            shop_id=tab.shop_id,
            identity_id=tab.identity_id,
            called=tab.called,
            limit_minor=tab.limit.minor,
            pay_day=tab.pay_day,
            state=tab.state,
            currency=tab.limit.currency,
            at=self.tx.at,
        )
        return None if made is None else replace(tab, id=made, public_id=public_id)

    async def write(self, tab: Tab) -> bool:
        new = {"new_called": tab.called, "new_limit": tab.limit.minor, "new_day": tab.pay_day}
        given = {"by_id": tab.id, "seen": tab.version, "new_state": tab.state, **new}
        return bool(await self.tx.executor.run(_WRITE, **given))

    async def append(
        self, tab: Tab, kind: TabKind, amount: Money, *, order: int | None = None, undoes: int | None = None
    ) -> TabEntry:
        executor, at, number = self.tx.executor, self.tx.at, tab.entries + 1
        head = chained(tab.public_id, number, kind, amount, about=(order, undoes), at=at, after=tab.head)
        found(
            await executor.value(
                _GROW, int, by_id=tab.id, seen=tab.entries, after=tab.head, now_head=head, more=amount.minor
            )
        )
        made = await executor.value(
            _APPEND,
            int,
            tab_id=tab.id,
            number=number,
            kind=kind,
            amount_minor=amount.minor,
            currency=amount.currency,
            order_number=order,
            undoes=undoes,
            at=at,
            previous=tab.head,
            hash=head,
        )
        return await self.entry_by_id(found(made))

    async def entries(self, tab_id: int) -> list[TabEntry]:
        return [row.entry for row in await self.tx.executor.rows(_OF_TAB, _EntryRow, of_tab=tab_id)]

    async def entry(self, tab_id: int, number: int) -> TabEntry:
        return found(await self.tx.executor.row(_ENTRY, _EntryRow, of_tab=tab_id, no=number)).entry

    async def entry_by_id(self, entry_id: int) -> TabEntry:
        return found(await self.tx.executor.row(_ENTRY_BY_ID, _EntryRow, by_id=entry_id)).entry

    async def mark(self, entry_id: int, mark: Mark) -> bool:
        return bool(await self.tx.executor.run(_MARK, by_id=entry_id, new_mark=mark))

    async def under_way(self, shop_id: int, identity_id: int) -> Money:
        minor = await self.tx.executor.value(_UNDER_WAY, int, shop=shop_id, whose=identity_id) or 0
        return Money(minor)
