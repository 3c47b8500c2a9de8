"""Who brings a shop's orders, and which of them go with whom."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from domain.orders.courier.courier import Courier, Proof, Trip
from domain.orders.order import Order


class Couriers(Protocol):
    """Those who bring orders; the phone of one without a record is sealed at rest."""

    async def of_shop(self, shop_id: int) -> list[Courier]:
        """Who was invited as a courier, and who is known by name and phone; by name."""

    async def person(self, shop_id: int, identity_id: int, name: str) -> Courier:
        """This person as one of the shop's couriers from now on, once."""

    async def add(self, shop_id: int, name: str, phone: str) -> Courier:
        """One without a record. Raises TooManyCouriers."""

    async def remove(self, courier_id: int) -> None:
        """Brings nothing any more; the phone goes, the name stays with what was brought."""

    async def proof(self, shop_id: int) -> Proof:
        """What the shop wants at the door."""

    async def set_proof(self, shop_id: int, proof: Proof) -> None:
        """So from now on."""


class Trips(Protocol):
    """Which orders go with whom."""

    async def of(self, order_id: int) -> Trip | None:
        """With whom it goes, if with anybody."""

    async def begin(self, order_id: int, courier_id: int) -> Trip:
        """It goes with this one, unless it goes with somebody already: as it stands then."""

    async def hand_on(self, order_id: int, was: int, courier_id: int) -> bool:
        """With another one from now on; False where it does not go with that one any more."""

    async def end(self, order_id: int, courier_id: int) -> bool:
        """With nobody from now on; False where it did not go with this one."""

    async def leave_at_door(self, order_id: int) -> None:
        """It was left there."""

    async def try_code(self, order_id: int, code: str) -> tuple[bool, int] | None:
        """Whether it is its customer's, and how often one was tried; None where none may be any more."""

    async def keep_photo(self, order_id: int, file_id: str) -> None:
        """Of what was handed over, by Telegram's id."""

    async def carried_by(self, identity_id: int) -> list[Order]:
        """Open orders that go with this person, without lines, the first one taken first."""

    async def to_be_taken(self, shop_ids: Collection[int]) -> list[Order]:
        """Packed orders of these shops that go with nobody, without lines, oldest first."""
