"""Slots in a checkout: which are free, which one was chosen, and a place in it for each order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.catalogue.about.slots import Slot
from domain.catalogue.shop import Shop, Trading
from domain.errors import NotFound
from domain.orders.errors import SlotGone
from domain.orders.order import Checkout, Order
from domain.orders.work import OrderWork
from domain.people import Actor
from domain.shopping import browse
from domain.shopping.cart import Basket, Part, Quote
from domain.shopping.carts import which
from domain.values import Span

MOST_TOLD = 2
"""Slots that are named where the one that was wanted is gone."""


@dataclass(frozen=True, slots=True)
class FreeSlot:
    """A slot that may be ordered for, until when, and for how many orders there is room left in it."""

    slot: Slot
    until: datetime
    left: int


async def free_slots(work: OrderWork, shop: Shop) -> list[FreeSlot]:
    """A shop's, the next one first."""
    cut_off = timedelta(minutes=shop.slots.cut_off)
    return [FreeSlot(each, each.starts - cut_off, left) for each, left in await _left(work, shop)]


async def slots_of(work: OrderWork, shop_id: int) -> tuple[Shop, list[FreeSlot]]:
    """The same, of a shop that customers may see. Raises NotFound, ShopUnavailable."""
    shop = await browse.shop(work, shop_id)
    return shop, await free_slots(work, shop)


async def choose(
    work: OrderWork,
    actor: Actor,
    shop_id: int | None,
    starts: datetime | None,
    *,
    cart_id: int | None = None,
) -> None:
    """The shop's part of the cart (None: each part) comes in the slot that begins then; None: soon.

    Raises NotFound where the shop has no part of it, SlotGone.
    """
    cart = await which(work, actor, cart_id)
    shops = [part.shop for part in (await work.cart_lines.basket(cart)).parts]
    meant = [shop for shop in shops if shop_id in (None, shop.id)]
    if not meant:
        raise NotFound
    kept = {shop.id: cart.slots[shop.id] for shop in shops if shop.id in cart.slots and shop not in meant}
    if starts:
        for shop in meant:
            left = await _left(work, shop)
            if starts not in [slot.starts for slot, _ in left]:
                raise _gone(shop, left)
        kept |= dict.fromkeys((shop.id for shop in meant), starts)
    await work.carts.draft(cart, slots=kept)


async def timed(work: OrderWork, basket: Basket) -> Basket:
    """The same with the slot of each part.

    That is the chosen one as long as it has room; else none where the shop is open, which brings it as soon
    as it can, and the next one where it is closed.
    """
    if all(part.shop.slots.is_empty for part in basket.parts):
        return basket
    chosen = basket.cart.slots
    return replace(
        basket, parts=tuple([await _timed(work, part, chosen.get(part.shop.id)) for part in basket.parts])
    )


async def _timed(work: OrderWork, part: Part, chosen: datetime | None) -> Part:
    shop = part.shop
    if shop.slots.is_empty or (chosen is None and shop.trading is not Trading.AHEAD):
        return part
    free = [slot for slot, _ in await _left(work, shop)]
    found = next((slot for slot in free if slot.starts == chosen), None)
    if found is None and shop.trading is Trading.AHEAD:
        found = free[0] if free else None
    has_lost = chosen is not None and (found is None or found.starts != chosen)
    if found is None:
        return replace(part, has_lost_slot=has_lost)
    patience = timedelta(seconds=work.rules.accept_timeout_s)
    return replace(part, slot=found, waits_from=answers_from(shop, found, patience), has_lost_slot=has_lost)


def answers_from(shop: Shop, slot: Slot, patience: timedelta) -> datetime | None:
    """From when on a shop can be expected to answer an order for a slot; None: at once.

    Where it is closed, or closes before it has had so long, that is when it opens next; and no later than the
    slot begins.
    """
    now, opens = shop.door.seen_at, shop.door.opens(shop.time_zone)
    closes = shop.door.closes(shop.time_zone)
    if closes is not None and closes < now + patience:
        opens = shop.door.timetable.opens(closes, shop.time_zone)
    answers = min(opens or slot.starts, slot.starts)
    return answers if answers > now else None


async def must_be_as_seen(work: OrderWork, offer: Quote, when: int | None) -> None:
    """Whether each part comes when its person saw that it would (`Basket.when`), or (None) has chosen.

    Raises ShopClosed where one is closed and has no slot left, SlotGone for what has changed since.
    """
    for part in offer.basket.parts:
        if part.slot is None and part.shop.trading is Trading.AHEAD:
            raise part.shop.closed
    if offer.basket.when != (offer.basket.when_chosen if when is None else when):
        lost = [part for part in offer.basket.parts if part.has_lost_slot or part.shop.is_shut]
        slotted = [part for part in offer.basket.parts if not part.shop.slots.is_empty]
        shop = (lost or slotted or [*offer.basket.parts])[0].shop
        raise _gone(shop, await _left(work, shop))


async def take_places(work: OrderWork, made: Checkout, shops: Mapping[int, Shop]) -> None:
    """A place in its slot for each order, of shops that are held: in their order, so nobody waits in a ring.

    Raises ShopClosed, SlotGone.
    """
    for order in sorted(made.orders, key=lambda order: order.shop_id):
        await _take_place(work, order, shops[order.shop_id])


async def _take_place(work: OrderWork, order: Order, shop: Shop) -> None:
    if order.slot is None:
        if shop.trading is Trading.AHEAD:
            raise shop.closed
        return
    is_there = shop.slot_at(order.slot.starts) == order.slot
    if not is_there or not await work.slot_places.take(shop.id, order.slot, shop.slots.capacity):
        raise _gone(shop, await _left(work, shop))


async def _left(work: OrderWork, shop: Shop) -> list[tuple[Slot, int]]:
    """What is left of the slots that may be ordered for, where there is anything."""
    ahead = list(shop.slots_ahead)
    if not ahead:
        return []
    taken = await work.slot_places.taken(shop.id, ahead[0].starts)
    left = ((each, shop.slots.capacity - taken.get(each.starts, 0)) for each in ahead)
    return [(each, room) for each, room in left if room > 0]


def told(shop: Shop, slots: Sequence[Slot]) -> list[Span]:
    """Slots as people are told them who look now."""
    return [each.told(shop.time_zone, shop.door.seen_at) for each in slots]


def _gone(shop: Shop, left: Sequence[tuple[Slot, int]]) -> SlotGone:
    first, second = [*told(shop, [slot for slot, _ in left[:MOST_TOLD]]), None, None][:MOST_TOLD]
    return SlotGone(shop=shop.names, first=first, second=second)
