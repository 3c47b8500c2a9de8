"""Stand-ins: who reads a shop's orders in their own chat while nobody can write at its counter.

An owner may block the bot, be blocked by an admin, or link another chat, and come back: its open orders
go to whoever can read them from then on, and where that is nobody, the admins hear of it.
"""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from domain.catalogue.shop import Shop, ShopState
from domain.identity.attempts import admins
from domain.identity.work import IdentityWork
from domain.kinds import MessageKind
from domain.orders.counter import read_in, show_open_orders
from domain.people import Role

PASSED_ON = (MessageKind.GROUP_LOST, MessageKind.ORDER_CARD, MessageKind.ORDER_REMINDER)
"""What another owner is told where one cannot be."""
MOST_BY_THEMSELVES = 3
"""Shops of which a message each is sent to one admin at once."""


@asynccontextmanager
async def handed_over(work: IdentityWork, *identity_ids: int | None) -> AsyncIterator[None]:
    """The block changes where these people can be written to, or whether they may do anything here.

    Open orders that somebody else reads by that, or somebody again, are told there.
    """
    before = {
        shop.id: await read_in(work, shop)
        for identity_id in filter(None, identity_ids)
        for shop in await _owned(work, identity_id)
    }
    yield
    for shop_id, was in before.items():
        shop = await work.shops.get(shop_id)
        desk = await read_in(work, shop)
        if desk != was:
            await _hand_over(work, shop, desk)


async def pass_on(work: IdentityWork, kind: MessageKind, subject: int) -> None:
    """An owner could not be told: another one is, or where there is none, the admins that nobody was.

    `subject` is an order or a shop, as the kind has it.
    """
    is_order = kind in (MessageKind.ORDER_CARD, MessageKind.ORDER_REMINDER)
    shop = await work.shops.get((await work.orders.get(subject)).shop_id if is_order else subject)
    if shop.counter is not None:
        return
    if desk := await read_in(work, shop):
        await work.outbox.tell(kind, subject, desk)
    elif kind is MessageKind.GROUP_LOST and shop.state is not ShopState.APPROVED:
        await tell_admins(work, shop)


async def tell_admins(work: IdentityWork, shop: Shop, *, but: int | None = None) -> None:
    """That nobody can read at the shop's counter, to the chats of all admins but this one."""
    for chat in await admins(work):
        if chat != but:
            await work.outbox.tell(MessageKind.SHOP_UNREACHABLE, shop.id, chat)


async def tell_of_all(work: IdentityWork, chats: Sequence[int]) -> None:
    """To admins who were not told: which shops nobody can read at, each by itself or many at once."""
    shops = await work.cards.unread()
    for chat in chats:
        if len(shops) > MOST_BY_THEMSELVES:
            await work.outbox.tell(MessageKind.SHOPS_UNREACHABLE, 0, chat)
            continue
        for shop_id in shops:
            await work.outbox.tell(MessageKind.SHOP_UNREACHABLE, shop_id, chat)


async def unread(work: IdentityWork, shop: Shop) -> int:
    """How many of the shop's orders are open while nobody of it can be told of them."""
    return 0 if await read_in(work, shop) else len(await work.orders.open_ones(shop_id=shop.id))


async def _owned(work: IdentityWork, identity_id: int) -> list[Shop]:
    """Their shops where nobody can write at the counter."""
    held = [shop for role, shop in await work.roles.of(identity_id) if role is Role.OWNER]
    shops = [await work.shops.get(shop_id) for shop_id in held if shop_id is not None]
    return [shop for shop in shops if shop.counter is None]


async def _hand_over(work: IdentityWork, shop: Shop, desk: int | None) -> None:
    if desk is None:
        if await unread(work, shop):
            await tell_admins(work, shop)
        return
    if shop.counter_lost is not None or await _has_open(work, shop):
        await work.outbox.tell(MessageKind.GROUP_LOST, shop.id, desk)
    await retire(work, shop.id, chat=desk)
    await show_open_orders(work, shop.id, desk)


async def retire(work: IdentityWork, shop_id: int, *, chat: int | None = None) -> None:
    """Earlier cards may have gone with a chat's history, which nobody tells of: new ones are seen.

    Those that do stand there yet say no more than that it goes on below.
    """
    for order_id, there in await work.cards.retire_in_private(shop_id, chat=chat):
        await work.outbox.tell(MessageKind.ORDER_CARD_RETIRED, order_id, there)


async def _has_open(work: IdentityWork, shop: Shop) -> bool:
    return bool(await work.orders.open_ones(shop_id=shop.id, most=1))
