"""Shops and the groups that are their counters."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from sqlalchemy import Executable, bindparam, select, update

from domain.catalogue.ports import NewShop
from domain.catalogue.shop import Shop, ShopState, Trading, Unreachable
from domain.identity.links import LinkState, Purpose
from domain.people import Role
from storage.catalogue.rows import SHOP, ShopRow
from storage.engine.executor import Executor
from storage.engine.rows import adding, found
from storage.engine.transaction import Transaction, to_json
from storage.schema import identity_tables as it
from storage.schema import tables as t

_EVERY = select(*SHOP).order_by(t.shop.c.id)
_ONE = _EVERY.where(t.shop.c.id == bindparam("by_id"))
_HELD = _ONE.with_for_update(read=True, of=t.shop)
_APPROVED = _EVERY.where(t.shop.c.state == ShopState.APPROVED)
_OF_OWNER = _EVERY.where(t.shop.c.owner_id == bindparam("owner"))
_AT_COUNTER = _EVERY.where(t.shop.c.counter_chat == bindparam("chat"))
_HELD_AT_COUNTER = _AT_COUNTER.with_for_update(of=t.shop)
"""In the order in which checkouts hold them, which an UPDATE of several rows would not keep."""
_CHANGE = update(t.shop).where(t.shop.c.id == bindparam("by_id"))
_SET_OPEN = _CHANGE.values(is_open=bindparam("new"), version=t.shop.c.version + 1)
_SET_STATE = _CHANGE.values(state=bindparam("new"), version=t.shop.c.version + 1)
_SET_COUNTER = _CHANGE.values(
    counter_chat=bindparam("new"), counter_lost=None, counter_lost_at=None, version=t.shop.c.version + 1
)
_LOSE_COUNTER = (
    update(t.shop)
    .where(t.shop.c.counter_chat == bindparam("chat"), t.shop.c.counter_lost.is_(None))
    .values(counter_lost=bindparam("why"), counter_lost_at=bindparam("now"), version=t.shop.c.version + 1)
    .returning(t.shop.c.id)
)
_LOST_OTHERWISE = (
    update(t.shop)
    .where(
        t.shop.c.counter_chat == bindparam("chat"),
        t.shop.c.counter_lost != bindparam("why"),
        t.shop.c.counter_lost != Unreachable.OUT,
    )
    .values(counter_lost=bindparam("why"), version=t.shop.c.version + 1)
)
_REGAIN_COUNTER = (
    _CHANGE.where(t.shop.c.counter_lost.is_not(None))
    .values(counter_lost=None, counter_lost_at=None, version=t.shop.c.version + 1)
    .returning(t.shop.c.id)
)
_MOVE_COUNTER = (
    update(t.shop)
    .where(t.shop.c.counter_chat == bindparam("old"))
    .values(counter_chat=bindparam("new"), version=t.shop.c.version + 1)
    .returning(t.shop.c.id)
)
_ADD = adding(
    t.shop,
    "public_id",
    "names",
    "state",
    "is_open",
    "owner_id",
    "latitude",
    "longitude",
    "address",
    "phone",
    "currency",
    "time_zone",
    "minimum_minor",
    "fee_minor",
    "free_from_minor",
    "counter_chat",
).returning(t.shop.c.id)
_JOIN = adding(t.membership, "shop_id", "identity_id", "role", "since")
_INVITED = (
    select(it.person_link.c.id)
    .where(
        it.person_link.c.shop_id == bindparam("by_id"),
        it.person_link.c.purpose == Purpose.STAFF,
        it.person_link.c.state == LinkState.LINKED,
    )
    .limit(1)
)


async def silent_shops(executor: Executor) -> list[Shop]:
    """The open and approved shops whose counter nobody can read."""
    shops = [row.shop for row in await executor.rows(_APPROVED, ShopRow)]
    return [shop for shop in shops if shop.trading is Trading.UNREACHABLE]


def _values(new: NewShop) -> dict[str, object]:
    free_from = new.free_delivery_from
    return {
        "public_id": secrets.token_hex(16),
        "names": to_json(new.names),
        "state": new.state,
        "is_open": int(new.is_open),
        "owner_id": new.owner_id,
        "latitude": new.place.latitude,
        "longitude": new.place.longitude,
        "address": new.address,
        "phone": new.phone,
        "currency": new.minimum_order.currency,
        "time_zone": new.time_zone,
        "minimum_minor": new.minimum_order.minor,
        "fee_minor": new.delivery_fee.minor,
        "free_from_minor": free_from.minor if free_from else None,
        "counter_chat": new.counter_chat,
    }


@dataclass(frozen=True, slots=True)
class StoredShops:
    """Shops in the database, listed by their age. Every change moves the shop's version."""

    tx: Transaction

    async def get(self, shop_id: int) -> Shop:
        return await self._one(_ONE, shop_id)

    async def hold(self, shop_id: int) -> Shop:
        return await self._one(_HELD, shop_id)

    async def approved(self) -> list[Shop]:
        return await self._listed(_APPROVED)

    async def every(self) -> list[Shop]:
        return await self._listed(_EVERY)

    async def of_owner(self, identity_id: int) -> list[Shop]:
        return await self._listed(_OF_OWNER, owner=identity_id)

    async def at_counter(self, chat_id: int) -> list[Shop]:
        return await self._listed(_AT_COUNTER, chat=chat_id)

    async def set_open(self, shop_id: int, is_open: bool) -> None:
        await self.tx.executor.run(_SET_OPEN, by_id=shop_id, new=int(is_open))

    async def set_state(self, shop_id: int, state: ShopState) -> None:
        await self.tx.executor.run(_SET_STATE, by_id=shop_id, new=state)

    async def set_counter(self, shop_id: int, chat_id: int | None) -> None:
        await self.tx.executor.run(_SET_COUNTER, by_id=shop_id, new=chat_id)

    async def lose_counter(self, chat_id: int, why: Unreachable) -> list[int]:
        executor = self.tx.executor
        await executor.run(_HELD_AT_COUNTER, chat=chat_id)
        lost = await executor.values(_LOSE_COUNTER, int, chat=chat_id, why=why, now=self.tx.at)
        await executor.run(_LOST_OTHERWISE, chat=chat_id, why=why)
        return sorted(lost)

    async def regain_counter(self, shop_id: int) -> bool:
        return bool(await self.tx.executor.run(_REGAIN_COUNTER, by_id=shop_id))

    async def move_counter(self, old_chat: int, new_chat: int) -> list[int]:
        await self.tx.executor.run(_HELD_AT_COUNTER, chat=old_chat)
        return sorted(await self.tx.executor.values(_MOVE_COUNTER, int, old=old_chat, new=new_chat))

    async def add(self, shop: NewShop) -> Shop:
        number = found(await self.tx.executor.value(_ADD, int, **_values(shop)))
        await self.tx.executor.run(
            _JOIN, shop_id=number, identity_id=shop.owner_id, role=Role.OWNER, since=self.tx.at
        )
        return await self.get(number)

    async def is_by_invitation(self, shop_id: int) -> bool:
        return bool(await self.tx.executor.run(_INVITED, by_id=shop_id))

    async def _one(self, statement: Executable, shop_id: int) -> Shop:
        return found(await self.tx.executor.row(statement, ShopRow, by_id=shop_id)).shop

    async def _listed(self, statement: Executable, **values: object) -> list[Shop]:
        return [row.shop for row in await self.tx.executor.rows(statement, ShopRow, **values)]
