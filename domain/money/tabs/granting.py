"""Granting tabs: a shop offers one to somebody who ordered there, who takes it or not; and ending it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.audit_actions import AuditAction
from domain.catalogue.errors import BadAmount
from domain.catalogue.shop import Shop
from domain.catalogue.shop_facts import amount
from domain.catalogue.shopkeeping import my_shop
from domain.errors import BadRequest, NotFound, StaleVersion
from domain.kinds import DueKind, MessageKind
from domain.money.errors import TabNotOpen, TabNotSettled
from domain.money.tab import LARGEST_LIMIT, LAST_DAY, SMALLEST_LIMIT, Tab, TabState
from domain.money.work import MoneyWork
from domain.people import Actor
from domain.policy import Action, may
from domain.values import Money

REMINDED_AT = 10
"""By the shop's clock."""
AGAIN = (TabState.DECLINED, TabState.CLOSED)
"""States from which a shop may offer it once more."""


async def grant(work: MoneyWork, actor: Actor, order_id: int, *, limit: int, pay_day: int = 1) -> Tab:
    """Offers a tab to whoever ordered this in one of the actor's shops, or again the one that is over.

    One that is offered or open stays as it is. Raises NotFound, BadAmount, BadRequest.
    """
    order = await work.orders.get(order_id)
    shop = await my_shop(work, actor, order.shop_id)
    offer = Tab(
        id=0,
        shop_id=shop.id,
        identity_id=order.identity_id,
        called=order.customer_name,
        limit=_limit(limit, shop),
        pay_day=_day(pay_day),
        state=TabState.OFFERED,
        balance=Money(0, shop.currency),
    )
    made = await work.tabs.add(offer)
    if made is None:
        there = await work.tabs.of(shop.id, order.identity_id)
        if there is None:
            raise NotFound
        if there.state not in AGAIN:
            return there
        held = await work.tabs.hold(there.id)
        again = replace(held, limit=offer.limit, pay_day=offer.pay_day, state=TabState.OFFERED)
        await _written(work, again)
        made = await work.tabs.get(there.id)
    await work.audit.record(actor, AuditAction.TAB_GRANTED, f"tab:{made.id}")
    if customer := await work.people.chat_for(made.identity_id, order.ordered_in):
        await work.outbox.tell(MessageKind.TAB_OFFERED, made.id, customer)
    return made


async def type_grant(work: MoneyWork, actor: Actor, order_id: int, typed: str) -> Tab:
    """The same, with a limit as people write it. Raises as `grant` does."""
    order = await work.orders.get(order_id)
    return await grant(work, actor, order_id, limit=amount(typed, order.total.currency).minor)


async def answer(work: MoneyWork, actor: Actor, tab_id: int, *, yes: bool) -> Tab:
    """Its customer takes it, or does not; the same again changes nothing. Raises NotFound, TabNotOpen."""
    tab = await own_tab(work, actor, tab_id)
    wanted = TabState.OPEN if yes else TabState.DECLINED
    if tab.state is wanted:
        return tab
    if tab.state is not TabState.OFFERED:
        raise TabNotOpen
    await _written(work, replace(tab, state=wanted))
    if yes:
        await work.audit.record(actor, AuditAction.TAB_OPENED, f"tab:{tab.id}")
        await set_day(work, tab)
    return await work.tabs.get(tab.id)


async def change(
    work: MoneyWork,
    actor: Actor,
    tab_id: int,
    *,
    version: int,
    limit: int | None = None,
    pay_day: int | None = None,
) -> Tab:
    """Another limit, or another day of the month; what is owed stays owed.

    Raises NotFound, StaleVersion, BadAmount, BadRequest.
    """
    tab = await tab_of_shop(work, actor, tab_id)
    shop = await work.shops.get(tab.shop_id)
    said = replace(
        tab,
        limit=tab.limit if limit is None else _limit(limit, shop),
        pay_day=tab.pay_day if pay_day is None else _day(pay_day),
    )
    if said == tab:
        return tab
    if tab.version != version:
        raise StaleVersion
    await _written(work, said)
    if said.pay_day != tab.pay_day and tab.is_open:
        await work.due.drop(DueKind.TAB_DAY, tab.id)
        await set_day(work, said)
    await work.audit.record(actor, AuditAction.TAB_CHANGED, f"tab:{tab.id}")
    return await work.tabs.get(tab.id)


async def type_limit(work: MoneyWork, actor: Actor, tab_id: int, typed: str) -> Tab:
    """The same for a limit as people write it. Raises as `change` does."""
    tab = await tab_of_shop(work, actor, tab_id)
    minor = amount(typed, tab.limit.currency).minor
    return await change(work, actor, tab_id, version=tab.version, limit=minor)


async def close(work: MoneyWork, actor: Actor, tab_id: int) -> Tab:
    """Ends a tab on which nothing is owed, by its customer or its shop; again, it changes nothing.

    Raises NotFound, TabNotSettled.
    """
    held = await work.tabs.hold((await tab_seen(work, actor, tab_id)).id)
    if held.state is TabState.CLOSED:
        return held
    coming = await work.tabs.under_way(held.shop_id, held.identity_id)
    if held.balance.minor or coming.minor:
        raise TabNotSettled(amount=Money(held.balance.minor + coming.minor, held.limit.currency))
    await _written(work, replace(held, state=TabState.CLOSED))
    await work.due.drop(DueKind.TAB_DAY, held.id)
    await work.audit.record(actor, AuditAction.TAB_CLOSED, f"tab:{held.id}")
    return await work.tabs.get(held.id)


async def own_tabs(work: MoneyWork, actor: Actor) -> list[Tab]:
    """The actor's, the newest first."""
    return await work.tabs.of_person(actor.identity_id)


async def tabs_of_shop(work: MoneyWork, actor: Actor, shop_id: int) -> list[Tab]:
    """Those of one of the actor's shops, the newest first. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    return await work.tabs.of_shop(shop_id)


async def own_tab(work: MoneyWork, actor: Actor, tab_id: int) -> Tab:
    """One of the actor's. Raises NotFound."""
    tab = await work.tabs.get(tab_id)
    if tab.identity_id != actor.identity_id:
        raise NotFound
    return tab


async def tab_of_shop(work: MoneyWork, actor: Actor, tab_id: int) -> Tab:
    """One of a shop that the actor keeps. Raises NotFound."""
    tab = await work.tabs.get(tab_id)
    if not may(actor, Action.KEEP_SHOP, tab.shop_id):
        raise NotFound
    return tab


async def tab_seen(work: MoneyWork, actor: Actor, tab_id: int) -> Tab:
    """One that is the actor's, or of a shop that they keep: both see the same book. Raises NotFound."""
    tab = await work.tabs.get(tab_id)
    if tab.identity_id != actor.identity_id and not may(actor, Action.KEEP_SHOP, tab.shop_id):
        raise NotFound
    return tab


async def remind(work: MoneyWork, tab_id: int) -> None:
    """The day of the month has come: its customer reads what they owe, if anything; and again next month."""
    tab = await work.tabs.get(tab_id)
    if not tab.is_open:
        return
    if tab.balance.minor > 0 and (customer := await work.people.chat_for(tab.identity_id, None)):
        await work.outbox.tell(MessageKind.TAB_DUE, tab.id, customer)
    await set_day(work, tab)


async def set_day(work: MoneyWork, tab: Tab) -> None:
    """When its customer is reminded next."""
    shop = await work.shops.get(tab.shop_id)
    await work.due.at(next_day(work.now, tab.pay_day, shop.time_zone), DueKind.TAB_DAY, tab.id)


def next_day(now: datetime, pay_day: int, time_zone: str) -> datetime:
    """That day of this month, else of the next one, in the morning on the shop's clock."""
    here = now.astimezone(ZoneInfo(time_zone))
    day = here.replace(day=pay_day, hour=REMINDED_AT, minute=0, second=0, microsecond=0)
    if day <= here:
        later = here.replace(day=1) + timedelta(days=32)
        day = day.replace(year=later.year, month=later.month)
    return day


async def _written(work: MoneyWork, tab: Tab) -> None:
    if not await work.tabs.write(tab):
        raise StaleVersion


def _limit(minor: int, shop: Shop) -> Money:
    if not SMALLEST_LIMIT <= minor <= LARGEST_LIMIT:
        raise BadAmount(most=Money(LARGEST_LIMIT, shop.currency))
    return Money(minor, shop.currency)


def _day(day: int) -> int:
    if not 1 <= day <= LAST_DAY:
        raise BadRequest(where="body.pay_day")
    return day
