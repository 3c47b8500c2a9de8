"""Opening a shop: by its owner, who says a few facts and sends it for approval when they like."""

from __future__ import annotations

from typing import Unpack

from domain import menus
from domain.audit_actions import AuditAction
from domain.catalogue.about.papers import Papers
from domain.catalogue.about.timetable import Timetable
from domain.catalogue.errors import TooManyWaiting
from domain.catalogue.ports import NewShop
from domain.catalogue.shop import LONGEST_RADIUS_M, SHORTEST_RADIUS_M, USUAL_RADIUS_M, Shop, ShopState
from domain.catalogue.shop_facts import PAPERS, OtherParts, ShopParts, checked
from domain.catalogue.shopkeeping import bad_radius, hold_shop, my_shop
from domain.identity.attempts import admins
from domain.kinds import MessageKind
from domain.people import Actor, Role
from domain.platform.shops.checklist import Gap, checklist
from domain.platform.work import PlatformWork
from domain.policy import Action, may, must_have_agreed
from domain.values import Money, Names, Place

MOST_WAITING = 3
"""Shops of one person that nobody has approved yet; an admin opens as many as others want."""
USUAL = {"minimum_order": Money(0), "delivery_fee": Money(0), "free_delivery_from": None}
"""What a shop asks for before its owner says otherwise."""


async def open_shop(
    work: PlatformWork,
    actor: Actor,
    *,
    names: Names,
    place: Place,
    address: str,
    phone: str,
    radius_m: int = USUAL_RADIUS_M,
    **more: Unpack[OtherParts],
) -> Shop:
    """A shop of the actor's own, which nobody sees before it was submitted and approved.

    Raises ConsentNeeded, TooManyWaiting, BadRadius, and for its facts as `edit_shop` does.
    """
    must_have_agreed(actor)
    await work.identities.hold(actor.identity_id)
    await _must_have_room(work, actor)
    return await add_shop(
        work,
        actor,
        by=actor,
        names=names,
        place=place,
        address=address,
        phone=phone,
        radius_m=radius_m,
        **more,
    )


async def add_shop(
    work: PlatformWork,
    owner: Actor,
    *,
    by: Actor | None,
    names: Names,
    place: Place,
    address: str,
    phone: str,
    radius_m: int = USUAL_RADIUS_M,
    **more: Unpack[OtherParts],
) -> Shop:
    """A shop of the owner's; the machine adds one where nobody is named who does.

    Raises BadRadius, and for its facts as `edit_shop` does.
    """
    if not SHORTEST_RADIUS_M <= radius_m <= LONGEST_RADIUS_M:
        raise bad_radius()
    said: ShopParts = {**more, "names": names, "place": place, "address": address, "phone": phone}
    facts = USUAL | checked(said, work.rules.region)
    papers = Papers(**{name: facts.pop(name) for name in PAPERS if name in facts})
    timetable = Timetable(facts.pop("week", None))
    new = NewShop(
        state=ShopState.PENDING,
        is_open=True,
        owner_id=owner.identity_id,
        radius_m=radius_m,
        papers=papers,
        timetable=timetable,
        is_submitted=False,
        **facts,
    )
    made = await work.shops.add(new)
    await _made_owner(work, owner, made)
    await work.audit.record(by, AuditAction.SHOP_CREATED, f"shop:{made.id}")
    return made


async def submit(work: PlatformWork, actor: Actor, shop_id: int) -> Shop:
    """Sends it for approval: the admins hear of it. Where it was sent already nothing changes.

    Raises NotFound.
    """
    shop = await hold_shop(work, actor, shop_id)
    if shop.waits_for_owner:
        await work.shops.set_submitted(shop_id, True)
        await work.audit.record(actor, AuditAction.SHOP_SUBMITTED, f"shop:{shop_id}")
        for chat in await admins(work):
            await work.outbox.tell(MessageKind.SHOP_SUBMITTED, shop_id, chat)
    return await work.shops.get(shop_id)


async def my_checklist(work: PlatformWork, actor: Actor, shop_id: int) -> list[Gap]:
    """What is missing in the actor's shop. Raises NotFound."""
    return await checklist(work, await my_shop(work, actor, shop_id))


async def _must_have_room(work: PlatformWork, actor: Actor) -> None:
    own = await work.shops.of_owner(actor.identity_id)
    waiting = sum(shop.state is ShopState.PENDING for shop in own)
    if waiting >= MOST_WAITING and not may(actor, Action.RUN_PLATFORM):
        raise TooManyWaiting(most=MOST_WAITING)


async def _made_owner(work: PlatformWork, owner: Actor, shop: Shop) -> None:
    """Whoever keeps a shop sees other people's data: sessions and menus follow."""
    await work.people.join_shop(shop.id, owner.identity_id, Role.OWNER)
    await work.identities.bump_epoch(owner.identity_id)
    await menus.renew(work, owner.identity_id)
