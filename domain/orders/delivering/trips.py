"""A courier's own round: what goes with them, door by door."""

from __future__ import annotations

from dataclasses import dataclass, replace

from domain.catalogue.shop import Shop
from domain.errors import NotFound
from domain.kinds import MessageKind
from domain.orders import counter
from domain.orders.courier.courier import CARRIED, LEFT_THERE, Proof, Trip
from domain.orders.courier.doors import in_order_of_doors
from domain.orders.courier.errors import CarriedNow, NotAgreed, NotOnTheWay, OrderTaken, ProofNeeded
from domain.orders.order import Move, Order, OrderState, Reason
from domain.orders.work import OrderWork
from domain.people import Actor
from domain.policy import Action, may


@dataclass(frozen=True, slots=True)
class Stop:
    """A door on the way: the order, its shop, and with whom it goes."""

    order: Order
    shop: Shop
    trip: Trip


async def own_round(work: OrderWork, actor: Actor) -> list[Order]:
    """What goes with the actor, shop by shop, in the order of doors."""
    found = [
        each for each in await work.trips.carried_by(actor.identity_id) if _works_at(actor, each.shop_id)
    ]
    ordered = list[Order]()
    for shop_id in dict.fromkeys(order.shop_id for order in found):
        shop = await work.shops.get(shop_id)
        ordered += in_order_of_doors(shop.place, (each for each in found if each.shop_id == shop_id))
    return ordered


async def to_be_taken(work: OrderWork, actor: Actor) -> list[Order]:
    """Packed orders that go with nobody, of the shops for which the actor brings any."""
    shops = [shop_id for shop_id in actor.shops if _works_at(actor, shop_id)]
    return await work.trips.to_be_taken(shops) if shops else []


async def own_stop(work: OrderWork, actor: Actor, order_id: int) -> Stop:
    """One of the actor's doors. Raises NotFound."""
    trip = await work.trips.of(order_id)
    if trip is None or trip.courier.identity_id != actor.identity_id:
        raise NotFound
    if not _works_at(actor, trip.courier.shop_id):
        raise NotFound
    order = await work.orders.get(order_id)
    return Stop(order.at_the_counter(), await work.shops.get(order.shop_id), trip)


async def take(work: OrderWork, actor: Actor, order_id: int) -> None:
    """The actor brings it. Raises NotFound, NotYourCounter, NotOnTheWay, OrderTaken."""
    order = await counter.order_to_move(work, actor, order_id)
    must_be_carried(order)
    await carry(work, actor, order)
    await show_card(work, order)


async def let_go(work: OrderWork, actor: Actor, order_id: int) -> None:
    """Somebody else brings it; nothing where it goes with somebody else already.

    Raises NotFound, NotYourCounter, CarriedNow.
    """
    order = await counter.order_to_move(work, actor, order_id)
    trip = await work.trips.of(order_id)
    if trip is None or trip.courier.identity_id != actor.identity_id:
        return
    if order.state is OrderState.OUT_FOR_DELIVERY:
        raise CarriedNow(number=str(order.number))
    await work.trips.end(order_id, trip.courier.id)
    await show_card(work, order)


async def pick_up(work: OrderWork, actor: Actor, order_id: int, *, version: int) -> Order:
    """On its way, for the first time or again. Raises NotFound, OrderMoved where somebody was faster."""
    await own_stop(work, actor, order_id)
    return await counter.move_order_of(work, actor, order_id, Move.SEND, version=version)


async def deliver(
    work: OrderWork, actor: Actor, order_id: int, *, version: int, at_door: bool = False
) -> Order:
    """It is handed over, or left at the door as agreed.

    Raises NotFound, NotAgreed, ProofNeeded, OrderMoved where somebody was faster.
    """
    stop = await own_stop(work, actor, order_id)
    if at_door and stop.order.is_open and stop.order.delivery not in LEFT_THERE:
        raise NotAgreed(number=str(stop.order.number))
    if stop.order.allows(Move.DELIVER):
        await must_be_proved(work, stop.order, replace(stop.trip, at_door=at_door))
    if at_door:
        await work.trips.leave_at_door(order_id)
    return await counter.move_order_of(work, actor, order_id, Move.DELIVER, version=version)


async def not_delivered(
    work: OrderWork, actor: Actor, order_id: int, *, version: int, reason: Reason
) -> Order:
    """It could not be delivered. Raises NotFound, OrderMoved where somebody was faster."""
    await own_stop(work, actor, order_id)
    move = Move.FAIL
    return await counter.move_order_of(work, actor, order_id, move, version=version, reason=reason)


async def shelve(work: OrderWork, actor: Actor, order_id: int, *, version: int) -> Order:
    """What could not be delivered is at the shop again, and on the shelf; the order is over.

    Raises NotFound, OrderMoved.
    """
    stop = await own_stop(work, actor, order_id)
    return await counter.move_order_of(
        work, actor, order_id, Move.RETURN, version=version, reason=stop.order.reason
    )


async def must_be_proved(work: OrderWork, order: Order, trip: Trip) -> None:
    """Before whoever carries an order says that it is delivered. Raises ProofNeeded.

    What is left at the door, as was agreed, has nobody who could say a code.
    """
    wanted = await work.couriers.proof(order.shop_id)
    if wanted is Proof.NONE or trip.is_proved or (wanted is Proof.CODE and trip.at_door):
        return
    raise ProofNeeded(number=str(order.number), proof=wanted.value)


def must_be_carried(order: Order) -> None:
    """Whether it can go with somebody now. Raises NotOnTheWay."""
    if order.state not in CARRIED or order.is_pickup:
        raise NotOnTheWay(number=str(order.number))


async def carry(work: OrderWork, actor: Actor, order: Order) -> Trip:
    """The order goes with the actor. Raises OrderTaken where it goes with somebody else."""
    me = await work.couriers.person(order.shop_id, actor.identity_id, actor.name)
    trip = await work.trips.begin(order.id, me.id)
    if trip.courier.id != me.id:
        raise OrderTaken(number=str(order.number), by=trip.courier.name)
    return trip


async def show_card(work: OrderWork, order: Order) -> None:
    """The counter sees with whom it goes."""
    if desk := await counter.read_in(work, await work.shops.get(order.shop_id)):
        await work.outbox.tell(MessageKind.ORDER_CARD, order.id, desk)


def _works_at(actor: Actor, shop_id: int) -> bool:
    return may(actor, Action.DELIVER, shop_id)
