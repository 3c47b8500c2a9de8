"""Keeping shop: whose it is, open or closed, and how far it delivers."""

from datetime import timedelta

from domain.audit_actions import AuditAction
from domain.caps import EVERYTHING, FirstCaps
from domain.catalogue.errors import BadRadius
from domain.catalogue.shop import LONGEST_RADIUS_M, SHORTEST_RADIUS_M, Shop, ShopMove, ShopMoved
from domain.catalogue.work import CatalogueWork
from domain.errors import BadRequest, NotFound
from domain.kinds import DueKind
from domain.people import Actor
from domain.policy import Action, may
from domain.typed.measures import distance
from domain.values import Distance

SOON = timedelta(minutes=1)
"""What else is done to a shop's goods meanwhile is looked through together with it."""
LARGEST = 10**9
"""What every column for a cap can hold."""


async def my_shops(work: CatalogueWork, actor: Actor) -> list[Shop]:
    """The shops that the actor owns."""
    return await work.shops.of_owner(actor.identity_id)


async def workplaces(work: CatalogueWork, actor: Actor) -> list[Shop]:
    """The shops that the actor works for and keeps none of, by their age."""
    return [
        await work.shops.get(each) for each in sorted(actor.shops) if not may(actor, Action.KEEP_SHOP, each)
    ]


async def my_shop(work: CatalogueWork, actor: Actor, shop_id: int) -> Shop:
    """One of them; anybody else's is not found."""
    if not may(actor, Action.KEEP_SHOP, shop_id):
        raise NotFound
    return await work.shops.get(shop_id)


async def hold_shop(work: CatalogueWork, actor: Actor, shop_id: int) -> Shop:
    """The same, and nobody else changes it before this work is over."""
    if not may(actor, Action.KEEP_SHOP, shop_id):
        raise NotFound
    return await work.shops.hold_to_change(shop_id)


async def set_open(work: CatalogueWork, actor: Actor, shop_id: int, is_open: bool) -> None:
    """Opens or closes the shop. Raises NotFound."""
    await hold_shop(work, actor, shop_id)
    await work.shops.set_open(shop_id, is_open)
    await work.audit.record(
        actor, AuditAction.SHOP_OPENED if is_open else AuditAction.SHOP_CLOSED, f"shop:{shop_id}"
    )
    await work.happened(ShopMoved(shop_id, ShopMove.OPENED if is_open else ShopMove.CLOSED))


async def set_reach(
    work: CatalogueWork,
    actor: Actor,
    shop_id: int,
    *,
    radius_m: int | None = None,
    takes_unpinned: bool | None = None,
) -> None:
    """How far the shop delivers, and whether to addresses without a pin; None leaves it as it is.

    Raises NotFound, BadRadius.
    """
    shop = await hold_shop(work, actor, shop_id)
    metres = shop.radius_m if radius_m is None else radius_m
    unpinned = shop.takes_unpinned if takes_unpinned is None else takes_unpinned
    if not SHORTEST_RADIUS_M <= metres <= LONGEST_RADIUS_M:
        raise bad_radius()
    await work.shops.set_reach(shop_id, metres, takes_unpinned=unpinned)
    await work.audit.record(actor, AuditAction.SHOP_REACH, f"shop:{shop_id}")


async def type_radius(work: CatalogueWork, actor: Actor, shop_id: int, typed: str) -> None:
    """The same, for a distance as people write it. Raises NotFound, BadRadius."""
    found = distance(typed)
    if len(found) != 1:
        raise bad_radius()
    await set_reach(work, actor, shop_id, radius_m=found[0].metres)


def bad_radius() -> BadRadius:
    """What is said of a distance that no shop delivers to."""
    return BadRadius(least=Distance(SHORTEST_RADIUS_M), most=Distance(LONGEST_RADIUS_M))


async def set_first_caps(work: CatalogueWork, actor: Actor, shop_id: int, caps: FirstCaps) -> None:
    """What holds for whoever has not yet had an order from the shop. Raises NotFound, BadRequest."""
    await hold_shop(work, actor, shop_id)
    given = [each for each in (caps.orders, caps.value, caps.share) if each is not None]
    if not all(0 <= each <= LARGEST for each in given) or (caps.share or 0) > EVERYTHING:
        raise BadRequest(where="body.first_orders")
    await work.shops.set_first_caps(shop_id, caps)
    await work.audit.record(actor, AuditAction.SHOP_FIRST_CAPS, f"shop:{shop_id}")


async def note_stocked(work: CatalogueWork, shop_id: int) -> None:
    """There may be something new in the shop: has it looked soon for who waited for that."""
    await work.due.at(work.now + SOON, DueKind.SHOP_STOCKED, shop_id)
