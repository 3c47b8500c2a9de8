"""Approving: an admin's yes to a shop, or what is missing; suspending it and letting it go on."""

from __future__ import annotations

from collections.abc import Sequence

from domain.audit_actions import AuditAction
from domain.catalogue import spelling
from domain.catalogue.errors import BadReason
from domain.catalogue.ports import ShopTally
from domain.catalogue.shop import Shop, ShopMove, ShopMoved, ShopStanding, ShopState
from domain.catalogue.shopkeeping import note_stocked
from domain.errors import NotFound
from domain.identity.linking import stand_ins
from domain.kinds import MessageKind
from domain.people import LONGEST_NOTE, Actor, is_readable, plain_line
from domain.platform.shops.checklist import Gap, checklist
from domain.platform.work import PlatformWork
from domain.policy import Action, must


async def shop_list(
    work: PlatformWork,
    actor: Actor,
    standing: ShopStanding | None = None,
    typed: str = "",
    *,
    after: int = 0,
    offset: int = 0,
    most: int,
) -> Sequence[Shop]:
    """Shops that stand so, found by words of their names, by their age. Raises NotAllowed."""
    must(actor, Action.RUN_PLATFORM)
    words = spelling.keys(typed)
    if typed.strip() and not words:
        return []
    return await work.shops.page(standing, words, after=after, offset=offset, most=most)


async def tally(work: PlatformWork, actor: Actor) -> ShopTally:
    """How many shops stand where. Raises NotAllowed."""
    must(actor, Action.RUN_PLATFORM)
    return await work.shops.tally()


async def checklist_of(work: PlatformWork, actor: Actor, shop: Shop) -> list[Gap]:
    """What is missing in somebody's shop. Raises NotAllowed."""
    must(actor, Action.RUN_PLATFORM)
    return await checklist(work, shop)


async def approve(work: PlatformWork, actor: Actor, shop_id: int) -> None:
    """Customers may see it and order from it, whatever its checklist says. Raises NotAllowed, NotFound."""
    await set_state(work, actor, shop_id, ShopState.APPROVED)


async def send_back(work: PlatformWork, actor: Actor, shop_id: int, typed: str | None = None) -> None:
    """Back to its owner, who reads what is missing: the admin's words, else the checklist.

    Raises NotAllowed, BadReason; NotFound where it does not wait for an admin.
    """
    must(actor, Action.RUN_PLATFORM)
    reason = None if typed is None else reason_text(typed)
    shop = await work.shops.hold_to_change(shop_id)
    if not shop.waits_for_admin:
        raise NotFound
    await work.shops.set_submitted(shop_id, False, reason)
    await work.audit.record(actor, AuditAction.SHOP_SENT_BACK, f"shop:{shop_id}")
    await _tell_owner(work, shop, MessageKind.SHOP_SENT_BACK)
    await work.happened(ShopMoved(shop_id, ShopMove.SENT_BACK))


async def suspend(work: PlatformWork, actor: Actor, shop_id: int, typed: str | None = None) -> None:
    """Customers may not see it any more; its owner reads why. Raises NotAllowed, NotFound, BadReason."""
    reason = None if typed is None else reason_text(typed)
    await set_state(work, actor, shop_id, ShopState.SUSPENDED, reason)


async def resume(work: PlatformWork, actor: Actor, shop_id: int, typed: str | None = None) -> None:
    """Lifts a suspension; its owner reads why. Raises NotAllowed, BadReason; NotFound where there is none."""
    must(actor, Action.RUN_PLATFORM)
    reason = None if typed is None else reason_text(typed)
    shop = await work.shops.hold_to_change(shop_id)
    if shop.state is not ShopState.SUSPENDED:
        raise NotFound
    await work.shops.set_state(shop_id, ShopState.APPROVED, reason)
    await work.audit.record(actor, AuditAction.SHOP_RESUMED, f"shop:{shop_id}")
    await _tell_owner(work, shop, MessageKind.SHOP_RESUMED)
    await work.happened(ShopMoved(shop_id, ShopMove.RESUMED))


async def take_back(work: PlatformWork, actor: Actor, shop_id: int) -> None:
    """Takes an approval back: it waits for one again. Raises NotAllowed; NotFound where there is none."""
    must(actor, Action.RUN_PLATFORM)
    if (await work.shops.hold_to_change(shop_id)).state is not ShopState.APPROVED:
        raise NotFound
    await set_state(work, actor, shop_id, ShopState.PENDING)


async def set_state(
    work: PlatformWork, actor: Actor, shop_id: int, state: ShopState, reason: str | None = None
) -> None:
    """So it stands. Raises NotAllowed, NotFound."""
    must(actor, Action.RUN_PLATFORM)
    await put(work, actor, shop_id, state, reason)


async def put(
    work: PlatformWork, by: Actor | None, shop_id: int, state: ShopState, reason: str | None = None
) -> None:
    """So it stands, and its owner is told; the admins, too, where nobody could read its orders.

    The machine does it where nobody is named who does. Raises NotFound.
    """
    shop = await work.shops.hold_to_change(shop_id)
    if shop.state is state:
        return
    await work.shops.set_state(shop_id, state, reason)
    await work.audit.record(by, AuditAction(f"shop.{state}"), f"shop:{shop_id}")
    await _tell_owner(work, shop, MessageKind(f"shop-{state}"))
    await work.happened(ShopMoved(shop_id, ShopMove(state)))
    if state is ShopState.APPROVED:
        await note_stocked(work, shop_id)
    if state is ShopState.APPROVED and shop.unreachable:
        await stand_ins.tell_admins(work, shop)


def reason_text(typed: str) -> str:
    """The reason as its owner reads it. Raises BadReason."""
    text = plain_line(typed)
    if not is_readable(text) or len(text) > LONGEST_NOTE:
        raise BadReason(most=LONGEST_NOTE)
    return text


async def _tell_owner(work: PlatformWork, shop: Shop, kind: MessageKind) -> None:
    if owner := await work.people.chat_for(shop.owner_id, None):
        await work.outbox.tell(kind, shop.id, owner)
