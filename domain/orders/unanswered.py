"""A shop that answers nobody: once three orders in a row expired it takes no more, and its owner hears."""

from domain.audit_actions import AuditAction
from domain.kinds import MessageKind
from domain.orders.events import Moved
from domain.orders.order import Move
from domain.orders.work import OrderWork

MOST_IN_A_ROW = 3
"""Orders that nobody accepted, one after another; since its keeper opened it, and without an answered one."""


async def pause_unanswered(work: OrderWork, event: Moved) -> None:
    """Closes the shop until its keeper opens it, so that nobody waits there in vain."""
    shop = event.shop
    if event.move is not Move.EXPIRE or not shop.is_open:
        return
    if not await work.orders.went_unanswered(shop.id, MOST_IN_A_ROW):
        return
    await work.shops.set_open(shop.id, False)
    await work.audit.record(None, AuditAction.SHOP_PAUSED, f"shop:{shop.id}")
    for owner in await work.shops.owners(shop.id):
        if chat := await work.people.chat_for(owner, None):
            await work.outbox.tell(MessageKind.SHOP_UNANSWERED, shop.id, chat)
