"""A courier, and an order's trip with one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.orders.order import OrderState
from domain.preferences import AT_DOOR_WAYS, Delivery

MOST_COURIERS = 30
"""Of one shop, by name and phone."""
CARRIED = frozenset({OrderState.READY, OrderState.OUT_FOR_DELIVERY, OrderState.UNDELIVERED})
"""States in which an order can go with somebody."""

MOST_CODE_TRIES = 5
"""At one door."""
LEFT_THERE = frozenset({Delivery.AT_DOOR, *AT_DOOR_WAYS})
"""How an order is handed over that may be left at the door."""


class Proof(StrEnum):
    """What proves that an order was handed over: nothing, a code that its customer says, or a photo."""

    NONE = "none"
    CODE = "code"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class Courier:
    """Somebody who brings a shop's orders: who was invited, or is known to the shop by name and phone alone.

    `id` is 0 for one who was invited and has brought nothing yet. `phone` is there of those without a record.
    """

    id: int
    public_id: str
    shop_id: int
    name: str
    identity_id: int | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class Trip:
    """An order goes with a courier, from when it was given or taken on; `at_door`: it was left there.

    `code` is what its customer says at the door, where the shop wants that; `is_proved`: it was said, or a
    photo is there.
    """

    order_id: int
    courier: Courier
    taken_at: datetime
    at_door: bool = False
    code: str = ""
    is_proved: bool = False
