"""A line's life: what may follow what, what comes of it, and what that costs."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.catalogue.product import Product
from domain.orders.changing import must_fit, restated, with_offer
from domain.orders.errors import NotInItsPlace
from domain.orders.line import LINE_LIFE, LineMove, LineOffer, LineState, OrderLine
from domain.orders.order import Order, OrderState
from domain.orders.picking import amount_beside, costs_more
from domain.values import Money, Names, Price, Quantity, Unit
from tests.domain.samples import DAL, SHOP, order

S = LineState


def product(number: int, *, price: int = 95_00) -> Product:
    """Another one of the shop's."""
    return replace(DAL, id=number, price=Price(Money(price)))


LATER = datetime(2026, 6, 1, 7, tzinfo=UTC)


def line(ordered: int, unit: Unit = Unit.PIECE, *, minor: int = 95_00, number: int = 1) -> OrderLine:
    """So much of a product, which nobody has picked yet."""
    price = Price(Money(minor), 1000 if unit is Unit.GRAM else 1)
    return OrderLine(
        product_id=number,
        names=Names({"en": f"Product {number}"}),
        pack=None,
        unit=unit,
        price=price,
        tax_bp=0,
        ordered=ordered,
        picked=0,
        charged=price.of(ordered),
        id=number,
        held=ordered,
    )


def with_lines(*lines: OrderLine) -> Order:
    """An order that is picked, of these lines."""
    return restated(replace(order(OrderState.PICKING), lines=lines), lines, SHOP)


@pytest.mark.parametrize(
    ("ordered", "unit", "picked", "state", "asks"),
    [
        (2, Unit.PIECE, 2, S.PICKED, False),
        (2, Unit.PIECE, 1, S.SHORT, False),
        (20, Unit.PIECE, 19, S.SHORT, False),
        (1000, Unit.GRAM, 1000, S.PICKED, False),
        (1000, Unit.GRAM, 900, S.PICKED, False),
        (1000, Unit.GRAM, 899, S.SHORT, False),
        (1000, Unit.GRAM, 1100, S.PICKED, False),
        (1000, Unit.GRAM, 1101, None, True),
    ],
)
def test_what_is_picked_is_charged_and_a_tenth_too_much_is_asked(
    ordered: int, unit: Unit, picked: int, state: LineState | None, asks: bool
) -> None:
    began = line(ordered, unit)
    assert began.can_weigh(picked)
    assert began.must_be_asked(picked) is asks
    if state:
        done = began.ticked(picked)
        assert (done.state, done.held, done.picked) == (state, picked, picked)
        assert done.charged == began.price.of(picked)
        assert done.again() == began


@pytest.mark.parametrize(("ordered", "unit", "picked"), [(2, Unit.PIECE, 3), (500, Unit.GRAM, 1001)])
def test_nobody_picks_much_more_than_was_ordered(ordered: int, unit: Unit, picked: int) -> None:
    for amount in (picked, 0, -1):
        assert not line(ordered, unit).can_weigh(amount)
    assert line(ordered, unit).can_weigh(picked - 1)


def test_what_is_decided_stays_and_whatever_waits_goes_on() -> None:
    leads_on = {state: {move for move in LineMove if state in LINE_LIFE[move].sources} for state in S}
    by_customer = {LineMove.SET, LineMove.DROP}
    assert {state for state in S if not leads_on[state] - by_customer} == {S.REPLACED, S.LEFT_OUT}
    assert LineMove.MISS not in leads_on[S.WAITING], "a question is not taken back by pressing once more"
    for move, step in LINE_LIFE.items():
        for state in set(S) - step.sources:
            assert not replace(line(1), state=state).allows(move)
    with pytest.raises(ValueError, match="replace"):
        line(1).replaced(LineOffer(2, 1, Price(Money(1))))


def test_a_question_keeps_what_was_agreed_and_a_missing_line_holds_nothing() -> None:
    heavy, gone = line(1000, Unit.GRAM), line(2)
    weight = heavy.asked((LineOffer(1, 1200, heavy.price),), LATER)
    assert (weight.waits, weight.asks_weight, weight.held, weight.charged) == (
        True,
        True,
        1000,
        heavy.charged,
    )
    assert weight.agreed_to(weight.offers[0]).charged == heavy.price.of(1200)
    assert weight.again() == heavy
    other = gone.asked((LineOffer(2, 1, Price(Money(1_00))),), LATER)
    assert (other.asks_weight, other.held, other.charged.minor) == (False, 0, 0)
    assert (other.left_out().state, other.left_out().held) == (S.LEFT_OUT, 0)


def test_a_replacement_is_a_line_of_its_own_or_joins_one() -> None:
    began = with_lines(line(2, number=1), line(1, number=2))
    other = product(3, price=80_00)
    offer = LineOffer(3, 2, other.price)
    came = restated(began, with_offer(began, began.lines[0].missed(), offer, other), SHOP)
    assert [(each.product_id, each.state, each.held) for each in came.lines] == [
        (1, S.REPLACED, 0),
        (2, S.ORDERED, 1),
        (3, S.ORDERED, 2),
    ]
    assert came.subtotal == Money(95_00 + 160_00)
    joins = LineOffer(2, 2, Price(Money(1)))
    joined = restated(began, with_offer(began, began.lines[0].missed(), joins, other), SHOP)
    assert [(each.held, each.came_instead, each.charged.minor) for each in joined.lines] == [
        (0, 0, 0),
        (3, 2, 3 * 95_00),
    ]
    assert costs_more(began, began.lines[0], LineOffer(2, 3, Price(Money(1)))), (
        "it costs what its own line does"
    )
    assert not costs_more(began, began.lines[0], joins)
    ticked = replace(began, lines=(began.lines[0], began.lines[1].ticked(1)))
    assert with_offer(ticked, ticked.lines[0].missed(), joins, other)[1].picked == 3


def test_what_is_not_there_itself_stands_in_for_nothing() -> None:
    first, second = line(2, number=1), line(1, number=2)
    for state in (S.MISSING, S.REPLACED, S.LEFT_OUT, S.WAITING):
        began = with_lines(first, replace(second, state=state))
        with pytest.raises(NotInItsPlace):
            must_fit(began, began.lines[0], product(2))
    began = with_lines(first, second)
    with pytest.raises(NotInItsPlace):
        must_fit(began, began.lines[0], product(1))
    must_fit(began, began.lines[0], product(2))


def test_delivery_that_has_become_free_stays_free() -> None:
    shop = replace(SHOP, delivery_fee=Money(20_00), free_delivery_from=Money(200_00))
    began = replace(with_lines(line(2)), fee=Money(20_00))
    less = restated(began, [began.lines[0].ticked(1)], shop)
    assert (less.subtotal, less.fee, less.total) == (Money(95_00), Money(20_00), Money(115_00))
    much = restated(less, [line(3)], shop)
    assert (much.fee, much.total) == (Money(0), much.subtotal)
    assert restated(much, [much.lines[0].missed()], shop).total == Money(0)


@pytest.mark.parametrize(
    ("ordered", "pack", "other", "amount"),
    [(2, 500, 1000, 1), (3, 500, 1000, 1), (1, 1000, 500, 2), (1, 500, 1000, 1), (2, None, 500, 2)],
)
def test_a_replacement_comes_next_to_what_was_ordered(
    ordered: int, pack: int | None, other: int, amount: int
) -> None:
    began = replace(line(ordered), pack=Quantity(pack, Unit.GRAM) if pack else None)
    beside = replace(product(2), pack=Quantity(other, Unit.GRAM))
    assert amount_beside(began, beside) == amount
