"""What one person holds at a shop: no more at once than leaves something for everybody else.

Another system is no person: an admin vouches for it, and it orders for many.
"""

from __future__ import annotations

from collections.abc import Sequence

from domain.caps import NONE_OF_ITS_OWN, Caps
from domain.catalogue.product import Product
from domain.catalogue.shop import Shop
from domain.orders.errors import PhoneUnproved, TooManyOpenOrders, TooMuchOfStock
from domain.orders.work import OrderWork
from domain.people import Actor, Role
from domain.shopping.cart import Basket, Part
from domain.values import Money


async def must_be_within(work: OrderWork, actor: Actor, basket: Basket) -> None:
    """Whether the basket may be ordered beside what the actor has open, from whichever cart or chat.

    Raises TooManyOpenOrders, TooMuchOfStock.
    """
    if Role.SERVICE in actor.roles:
        return
    held = await work.orders.held_by(actor.identity_id, basket.cart.id)
    for part in basket.parts:
        caps = await _caps(work, actor, part.shop)
        orders, worth = held.open.get(part.shop.id, (0, 0))
        _must_have_room(part, caps, orders, worth)
        for line in part.lines:
            if not line.product.is_counted:
                continue  # nobody knows what a part of it would be
            most = caps.share_of(line.product.on_hand, line.product.step)
            if most is not None and held.goods.get(line.product.id, 0) + line.amount > most:
                raise TooMuchOfStock(product=line.names, most=line.product.quantity(most))


async def must_have_room_for(
    work: OrderWork, actor: Actor, shop: Shop, dearer: int, goods: Sequence[tuple[Product, int]]
) -> None:
    """Whether an open order of the actor's may become dearer by so much (minor units), and hold so much.

    Raises TooManyOpenOrders, TooMuchOfStock.
    """
    if Role.SERVICE in actor.roles:
        return
    caps = await _caps(work, actor, shop)
    _, worth = (await work.orders.held_by(actor.identity_id, 0)).open.get(shop.id, (0, 0))
    if caps.value and dearer > 0 and worth + dearer > caps.value:
        raise TooManyOpenOrders(shop=shop.names, orders=None, worth=Money(caps.value, shop.currency))
    for product, amount in goods:
        most = caps.share_of(product.on_hand, product.step) if product.is_counted else None
        if most is not None and amount > most:
            raise TooMuchOfStock(product=product.names, most=product.quantity(most))


async def must_be_known(work: OrderWork, actor: Actor, phone: str) -> None:
    """Who pays at the door can be found again: by a chat of theirs, or at a number that Telegram has vouched
    for. Raises PhoneUnproved.
    """
    if actor.telegram_id or Role.SERVICE in actor.roles:
        return
    if await work.people.proved_phone(actor.identity_id) != phone:
        raise PhoneUnproved


async def _caps(work: OrderWork, actor: Actor, shop: Shop) -> Caps:
    everybodys = work.rules.caps
    if shop.first_caps == NONE_OF_ITS_OWN or await work.orders.has_had(actor.identity_id, shop.id):
        return everybodys
    return shop.first_caps.over(everybodys)


def _must_have_room(part: Part, caps: Caps, orders: int, worth: int) -> None:
    """Raises TooManyOpenOrders."""
    if caps.orders and orders >= caps.orders:
        raise TooManyOpenOrders(shop=part.shop.names, orders=caps.orders, worth=None)
    if caps.value and worth + part.total.minor > caps.value:
        raise TooManyOpenOrders(
            shop=part.shop.names, orders=None, worth=Money(caps.value, part.shop.currency)
        )
