"""Shops and what they sell."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue.errors import (
    BadQuantity,
    InsufficientStock,
    OutOfReach,
    PinNeeded,
    ProductGone,
    ShopClosed,
    ShopUnavailable,
    ShopUnreachable,
)
from domain.catalogue.lengths import LONGEST_PRODUCT_NAME, LONGEST_SHOP_NAME, LONGEST_SHOP_PHONE
from domain.catalogue.ports import NewProduct, NewShop
from domain.catalogue.product import MOST_GRAMS, MOST_PIECES, Product
from domain.catalogue.shop import Shop, ShopState, Trading, Unreachable
from domain.errors import BadName, BadPhone, DomainError
from domain.values import Distance, Money, Names, Place, Quantity, Unit
from tests.domain.samples import DAL, SHOP, TOMATO

NOW = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("state", "is_open", "error"),
    [
        (ShopState.APPROVED, True, None),
        (ShopState.APPROVED, False, ShopClosed),
        (ShopState.PENDING, True, ShopUnavailable),
        (ShopState.SUSPENDED, True, ShopUnavailable),
        (ShopState.SUSPENDED, False, ShopUnavailable),
    ],
)
def test_only_an_open_and_approved_shop_takes_orders(
    state: ShopState, is_open: bool, error: type[DomainError] | None
) -> None:
    shop = replace(SHOP, state=state, is_open=is_open)
    assert shop.takes_orders == (error is None)
    if error is None:
        shop.must_take_orders()
        return
    with pytest.raises(error) as refused:
        shop.must_take_orders()
    assert refused.value.facts["shop"] == SHOP.names


@pytest.mark.parametrize("why", [each for each in Unreachable if each is not Unreachable.UNLINKED])
def test_a_shop_whose_counter_is_lost_takes_no_orders(why: Unreachable) -> None:
    shop = replace(SHOP, counter_lost=why, counter_lost_at=NOW)
    assert (shop.unreachable, shop.counter, shop.counter_chat) == (why, None, SHOP.counter_chat)
    assert (shop.trading, shop.takes_orders) == (Trading.UNREACHABLE, False)
    with pytest.raises(ShopUnreachable) as refused:
        shop.must_take_orders()
    assert refused.value.facts["shop"] == SHOP.names


def test_a_shop_without_a_counter_takes_no_orders() -> None:
    shop = replace(SHOP, counter_chat=None)
    assert (shop.unreachable, shop.counter) == (Unreachable.UNLINKED, None)
    with pytest.raises(ShopUnreachable):
        shop.must_take_orders()


def test_a_shop_that_can_be_reached_is_told_at_its_counter() -> None:
    assert (SHOP.unreachable, SHOP.counter, SHOP.trading) == (None, SHOP.counter_chat, Trading.OPEN)


def test_what_the_owner_or_the_platform_decided_is_said_first() -> None:
    shop = replace(SHOP, counter_chat=None, is_open=False)
    assert shop.trading is Trading.CLOSED
    with pytest.raises(ShopClosed):
        shop.must_take_orders()
    with pytest.raises(ShopUnavailable):
        replace(shop, state=ShopState.SUSPENDED).must_take_orders()


@pytest.mark.parametrize(
    ("free_from", "subtotal", "fee"),
    [(300_00, 299_99, 20_00), (300_00, 300_00, 0), (300_00, 0, 20_00), (0, 0, 0), (None, 10**9, 20_00)],
)
def test_delivery_costs_nothing_from_the_shop_s_figure_on(
    free_from: int | None, subtotal: int, fee: int
) -> None:
    shop = replace(SHOP, free_delivery_from=None if free_from is None else Money(free_from))
    assert shop.terms_at(None).fee_for(Money(subtotal)) == Money(fee)


def test_free_delivery_is_nothing_of_the_shop_s_currency() -> None:
    shop = replace(SHOP, currency="AED", free_delivery_from=Money(1, "AED"))
    assert shop.terms_at(None).fee_for(Money(1, "AED")) == Money(0, "AED")


@pytest.mark.parametrize(("product", "amount"), [(DAL, 1), (DAL, 8), (TOMATO, 250), (TOMATO, MOST_GRAMS)])
def test_what_is_there_is_sold(product: Product, amount: int) -> None:
    product.must_sell(amount)


@pytest.mark.parametrize(
    ("product", "amount", "facts"),
    [
        (DAL, 0, {"step": Quantity(1, Unit.PIECE), "most": Quantity(MOST_PIECES, Unit.PIECE)}),
        (DAL, -1, {"step": Quantity(1, Unit.PIECE), "most": Quantity(MOST_PIECES, Unit.PIECE)}),
        (DAL, 10**9, {"step": Quantity(1, Unit.PIECE), "most": Quantity(MOST_PIECES, Unit.PIECE)}),
        (TOMATO, -250, {"step": Quantity(250, Unit.GRAM), "most": Quantity(MOST_GRAMS, Unit.GRAM)}),
        (TOMATO, 260, {"step": Quantity(250, Unit.GRAM), "most": Quantity(MOST_GRAMS, Unit.GRAM)}),
        (TOMATO, 25_250, {"step": Quantity(250, Unit.GRAM), "most": Quantity(MOST_GRAMS, Unit.GRAM)}),
    ],
)
def test_a_quantity_that_nobody_sells_is_refused(
    product: Product, amount: int, facts: dict[str, Any]
) -> None:
    with pytest.raises(BadQuantity) as refused:
        product.must_sell(amount)
    assert refused.value.facts == facts


def test_more_than_is_left_is_refused_with_what_is_left() -> None:
    with pytest.raises(InsufficientStock) as refused:
        DAL.must_sell(9)
    assert refused.value.facts == {"product": DAL.names, "left": Quantity(8, Unit.PIECE)}


def test_what_is_no_longer_listed_is_gone_whatever_is_asked() -> None:
    with pytest.raises(ProductGone) as refused:
        replace(DAL, is_listed=False).must_sell(0)
    assert refused.value.facts == {"product": DAL.names}


def test_less_than_nothing_is_never_available() -> None:
    assert replace(DAL, on_hand=1, allocated=3).available == 0


@pytest.mark.parametrize(
    ("product", "amount", "less"),
    [
        (DAL, 2, 1),
        (DAL, 1, 0),
        (DAL, 9, 8),
        (DAL, 99, 8),
        (TOMATO, 750, 500),
        (TOMATO, 100, 0),
        (replace(TOMATO, on_hand=600), 2000, 500),
        (replace(DAL, on_hand=0), 5, 0),
        (replace(DAL, is_listed=False), 5, 0),
    ],
)
def test_less_is_a_step_down_or_what_is_left_in_whole_steps(product: Product, amount: int, less: int) -> None:
    assert product.less_than(amount) == less


def new_shop(name: str, phone: str = "+914023456789") -> NewShop:
    """A shop of this name in Telugu."""
    names = Names({"en": "Sri Lakshmi", "te": name})
    return NewShop(names, ShopState.APPROVED, True, 1, SHOP.place, "Here", phone, Money(0), Money(0), None)


def new_product(name: str) -> NewProduct:
    """A product of this name in Telugu."""
    names = Names({"en": "Toor dal", "te": name})
    return NewProduct(1, 1, names, None, Unit.PIECE, Money(95_00), 1, 0, 10)


def test_names_are_no_longer_than_cards_have_room_for() -> None:
    new_shop("క" * LONGEST_SHOP_NAME, "0" * LONGEST_SHOP_PHONE)
    new_product("క" * LONGEST_PRODUCT_NAME)
    new_product("క")
    for name in ("", "క" * (LONGEST_SHOP_NAME + 1)):
        with pytest.raises(BadName) as refused:
            new_shop(name)
        assert refused.value.facts == {"most": LONGEST_SHOP_NAME}
    for name in ("", "క" * (LONGEST_PRODUCT_NAME + 1)):
        with pytest.raises(BadName):
            new_product(name)
    with pytest.raises(BadPhone):
        new_shop("Sri Lakshmi", "0" * (LONGEST_SHOP_PHONE + 1))


HYDERABAD = Place(17.4352, 78.4467)


def reaching(radius_m: int, *, takes_unpinned: bool = True) -> Shop:
    return replace(SHOP, place=HYDERABAD, radius_m=radius_m, takes_unpinned=takes_unpinned)


@given(st.floats(17, 18), st.floats(78, 79))
def test_the_edge_itself_is_within_reach(latitude: float, longitude: float) -> None:
    place = Place(latitude, longitude)
    metres = place.metres_to(HYDERABAD)
    reaching(metres).must_reach(place)
    if metres:
        with pytest.raises(OutOfReach) as refused:
            reaching(metres - 1).must_reach(place)
        assert refused.value.facts["distance"] == Distance(metres)
        assert refused.value.facts["reach"] == Distance(metres - 1)


def test_without_a_place_the_shop_decides() -> None:
    reaching(1).must_reach(None)
    with pytest.raises(PinNeeded):
        reaching(100_000, takes_unpinned=False).must_reach(None)


MUMBAI = Place(18.94, 72.82)


def test_who_is_far_away_says_where_the_door_is() -> None:
    reaching(5000).must_reach(None, person=HYDERABAD)
    reaching(5000).must_reach(HYDERABAD, person=MUMBAI)
    with pytest.raises(PinNeeded) as asked:
        reaching(5000).must_reach(None, person=MUMBAI)
    assert asked.value.facts["distance"] == Distance(MUMBAI.metres_to(HYDERABAD))
    with pytest.raises(OutOfReach):
        reaching(5000).must_reach(MUMBAI, person=HYDERABAD)


@given(*[st.floats(-90, 90), st.floats(-180, 180)] * 2)
def test_a_distance_is_the_same_both_ways_and_never_fails(a: float, b: float, c: float, d: float) -> None:
    here, there = Place(a, b), Place(c, d)
    assert here.metres_to(there) == there.metres_to(here) <= 20_015_100
    assert here.metres_to(here) == 0
