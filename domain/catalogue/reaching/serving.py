"""How long an order takes a shop, and whether people may collect theirs: its owner says so."""

from __future__ import annotations

import re
from fractions import Fraction

from domain.audit_actions import AuditAction
from domain.catalogue.about.promise import (
    LONGEST_HEARING,
    LONGEST_LEAD_MINUTES,
    SHORTEST_HEARING,
    SHORTEST_LEAD_MINUTES,
)
from domain.catalogue.errors import BadHearing, BadLead
from domain.catalogue.shopkeeping import hold_shop
from domain.catalogue.work import CatalogueWork
from domain.people import Actor

_HOURS = r"h|hr|hrs|hour|hours|घंटा|घंटे|గంట|గంటలు"
_MINUTES = r"m|min|mins|minute|minutes|मिनट|నిమిషం|నిమిషాలు|ని"
_TIME = re.compile(
    rf"(?:(?P<hours>\d{{1,2}}(?:\.\d{{1,2}})?)\s*(?:{_HOURS})\.?)?\s*(?:(?P<minutes>\d{{1,4}})\s*(?:{_MINUTES})?\.?)?",
    re.IGNORECASE,
)


async def set_lead(work: CatalogueWork, actor: Actor, shop_id: int, minutes: int) -> None:
    """An order takes the shop so long where none is in front. Raises NotFound, BadLead."""
    shop = await hold_shop(work, actor, shop_id)
    if not SHORTEST_LEAD_MINUTES <= minutes <= LONGEST_LEAD_MINUTES:
        raise bad_lead()
    if minutes != shop.lead_minutes:
        await work.shops.set_lead(shop_id, minutes)
        await work.audit.record(actor, AuditAction.SHOP_LEAD, f"shop:{shop_id}")


async def set_pickup(work: CatalogueWork, actor: Actor, shop_id: int, is_offered: bool) -> None:
    """Whether people may collect their orders at the shop from now on. Raises NotFound."""
    shop = await hold_shop(work, actor, shop_id)
    if is_offered != shop.offers_pickup:
        await work.shops.set_pickup(shop_id, is_offered)
        await work.audit.record(actor, AuditAction.SHOP_PICKUP, f"shop:{shop_id}")


async def set_hiding(work: CatalogueWork, actor: Actor, shop_id: int, hides_customers: bool) -> None:
    """Whether only who took an order, or carries it, sees its customer. Raises NotFound."""
    shop = await hold_shop(work, actor, shop_id)
    if hides_customers != shop.hides_customers:
        await work.shops.set_hiding(shop_id, hides_customers)
        await work.audit.record(actor, AuditAction.SHOP_HIDING, f"shop:{shop_id}")


async def set_hearing(work: CatalogueWork, actor: Actor, shop_id: int, hours: int) -> None:
    """For how long after an order has come complaints about it are heard. Raises NotFound, BadHearing."""
    shop = await hold_shop(work, actor, shop_id)
    if not SHORTEST_HEARING <= hours <= LONGEST_HEARING:
        raise BadHearing(least=SHORTEST_HEARING, most=LONGEST_HEARING)
    if hours != shop.complaint_hours:
        await work.shops.set_hearing(shop_id, hours)
        await work.audit.record(actor, AuditAction.SHOP_HEARING, f"shop:{shop_id}")


async def type_lead(work: CatalogueWork, actor: Actor, shop_id: int, typed: str) -> None:
    """The same, for a time as people write it. Raises NotFound, BadLead."""
    await set_lead(work, actor, shop_id, typed_minutes(typed))


def typed_minutes(typed: str) -> int:
    """Minutes, or hours where that is said. Raises BadLead."""
    found = _TIME.fullmatch(typed.strip())
    if found is None or not (found["hours"] or found["minutes"]):
        raise bad_lead()
    return round(Fraction(found["hours"] or 0) * 60) + int(found["minutes"] or 0)


def bad_lead() -> BadLead:
    """What is said of a time that no order takes."""
    return BadLead(least=SHORTEST_LEAD_MINUTES, most=LONGEST_LEAD_MINUTES)
