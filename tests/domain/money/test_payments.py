"""The life of a payment."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from domain.money.payment import LIFE, TAKEN, Payment, PaymentMethod, PaymentState
from domain.money.refund import LIFE as REFUND_LIFE
from domain.money.refund import RefundState
from domain.money.standing import standing
from domain.orders.order import OrderState
from domain.values import Money
from tests.domain import samples


def reached(start: PaymentState) -> set[PaymentState]:
    found, new = set[PaymentState](), {start}
    while new:
        found |= new
        new = {after for state in new for after in LIFE[state]} - found
    return found


def test_every_state_is_in_the_table_and_can_be_reached() -> None:
    assert LIFE.keys() == set(PaymentState)
    assert reached(PaymentState.PENDING) == set(PaymentState)


def test_money_taken_can_only_be_given_back() -> None:
    assert reached(PaymentState.CAPTURED) == {*TAKEN}
    assert LIFE[PaymentState.REFUNDED] == frozenset()


def test_only_money_taken_is_given_back() -> None:
    assert {state for state, after in LIFE.items() if PaymentState.REFUNDED in after} == {
        PaymentState.CAPTURED
    }


def test_what_was_given_up_may_still_arrive_and_none_stays_as_it_is() -> None:
    assert LIFE[PaymentState.FAILED] == {PaymentState.PENDING, PaymentState.CAPTURED}
    assert all(state not in after for state, after in LIFE.items())


def test_what_is_owed_back_is_owed_until_it_is_done() -> None:
    assert {state for state, after in REFUND_LIFE.items() if not after} == {RefundState.DONE}
    assert all(RefundState.DONE in after for state, after in REFUND_LIFE.items() if after)
    assert REFUND_LIFE.keys() == set(RefundState)


MADE = st.lists(
    st.tuples(
        st.sampled_from([*PaymentState]), st.integers(0, 500), st.integers(0, 500), st.integers(0, 500)
    ),
    min_size=1,
    max_size=5,
)


def payment(number: int, state: PaymentState, amount: int, back: int, credited: int) -> Payment:
    given_back = min(back, amount) if state in TAKEN else 0
    return Payment(
        id=number,
        public_id="",
        order_id=1,
        order_public_id="",
        order_number=1042,
        method=PaymentMethod.UPI,
        state=state,
        amount=Money(amount),
        moved_at=datetime(2026, 1, 1, tzinfo=UTC),
        given_back=Money(given_back),
        credited=Money(min(credited, given_back)),
    )


@given(made=MADE, total=st.integers(0, 1_000), state=st.sampled_from([*OrderState]))
def test_paid_and_due_are_what_is_owed(
    made: list[tuple[PaymentState, int, int, int]], total: int, state: OrderState
) -> None:
    order = replace(samples.order(state), total=Money(total))
    stands = standing(order, [payment(number, *each) for number, each in enumerate(made)])
    assert stands.paid + stands.due == stands.owed
    assert 0 <= stands.owed.minor <= (0 if order.came_to_nothing else total)
    back = [*stands.too_much]
    assert all(amount.minor <= of.kept.minor for of, amount in back)
    assert sum(amount.minor for _, amount in back) == max(0, -stands.due.minor)
    assert 0 <= stands.asked.minor <= max(0, stands.due.minor)
