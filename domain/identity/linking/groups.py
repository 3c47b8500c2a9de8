"""The group that is a shop's counter: linked by a one-time code, moved, lost."""

from datetime import timedelta

from domain.audit_actions import AuditAction
from domain.catalogue.shop import Shop
from domain.catalogue.shopkeeping import my_shop
from domain.errors import NotFound
from domain.identity import attempts
from domain.identity.linking import counters
from domain.identity.ports.linking import LinkRequest
from domain.identity.work import IdentityWork
from domain.kinds import DueKind, MessageKind
from domain.orders.counter import show_open_orders
from domain.orders.errors import NotYourCounter
from domain.people import Actor, shown_name
from domain.policy import Action, may

CODE_LIFE = timedelta(minutes=10)


async def connect_group(work: IdentityWork, actor: Actor, shop_id: int) -> None:
    """Issues a one-time code that brings the bot into the shop's group. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    await work.links.issue(shop_id, actor.identity_id, work.now + CODE_LIFE)
    await work.audit.record(actor, AuditAction.SHOP_LINK_ISSUED, f"shop:{shop_id}")


async def group_code(work: IdentityWork, actor: Actor, shop_id: int) -> str | None:
    """The code that the actor issued last, while it is good. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    return await work.links.open_code(shop_id, actor.identity_id)


async def redeem_group_code(
    work: IdentityWork, actor: Actor, code: str, group: int, title: str
) -> LinkRequest | None:
    """A code seen in a group: the shop's owner is asked in private. None where the code is no good.

    Every try counts, and too many are not looked at.
    """
    request = None
    if await attempts.may_try(work, actor):
        request = await work.links.consume(code, group, shown_name([title], group))
        if request is None:
            await attempts.failed(work)
    outcome = "asked" if request else "refused"
    await work.audit.record(actor, AuditAction.SHOP_LINK_REDEEMED, f"chat:{group}", outcome)
    if request and (owner := await work.people.chat_for(request.issued_by, None)):
        await work.outbox.tell(MessageKind.GROUP_ASKS, request.id, owner)
    return request


async def pending_group(work: IdentityWork, actor: Actor, request_id: int) -> LinkRequest:
    """A group that waits for the actor's yes. Raises NotFound."""
    if request := await work.links.pending(request_id, actor.identity_id):
        return request
    raise NotFound


async def group_asking(work: IdentityWork, actor: Actor, shop_id: int) -> LinkRequest | None:
    """The group that waits to be the counter of the actor's shop, if one does. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    return await work.links.pending_of(shop_id, actor.identity_id)


async def confirm_group(work: IdentityWork, actor: Actor, request_id: int) -> Shop:
    """Makes the group the shop's counter; its open orders are shown there. Raises NotFound."""
    request = await work.links.confirm(request_id, actor.identity_id)
    if request is None or request.group is None:
        raise NotFound
    shop = await my_shop(work, actor, request.shop_id)
    await work.shops.set_counter(shop.id, request.group)
    await work.due.drop(DueKind.COUNTER_KNOCK, shop.id)
    await work.outbox.tell(MessageKind.GROUP_CONNECTED, shop.id, request.group)
    await show_open_orders(work, shop.id, request.group)
    await work.audit.record(actor, AuditAction.SHOP_LINKED, f"shop:{shop.id}")
    return shop


async def refuse_group(work: IdentityWork, actor: Actor, request_id: int) -> None:
    """The actor says no. Raises NotFound."""
    if not await work.links.refuse(request_id, actor.identity_id):
        raise NotFound
    await work.audit.record(actor, AuditAction.SHOP_LINK_REFUSED, f"link:{request_id}")


async def group_moved(work: IdentityWork, old: int, new: int) -> None:
    """Telegram gave the group a new id: its shops follow, and their open cards are posted anew.

    So does a question to an owner whether it is theirs. A counter that was lost is tried there.
    """
    await work.links.move_group(old, new)
    for shop_id in await work.shops.move_counter(old, new):
        shop = await work.shops.get(shop_id)
        if shop.unreachable:
            await counters.knock(work, shop)
        else:
            await show_open_orders(work, shop_id, new)
        await work.audit.record(None, AuditAction.SHOP_GROUP_MOVED, f"shop:{shop_id}")


async def choose_topic(work: IdentityWork, actor: Actor, group: int, topic: int | None) -> None:
    """Cards of the group's shops come to this topic from now on, at the word of somebody who works there.

    A counter that was lost is tried there. Raises NotYourCounter.
    """
    shops = [shop for shop in await work.shops.at_counter(group) if may(actor, Action.WORK_COUNTER, shop.id)]
    if not shops:
        raise NotYourCounter
    await work.shops.set_topic(group, topic)
    for shop in shops:
        await work.audit.record(actor, AuditAction.SHOP_TOPIC_CHOSEN, f"shop:{shop.id}")
        await counters.knock(work, shop)


async def topic_gone(work: IdentityWork, group: int) -> None:
    """The topic was deleted: cards come to the group itself."""
    await work.shops.set_topic(group, None)


async def try_counter(work: IdentityWork, actor: Actor, shop_id: int) -> None:
    """Tries once more to write in the shop's group, at its owner's word. Raises NotFound."""
    await counters.knock(work, await my_shop(work, actor, shop_id))
