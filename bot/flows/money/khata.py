"""Khata: a customer's tabs at shops, as both sides see them.

mine (paged) ─▶ tab ─┬─▶ take / decline / close ─▶ tab
                     └─▶ book (paged) ─▶ entry ─▶ right / wrong ─▶ entry
(order) ─▶ put / off ─▶ (order)
"""

from bot import tab_book
from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, below, go, show, tap
from bot.paging import page_of
from domain.money.tab import Mark, Tab, TabEntry, TabState
from domain.money.tabs import booking, granting
from domain.policy import Action, may

flow = Flow("khata")


@flow.command("khata", menu=MenuEntry(35))
@flow.screen
async def mine(chat: Chat) -> Screen:
    """The person's tabs, a button each."""
    return await _mine(chat, 0)


@flow.screen
async def page(chat: Chat, number: int) -> Screen:
    """Earlier ones."""
    return await _mine(chat, number)


async def _mine(chat: Chat, number: int) -> Screen:
    found = await granting.own_tabs(chat.work, chat.actor)
    leaf = page_of(found, number)
    taps = []
    for each in leaf.shown:
        shop = await chat.work.shops.get(each.shop_id)
        taps.append([tap(".tab", tab, each.id, **tab_book.told(each, shop))])
    return show("khata-mine", *taps, leaf.ways(page), [tap(".shops", "shops.nearby")], count=len(found))


@flow.screen
async def tab(chat: Chat, tab_id: int) -> Screen:
    """One of them: what is owed, up to how much, and what is offered."""
    found = await granting.own_tab(chat.work, chat.actor, tab_id)
    return await _tab(chat, found)


async def _tab(chat: Chat, found: Tab) -> Screen:
    shop = await chat.work.shops.get(found.shop_id)
    is_offered = found.state is TabState.OFFERED
    is_even = found.is_open and not found.balance.minor
    return show(
        "khata-tab",
        [below(tap(".take", take, found.id)), below(tap(".decline", decline, found.id))]
        if is_offered
        else [],
        [below(tap(".book", book, found.id, 0)), below(tap(".statement", statement, found.id))]
        if found.entries
        else [],
        [tap(".close", close, found.id)] if is_even else [],
        [below(tap(".back", mine))],
        **tab_book.told(found, shop),
    )


@flow.act
async def take(chat: Chat, tab_id: int) -> Goto:
    """Takes the tab that a shop offers."""
    await granting.answer(chat.work, chat.actor, tab_id, yes=True)
    return go(tab, tab_id)


@flow.act
async def decline(chat: Chat, tab_id: int) -> Goto:
    """Wants none."""
    await granting.answer(chat.work, chat.actor, tab_id, yes=False)
    return go(tab, tab_id)


@flow.act
async def close(chat: Chat, tab_id: int) -> Goto:
    """Ends it, where nothing is owed."""
    await granting.close(chat.work, chat.actor, tab_id)
    return go(tab, tab_id)


@flow.screen
async def book(chat: Chat, tab_id: int, number: int) -> Screen:
    """All entries, the newest first: the same for its customer and for its shop."""
    found, entries = await booking.book(chat.work, chat.actor, tab_id)
    shop, leaf = await chat.work.shops.get(found.shop_id), page_of(entries, number)
    back = tap("common-back", tab, tab_id) if _is_own(chat, found) else tap("common-back", "tabs.one", tab_id)
    return show(
        "khata-book",
        [tap(".entry", entry, each.id, entry=str(each.number)) for each in leaf.shown],
        leaf.ways(book, tab_id),
        [tap(".statement", statement, tab_id)] if entries else [],
        [back],
        lines=tab_book.lines(leaf.shown),
        **tab_book.told(found, shop),
    )


@flow.screen
async def entry(chat: Chat, entry_id: int) -> Screen:
    """One entry, and whether its customer says that it is right; its shop may take one back."""
    found, one = await booking.entry_seen(chat.work, chat.actor, entry_id)
    shop = await chat.work.shops.get(found.shop_id)
    keeps = may(chat.actor, Action.KEEP_SHOP, found.shop_id)
    return show(
        "khata-entry",
        [below(tap(".right", right, found.id, one.number)), below(tap(".wrong", wrong, found.id, one.number))]
        if _is_own(chat, found) and one.mark is not Mark.RIGHT
        else [],
        [tap(".undo", undo, found.id, one.number)] if keeps and _may_undo(one) else [],
        [below(tap(".book", book, found.id, 0))],
        **tab_book.told(found, shop),
        **tab_book.line(one),
    )


@flow.act
async def right(chat: Chat, tab_id: int, number: int) -> Goto:
    """It is so."""
    said = await booking.say(chat.work, chat.actor, tab_id, number, right=True)
    return go(entry, said.id)


@flow.act
async def wrong(chat: Chat, tab_id: int, number: int) -> Goto:
    """It is not so: its shop is told."""
    said = await booking.say(chat.work, chat.actor, tab_id, number, right=False)
    return go(entry, said.id).says("khata-told")


@flow.act
async def undo(chat: Chat, tab_id: int, number: int) -> Goto:
    """Its shop takes it back by another entry."""
    back = await booking.undo(chat.work, chat.actor, tab_id, number)
    return go(entry, back.id)


@flow.act
async def statement(chat: Chat, tab_id: int) -> Goto:
    """The book as a page to keep."""
    await booking.ask_statement(chat.work, chat.actor, tab_id, chat.id)
    return go(book, tab_id, 0).says("khata-statement-comes")


@flow.act
async def put(chat: Chat, order_id: int) -> Goto:
    """An order goes on the tab at its shop when it has come."""
    found = await booking.put_on_tab(chat.work, chat.actor, order_id)
    return go("orders.detail", order_id).says("khata-put", room=found.room)


@flow.act
async def off(chat: Chat, order_id: int) -> Goto:
    """It is paid at the door after all."""
    await booking.take_off_tab(chat.work, chat.actor, order_id)
    return go("orders.detail", order_id).says("khata-off")


def _is_own(chat: Chat, of: Tab) -> bool:
    return of.identity_id == chat.actor.identity_id


def _may_undo(of: TabEntry) -> bool:
    return of.kind in booking.AGAINST and of.order is None
