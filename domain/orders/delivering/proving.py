"""What proves a delivery, where the shop wants that: its customer's code, or a photo."""

from __future__ import annotations

from domain.audit_actions import AuditAction
from domain.errors import NotFound
from domain.orders.courier.courier import CARRIED, MOST_CODE_TRIES, Proof
from domain.orders.courier.errors import CodeLocked
from domain.orders.delivering import trips
from domain.orders.order import Order
from domain.orders.work import OrderWork
from domain.people import Actor
from domain.policy import Action, may


async def proof_of(work: OrderWork, actor: Actor, shop_id: int) -> Proof:
    """What the actor's shop wants at the door. Raises NotFound."""
    _must_be_mine(actor, shop_id)
    return await work.couriers.proof(shop_id)


async def set_proof(work: OrderWork, actor: Actor, shop_id: int, proof: Proof) -> None:
    """So from now on. Raises NotFound."""
    _must_be_mine(actor, shop_id)
    await work.couriers.set_proof(shop_id, proof)
    await work.audit.record(actor, AuditAction.SHOP_PROOF, f"shop:{shop_id}")


async def own_code(work: OrderWork, order: Order) -> str | None:
    """What its customer says at the door, or at the counter; None where nothing is asked for."""
    if order.is_pickup:
        return order.pickup_code
    if order.state not in CARRIED or await work.couriers.proof(order.shop_id) is not Proof.CODE:
        return None
    trip = await work.trips.of(order.id)
    return trip.code if trip else None


async def say_code(work: OrderWork, actor: Actor, order_id: int, typed: str) -> int:
    """How many tries are left, and -1 where the code is right. Each try counts, whatever comes of it.

    Raises NotFound, CodeLocked where none was left: the counter says that it is delivered.
    """
    stop = await trips.own_stop(work, actor, order_id)
    given = "".join(sign for sign in typed if sign.isdecimal())
    tried = await work.trips.try_code(order_id, given)
    if tried is None:
        raise CodeLocked(number=str(stop.order.number))
    is_right, tries = tried
    return -1 if is_right else MOST_CODE_TRIES - tries


async def send_photo(work: OrderWork, actor: Actor, order_id: int, file_id: str) -> None:
    """A photo of what was delivered, by Telegram's id of it. Raises NotFound."""
    await trips.own_stop(work, actor, order_id)
    await work.trips.keep_photo(order_id, file_id)


def _must_be_mine(actor: Actor, shop_id: int) -> None:
    if not may(actor, Action.KEEP_SHOP, shop_id):
        raise NotFound
