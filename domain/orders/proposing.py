"""What could come in the place of a line that is not there, and goods that nobody finds any more."""

from __future__ import annotations

from domain.audit_actions import AuditAction
from domain.catalogue.amendment import Amended, Deed
from domain.catalogue.desk.today import tomorrow
from domain.catalogue.entry import Facts, changes
from domain.catalogue.product import Product
from domain.catalogue.products import change_all, changed_facts
from domain.errors import NotFound
from domain.orders.counter import move_order_of
from domain.orders.line import ABSENT, LineOffer, OrderLine
from domain.orders.order import PICKABLE, Move, Order, Reason
from domain.orders.picking import amount_beside, ask_line, costs_more, miss_line, order_to_pick
from domain.orders.work import OrderWork
from domain.people import Actor
from domain.preferences import Substitution

MOST_OFFERS = 3
LOOKED_AT = 60
"""So many of the shelf, those that sell best first."""


async def not_there(work: OrderWork, actor: Actor, order_id: int, line_id: int, *, version: int) -> Order:
    """A line is not there: its customer's wish decides, and they are asked about what is like it.

    Where nothing is, or they wish for nothing else, it is missing. The dearest that comes unasked costs no
    more than was agreed. Raises NotFound, NotYourCounter, OrderMoved, LineWaits.
    """
    order = await order_to_pick(work, actor, order_id)
    line = order.line(line_id)
    if line is None:
        raise NotFound
    found = await proposals(work, order, line) if line.substitution in _LOOKED_FOR else []
    if line.substitution is Substitution.SIMILAR:
        within = [offer for offer in found if not costs_more(order, line, offer)]
        found = within[:1] or found
    if not found:
        return await miss_line(work, actor, order_id, line_id, version=version)
    if line.substitution is Substitution.SIMILAR:
        taken = found[0]
        return await miss_line(
            work,
            actor,
            order_id,
            line_id,
            version=version,
            replacement=taken.product_id,
            amount=taken.amount,
        )
    return await ask_line(work, actor, order_id, line_id, tuple(found), version=version)


async def as_wished(work: OrderWork, actor: Actor, order_id: int, line_id: int, *, version: int) -> Order:
    """A line is not there, said by whoever is asked nothing back: the wish decides at once.

    Who wants nothing at all without it has the whole order cancelled. Raises what `not_there` does.
    """
    order = await order_to_pick(work, actor, order_id)
    line = order.line(line_id)
    if line is None:
        raise NotFound
    if line.substitution is Substitution.CANCEL and not line.waits and order.state in PICKABLE:
        why = Reason.OUT_OF_STOCK
        return await move_order_of(work, actor, order_id, Move.CANCEL, version=version, reason=why)
    return await not_there(work, actor, order_id, line_id, version=version)


_LOOKED_FOR = frozenset({Substitution.ASK, Substitution.SIMILAR})


async def proposals(work: OrderWork, order: Order, line: OrderLine) -> list[LineOffer]:
    """Up to three, of its shelf: what this person took in its place before, then what anybody did, then what
    is of the same brand, then what is packed alike, then by how near the price is."""
    product = await work.products.get(line.product_id)
    shelf, _ = await work.products.page(order.shop_id, product.category_id, offset=0, limit=LOOKED_AT)
    out = {each.product_id for each in order.lines if each.waits or each.state in ABSENT}
    offers = [
        (each, LineOffer(each.id, amount_beside(line, each), each.price))
        for each in shelf
        if each.id != product.id and each.id not in out
    ]
    able = [(each, offer) for each, offer in offers if each.can_sell(offer.amount)]
    taken = await work.orders.taken_instead(order.identity_id, order.shop_id, product.id)
    brands = await work.products.brands(order.shop_id, product.category_id)
    own = brands.get(product.id, "").casefold()
    alike = {each for each, brand in brands.items() if own and brand.casefold() == own}
    able.sort(key=lambda pair: _rank(line, product, pair[0], pair[1], taken, alike))
    return [offer for _, offer in able[:MOST_OFFERS]]


def _rank(
    line: OrderLine,
    product: Product,
    other: Product,
    offer: LineOffer,
    taken: dict[int, tuple[int, int]],
    alike: set[int],
) -> tuple[int, int, bool, bool, int, int]:
    own, anybodys = taken.get(other.id, (0, 0))
    away = abs(offer.cost.minor - line.agreed.minor)
    return -own, -anybodys, other.id not in alike, other.pack != product.pack, away, other.id


async def mark_out(work: OrderWork, actor: Actor, order_id: int, line_id: int) -> None:
    """Nobody can order it until tomorrow: whoever packs orders may say so of what they did not find.

    Raises NotFound, NotYourCounter.
    """
    order = await order_to_pick(work, actor, order_id)
    line = order.line(line_id)
    if line is None:
        raise NotFound
    shop = await work.shops.hold_to_change(order.shop_id)
    known = await work.entries.get(line.product_id)
    told: Facts = {"is_out": True, "out_until": tomorrow(work.now, shop.time_zone)}
    facts = changed_facts(known, told)
    if not (differs := changes(known.facts, facts)):
        return
    amendment = await work.amendments.open(shop.id, actor.identity_id, Deed.CHANGED)
    await change_all(work, amendment, [(known, facts)])
    await work.audit.record(actor, AuditAction.SHOP_GOODS, f"shop:{shop.id}")
    await work.happened(Amended(amendment, line.product_id, differs, changed=1))
