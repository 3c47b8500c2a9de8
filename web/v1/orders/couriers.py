"""Couriers over HTTP: who brings a shop's orders, what goes with whom, and a courier's own round."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from domain.errors import BadName, BadPhone, NotFound, SeveralPhones, StaleVersion
from domain.orders import counter
from domain.orders.courier.courier import Courier, Proof
from domain.orders.courier.errors import (
    CarriedNow,
    CodeLocked,
    NotAgreed,
    NotOnTheWay,
    OrderTaken,
    ProofNeeded,
    TooManyCouriers,
)
from domain.orders.delivering import giving, proving, trips
from domain.orders.errors import NotYourCounter, OrderMoved
from domain.orders.order import Order
from domain.orders.work import OrderWork
from web.paging import PageQuery, page_of
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.orders.orders import OrderShape, OrderSummary, shape_for, summary_of
from web.v1.shapes import DeliveryName, PlaceShape, PublicId, Short

couriers = Section("orders")


class CourierShape(Shape):
    """Somebody who brings a shop's orders; one without a record has a `phone`."""

    id: str
    name: str
    phone: str | None


class CourierList(Shape):
    """A page of who brings a shop's orders, by name."""

    items: list[CourierShape]
    next: str | None


class NewCourier(Shape):
    """One without Telegram, by name and phone."""

    name: Short
    phone: Short


class GivenTo(Shape):
    """With whom an order goes: one of the shop's couriers; none: with the caller."""

    courier: PublicId | None = None


class CarriedBy(Shape):
    """With whom an order goes; null: with nobody yet."""

    courier: CourierShape | None


class StopShape(OrderSummary):
    """A door on the way: for whom, where to, and how it is handed over."""

    shop: str
    contact_name: str
    contact_phone: str
    address: str
    place: PlaceShape | None
    delivery: DeliveryName
    note: str | None


class StopList(Shape):
    """A page of doors, in the order in which they are called at."""

    items: list[StopShape]
    next: str | None


class Handover(Shape):
    """How an order was handed over: `at_door`, it was left there, as its customer wished."""

    at_door: bool = False


class SaidCode(Shape):
    """A code of four digits."""

    code: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]


class Proved(Shape):
    """Whether it was the customer's code, and how often it can be tried again where it was not."""

    is_proved: bool
    tries_left: int


class DoorProof(Shape):
    """What a shop wants to see at the door."""

    proof: Literal["none", "code", "photo"]


@couriers.route("GET", "/v1/trips", query=PageQuery, answer=StopList)
async def list_trips(call: Call[Nothing, PageQuery]) -> Shape:
    """What goes with the caller, in the order of doors: those without a pin at the end."""
    found = await trips.own_round(call.work, call.actor)
    page = page_of("trips", found, call.query, lambda order: order.public_id)
    return StopList(items=[await _stop(call.work, order) for order in page.items], next=page.next)


@couriers.route("GET", "/v1/shops/{shop}/couriers", query=PageQuery, answer=CourierList, errors=(NotFound,))
async def list_couriers(call: Call[Nothing, PageQuery]) -> Shape:
    """Who brings a shop's orders: invited couriers, and those without Telegram. For whoever works there."""
    found = await giving.couriers(call.work, call.actor, await call.work.ids.shop(call.path["shop"]))
    page = page_of("couriers", found, call.query, lambda courier: courier.public_id)
    return CourierList(items=[_courier(each) for each in page.items], next=page.next)


@couriers.route(
    "POST",
    "/v1/shops/{shop}/couriers",
    body=NewCourier,
    answer=CourierShape,
    status=201,
    errors=(NotFound, BadName, BadPhone, SeveralPhones, TooManyCouriers),
)
async def add_courier(call: Call[NewCourier, Nothing]) -> Shape:
    """Adds a courier without Telegram; the others are invited. For the shop's owner."""
    shop = await call.work.ids.shop(call.path["shop"])
    body = call.body
    return _courier(await giving.add_courier(call.work, call.actor, shop, name=body.name, phone=body.phone))


@couriers.route("DELETE", "/v1/shops/{shop}/couriers/{courier}", status=204, errors=(NotFound,))
async def remove_courier(call: Call[Nothing, Nothing]) -> Shape:
    """Lets a courier without Telegram go; the others go with the rest of the staff. For the shop's owner."""
    shop = await call.work.ids.shop(call.path["shop"])
    found = await _named(call.work, shop, call.path["courier"])
    await giving.remove_courier(call.work, call.actor, shop, found.id)
    return Nothing()


@couriers.route(
    "PUT",
    "/v1/orders/{order}/courier",
    body=GivenTo,
    answer=CarriedBy,
    errors=(NotFound, NotYourCounter, NotOnTheWay, OrderTaken),
)
async def give_order(call: Call[GivenTo, Nothing]) -> Shape:
    """Says with whom a packed order goes. At the counter with any of the couriers, whoever had it before.

    A courier takes what nobody brings yet by naming nobody.
    """
    work, actor = call.work, call.actor
    order_id = await work.ids.order(call.path["order"])
    if call.body.courier is None:
        await trips.take(work, actor, order_id)
    else:
        shop = (await counter.order_to_move(work, actor, order_id)).shop_id
        await giving.give(work, actor, order_id, await _named(work, shop, call.body.courier))
    return await _carried(work, order_id)


@couriers.route(
    "DELETE",
    "/v1/orders/{order}/courier",
    answer=CarriedBy,
    errors=(NotFound, NotYourCounter, NotOnTheWay, CarriedNow),
)
async def take_order_back(call: Call[Nothing, Nothing]) -> Shape:
    """An order goes with nobody yet: said at the counter, or by the courier before it is on its way."""
    work, actor = call.work, call.actor
    order_id = await work.ids.order(call.path["order"])
    if giving.is_at_counter(actor, await counter.order_to_move(work, actor, order_id)):
        await giving.take_back(work, actor, order_id)
    else:
        await trips.let_go(work, actor, order_id)
    return await _carried(work, order_id)


@couriers.route(
    "POST",
    "/v1/orders/{order}/delivery",
    body=Handover,
    answer=OrderShape,
    is_versioned=True,
    errors=(NotFound, NotAgreed, ProofNeeded, OrderMoved),
)
async def deliver_order(call: Call[Handover, Nothing]) -> Answer:
    """Says at the door that an order is handed over. For the courier with whom it goes.

    The same again changes nothing.
    """
    work, actor = call.work, call.actor
    stop = await trips.own_stop(work, actor, await work.ids.order(call.path["order"]))

    async def current() -> int:
        return stop.order.version

    version = await call.version(current)
    try:
        done = await trips.deliver(work, actor, stop.order.id, version=version, at_door=call.body.at_door)
    except OrderMoved:
        if not (await work.orders.get(stop.order.id)).was_seen_at(version):
            raise StaleVersion from None
        raise
    return Answer(await shape_for(work, actor, done), done.version)


@couriers.route(
    "POST",
    "/v1/orders/{order}/proof",
    body=SaidCode,
    answer=Proved,
    errors=(NotFound, CodeLocked),
)
async def say_code(call: Call[SaidCode, Nothing]) -> Shape:
    """Says at the door what the customer said, before an order is delivered. For the courier who brings it.

    Every try counts; with none left, somebody at the counter says that it is delivered.
    """
    order_id = await call.work.ids.order(call.path["order"])
    left = await proving.say_code(call.work, call.actor, order_id, call.body.code)
    return Proved(is_proved=left < 0, tries_left=max(left, 0))


@couriers.route("GET", "/v1/shops/{shop}/door-proof", answer=DoorProof, errors=(NotFound,))
async def get_door_proof(call: Call[Nothing, Nothing]) -> Shape:
    """What couriers of the caller's shop have to show before an order is delivered."""
    shop = await call.work.ids.shop(call.path["shop"])
    return DoorProof(proof=(await proving.proof_of(call.work, call.actor, shop)).value)


@couriers.route("PUT", "/v1/shops/{shop}/door-proof", body=DoorProof, answer=DoorProof, errors=(NotFound,))
async def put_door_proof(call: Call[DoorProof, Nothing]) -> Shape:
    """Says so: nothing, the customer's code, or a photo that is sent in the chat."""
    shop = await call.work.ids.shop(call.path["shop"])
    await proving.set_proof(call.work, call.actor, shop, Proof(call.body.proof))
    return call.body


async def _named(work: OrderWork, shop_id: int, public_id: str) -> Courier:
    for each in await work.couriers.of_shop(shop_id):
        if each.public_id == public_id:
            return each
    raise NotFound


async def _carried(work: OrderWork, order_id: int) -> CarriedBy:
    trip = await work.trips.of(order_id)
    return CarriedBy(courier=_courier(trip.courier) if trip else None)


def _courier(of: Courier) -> CourierShape:
    return CourierShape(id=of.public_id, name=of.name, phone=of.phone)


async def _stop(work: OrderWork, order: Order) -> StopShape:
    place = order.place
    return StopShape(
        **summary_of(order).model_dump(),
        shop=(await work.shops.get(order.shop_id)).public_id,
        contact_name=order.customer_name,
        contact_phone=order.customer_phone,
        address=order.address,
        place=PlaceShape(latitude=place.latitude, longitude=place.longitude) if place else None,
        delivery=order.delivery.value,
        note=order.note,
    )
