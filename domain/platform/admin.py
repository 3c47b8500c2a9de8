"""Running the platform: shops, open orders, what was set aside, and the audit."""

from collections.abc import Iterable, Sequence

from domain.audit_actions import AuditAction
from domain.catalogue.shop import Shop
from domain.errors import NotFound
from domain.orders.order import Order
from domain.people import Actor
from domain.platform.ports import AsideKind, SetAside
from domain.platform.work import PlatformWork
from domain.policy import Action, must
from domain.ports import AuditEntry


async def shops_of(work: PlatformWork, actor: Actor, orders: Iterable[Order]) -> dict[int, Shop]:
    """The shops of these orders, by their ids. Raises NotAllowed."""
    must(actor, Action.RUN_PLATFORM)
    return {shop.id: shop for shop in await work.shops.whichever({order.shop_id for order in orders})}


async def any_shop(work: PlatformWork, actor: Actor, shop_id: int) -> Shop:
    """One shop, whatever its state. Raises NotAllowed, NotFound."""
    must(actor, Action.RUN_PLATFORM)
    return await work.shops.get(shop_id)


async def shop_named(work: PlatformWork, actor: Actor, public_id: str) -> Shop:
    """The same by the id that HTTP shows. Raises NotAllowed, NotFound."""
    must(actor, Action.RUN_PLATFORM)
    return await any_shop(work, actor, await work.ids.shop(public_id))


async def open_orders(work: PlatformWork, actor: Actor, *, most: int) -> list[Order]:
    """Orders that somebody still has to act on, oldest first. Raises NotAllowed."""
    must(actor, Action.RUN_PLATFORM)
    return await work.orders.open_ones(most=most)


async def page_of_open_orders(work: PlatformWork, actor: Actor, *, after: int, most: int) -> list[Order]:
    """The same page by page, from above the id `after`. Raises NotAllowed."""
    must(actor, Action.RUN_PLATFORM)
    return await work.orders.page_of_open(after=after, most=most)


async def set_aside(work: PlatformWork, actor: Actor, *, after: str = "", most: int) -> list[SetAside]:
    """Updates that could not be applied and messages that could not be sent, the last one first.

    From below the cursor `after` ("": from the last). Raises NotAllowed.
    """
    must(actor, Action.RUN_PLATFORM)
    return await work.asides.page(after=after, most=most)


async def count_set_aside(work: PlatformWork, actor: Actor) -> int:
    """How many of both there are. Raises NotAllowed."""
    must(actor, Action.RUN_PLATFORM)
    return await work.asides.count()


async def retry(work: PlatformWork, actor: Actor, aside_id: str) -> None:
    """Puts it back in line, with all its tries. Raises NotAllowed, NotFound."""
    must(actor, Action.RUN_PLATFORM)
    kind, reference = _named(aside_id)
    if not await work.asides.retry(kind, reference):
        raise NotFound
    action = AuditAction.UPDATE_RETRIED if kind is AsideKind.UPDATE else AuditAction.MESSAGE_RETRIED
    await work.audit.record(actor, action, f"aside:{reference}")


async def dismiss(work: PlatformWork, actor: Actor, aside_id: str) -> None:
    """Gives it up for good. Raises NotAllowed, NotFound."""
    must(actor, Action.RUN_PLATFORM)
    kind, reference = _named(aside_id)
    if not await work.asides.dismiss(kind, reference):
        raise NotFound
    action = AuditAction.UPDATE_DISMISSED if kind is AsideKind.UPDATE else AuditAction.MESSAGE_DISMISSED
    await work.audit.record(actor, action, f"aside:{reference}")


async def audit_page(work: PlatformWork, actor: Actor, *, after: int, most: int) -> Sequence[AuditEntry]:
    """The newest entries, from below the id `after` (0: from the newest). Raises NotAllowed."""
    must(actor, Action.READ_AUDIT)
    return await work.audit.page(after=after, most=most)


def _named(aside_id: str) -> tuple[AsideKind, str]:
    kind, _, reference = aside_id.partition("-")
    if kind not in set(AsideKind) or not reference.isalpha():
        raise NotFound
    return AsideKind(kind), reference
