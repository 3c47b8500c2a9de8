"""Running the platform: shops, open orders, updates set aside, and the audit."""

from collections.abc import Sequence

from domain.catalogue.shop import Shop, ShopState
from domain.errors import NotFound
from domain.orders.order import Order
from domain.people import Actor
from domain.platform.ports import SetAside
from domain.platform.work import PlatformWork
from domain.policy import Action, must
from domain.ports import AuditEntry

MOST_SHOWN = 10


async def every_shop(work: PlatformWork, actor: Actor) -> list[Shop]:
    """All shops. Raises NotAllowed."""
    must(actor, Action.RUN_PLATFORM)
    return await work.shops.every()


async def any_shop(work: PlatformWork, actor: Actor, shop_id: int) -> Shop:
    """One shop, whatever its state. Raises NotAllowed, NotFound."""
    must(actor, Action.RUN_PLATFORM)
    return await work.shops.get(shop_id)


async def set_shop_state(work: PlatformWork, actor: Actor, shop_id: int, state: ShopState) -> None:
    """Approves or suspends, and tells the owner. Raises NotAllowed, NotFound."""
    shop = await any_shop(work, actor, shop_id)
    if shop.state is state:
        return
    await work.shops.set_state(shop_id, state)
    await work.audit.record(actor, f"shop.{state}", f"shop:{shop_id}")
    if owner := await work.people.telegram_of(shop.owner_id):
        await work.outbox.tell(f"shop-{state}", shop_id, owner[0])


async def open_orders(work: PlatformWork, actor: Actor) -> list[Order]:
    """Orders that somebody still has to act on, oldest first. Raises NotAllowed."""
    must(actor, Action.RUN_PLATFORM)
    return await work.orders.open_ones(most=MOST_SHOWN)


async def set_aside(work: PlatformWork, actor: Actor) -> list[SetAside]:
    """Updates that could not be applied. Raises NotAllowed."""
    must(actor, Action.RUN_PLATFORM)
    return await work.inbox.set_aside(MOST_SHOWN)


async def retry(work: PlatformWork, actor: Actor, seq: int) -> None:
    """Puts an update back in its lane. Raises NotAllowed, NotFound."""
    must(actor, Action.RUN_PLATFORM)
    if not await work.inbox.retry(seq):
        raise NotFound
    await work.audit.record(actor, "update.retried", f"inbox:{seq}")


async def dismiss(work: PlatformWork, actor: Actor, seq: int) -> None:
    """Gives an update up. Raises NotAllowed, NotFound."""
    must(actor, Action.RUN_PLATFORM)
    if not await work.inbox.dismiss(seq):
        raise NotFound
    await work.audit.record(actor, "update.dismissed", f"inbox:{seq}")


async def audit_page(work: PlatformWork, actor: Actor, *, after: int, most: int) -> Sequence[AuditEntry]:
    """The newest entries, from below the id `after` (0: from the newest). Raises NotAllowed."""
    must(actor, Action.READ_AUDIT)
    return await work.audit.page(after=after, most=most)
