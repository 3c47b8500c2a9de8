"""The life of an order, read off its table: nothing is stuck, and goods end up in exactly one place."""

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

import pytest

from domain.kinds import MessageKind
from domain.money.settling import WHY
from domain.orders.consequences import news_of
from domain.orders.events import Moved
from domain.orders.life import overtaken
from domain.orders.line import OrderLine
from domain.orders.order import (
    COUNTER_MOVES,
    FINAL,
    HOLDING,
    LIFE,
    ON_THE_ROAD,
    REACHED,
    Move,
    OrderState,
    Reason,
    StockEffect,
)
from domain.orders.promises import AWAITED
from domain.preferences import Delivery
from domain.values import Money, Names, Price, Quantity, Unit
from tests.domain.samples import SHOP, order

Path = tuple[tuple[OrderState, Move], ...]
BY_CLOCK, BY_CUSTOMER = {Move.EXPIRE, Move.LAPSE}, {Move.PAY, Move.WITHDRAW, Move.CALL_OFF}
UNPAID = OrderState.AWAITING_PAYMENT


class Goods(StrEnum):
    """Where an order's goods are."""

    ALLOCATED = "allocated"
    RELEASED = "released"
    TAKEN = "taken"
    RETURNED = "returned"


ENDS: dict[OrderState, set[Goods]] = {
    OrderState.DELIVERED: {Goods.TAKEN},
    OrderState.COLLECTED: {Goods.TAKEN},
    OrderState.REJECTED: {Goods.RELEASED},
    OrderState.EXPIRED: {Goods.RELEASED},
    OrderState.CANCELLED: {Goods.RELEASED, Goods.TAKEN, Goods.RETURNED},
}


def moves_from(state: OrderState) -> list[Move]:
    return [move for move, step in LIFE.items() if state in step.sources]


def paths(state: OrderState = OrderState.PLACED, before: Path = ()) -> Iterator[Path]:
    """Every way from here to a final state that makes no move from the same state three times."""
    if state in FINAL:
        yield before
    for move in moves_from(state):
        if before.count((state, move)) < 2:
            yield from paths(LIFE[move].target, (*before, (state, move)))


def after(goods: Goods, state: OrderState, move: Move, *, restock: bool) -> Goods:
    """Where the move leaves the goods; fails where it cannot be made with them."""
    effect = LIFE[move].stock
    if effect is StockEffect.ASK:
        effect = StockEffect.RELEASE if state in HOLDING else StockEffect.KEEP
        if restock and state not in HOLDING:
            effect = StockEffect.RETURN
    if effect is StockEffect.KEEP:
        return goods
    needed = Goods.TAKEN if effect is StockEffect.RETURN else Goods.ALLOCATED
    assert goods is needed, f"{move} from {state} finds the goods {goods}"
    ends = {StockEffect.RELEASE: Goods.RELEASED, StockEffect.TAKE: Goods.TAKEN}
    return ends.get(effect, Goods.RETURNED)


ALL_PATHS = [*paths(), *paths(UNPAID)]


def test_every_state_can_be_reached_and_left_for_good() -> None:
    assert {LIFE[move].target for path in ALL_PATHS for _, move in path} == set(OrderState) - {UNPAID}
    assert {state for path in ALL_PATHS for state, _ in path} == set(OrderState) - FINAL
    assert {LIFE[path[-1][1]].target for path in ALL_PATHS} == FINAL
    assert {move for path in ALL_PATHS for _, move in path} == set(Move)


def test_nothing_follows_the_end() -> None:
    for state in FINAL:
        assert moves_from(state) == []
        assert not order(state).is_open


@pytest.mark.parametrize("state", sorted(set(OrderState) - FINAL))
def test_no_order_is_stuck(state: OrderState) -> None:
    assert order(state).is_open
    assert order(state).counter_moves or BY_CLOCK.intersection(moves_from(state))


@pytest.mark.parametrize("state", OrderState)
def test_the_counter_s_buttons_are_what_the_table_allows(state: OrderState) -> None:
    brought, collected = order(state), replace(order(state), delivery=Delivery.PICKUP)
    table = set(moves_from(state)) - BY_CLOCK - BY_CUSTOMER
    for each, not_so in ((brought, {Move.COLLECT}), (collected, ON_THE_ROAD)):
        assert set(each.counter_moves) == table - not_so
        assert list(each.counter_moves) == sorted(each.counter_moves, key=COUNTER_MOVES.index)


def test_what_is_collected_is_handed_out_and_never_on_the_road() -> None:
    ready = replace(order(OrderState.READY), delivery=Delivery.PICKUP)
    assert ready.counter_moves == (Move.COLLECT, Move.CANCEL)
    assert news_of(OrderState.READY, is_pickup=True) is MessageKind.ORDER_READY
    assert news_of(OrderState.READY) is None
    assert not order(OrderState.COLLECTED).came_to_nothing


def test_the_counter_s_part_of_the_table_is_what_was_agreed() -> None:
    assert {state.value: " ".join(order(state).counter_moves) for state in OrderState} == {
        "placed": "accept reject",
        "accepted": "pick ready cancel",
        "picking": "ready cancel",
        "ready": "send deliver cancel",
        "out_for_delivery": "deliver fail",
        "undelivered": "send return cancel",
        **{state.value: "" for state in (UNPAID, *FINAL)},
    }
    assert {move.value: " ".join(step.reasons) for move, step in LIFE.items() if step.reasons} == {
        "reject": "out_of_stock too_busy too_far closing",
        "fail": "nobody_home wrong_address refused",
        "return": "nobody_home wrong_address refused",
        "cancel": "out_of_stock customer_asked too_busy refused",
        "call_off": "too_late",
        "lapse": "unpaid",
    }


def test_only_the_first_states_wait_for_the_clock_or_the_customer() -> None:
    assert LIFE[Move.EXPIRE].sources == {OrderState.PLACED}
    assert LIFE[Move.PAY].sources == LIFE[Move.LAPSE].sources == {UNPAID}
    assert LIFE[Move.WITHDRAW].sources == {UNPAID, OrderState.PLACED}
    assert LIFE[Move.CALL_OFF].sources == AWAITED, "it is still at its shop"


@pytest.mark.parametrize("restock", [False, True])
def test_on_every_path_the_goods_are_moved_exactly_once(restock: bool) -> None:
    seen: dict[OrderState, set[Goods]] = {}
    for path in ALL_PATHS:
        goods = Goods.ALLOCATED
        for state, move in path:
            assert (goods is Goods.ALLOCATED) == order(state).holds_stock, (path, state)
            goods = after(goods, state, move, restock=restock)
        seen.setdefault(LIFE[path[-1][1]].target, set()).add(goods)
    never = {Goods.TAKEN} if restock else set()  # what could not be delivered may go back in any case
    assert seen == {state: goods - (never if len(goods) > 1 else set()) for state, goods in ENDS.items()}


def test_every_line_of_the_table_is_walked() -> None:
    lines = {(state, move) for move, step in LIFE.items() for state in step.sources}
    assert {each for path in ALL_PATHS for each in path} == lines


def test_a_no_has_a_reason_and_a_yes_has_none() -> None:
    with_reasons = {move for move, step in LIFE.items() if step.reasons}
    assert with_reasons == {Move.REJECT, Move.FAIL, Move.RETURN, Move.CANCEL, Move.CALL_OFF, Move.LAPSE}
    assert {reason for step in LIFE.values() for reason in step.reasons} == set(Reason)
    assert all(len(set(step.reasons)) == len(step.reasons) for step in LIFE.values())


def test_a_step_takes_its_own_reasons_or_none_at_all() -> None:
    for step in LIFE.values():
        taken = {reason for reason in (*Reason, None) if step.takes(reason)}
        assert taken == (set(step.reasons) or {None})


def test_a_line_keeps_what_was_ordered_and_charged() -> None:
    rice = OrderLine(
        1,
        Names({"en": "Rice"}),
        None,
        Unit.GRAM,
        Price(Money(60_00), 1000),
        0,
        500,
        250,
        Money(30_00),
        held=500,
    )
    assert (rice.quantity, rice.cost) == (Quantity(500, Unit.GRAM), Money(30_00))
    assert rice.is_weighed
    assert not replace(rice, unit=Unit.PIECE).is_weighed


def test_who_was_overtaken_hears_what_became_of_the_order() -> None:
    moved = replace(order(OrderState.ACCEPTED), handled_by="Ravi")
    assert overtaken(moved).facts == {"number": "1042", "state": OrderState.ACCEPTED, "by": "Ravi"}


def test_a_move_makes_the_next_version() -> None:
    before = replace(order(OrderState.PLACED), version=3)
    assert Moved(SHOP, before, Move.ACCEPT, OrderState.ACCEPTED, None).version == 4


def test_what_came_to_nothing_says_why_money_goes_back() -> None:
    assert WHY.keys() == FINAL - REACHED
