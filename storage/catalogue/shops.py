"""Shops and the groups that are their counters."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Executable, bindparam, or_, select, update

from domain.caps import FirstCaps
from domain.catalogue.about.slots import Slots
from domain.catalogue.ports import ListedShop, NewShop, ShopTally
from domain.catalogue.shop import Shop, ShopStanding, ShopState, Unreachable
from domain.identity.links import LinkState, Purpose
from domain.people import Role, Status
from domain.values import Place
from storage.catalogue import shop_lists, shop_names
from storage.catalogue.around import by_name, reaching
from storage.catalogue.rows import SHOP, ShopRow
from storage.catalogue.shop_facts import FACTS, facts, values
from storage.catalogue.timetables import windows_text
from storage.catalogue.zone_values import to_text
from storage.engine.executor import Executor
from storage.engine.rows import adding, found
from storage.engine.transaction import Transaction, from_ms, to_ms
from storage.schema import identity_tables as it
from storage.schema import tables as t

_EVERY = select(*SHOP).order_by(t.shop.c.id)
_ONE = _EVERY.where(t.shop.c.id == bindparam("by_id"))
_HELD = _ONE.with_for_update(read=True, of=t.shop)
_HELD_TO_CHANGE = _ONE.with_for_update(key_share=True, of=t.shop)
_APPROVED = _EVERY.where(t.shop.c.state == ShopState.APPROVED)
_SILENT = _APPROVED.where(
    t.shop.c.is_open == 1, or_(t.shop.c.counter_chat.is_(None), t.shop.c.counter_lost.is_not(None))
)
_OF_OWNER = _EVERY.where(t.shop.c.owner_id == bindparam("owner"))
_AT_COUNTER = _EVERY.where(t.shop.c.counter_chat == bindparam("chat"))
_HELD_AT_COUNTER = _AT_COUNTER.with_for_update(of=t.shop)
"""In the order in which checkouts hold them, which an UPDATE of several rows would not keep."""
_CHANGE = update(t.shop).where(t.shop.c.id == bindparam("by_id"))
_OPEN = _CHANGE.values(
    is_open=1,
    paused_until=None,
    closed_for=None,
    opened_at=bindparam("now"),
    version=t.shop.c.version + 1,
)
_CLOSE = _CHANGE.values(
    is_open=0, paused_until=None, closed_for=bindparam("why"), version=t.shop.c.version + 1
)
_PAUSE = _CHANGE.values(
    is_open=1,
    paused_until=bindparam("until"),
    closed_for=bindparam("why"),
    version=t.shop.c.version + 1,
)
_SET_BUSY = _CHANGE.values(
    busy_minutes=bindparam("minutes"), busy_until=bindparam("until"), version=t.shop.c.version + 1
)
_SET_STATE = _CHANGE.values(
    state=bindparam("new"), state_reason=bindparam("why"), is_submitted=1, version=t.shop.c.version + 1
)
_SET_SUBMITTED = _CHANGE.values(
    is_submitted=bindparam("new"), state_reason=bindparam("why"), version=t.shop.c.version + 1
)
_SET_FACTS = _CHANGE.values(
    {column: bindparam(f"new_{column}") for column in FACTS} | {"version": t.shop.c.version + 1}
)
_SET_OWNER = _CHANGE.values(owner_id=bindparam("new"), version=t.shop.c.version + 1)
_SET_COUNTER = _CHANGE.values(
    counter_chat=bindparam("new"),
    counter_topic=None,
    counter_lost=None,
    counter_lost_at=None,
    version=t.shop.c.version + 1,
)
_SET_TOPIC = (
    update(t.shop)
    .where(t.shop.c.counter_chat == bindparam("chat"))
    .values(counter_topic=bindparam("new"), version=t.shop.c.version + 1)
)
_OWNERS = (
    select(t.membership.c.identity_id)
    .join_from(t.membership, t.shop, t.membership.c.shop_id == t.shop.c.id)
    .join(t.identity, t.identity.c.id == t.membership.c.identity_id)
    .where(
        t.shop.c.id == bindparam("by_id"),
        t.membership.c.role == Role.OWNER,
        t.identity.c.status == Status.ACTIVE,
    )
    .order_by(
        t.membership.c.identity_id != t.shop.c.owner_id, t.membership.c.since, t.membership.c.identity_id
    )
)
_SET_REACH = _CHANGE.values(
    radius_m=bindparam("metres"), takes_unpinned=bindparam("unpinned"), version=t.shop.c.version + 1
)
_SET_LEAD = _CHANGE.values(lead_minutes=bindparam("minutes"), version=t.shop.c.version + 1)
_SET_HIDING = _CHANGE.values(hides_customers=bindparam("new"), version=t.shop.c.version + 1)
_SET_HEARING = _CHANGE.values(complaint_hours=bindparam("new"), version=t.shop.c.version + 1)
_SET_PICKUP = _CHANGE.values(offers_pickup=bindparam("new"), version=t.shop.c.version + 1)
_SET_SLOTS = _CHANGE.values(
    slots=bindparam("windows"),
    slot_capacity=bindparam("capacity"),
    slot_cut_off=bindparam("cut_off"),
    version=t.shop.c.version + 1,
)
_SET_ZONES = _CHANGE.values(
    zones=bindparam("told"), area_m=bindparam("furthest"), version=t.shop.c.version + 1
)
_SET_FIRST_CAPS = _CHANGE.values(
    first_orders=bindparam("orders"),
    first_value_minor=bindparam("worth"),
    first_share=bindparam("share"),
    version=t.shop.c.version + 1,
)
_SET_COUNTER_LANGUAGE = _CHANGE.values(counter_language=bindparam("new"), version=t.shop.c.version + 1)
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
    *("public_id", "state", "is_open", "owner_id", "currency", "time_zone", "counter_chat", "radius_m"),
    *("takes_unpinned", "is_submitted"),
    *FACTS,
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
    """The approved shops that their keepers have open and whose counter nobody can read, at night too."""
    return [row.shop(from_ms(0)) for row in await executor.rows(_SILENT, ShopRow)]


@dataclass(frozen=True, slots=True)
class StoredShops:
    """Shops in the database, listed by their age. Every change moves the shop's version."""

    tx: Transaction

    async def get(self, shop_id: int) -> Shop:
        return await self._one(_ONE, shop_id)

    async def hold(self, shop_id: int) -> Shop:
        return await self._one(_HELD, shop_id)

    async def hold_to_change(self, shop_id: int) -> Shop:
        return await self._one(_HELD_TO_CHANGE, shop_id)

    async def approved(self) -> list[Shop]:
        return await self._listed(_APPROVED)

    async def reaching(self, place: Place, after: str = "", *, most: int) -> list[ListedShop]:
        return await reaching.reaching(self.tx, place, after, most=most)

    async def by_name(self, after: str = "", *, most: int) -> list[ListedShop]:
        return await by_name.by_name(self.tx, after, most=most)

    async def beside(self, place: Place, *, most: int) -> list[Shop]:
        return await reaching.beside(self.tx, place, most=most)

    async def these(self, shop_ids: Sequence[int]) -> list[Shop]:
        return await shop_lists.these(self.tx, shop_ids)

    async def whichever(self, shop_ids: Collection[int]) -> list[Shop]:
        return await shop_lists.whichever(self.tx, [*shop_ids])

    async def named(self, words: Sequence[str], *, most: int) -> list[Shop]:
        return await shop_names.named(self.tx, words, most=most)

    async def every(self) -> list[Shop]:
        return await self._listed(_EVERY)

    async def page(
        self,
        standing: ShopStanding | None = None,
        words: Sequence[str] = (),
        *,
        after: int = 0,
        offset: int = 0,
        most: int,
    ) -> list[Shop]:
        return await shop_lists.page(self.tx, standing, words, after=after, offset=offset, most=most)

    async def tally(self) -> ShopTally:
        return await shop_lists.tally(self.tx)

    async def of_owner(self, identity_id: int) -> list[Shop]:
        return await self._listed(_OF_OWNER, owner=identity_id)

    async def at_counter(self, group: int) -> list[Shop]:
        return await self._listed(_AT_COUNTER, chat=group)

    async def set_open(self, shop_id: int, is_open: bool, reason: str | None = None) -> None:
        if is_open:
            await self.tx.executor.run(_OPEN, by_id=shop_id, now=self.tx.at)
        else:
            await self.tx.executor.run(_CLOSE, by_id=shop_id, why=reason)

    async def pause(self, shop_id: int, until: datetime, reason: str | None) -> None:
        await self.tx.executor.run(_PAUSE, by_id=shop_id, until=to_ms(until), why=reason)

    async def set_busy(self, shop_id: int, minutes: int, until: datetime | None) -> None:
        ends = None if until is None else to_ms(until)
        await self.tx.executor.run(_SET_BUSY, by_id=shop_id, minutes=minutes, until=ends)

    async def set_state(self, shop_id: int, state: ShopState, reason: str | None = None) -> None:
        await self.tx.executor.run(_SET_STATE, by_id=shop_id, new=state, why=reason)

    async def set_submitted(self, shop_id: int, is_submitted: bool, reason: str | None = None) -> None:
        await self.tx.executor.run(_SET_SUBMITTED, by_id=shop_id, new=int(is_submitted), why=reason)

    async def set_facts(self, shop: Shop) -> None:
        said = facts(shop)
        await self.tx.executor.run(
            _SET_FACTS, by_id=shop.id, **{f"new_{name}": value for name, value in said.items()}
        )
        await shop_names.index(self.tx, shop.id, str(said["name_keys"]))
        await reaching.settle(self.tx, shop.id)

    async def set_owner(self, shop_id: int, identity_id: int) -> None:
        await self.tx.executor.run(_SET_OWNER, by_id=shop_id, new=identity_id)

    async def set_reach(self, shop_id: int, radius_m: int, *, takes_unpinned: bool) -> None:
        await self.tx.executor.run(_SET_REACH, by_id=shop_id, metres=radius_m, unpinned=int(takes_unpinned))
        await reaching.settle(self.tx, shop_id)

    async def set_lead(self, shop_id: int, minutes: int) -> None:
        await self.tx.executor.run(_SET_LEAD, by_id=shop_id, minutes=minutes)

    async def set_pickup(self, shop_id: int, is_offered: bool) -> None:
        await self.tx.executor.run(_SET_PICKUP, by_id=shop_id, new=int(is_offered))

    async def set_hiding(self, shop_id: int, hides_customers: bool) -> None:
        await self.tx.executor.run(_SET_HIDING, by_id=shop_id, new=int(hides_customers))

    async def set_hearing(self, shop_id: int, hours: int) -> None:
        await self.tx.executor.run(_SET_HEARING, by_id=shop_id, new=hours)

    async def set_slots(self, shop_id: int, slots: Slots) -> None:
        windows, capacity, cut_off = windows_text(slots), slots.capacity, slots.cut_off
        await self.tx.executor.run(
            _SET_SLOTS, by_id=shop_id, windows=windows, capacity=capacity, cut_off=cut_off
        )

    async def set_zones(self, shop: Shop) -> None:
        told, furthest = to_text(shop.zones), shop.zones.furthest(shop.place)
        await self.tx.executor.run(_SET_ZONES, by_id=shop.id, told=told, furthest=furthest)
        await reaching.settle(self.tx, shop.id)

    async def set_first_caps(self, shop_id: int, caps: FirstCaps) -> None:
        await self.tx.executor.run(
            _SET_FIRST_CAPS, by_id=shop_id, orders=caps.orders, worth=caps.value, share=caps.share
        )

    async def set_counter(self, shop_id: int, group: int | None) -> None:
        await self.tx.executor.run(_SET_COUNTER, by_id=shop_id, new=group)

    async def set_topic(self, group: int, topic: int | None) -> None:
        await self.tx.executor.run(_HELD_AT_COUNTER, chat=group)
        await self.tx.executor.run(_SET_TOPIC, chat=group, new=topic)

    async def owners(self, shop_id: int) -> list[int]:
        return await self.tx.executor.values(_OWNERS, int, by_id=shop_id)

    async def set_counter_language(self, shop_id: int, language: str) -> None:
        await self.tx.executor.run(_SET_COUNTER_LANGUAGE, by_id=shop_id, new=language)

    async def lose_counter(self, group: int, why: Unreachable) -> list[int]:
        executor = self.tx.executor
        await executor.run(_HELD_AT_COUNTER, chat=group)
        lost = await executor.values(_LOSE_COUNTER, int, chat=group, why=why, now=self.tx.at)
        await executor.run(_LOST_OTHERWISE, chat=group, why=why)
        return sorted(lost)

    async def regain_counter(self, shop_id: int) -> bool:
        return bool(await self.tx.executor.run(_REGAIN_COUNTER, by_id=shop_id))

    async def move_counter(self, old: int, new: int) -> list[int]:
        await self.tx.executor.run(_HELD_AT_COUNTER, chat=old)
        return sorted(await self.tx.executor.values(_MOVE_COUNTER, int, old=old, new=new))

    async def add(self, shop: NewShop) -> Shop:
        said = values(shop)
        number = found(await self.tx.executor.value(_ADD, int, **said))
        await shop_names.index(self.tx, number, str(said["name_keys"]))
        await reaching.settle(self.tx, number)
        await self.tx.executor.run(
            _JOIN, shop_id=number, identity_id=shop.owner_id, role=Role.OWNER, since=self.tx.at
        )
        return await self.get(number)

    async def is_by_invitation(self, shop_id: int) -> bool:
        return bool(await self.tx.executor.run(_INVITED, by_id=shop_id))

    async def _one(self, statement: Executable, shop_id: int) -> Shop:
        return found(await self.tx.executor.row(statement, ShopRow, by_id=shop_id)).shop(self.tx.now)

    async def _listed(self, statement: Executable, **values: object) -> list[Shop]:
        return [row.shop(self.tx.now) for row in await self.tx.executor.rows(statement, ShopRow, **values)]
