"""Tabs: what a shop's owner grants, writes and takes in.

(keeping) ─▶ kept (paged) ─▶ one ─▶ bought / cash / upi (typed) ─▶ one
(daybook) ─▶ grant ─▶ so_much (a button, or typed) ─▶ one ─▶ limit (typed), day, close
"""

from bot import tab_book
from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from bot.paging import page_of
from domain.errors import StaleButton
from domain.money.tab import Tab, TabKind, TabState
from domain.money.tabs import booking, granting
from domain.orders import keeping
from domain.values import Money

flow = Flow("tabs")
LIMITS = (1_000_00, 2_000_00, 5_000_00)
"""In minor units."""
DAYS = (1, 5, 10, 15, 25)


@flow.screen
async def kept(chat: Chat, shop_id: int) -> Screen:
    """The shop's tabs, the newest first."""
    return await _kept(chat, shop_id, 0)


@flow.screen
async def page(chat: Chat, shop_id: int, number: int) -> Screen:
    """Earlier ones."""
    return await _kept(chat, shop_id, number)


async def _kept(chat: Chat, shop_id: int, number: int) -> Screen:
    found = await granting.tabs_of_shop(chat.work, chat.actor, shop_id)
    shop, leaf = await chat.work.shops.get(shop_id), page_of(found, number)
    owed = sum(each.balance.minor for each in found)
    return show(
        "tabs-kept",
        *([tap(".tab", one, each.id, **tab_book.told(each, shop))] for each in leaf.shown),
        leaf.ways(page, shop_id),
        [tap("common-back", "keeping.shop", shop_id)],
        name=shop.names,
        count=len(found),
        owed=Money(owed, shop.currency),
    )


@flow.screen
async def grant(chat: Chat, order_id: int) -> Screen:
    """Up to how much whoever ordered this may buy on a tab."""
    order, _ = await keeping.order_of_own_shop(chat.work, chat.actor, order_id)
    offered = [Money(minor, order.total.currency) for minor in LIMITS]
    return show(
        "tabs-grant",
        [tap(".limit", so_much, order_id, each.minor, limit=each) for each in offered],
        [tap("common-back", "daybook.order", order_id)],
        awaits=granted,
        number=str(order.number),
    )


@flow.act
async def so_much(chat: Chat, order_id: int, minor: int) -> Goto:
    """Offers it to them."""
    made = await granting.grant(chat.work, chat.actor, order_id, limit=minor)
    return go(one, made.id).says("tabs-offered")


@flow.answer
async def granted(chat: Chat, typed: str, order_id: int) -> Goto:
    """The same, for a limit as people write it."""
    made = await granting.type_grant(chat.work, chat.actor, order_id, typed)
    return go(one, made.id).settled().says("tabs-offered")


@flow.screen
async def one(chat: Chat, tab_id: int) -> Screen:
    """One tab: what is owed, and what can be written on it."""
    found = await granting.tab_of_shop(chat.work, chat.actor, tab_id)
    shop = await chat.work.shops.get(found.shop_id)
    writes = [tap(f".{kind.value.replace('_', '-')}", ask, tab_id, kind.value) for kind in booking.AGAINST]
    return show(
        "tabs-one",
        *([writes[:1], writes[1:]] if found.is_open else []),
        [tap(".book", "khata.book", tab_id, 0)] if found.entries else [],
        [tap(".limit", limit, tab_id), tap(".day", days, tab_id)] if found.is_open else [],
        [tap(".close", close, tab_id)] if _may_close(found) else [],
        [tap("common-back", kept, found.shop_id)],
        **tab_book.told(found, shop),
    )


def _may_close(of: Tab) -> bool:
    return of.state in (TabState.OPEN, TabState.OFFERED) and not of.balance.minor


@flow.screen
async def ask(chat: Chat, tab_id: int, kind: str) -> Screen:
    """Asks for the amount that was bought, or paid."""
    found = await granting.tab_of_shop(chat.work, chat.actor, tab_id)
    return show(
        "tabs-ask",
        [tap("common-back", one, tab_id)],
        awaits=written,
        kind=_kind(kind),
        customer=found.called,
        owed=found.balance,
        room=found.room,
    )


@flow.answer
async def written(chat: Chat, typed: str, tab_id: int, kind: str) -> Goto:
    """It stands in the book, and its customer is asked whether it is right."""
    entry = await booking.type_entry(chat.work, chat.actor, tab_id, _kind(kind), typed)
    return go(one, tab_id).settled().says("tabs-written", amount=entry.amount)


@flow.screen
async def limit(chat: Chat, tab_id: int) -> Screen:
    """Asks for another limit."""
    found = await granting.tab_of_shop(chat.work, chat.actor, tab_id)
    return show(
        "tabs-limit",
        [tap("common-back", one, tab_id)],
        awaits=limited,
        customer=found.called,
        limit=found.limit,
    )


@flow.correctable
@flow.answer
async def limited(chat: Chat, typed: str, tab_id: int) -> Goto:
    """It holds from now on."""
    await granting.type_limit(chat.work, chat.actor, tab_id, typed)
    return go(one, tab_id).says("tabs-kept-so")


@flow.screen
async def days(chat: Chat, tab_id: int) -> Screen:
    """On which day of the month its customer is reminded."""
    found = await granting.tab_of_shop(chat.work, chat.actor, tab_id)
    return show(
        "tabs-days",
        [tap(".day", day, tab_id, found.version, each, day=each) for each in DAYS],
        [tap("common-back", one, tab_id)],
        customer=found.called,
        day=found.pay_day,
    )


@flow.act
async def day(chat: Chat, tab_id: int, version: int, number: int) -> Goto:
    """That day from now on."""
    await granting.change(chat.work, chat.actor, tab_id, version=version, pay_day=number)
    return go(one, tab_id).says("tabs-kept-so")


@flow.act
async def close(chat: Chat, tab_id: int) -> Goto:
    """Ends it, where nothing is owed."""
    await granting.close(chat.work, chat.actor, tab_id)
    return go(one, tab_id)


def _kind(name: str) -> TabKind:
    try:
        kind = TabKind(name)
    except ValueError:
        raise StaleButton from None
    if kind not in booking.AGAINST:
        raise StaleButton
    return kind
