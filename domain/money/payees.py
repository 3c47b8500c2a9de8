"""An owner says where UPI goes for their shop; an admin that it was verified as a merchant."""

from __future__ import annotations

from domain.audit_actions import AuditAction
from domain.catalogue.shopkeeping import my_shop
from domain.errors import NotFound
from domain.money.payee import Payee, upi_id
from domain.money.work import MoneyWork
from domain.people import Actor
from domain.policy import Action, must


async def payee_of(work: MoneyWork, actor: Actor, shop_id: int) -> Payee | None:
    """Where UPI goes for a shop of the actor's; None: it takes none. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    return await work.payees.of(shop_id)


async def say_payee(work: MoneyWork, actor: Actor, shop_id: int, typed: str) -> Payee:
    """UPI goes there from now on; another id is verified anew. Raises NotFound, BadUpiId."""
    found = upi_id(typed)
    before = await payee_of(work, actor, shop_id)
    if before is None or before.upi_id != found:
        await work.payees.put(Payee(shop_id, found))
        await work.audit.record(actor, AuditAction.SHOP_PAYEE, f"shop:{shop_id}")
    return Payee(shop_id, found, before is not None and before.upi_id == found and before.is_verified)


async def drop_payee(work: MoneyWork, actor: Actor, shop_id: int) -> None:
    """The shop takes no UPI any more; what is to be paid by it is paid in cash. Raises NotFound."""
    if await payee_of(work, actor, shop_id):
        await work.payees.drop(shop_id)
        await work.audit.record(actor, AuditAction.SHOP_PAYEE, f"shop:{shop_id}")


async def verify_payee(work: MoneyWork, actor: Actor, shop_id: int, is_verified: bool) -> Payee:
    """An admin has seen that the id is a verified merchant's, or is not. Raises NotAllowed, NotFound."""
    must(actor, Action.RUN_PLATFORM)
    before = await work.payees.of(shop_id)
    if before is None:
        raise NotFound
    if before.is_verified is not is_verified:
        await work.payees.put(Payee(shop_id, before.upi_id, is_verified))
        await work.audit.record(actor, AuditAction.SHOP_PAYEE, f"shop:{shop_id}")
    return Payee(shop_id, before.upi_id, is_verified)
