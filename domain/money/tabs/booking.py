"""What is written on tabs: by orders that are put on them, and by whoever keeps the shop."""

from __future__ import annotations

from domain.audit_actions import AuditAction
from domain.catalogue.errors import BadAmount
from domain.catalogue.shop_facts import amount
from domain.errors import NotFound
from domain.kinds import MessageKind
from domain.money.accounts import Account
from domain.money.books.entries import post_tab_entry
from domain.money.errors import NoTab, TabEntryUndone, TabFull, TabNotOpen
from domain.money.events import PaymentMoved, RefundMoved
from domain.money.payment import PaymentMethod, PaymentState
from domain.money.refund import RefundState
from domain.money.standing import standing
from domain.money.tab import LARGEST_LIMIT, Mark, Tab, TabEntry, TabKind
from domain.money.tabs.granting import own_tab, tab_of_shop, tab_seen
from domain.money.work import MoneyWork
from domain.orders.order import Order
from domain.orders.own_orders import own_order
from domain.people import Actor
from domain.values import Money

AGAINST: dict[TabKind, Account] = {
    TabKind.BOUGHT: Account.SALES,
    TabKind.PAID_CASH: Account.CASH,
    TabKind.PAID_UPI: Account.UPI,
}
"""What an entry that belongs to no order is booked against."""
PAID = (TabKind.PAID_CASH, TabKind.PAID_UPI)


async def can_take(work: MoneyWork, actor: Actor, order: Order) -> bool | None:
    """Whether an order of the actor's could be put on their tab at its shop, or (False) is; None: neither."""
    if not order.is_open or not order.is_known_to_shop:
        return None
    tab = await work.tabs.of(order.shop_id, actor.identity_id)
    if tab is None or not tab.is_open:
        return None
    pending = standing(order, await work.payments.of_order(order.id)).pending
    if pending is None:
        return None
    return pending.method is not PaymentMethod.KHATA


async def put_on_tab(work: MoneyWork, actor: Actor, order_id: int) -> Tab:
    """What is due of an order goes on the actor's tab when it has come; again, it changes nothing.

    Raises NotFound, NoTab, TabFull.
    """
    await work.payments.hold((await own_order(work, actor, order_id)).id)
    order = await own_order(work, actor, order_id)
    shop = await work.shops.get(order.shop_id)
    there = await work.tabs.of(order.shop_id, actor.identity_id)
    if there is None or not there.is_open:
        raise NoTab(shop=shop.names)
    tab = await work.tabs.hold(there.id)
    pending = standing(order, await work.payments.of_order(order.id)).pending
    if pending is None or not order.is_open:
        raise NotFound
    if pending.method is PaymentMethod.KHATA:
        return tab
    coming = await work.tabs.under_way(tab.shop_id, tab.identity_id)
    _must_have_room(tab, coming.minor + pending.amount.minor)
    await work.payments.choose(pending.id, PaymentMethod.KHATA)
    return tab


async def take_off_tab(work: MoneyWork, actor: Actor, order_id: int) -> None:
    """It is paid in cash after all. Raises NotFound."""
    await work.payments.hold((await own_order(work, actor, order_id)).id)
    order = await own_order(work, actor, order_id)
    pending = standing(order, await work.payments.of_order(order.id)).pending
    if pending and pending.method is PaymentMethod.KHATA:
        await work.payments.choose(pending.id, PaymentMethod.CASH)


async def write(work: MoneyWork, actor: Actor, tab_id: int, kind: TabKind, minor: int) -> TabEntry:
    """What was bought at the counter, or paid; its customer is asked whether that is so.

    Raises NotFound, TabNotOpen, TabFull, BadAmount.
    """
    tab = await work.tabs.hold((await tab_of_shop(work, actor, tab_id)).id)
    if not 0 < minor <= LARGEST_LIMIT or kind not in AGAINST:
        raise BadAmount(most=Money(LARGEST_LIMIT, tab.limit.currency))
    if not tab.is_open:
        raise TabNotOpen
    if kind is TabKind.BOUGHT:
        coming = await work.tabs.under_way(tab.shop_id, tab.identity_id)
        _must_have_room(tab, coming.minor + minor)
    signed = Money(-minor if kind in PAID else minor, tab.limit.currency)
    return await _append(work, actor, tab, kind, signed, AGAINST[kind])


async def type_entry(work: MoneyWork, actor: Actor, tab_id: int, kind: TabKind, typed: str) -> TabEntry:
    """The same for an amount as people write it. Raises as `write` does."""
    tab = await tab_of_shop(work, actor, tab_id)
    return await write(work, actor, tab_id, kind, amount(typed, tab.limit.currency).minor)


async def undo(work: MoneyWork, actor: Actor, tab_id: int, number: int) -> TabEntry:
    """Takes an entry back by another one, once. Raises NotFound, TabEntryUndone."""
    tab = await work.tabs.hold((await tab_of_shop(work, actor, tab_id)).id)
    entries = await work.tabs.entries(tab.id)
    entry = next((each for each in entries if each.number == number), None)
    if entry is None:
        raise NotFound
    if entry.kind not in AGAINST or entry.order or any(each.undoes == number for each in entries):
        raise TabEntryUndone
    back = Money(-entry.amount.minor, entry.amount.currency)
    return await _append(work, actor, tab, TabKind.UNDONE, back, AGAINST[entry.kind], undoes=number)


async def say(work: MoneyWork, actor: Actor, tab_id: int, number: int, *, right: bool) -> TabEntry:
    """Its customer says that an entry is right, or not; then whoever keeps the shop is told.

    Raises NotFound.
    """
    tab = await own_tab(work, actor, tab_id)
    entry = await work.tabs.entry(tab.id, number)
    mark = Mark.RIGHT if right else Mark.WRONG
    if await work.tabs.mark(entry.id, mark) and not right:
        for owner in await work.shops.owners(tab.shop_id):
            if chat := await work.people.chat_for(owner, None):
                await work.outbox.tell(MessageKind.TAB_WRONG, entry.id, chat)
    return await work.tabs.entry(tab.id, number)


async def book(work: MoneyWork, actor: Actor, tab_id: int) -> tuple[Tab, list[TabEntry]]:
    """A tab with all its entries, the newest first: both see the same. Raises NotFound."""
    tab = await tab_seen(work, actor, tab_id)
    return tab, await work.tabs.entries(tab.id)


async def ask_statement(work: MoneyWork, actor: Actor, tab_id: int, chat: int) -> None:
    """Has the book sent to the chat as a page to keep. Raises NotFound."""
    await work.outbox.tell(MessageKind.TAB_STATEMENT, (await tab_seen(work, actor, tab_id)).id, chat)


async def entry_seen(work: MoneyWork, actor: Actor, entry_id: int) -> tuple[Tab, TabEntry]:
    """An entry with its tab. Raises NotFound."""
    entry = await work.tabs.entry_by_id(entry_id)
    return await tab_seen(work, actor, entry.tab_id), entry


async def note_paid(work: MoneyWork, event: PaymentMoved) -> None:
    """An order has come whose money goes on a tab: its customer chose that, and saw what it comes to."""
    if event.payment.method is not PaymentMethod.KHATA or event.state is not PaymentState.CAPTURED:
        return
    await _of_order(work, event.order, TabKind.BOUGHT, event.payment.amount)


async def note_given_back(work: MoneyWork, event: RefundMoved) -> None:
    """What is given back of an order that is on a tab is owed less."""
    if event.refund.method is not PaymentMethod.KHATA or event.state is not RefundState.DONE:
        return
    back = Money(-event.refund.amount.minor, event.refund.amount.currency)
    await _of_order(work, event.order, TabKind.GIVEN_BACK, back)


async def _of_order(work: MoneyWork, order: Order, kind: TabKind, amount: Money) -> None:
    there = await work.tabs.of(order.shop_id, order.identity_id)
    if there is None or not amount.minor:
        return
    entry = await work.tabs.append(await work.tabs.hold(there.id), kind, amount, order=order.number)
    await work.tabs.mark(entry.id, Mark.RIGHT)
    if customer := await work.people.chat_for(order.identity_id, order.ordered_in):
        await work.outbox.tell(MessageKind.TAB_ENTRY, entry.id, customer)


async def _append(
    work: MoneyWork,
    actor: Actor,
    tab: Tab,
    kind: TabKind,
    amount: Money,
    other: Account,
    *,
    undoes: int | None = None,
) -> TabEntry:
    entry = await work.tabs.append(tab, kind, amount, undoes=undoes)
    await post_tab_entry(work, await work.shops.get(tab.shop_id), entry, other)
    await work.audit.record(actor, AuditAction.TAB_WRITTEN, f"tab:{tab.id}")
    if customer := await work.people.chat_for(tab.identity_id, None):
        await work.outbox.tell(MessageKind.TAB_ENTRY, entry.id, customer)
    return entry


def _must_have_room(tab: Tab, minor: int) -> None:
    if tab.balance.minor + minor > tab.limit.minor:
        raise TabFull(room=tab.room, limit=tab.limit)
