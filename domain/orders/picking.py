"""Picking: whoever works at a counter says of each line what there is."""

from __future__ import annotations

from datetime import timedelta

from domain.catalogue.errors import BadQuantity
from domain.catalogue.product import Product
from domain.errors import NotFound
from domain.orders.changing import carry_out_change, must_fit, with_offer
from domain.orders.counter import order_seen
from domain.orders.errors import LineWaits, NotYourCounter
from domain.orders.life import carry_out, overtaken
from domain.orders.line import AT_HAND, LineOffer, LineState, OrderLine
from domain.orders.order import PICKABLE, Move, Order, OrderState
from domain.orders.work import OrderWork
from domain.people import Actor
from domain.policy import Action, may
from domain.preferences import Substitution
from domain.typed.quantities import KILOGRAMS_OR_GRAMS, PIECES, Unclear, quantity
from domain.values import Quantity


async def order_to_pick(work: OrderWork, actor: Actor, order_id: int) -> Order:
    """An order of a shop at whose counter the actor works.

    Raises NotFound, NotYourCounter for its customer and for a courier.
    """
    order = await order_seen(work, actor, order_id)
    if not may(actor, Action.WORK_COUNTER, order.shop_id):
        raise NotYourCounter
    return order


async def pick_line(
    work: OrderWork, actor: Actor, order_id: int, line_id: int, *, version: int, picked: int
) -> Order:
    """So much of a line is there: it is charged as it is. The same again changes nothing.

    Less than was ordered is told, more than a tenth more of what is weighed is asked; nought is `miss_line`.
    `version` is the order's that the person saw.

    Raises NotFound, NotYourCounter, OrderMoved, LineWaits, BadQuantity, InsufficientStock.
    """
    order, line = await _line(work, actor, order_id, line_id, version)
    if not line.can_weigh(picked):
        raise BadQuantity(step=Quantity(1, line.unit), most=line.was)
    if line.must_be_asked(picked):
        return await _ask(work, actor, order, line, (LineOffer(line.product_id, picked, line.price),))
    done = line.ticked(picked)
    if done == line:
        return order
    return await carry_out_change(work, actor, await _begun(work, actor, order), [done])


async def miss_line(
    work: OrderWork,
    actor: Actor,
    order_id: int,
    line_id: int,
    *,
    version: int,
    replacement: int | None = None,
    amount: int | None = None,
) -> Order:
    """A line is not there, or another product of the shop comes in its place, as its customer wishes.

    Without a wish they are asked; what costs more than was agreed never comes without their yes. Where no
    amount is said, it is the one that comes next to what was ordered.

    Raises NotFound, NotYourCounter, OrderMoved, LineWaits, NotInItsPlace, and what `must_sell` raises.
    """
    order, line = await _line(work, actor, order_id, line_id, version)
    if replacement is None or line.substitution is Substitution.LEAVE_OUT:
        return await _without(work, actor, order, line)
    product, offer = await _offer(work, order, line, replacement, amount)
    is_wished = line.substitution is Substitution.SIMILAR and not line.waits
    if is_wished and not costs_more(order, line, offer):
        begun = await _begun(work, actor, order)
        return await carry_out_change(work, actor, begun, with_offer(begun, line.missed(), offer, product))
    return await _ask(work, actor, order, line, (offer,))


async def ask_line(
    work: OrderWork,
    actor: Actor,
    order_id: int,
    line_id: int,
    offers: tuple[LineOffer, ...],
    *,
    version: int,
) -> Order:
    """A line is not there, and its customer is asked about these.

    Raises NotFound, NotYourCounter, OrderMoved, LineWaits.
    """
    order, line = await _line(work, actor, order_id, line_id, version)
    return await _ask(work, actor, order, line, offers)


async def weigh_line(
    work: OrderWork, actor: Actor, order_id: int, line_id: int, *, version: int, typed: str
) -> Order:
    """So much of a line is there, as somebody typed it: "940", "1 kg 50 g".

    Raises what `pick_line` does, and BadQuantity for what is none or may be several.
    """
    order = await order_to_pick(work, actor, order_id)
    line = order.line(line_id)
    if line is None:
        raise NotFound
    return await pick_line(work, actor, order_id, line_id, version=version, picked=typed_amount(line, typed))


def typed_amount(line: OrderLine, typed: str) -> int:
    """What was typed, as much as may be meant of this line: 0.95 is a kilogram's, 950 a gram's.

    Raises BadQuantity.
    """
    read = quantity(typed, bare=KILOGRAMS_OR_GRAMS if line.is_weighed else PIECES)
    choices = read.choices if isinstance(read, Unclear) else (read,) if read else ()
    meant = {each.quantity.amount for each in choices if each.quantity.unit is line.unit}
    able = [amount for amount in meant if line.can_weigh(amount)]
    if len(able) != 1:
        raise BadQuantity(step=Quantity(1, line.unit), most=line.was)
    return able[0]


async def untick_line(work: OrderWork, actor: Actor, order_id: int, line_id: int, *, version: int) -> Order:
    """A line is to be picked after all, as it was ordered.

    Raises NotFound, NotYourCounter, OrderMoved, LineWaits, InsufficientStock.
    """
    order, line = await _line(work, actor, order_id, line_id, version)
    if line.state is LineState.ORDERED:
        return order
    if line.waits:
        raise LineWaits(number=str(order.number), product=line.names)
    return await carry_out_change(work, actor, order, [line.again()])


def costs_more(order: Order, line: OrderLine, offer: LineOffer) -> bool:
    """Whether an offer is dearer than what was agreed for the line in whose place it would come."""
    for other in order.lines:
        if other.product_id == offer.product_id:
            return other.joined(offer.amount).charged.minor - other.charged.minor > line.agreed.minor
    return offer.cost > line.agreed


def amount_beside(line: OrderLine, product: Product) -> int:
    """How much of another product comes nearest to what was ordered, and is no more; one step at least."""
    wanted = product.step
    if line.unit is product.unit:
        wanted = line.ordered
        if line.pack and product.pack and line.pack.unit is product.pack.unit:
            wanted = line.ordered * line.pack.amount // product.pack.amount
    return max(product.step, min(wanted, product.most) // product.step * product.step)


async def _line(
    work: OrderWork, actor: Actor, order_id: int, line_id: int, version: int
) -> tuple[Order, OrderLine]:
    """A line that may still be picked, of an order in the state in which the person saw it."""
    order = await order_to_pick(work, actor, order_id)
    line = order.line(line_id)
    if line is None:
        raise NotFound
    if order.state not in PICKABLE or not (
        order.was_seen_at(version) or _was_begun_by(actor, order, version)
    ):
        raise overtaken(order)
    if not (line.waits or line.state in AT_HAND):
        raise overtaken(order)
    return order, line


def _was_begun_by(actor: Actor, order: Order, version: int) -> bool:
    """Whether the person saw it just before their own first tick began it."""
    is_theirs = order.handler_id == actor.identity_id
    return order.state is OrderState.PICKING and is_theirs and version == order.state_version - 1


async def _begun(work: OrderWork, actor: Actor, order: Order) -> Order:
    """The order as it is picked: who picks the first line has begun it."""
    if order.state is OrderState.PICKING:
        return order
    return await carry_out(work, actor, order, Move.PICK)


async def _without(work: OrderWork, actor: Actor, order: Order, line: OrderLine) -> Order:
    if line.waits:
        raise LineWaits(number=str(order.number), product=line.names)
    if line.state is LineState.MISSING:
        return order
    return await carry_out_change(work, actor, await _begun(work, actor, order), [line.missed()])


async def _ask(
    work: OrderWork, actor: Actor, order: Order, line: OrderLine, offers: tuple[LineOffer, ...]
) -> Order:
    """Asks the customer; the same question again changes nothing."""
    if line.waits:
        if line.offers == offers:
            return order
        raise LineWaits(number=str(order.number), product=line.names)
    until = work.now + timedelta(seconds=work.rules.answer_timeout_s)
    return await carry_out_change(work, actor, await _begun(work, actor, order), [line.asked(offers, until)])


async def _offer(
    work: OrderWork, order: Order, line: OrderLine, product_id: int, amount: int | None
) -> tuple[Product, LineOffer]:
    """Raises NotFound, NotInItsPlace, and what `must_sell` raises."""
    product = await work.products.get(product_id)
    if product.shop_id != order.shop_id:
        raise NotFound
    must_fit(order, line, product)
    offer = LineOffer(product.id, amount_beside(line, product) if amount is None else amount, product.price)
    product.must_sell(offer.amount)
    return product, offer
