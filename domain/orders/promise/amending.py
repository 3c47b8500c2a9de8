"""A customer adds to an order of theirs, or changes it, until somebody begins to pick it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from domain.catalogue.errors import BadQuantity, InsufficientStock, ProductGone
from domain.catalogue.product import Product
from domain.catalogue.shop import Shop
from domain.errors import NotFound
from domain.kinds import DueKind, MessageKind
from domain.orders import counter, holding
from domain.orders.changing import carry_out_change, restated
from domain.orders.errors import NothingLeft, TooLateToChange
from domain.orders.events import Changed
from domain.orders.line import OrderLine
from domain.orders.order import Order, OrderState
from domain.orders.own_orders import own_order
from domain.orders.work import OrderWork
from domain.people import Actor
from domain.shopping import rations
from domain.shopping.cart import MOST_LINES
from domain.shopping.errors import BelowMinimum, CartFull
from domain.shopping.searching import search_in
from domain.values import Money

CHANGEABLE = frozenset({OrderState.PLACED, OrderState.ACCEPTED})
"""States in which nobody has picked anything."""
REST = timedelta(seconds=20)
"""Somebody who changes several things is told of at the counter once."""
MOST_FOUND = 8


@dataclass(frozen=True, slots=True)
class _Wanted:
    """So much of a product is wanted; the line of it that there is."""

    product: Product
    amount: int
    line: OrderLine | None

    @property
    def more(self) -> int:
        """How much more than before."""
        return self.amount - (self.line.held if self.line else 0)

    def becomes(self) -> OrderLine:
        """The line from now on."""
        if self.line:
            return self.line.made(self.amount)
        return OrderLine.added(self.product, self.amount)

    def must_be_sold(self) -> None:
        """Raises ProductGone, BadQuantity, InsufficientStock."""
        of = self.product
        if self.amount and not of.is_sold_as(self.amount):
            raise BadQuantity(step=of.quantity(of.step), most=of.quantity(of.most))
        if self.more > 0 and not of.is_listed:
            raise ProductGone(product=of.names)
        if self.more > of.available:
            raise InsufficientStock(product=of.names, left=of.quantity(of.available))


async def amend(work: OrderWork, actor: Actor, order_id: int, amounts: Mapping[int, int]) -> Order:
    """Makes an order of the actor's hold so much of each product, by its id; the same again changes nothing.

    What is a line already keeps its price. Delivery becomes free, or costs something again, by what it
    comes to.

    Raises NotFound, TooLateToChange, OrderMoved, NothingLeft, BelowMinimum, CartFull, ProductGone,
    BadQuantity, InsufficientStock, TooMuchADay, TooManyOpenOrders, TooMuchOfStock.
    """
    order = await _changeable(work, actor, order_id)
    wanted = [await _wanted(work, order, *each) for each in amounts.items()]
    changed = [each for each in wanted if each.more]
    if not changed:
        return order
    shop = await work.shops.get(order.shop_id)
    lines = [each.becomes() for each in changed]
    after = restated(order, lines, shop, fee=_fee(order, lines, shop))
    _must_be_an_order(order, after, shop)
    await _must_be_had(work, actor, order, after, shop, [each for each in changed if each.more > 0])
    return await carry_out_change(work, actor, order, lines, fee=after.fee)


async def find(work: OrderWork, actor: Actor, order_id: int, typed: str) -> Sequence[Product]:
    """What the order's shop has by that name, the best first. Raises NotFound, TooLateToChange."""
    order = await _changeable(work, actor, order_id)
    found = await search_in(work, [await work.shops.get(order.shop_id)], typed)
    return [hit.product for hit in found.hits if hit.product.can_be_had][:MOST_FOUND]


async def tell_counter(work: OrderWork, event: Changed) -> None:
    """The counter reads what its customer has changed, once they are done."""
    if any(line.known is not None for line in event.order.lines):
        await work.due.at(work.now + REST, DueKind.ORDER_AMENDED, event.order.id)


async def say(work: OrderWork, order_id: int) -> None:
    """Says so; nothing where all is as it was, or over by now."""
    order = await work.orders.get(order_id)
    desk = await counter.read_in(work, await work.shops.get(order.shop_id))
    if desk and order.is_open and any(line.known is not None for line in order.lines):
        await work.outbox.tell(MessageKind.ORDER_CARD, order_id, desk)
        await work.outbox.tell(MessageKind.ORDER_AMENDED, order_id, desk)


async def said(work: OrderWork, order_id: int) -> None:
    """The counter has been told."""
    await work.orders.now_known(order_id)


async def _changeable(work: OrderWork, actor: Actor, order_id: int) -> Order:
    order = await own_order(work, actor, order_id)
    if order.state not in CHANGEABLE:
        raise TooLateToChange(number=str(order.number))
    return order


async def _wanted(work: OrderWork, order: Order, product_id: int, amount: int) -> _Wanted:
    """Raises NotFound, ProductGone, BadQuantity, InsufficientStock."""
    product = await work.products.get(product_id)
    if product.shop_id != order.shop_id:
        raise NotFound
    line = next((each for each in order.lines if each.product_id == product_id), None)
    wanted = _Wanted(product, max(amount, 0), line)
    wanted.must_be_sold()
    return wanted


def _fee(order: Order, lines: Sequence[OrderLine], shop: Shop) -> Money:
    """What delivery costs then: what was agreed, unless it was free for what it came to, or is now."""
    if order.is_pickup:
        return order.fee
    terms = shop.terms_at(order.place)
    fee = terms.fee_for(restated(order, lines, shop).subtotal)
    was_free = not order.fee.minor and not terms.fee_for(order.subtotal).minor
    return fee if was_free or not fee.minor else order.fee


def _must_be_an_order(before: Order, after: Order, shop: Shop) -> None:
    """Raises NothingLeft, BelowMinimum, CartFull."""
    if not any(line.held for line in after.lines):
        raise NothingLeft(number=str(before.number))
    if len(after.lines) > max(MOST_LINES, len(before.lines)):
        raise CartFull(most=MOST_LINES)
    minimum = shop.terms_at(before.place).minimum
    if after.subtotal < minimum and after.subtotal < before.subtotal and not before.is_pickup:
        missing = Money(minimum.minor - after.subtotal.minor, minimum.currency)
        raise BelowMinimum(shop=shop.names, minimum=minimum, missing=missing)


async def _must_be_had(
    work: OrderWork, actor: Actor, before: Order, after: Order, shop: Shop, more: Sequence[_Wanted]
) -> None:
    """Raises TooMuchADay, TooManyOpenOrders, TooMuchOfStock."""
    amounts = {each.product.id: each.more for each in more}
    await rations.must_be_left(work, actor, [each.product for each in more], amounts)
    dearer = after.total.minor - before.total.minor
    await holding.must_have_room_for(
        work, actor, shop, dearer, [(each.product, each.amount) for each in more]
    )
