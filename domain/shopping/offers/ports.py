"""Where coupons are kept, and how often they were used."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from domain.shopping.offers.coupon import Coupon


class Coupons(Protocol):
    """Coupons of shops. How often each was used, by whom, is counted by one guarded statement each."""

    async def of(self, shop_id: int) -> list[Coupon]:
        """All of a shop's, the newest first."""

    async def of_shops(self, shop_ids: Collection[int]) -> list[Coupon]:
        """Those of these shops that are switched on, the eldest first."""

    async def get(self, coupon_id: int) -> Coupon:
        """Raises NotFound."""

    async def by_public_id(self, shop_id: int, public_id: str) -> Coupon:
        """One of the shop's; raises NotFound."""

    async def add(self, coupon: Coupon) -> Coupon | None:
        """A new one; None where the shop has one of this code."""

    async def write(self, coupon: Coupon) -> bool:
        """Says this from now on and moves the version by one; False where it was changed meanwhile.

        How often it was used stays as it is.
        """

    async def uses(self, coupon_id: int, identity_id: int) -> int:
        """How many orders the person has used it for."""

    async def take(self, coupon: Coupon, identity_id: int) -> bool:
        """One more use, of all and of the person; False where there is no more, and it is to be undone."""

    async def give_back(self, coupon_id: int, identity_id: int) -> None:
        """One use less, of all and of the person."""
