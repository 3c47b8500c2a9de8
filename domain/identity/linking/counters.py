"""Counters: what follows when the bot cannot write in a shop's group any more, and when it can again.

A counter that is lost stays linked. What proves that it is well again is a message that has arrived there:
the bot knocks whenever Telegram or the owner says that it may write, and by the clock while nobody does.
"""

from datetime import timedelta

from domain.audit_actions import AuditAction
from domain.catalogue.shop import Shop, ShopState, Unreachable
from domain.identity.linking import stand_ins
from domain.identity.work import IdentityWork
from domain.kinds import DueKind, MessageKind
from domain.orders.counter import read_in, show_open_orders
from domain.people import Actor
from domain.policy import Action, may

SHORTEST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(days=1)
"""Between knocks: as long as the counter has been lost for, within these."""
UNHEARD = timedelta(minutes=10)
"""A counter may be lost so long before the first message that does not arrive says so."""


async def lost(work: IdentityWork, group: int, why: Unreachable) -> None:
    """The bot cannot write in the group: its shops take no orders, and owners and admins hear of it once."""
    newly = await work.shops.lose_counter(group, why)
    for shop in await work.shops.at_counter(group):
        if shop.id in newly:
            await work.audit.record(None, AuditAction.SHOP_GROUP_LOST, f"shop:{shop.id}")
            await _tell(work, shop)
            await _stand_in(work, shop)
        if shop.counter_lost is Unreachable.OUT:
            # Putting it out may be how a group is left for good: only somebody of the shop brings it back.
            await work.due.drop(DueKind.COUNTER_KNOCK, shop.id)
        else:
            await work.due.at(work.now + SHORTEST_PAUSE, DueKind.COUNTER_KNOCK, shop.id)


async def admitted(work: IdentityWork, group: int, by: Actor | None) -> None:
    """The bot may write in the group, as Telegram says; `by` has let it. Lost counters there are tried.

    Whoever put the bot back after it was out must work for the shop; else its owner is asked.
    """
    for shop in await work.shops.at_counter(group):
        is_theirs = by is not None and may(by, Action.WORK_COUNTER, shop.id)
        if shop.counter_lost is not Unreachable.OUT or is_theirs:
            await knock(work, shop)
        elif owner := await read_in(work, shop):
            await work.outbox.tell(MessageKind.GROUP_RETURNED, shop.id, owner)


async def knock(work: IdentityWork, shop: Shop) -> None:
    """Tries to write to a lost counter; what comes of it is `regained`, or `lost` as before."""
    if shop.counter_chat is not None and shop.counter_lost is not None:
        await work.outbox.tell(MessageKind.GROUP_BACK, shop.id, shop.counter_chat)


async def knock_again(work: IdentityWork, shop_id: int) -> None:
    """The clock's knock, and the time of the next one; nothing where the counter is well, or the bot out."""
    shop = await work.shops.get(shop_id)
    if shop.counter_lost_at is not None and shop.counter_lost is not Unreachable.OUT:
        await knock(work, shop)
        pause = min(max(work.now - shop.counter_lost_at, SHORTEST_PAUSE), LONGEST_PAUSE)
        await work.due.at(work.now + pause, DueKind.COUNTER_KNOCK, shop_id)


async def regained(work: IdentityWork, shop_id: int) -> None:
    """A message has arrived at a lost counter: orders are taken again, and it shows how they stand."""
    shop = await work.shops.get(shop_id)
    if shop.counter_chat is None or not await work.shops.regain_counter(shop_id):
        return
    await work.due.drop(DueKind.COUNTER_KNOCK, shop_id)
    await work.audit.record(None, AuditAction.SHOP_GROUP_REGAINED, f"shop:{shop_id}")
    if owner := await read_in(work, shop):
        await work.outbox.tell(MessageKind.GROUP_WELL, shop_id, owner)
    await show_open_orders(work, shop_id, shop.counter_chat)
    if shop.counter_lost_at is not None:
        # Its cards still stand there, as the orders were when the bot fell silent.
        for order in await work.orders.moved_since(shop_id, shop.counter_lost_at - UNHEARD):
            if not order.is_open and shop.counter_chat in await work.orders.cards(order.id):
                await work.outbox.tell(MessageKind.ORDER_CARD, order.id, shop.counter_chat)


async def _tell(work: IdentityWork, shop: Shop) -> None:
    """Admins hear of shops that customers see, and of any whose owners cannot be told."""
    owner = await read_in(work, shop)
    if owner:
        await work.outbox.tell(MessageKind.GROUP_LOST, shop.id, owner)
    if shop.state is ShopState.APPROVED or owner is None:
        await stand_ins.tell_admins(work, shop, but=owner)


async def _stand_in(work: IdentityWork, shop: Shop) -> None:
    """Its open orders go on in an owner's chat, as new cards with buttons."""
    await stand_ins.retire(work, shop.id)
    if desk := await read_in(work, shop):
        await show_open_orders(work, shop.id, desk)
