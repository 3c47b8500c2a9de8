"""How an order stands: paid and due are what it comes to, whatever happens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from domain.money.payment import UNDERWAY, Payment, PaymentState
from domain.orders.order import Order
from domain.values import Money


@dataclass(frozen=True, slots=True)
class Dues:
    """What an order comes to, and what of that is paid; `payments` are all of its, the oldest first."""

    owed: Money
    payments: tuple[Payment, ...]

    @property
    def paid(self) -> Money:
        """What has arrived, without what was given back or is to be."""
        return Money.total((each.kept for each in self.payments), self.owed.currency)

    @property
    def due(self) -> Money:
        """What is still to be paid; below nought where more was paid than is owed."""
        return Money(self.owed.minor - self.paid.minor, self.owed.currency)

    @property
    def asked(self) -> Money:
        """What is to be asked for: nothing that its customer or a provider says is on its way."""
        underway = sum(each.amount.minor for each in self.payments if each.state in UNDERWAY)
        return Money(max(self.due.minor - underway, 0), self.owed.currency)

    @property
    def pending(self) -> Payment | None:
        """The payment by which the rest is asked for: an order has one of these at most."""
        return next((each for each in self.payments if each.state is PaymentState.PENDING), None)

    @property
    def current(self) -> Payment:
        """The one that matters now: what is open, else what came last and has not failed, else the last."""
        alive = [each for each in self.payments if each.state is not PaymentState.FAILED]
        unsettled = [each for each in alive if not each.is_taken]
        return [*self.payments, *alive, *unsettled][-1]

    @property
    def too_much(self) -> Iterator[tuple[Payment, Money]]:
        """What is to be given back, of the latest payments first."""
        rest = -self.due.minor
        for payment in reversed(self.payments):
            part = min(rest, payment.kept.minor)
            if part > 0:
                rest -= part
                yield payment, Money(part, self.owed.currency)


def standing(order: Order, payments: Iterable[Payment]) -> Dues:
    """How it stands by its payments; who gets nothing owes nothing."""
    found = tuple(payments)
    currency = order.total.currency
    credited = sum(each.credited.minor for each in found)
    total = 0 if order.came_to_nothing else order.total.minor
    return Dues(Money(max(total - credited, 0), currency), found)
