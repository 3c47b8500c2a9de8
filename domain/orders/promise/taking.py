"""Staff take an order by phone or at the counter, for somebody who has no chat: a guest of their shop.

A guest is a record with a key of its own, found again by the number that they ring from. Nobody proves
anything and nobody agrees to anything; what was written down is erased some weeks after the last order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from domain import people
from domain.audit_actions import AuditAction
from domain.catalogue.product import Product
from domain.catalogue.shop import Shop
from domain.errors import NotFound
from domain.kinds import DueKind
from domain.orders import checkout
from domain.orders.guests.guest import as_guest
from domain.orders.life import carry_out
from domain.orders.order import Move, Order, OrderState
from domain.orders.promises import accepted_by
from domain.orders.work import OrderWork
from domain.people import Actor
from domain.policy import Action, may
from domain.preferences import Delivery
from domain.shopping import cart_lines
from domain.shopping.cart import Quote
from domain.shopping.searching import search_in

MOST_FOUND = 8


@dataclass(frozen=True, slots=True)
class Dictation:
    """What staff write down of a guest; no address: it is collected."""

    name: str
    phone: str
    address: str | None


async def counters_of(work: OrderWork, actor: Actor) -> list[Shop]:
    """The shops at whose counter the actor works."""
    at = [shop_id for shop_id in sorted(actor.shops) if may(actor, Action.WORK_COUNTER, shop_id)]
    return [await work.shops.get(shop_id) for shop_id in at]


async def guest_at(work: OrderWork, actor: Actor, shop_id: int, typed: str) -> int:
    """The guest of that number at the shop, with name and address as they were last time; a new one at first.

    Raises NotFound, BadPhone, SeveralPhones.
    """
    shop = await _counter_of(work, actor, shop_id)
    phone = people.phone_number(typed, work.rules.region)
    await work.shops.hold(shop_id)  # two who write the same number down make one guest
    guest_id = await work.guests.of(shop_id, phone)
    if guest_id is None:
        guest_id = await work.guests.add(shop_id, phone, shop.counter_language or actor.language)
        await work.audit.record(actor, AuditAction.GUEST_ADDED, f"identity:{guest_id}")
    guest = as_guest(guest_id, actor)
    await checkout.type_phone(work, guest, phone)
    await _forget_later(work, guest_id)
    return guest_id


async def say_name(work: OrderWork, actor: Actor, guest_id: int, typed: str) -> None:
    """Whom to ask for. Raises NotFound, BadName."""
    await checkout.type_name(work, (await _guest(work, actor, guest_id))[0], typed)


async def say_address(work: OrderWork, actor: Actor, guest_id: int, typed: str) -> None:
    """Where it is brought. Raises NotFound, BadAddress, TooManyTries."""
    guest, _ = await _guest(work, actor, guest_id)
    await checkout.have_it_brought(work, guest)
    await checkout.type_address(work, guest, typed)


async def have_it_collected(work: OrderWork, actor: Actor, guest_id: int) -> None:
    """They come to the shop for it. Raises NotFound, NoPickup."""
    guest, _ = await _guest(work, actor, guest_id)
    await checkout.choose_delivery(work, guest, Delivery.PICKUP)


async def put(work: OrderWork, actor: Actor, guest_id: int, product_id: int, amount: int) -> None:
    """So much of a product of the shop; nought: none.

    Raises NotFound, CartChanged, CartFull, and what putting it into a cart does.
    """
    guest, shop = await _guest(work, actor, guest_id)
    await _must_be_of(work, shop, [product_id])
    cart = await work.carts.current(guest_id)
    await cart_lines.put(work, guest, product_id, amount, cart_version=cart.version)


async def find(work: OrderWork, actor: Actor, guest_id: int, typed: str) -> Sequence[Product]:
    """What the shop has by that name, the best first. Raises NotFound."""
    _, shop = await _guest(work, actor, guest_id)
    found = await search_in(work, [shop], typed)
    return [hit.product for hit in found.hits if hit.product.can_be_had][:MOST_FOUND]


async def review(work: OrderWork, actor: Actor, guest_id: int) -> tuple[Quote, Shop]:
    """What would be ordered, and what it costs. Raises NotFound."""
    guest, shop = await _guest(work, actor, guest_id)
    return await checkout.quote(work, guest), shop


async def finish(
    work: OrderWork,
    actor: Actor,
    guest_id: int,
    *,
    cart_version: int,
    total: int,
    minutes: int | None = None,
) -> Order:
    """Places it in the guest's name, and accepts it: who takes it has said yes. Once however often.

    Raises NotFound, BadLead, and what `checkout.place_order` does.
    """
    guest, shop = await _guest(work, actor, guest_id)
    cart = await work.carts.current(guest_id)
    made = await checkout.place_order(work, guest, cart_id=cart.id, cart_version=cart_version, total=total)
    order = made.orders[0]
    if order.state is not OrderState.PLACED:
        return order  # by the same press
    by = accepted_by(order, shop, work.now, minutes)
    taken = await carry_out(work, actor, order, Move.ACCEPT, promised=by)
    await work.audit.record(actor, AuditAction.ORDER_TAKEN, f"order:{order.number}")
    await _forget_later(work, guest_id)
    return taken


async def taken(work: OrderWork, actor: Actor, order_id: int) -> tuple[Order, Shop]:
    """An order at a counter of the actor's, with its shop. Raises NotFound."""
    order = await work.orders.get(order_id)
    return order, await _counter_of(work, actor, order.shop_id)


async def take(
    work: OrderWork,
    actor: Actor,
    shop_id: int,
    said: Dictation,
    amounts: Mapping[int, int],
    *,
    minutes: int | None = None,
) -> Order:
    """All of it at once. Raises what the steps do."""
    guest_id = await guest_at(work, actor, shop_id, said.phone)
    guest, shop = await _guest(work, actor, guest_id)
    await checkout.type_name(work, guest, said.name)
    if said.address is not None:
        await say_address(work, actor, guest_id, said.address)
    await _must_be_of(work, shop, amounts)
    cart = await work.carts.current(guest_id)
    await cart_lines.clear(work, guest, cart_version=cart.version)
    cart = await work.carts.current(guest_id)
    await cart_lines.put_many(work, guest, amounts, cart_version=cart.version)
    if said.address is None:
        await have_it_collected(work, actor, guest_id)
    offer, _ = await review(work, actor, guest_id)
    return await finish(
        work,
        actor,
        guest_id,
        cart_version=offer.basket.cart.version,
        total=offer.basket.total.minor,
        minutes=minutes,
    )


async def _counter_of(work: OrderWork, actor: Actor, shop_id: int) -> Shop:
    if not may(actor, Action.WORK_COUNTER, shop_id):
        raise NotFound
    return await work.shops.get(shop_id)


async def _guest(work: OrderWork, actor: Actor, guest_id: int) -> tuple[Actor, Shop]:
    """A guest of a shop at whose counter the actor works. Raises NotFound."""
    shop_id = await work.guests.shop_of(guest_id)
    if shop_id is None:
        raise NotFound
    return as_guest(guest_id, actor), await _counter_of(work, actor, shop_id)


async def _must_be_of(work: OrderWork, shop: Shop, product_ids: Sequence[int] | Mapping[int, int]) -> None:
    for product_id in product_ids:
        if (await work.products.get(product_id)).shop_id != shop.id:
            raise NotFound


async def _forget_later(work: OrderWork, guest_id: int) -> None:
    await work.due.drop(DueKind.GUEST_ERASE, guest_id)
    await work.due.at(work.now + timedelta(days=work.rules.guest_days), DueKind.GUEST_ERASE, guest_id)
