"""Keeping shop: open or closed, today's orders, and the group that is its counter."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.catalogue import Shop
from domain.errors import NotFound
from domain.identity_work import IdentityWork
from domain.orders import Order
from domain.people import Actor
from domain.policy import Action, may
from domain.ports.linking import LinkRequest
from domain.usecases import attempts
from domain.work import Work

CODE_LIFE = timedelta(minutes=10)


async def my_shops(work: Work, actor: Actor) -> list[Shop]:
    """The shops that the actor owns."""
    return await work.shops.of_owner(actor.identity_id)


async def my_shop(work: Work, actor: Actor, shop_id: int) -> Shop:
    """One of them; anybody else's is not found."""
    if not may(actor, Action.KEEP_SHOP, shop_id):
        raise NotFound
    return await work.shops.get(shop_id)


async def set_open(work: Work, actor: Actor, shop_id: int, is_open: bool) -> None:
    """Opens or closes the shop. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    await work.shops.set_open(shop_id, is_open)
    await work.audit.record(actor, "shop.opened" if is_open else "shop.closed", f"shop:{shop_id}")


async def todays_orders(work: Work, actor: Actor, shop_id: int) -> list[Order]:
    """What was ordered since midnight on the shop's clock. Raises NotFound."""
    shop = await my_shop(work, actor, shop_id)
    return await work.orders.of_shop(shop_id, since=_midnight(work.now, shop.time_zone))


async def connect_group(work: Work, actor: Actor, shop_id: int) -> None:
    """Issues a one-time code that brings the bot into the shop's group. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    await work.links.issue(shop_id, actor.identity_id, work.now + CODE_LIFE)
    await work.audit.record(actor, "shop.link-issued", f"shop:{shop_id}")


async def group_code(work: Work, actor: Actor, shop_id: int) -> str | None:
    """The code that the actor issued last, while it is good. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    return await work.links.open_code(shop_id, actor.identity_id)


async def redeem_group_code(
    work: IdentityWork, actor: Actor, code: str, chat_id: int, title: str
) -> LinkRequest | None:
    """A code seen in a group: the shop's owner is asked in private. None where the code is no good.

    Every try counts, and too many are not looked at.
    """
    request = None
    if await attempts.may_try(work, actor):
        request = await work.links.consume(code, chat_id, title)
        if request is None:
            await attempts.failed(work)
    outcome = "asked" if request else "refused"
    await work.audit.record(actor, "shop.link-redeemed", f"chat:{chat_id}", outcome)
    if request and (owner := await work.people.telegram_of(request.issued_by)):
        await work.outbox.tell("group-asks", request.id, owner[0])
    return request


async def pending_group(work: Work, actor: Actor, request_id: int) -> LinkRequest:
    """A group that waits for the actor's yes. Raises NotFound."""
    if request := await work.links.pending(request_id, actor.identity_id):
        return request
    raise NotFound


async def confirm_group(work: Work, actor: Actor, request_id: int) -> Shop:
    """Makes the group the shop's counter; its open orders are shown there. Raises NotFound."""
    request = await work.links.confirm(request_id, actor.identity_id)
    if request is None or request.chat_id is None:
        raise NotFound
    shop = await my_shop(work, actor, request.shop_id)
    await work.shops.set_counter(shop.id, request.chat_id)
    await work.outbox.tell("group-connected", shop.id, request.chat_id)
    await show_open_orders(work, shop.id, request.chat_id)
    await work.audit.record(actor, "shop.linked", f"shop:{shop.id}")
    return shop


async def refuse_group(work: Work, actor: Actor, request_id: int) -> None:
    """The actor says no. Raises NotFound."""
    if not await work.links.refuse(request_id, actor.identity_id):
        raise NotFound
    await work.audit.record(actor, "shop.link-refused", f"link:{request_id}")


async def group_moved(work: Work, old_chat: int, new_chat: int) -> None:
    """Telegram gave the group a new id: its shops follow, and their open cards are posted anew.

    So does a question to an owner whether it is theirs.
    """
    await work.links.move_group(old_chat, new_chat)
    for shop_id in await work.shops.move_counter(old_chat, new_chat):
        await show_open_orders(work, shop_id, new_chat)
        await work.audit.record(None, "shop.group-moved", f"shop:{shop_id}")


async def group_lost(work: Work, chat_id: int) -> None:
    """The bot was put out of the group: its shops have no counter, and their owners hear of it."""
    for shop in await work.shops.at_counter(chat_id):
        await work.shops.set_counter(shop.id, None)
        await work.audit.record(None, "shop.group-lost", f"shop:{shop.id}")
        if owner := await work.people.telegram_of(shop.owner_id):
            await work.outbox.tell("group-lost", shop.id, owner[0])


async def show_open_orders(work: Work, shop_id: int, chat_id: int) -> None:
    """A card for every open order of the shop."""
    for order in await work.orders.open_ones(shop_id=shop_id):
        await work.outbox.tell("order-card", order.id, chat_id)


def _midnight(now: datetime, time_zone: str) -> datetime:
    return now.astimezone(ZoneInfo(time_zone)).replace(hour=0, minute=0, second=0, microsecond=0)
