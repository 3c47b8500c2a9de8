"""Keeping shop: whose it is, open or closed."""

from domain.audit_actions import AuditAction
from domain.catalogue.shop import Shop
from domain.catalogue.work import CatalogueWork
from domain.errors import NotFound
from domain.people import Actor
from domain.policy import Action, may


async def my_shops(work: CatalogueWork, actor: Actor) -> list[Shop]:
    """The shops that the actor owns."""
    return await work.shops.of_owner(actor.identity_id)


async def my_shop(work: CatalogueWork, actor: Actor, shop_id: int) -> Shop:
    """One of them; anybody else's is not found."""
    if not may(actor, Action.KEEP_SHOP, shop_id):
        raise NotFound
    return await work.shops.get(shop_id)


async def set_open(work: CatalogueWork, actor: Actor, shop_id: int, is_open: bool) -> None:
    """Opens or closes the shop. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    await work.shops.set_open(shop_id, is_open)
    await work.audit.record(
        actor, AuditAction.SHOP_OPENED if is_open else AuditAction.SHOP_CLOSED, f"shop:{shop_id}"
    )
