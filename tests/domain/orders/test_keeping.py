"""What a shop's orders came to."""

from dataclasses import replace

from domain.orders.keeping import Takings
from domain.orders.order import FINAL, OrderState
from domain.values import Money
from tests.domain.samples import order


def test_each_state_counts_once_and_only_what_was_delivered_is_taken() -> None:
    sums = {state: Money(10**number) for number, state in enumerate(OrderState)}
    takings = Takings.of([replace(order(state), total=total) for state, total in sums.items()], "INR")
    assert takings.taken == sums[OrderState.DELIVERED] + sums[OrderState.COLLECTED]
    assert takings.open == Money.total(total for state, total in sums.items() if state not in FINAL)
    assert takings.lost == Money.total(
        sums[state] for state in (OrderState.REJECTED, OrderState.CANCELLED, OrderState.EXPIRED)
    )


def test_no_orders_come_to_nothing() -> None:
    assert Takings.of([], "INR") == Takings(Money(0), Money(0), Money(0))
