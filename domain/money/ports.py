"""The money for orders."""

from __future__ import annotations

from typing import Protocol

from domain.money.payment import Payment, PaymentState
from domain.values import Money


class Payments(Protocol):
    """The money for orders."""

    async def of_order(self, order_id: int) -> Payment:
        """Raises NotFound."""

    async def page_of(self, identity_id: int, *, after: int, most: int) -> list[Payment]:
        """A person's payments, newest first, from below the id `after` (0: the newest)."""

    async def move(self, order_id: int, state: PaymentState) -> bool:
        """Moves the order's payment; False where that move is impossible, and nothing changes."""

    async def restate(self, order_id: int, amount: Money) -> None:
        """So much is to be paid for the order, as long as nothing of it has been."""
