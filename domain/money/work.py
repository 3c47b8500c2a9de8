"""What use cases about payments work in."""

from typing import Protocol

from domain.money.ports import Payments
from domain.orders.work import OrderWork


class MoneyWork(OrderWork, Protocol):
    """A unit of work with payments."""

    payments: Payments
