"""Carrying out a change of an order's lines: total, fee and goods follow, and whatever else has to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from domain.catalogue.desk.low import RanLow
from domain.catalogue.errors import InsufficientStock
from domain.catalogue.product import Product
from domain.catalogue.shop import Shop
from domain.orders.errors import NotInItsPlace
from domain.orders.events import Changed
from domain.orders.life import overtaken
from domain.orders.line import ABSENT, LineOffer, LineState, OrderLine
from domain.orders.order import Order
from domain.orders.work import OrderWork
from domain.people import Actor
from domain.values import Money, Quantity


def restated(order: Order, lines: Iterable[OrderLine], shop: Shop, *, fee: Money | None = None) -> Order:
    """The order with these lines, those without an id at its end, and what it costs then.

    Delivery becomes free where the goods reach what the shop asks for that, and dearer never, unless a `fee`
    is said. What a coupon took off stays off, as long as the goods come to so much.
    """
    given = list(lines)
    known = {line.id: line for line in given if line.id}
    kept = [known.get(line.id, line) for line in order.lines]
    whole = (*kept, *(line for line in given if not line.id))
    subtotal = Money.total((line.charged for line in whole), order.total.currency)
    free_from = shop.terms_at(order.place).free_from
    is_free = free_from is not None and subtotal >= free_from
    agreed = order.fee if fee is None else fee
    fee = Money(0, subtotal.currency) if is_free else agreed
    discount = min(order.discount, subtotal)
    total = Money(subtotal.minor - discount.minor, subtotal.currency) + fee + order.tip
    return replace(order, lines=whole, subtotal=subtotal, fee=fee, discount=discount, total=total)


def with_offer(order: Order, line: OrderLine, offer: LineOffer, product: Product) -> list[OrderLine]:
    """What becomes of the lines where something comes in a line's place: what is a line already is joined."""
    gone = line.replaced(offer)
    for other in order.lines:
        if other.product_id == offer.product_id:
            return [gone, other.joined(offer.amount)]
    return [gone, _new_line(product, offer)]


def must_fit(order: Order, line: OrderLine, product: Product) -> None:
    """Whether it may come in a line's place: not where it is that line, or itself not there or asked about.

    Raises NotInItsPlace.
    """
    others = [each for each in order.lines if each.product_id == product.id]
    if line in others or any(each.waits or each.state in ABSENT for each in others):
        raise NotInItsPlace(product=product.names)


def _new_line(product: Product, offer: LineOffer) -> OrderLine:
    return OrderLine(
        product_id=product.id,
        names=product.names,
        pack=product.pack,
        unit=product.unit,
        price=offer.price,
        tax_bp=product.tax_bp,
        ordered=offer.amount,
        picked=0,
        charged=offer.cost,
        state=LineState.ORDERED,
        held=offer.amount,
        came_instead=offer.amount,
    )


async def carry_out_change(
    work: OrderWork,
    actor: Actor | None,
    before: Order,
    lines: Iterable[OrderLine],
    *,
    fee: Money | None = None,
) -> Order:
    """Writes the lines, moves the goods that they hold and has everything done that follows.

    `actor` is None for the clock. Raises OrderMoved where somebody was faster, InsufficientStock.
    """
    shop = await work.shops.get(before.shop_id)
    after = restated(before, lines, shop, fee=fee)
    if not await work.orders.change(before, after):
        raise overtaken(await work.orders.get(before.id))
    await _move_goods(work, before, after)
    changed = await work.orders.get(before.id)
    await work.happened(Changed(shop=shop, before=before, order=changed, by=actor))
    return changed


async def _move_goods(work: OrderWork, before: Order, after: Order) -> None:
    """In product order, as a checkout takes them: nobody waits in a ring."""
    more: Counter[int] = Counter()
    for line in after.lines:
        more[line.product_id] += line.held
    for line in before.lines:
        more[line.product_id] -= line.held
    for product_id in sorted(more):
        if more[product_id] > 0:
            await _take(work, after, product_id, more[product_id])
        elif more[product_id] < 0:
            await work.stock.release(product_id, -more[product_id], after.id)


async def _take(work: OrderWork, order: Order, product_id: int, amount: int) -> None:
    taken = await work.stock.allocate(product_id, amount, order.id)
    if taken is None:
        product = await work.products.get(product_id)
        raise InsufficientStock(product=product.names, left=Quantity(product.available, product.unit))
    if taken.runs_low:
        await work.happened(RanLow(taken.shop_id, product_id))
