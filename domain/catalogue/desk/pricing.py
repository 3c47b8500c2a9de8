"""Prices of a whole shelf at once: up or down by a part, looked at first, and undone as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.audit_actions import AuditAction
from domain.catalogue.amendment import Amended, Amendment, Deed
from domain.catalogue.entry import Entry, Facts
from domain.catalogue.errors import BadFact
from domain.catalogue.fact import Fact
from domain.catalogue.products import change_all, changed_facts
from domain.catalogue.shopkeeping import hold_shop, my_shop
from domain.catalogue.work import CatalogueWork
from domain.errors import StaleVersion
from domain.people import Actor
from domain.values import Money

WHOLE = 10_000
"""Basis points."""
MOST_UP, MOST_DOWN = 50_000, -9_000
AT_ONCE = 500
RUPEE, CHEAP = 100, 10_00
"""Prices are whole rupees, and below ten rupees half ones."""


@dataclass(frozen=True, slots=True)
class NewPrice:
    """What a product would cost; `is_at_mrp`: more is not allowed."""

    entry: Entry
    price: Money
    is_at_mrp: bool


@dataclass(frozen=True, slots=True)
class PricePlan:
    """What moving a shelf's prices would change, as things stand at the shop's last amendment."""

    new: tuple[NewPrice, ...]
    last: int


async def plan_prices(
    work: CatalogueWork, actor: Actor, shop_id: int, category_id: int, basis_points: int
) -> PricePlan:
    """Every product there whose price would be another one. Raises NotFound, BadFact."""
    await my_shop(work, actor, shop_id)
    if not MOST_DOWN <= basis_points <= MOST_UP or not basis_points:
        raise BadFact(fact=Fact.PRICE)
    last = await work.amendments.last(shop_id)
    found: list[Entry] = []
    while len(page := (await _page(work, shop_id, category_id, len(found)))) == AT_ONCE:
        found += page
    moved = (moved_price(entry, basis_points) for entry in [*found, *page])
    return PricePlan(tuple(each for each in moved if each.price != each.entry.product.price.money), last)


async def move_prices(
    work: CatalogueWork, actor: Actor, shop_id: int, category_id: int, basis_points: int, *, last: int
) -> Amendment | None:
    """Moves them as planned; None where nothing would change.

    Raises NotFound, BadFact, and StaleVersion where the shop's goods were changed since they were looked at.
    """
    await hold_shop(work, actor, shop_id)
    planned = await plan_prices(work, actor, shop_id, category_id, basis_points)
    if planned.last != last:
        raise StaleVersion
    if not planned.new:
        return None
    amendment = await work.amendments.open(shop_id, actor.identity_id, Deed.PRICED)
    await change_all(work, amendment, [_told(each) for each in planned.new])
    await work.audit.record(actor, AuditAction.SHOP_GOODS, f"shop:{shop_id}")
    await work.happened(Amended(amendment, changed=len(planned.new)))
    return amendment


def moved_price(entry: Entry, basis_points: int) -> NewPrice:
    """The price moved by a part, rounded half up to what is paid in coins, and never over the MRP."""
    price, mrp = entry.product.price.money, entry.product.mrp
    exact = price.minor * (WHOLE + basis_points)
    step = RUPEE if price.minor >= CHEAP else RUPEE // 2
    new = Money(max(step, (exact * 2 + WHOLE * step) // (2 * WHOLE * step) * step), price.currency)
    is_at_mrp = mrp is not None and new > mrp
    return NewPrice(entry, mrp if is_at_mrp and mrp else new, is_at_mrp)


async def _page(work: CatalogueWork, shop_id: int, category_id: int, offset: int) -> Sequence[Entry]:
    return (await work.entries.page(shop_id, category_id, offset=offset, limit=AT_ONCE))[0]


def _told(new: NewPrice) -> tuple[Entry, Facts]:
    return new.entry, changed_facts(new.entry, {"price": new.price})
