"""What was written about orders; sealed at rest under the key of the order's customer."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from domain.orders.order import Order
from domain.orders.written.word import OrderWord, Side, WordKind


class OrderWords(Protocol):
    """Words about orders."""

    async def add(self, order: Order, side: Side, kind: WordKind, text: str, file_id: str) -> OrderWord:
        """A new one. Raises NotFound where the customer is erased."""

    async def get(self, word_id: int) -> OrderWord:
        """One of them. Raises NotFound."""

    async def of(self, order_id: int) -> list[OrderWord]:
        """All that were written about an order, newest first."""

    async def report(self, word_id: int) -> bool:
        """Marks it as reported; False where it is already."""

    async def moved_at(self, order_id: int) -> datetime:
        """When the order was moved last."""
