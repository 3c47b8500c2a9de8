"""The life of a payment."""

from domain.money.payment import LIFE, PaymentState


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
    assert reached(PaymentState.CAPTURED) == {PaymentState.CAPTURED, PaymentState.REFUNDED}
    assert LIFE[PaymentState.REFUNDED] == frozenset()


def test_only_money_taken_is_given_back() -> None:
    assert {state for state, after in LIFE.items() if PaymentState.REFUNDED in after} == {
        PaymentState.CAPTURED
    }


def test_a_failed_payment_can_be_tried_again_and_none_stays_as_it_is() -> None:
    assert LIFE[PaymentState.FAILED] == {PaymentState.PENDING}
    assert all(state not in after for state, after in LIFE.items())
