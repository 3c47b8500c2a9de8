"""Carts: what they cost, and when they can be ordered."""

from dataclasses import replace
from typing import Any

import pytest

from domain.catalogue.errors import InsufficientStock, ShopClosed, ShopUnreachable
from domain.shopping.address import Address
from domain.shopping.cart import Cart, Quote
from domain.shopping.errors import BelowMinimum, CartChanged, CartEmpty, CheckoutIncomplete, PriceChanged
from domain.values import Money, Price, Quantity, Unit
from tests.domain.samples import DAL, SHOP, TOMATO, basket, part

HOME = Address(1, 1, "Flat 2, Rose Apartments", None)
OTHER = replace(SHOP, id=2)
DRAFTS: dict[str, Any] = {"contact_name": "Asha", "contact_phone": "+919876543210"}


def test_lines_are_rounded_one_by_one_and_then_added() -> None:
    one = part((TOMATO, 750), (replace(TOMATO, id=3), 750))
    assert one.lines[0].cost == Money(25_13)
    assert one.subtotal == Money(50_26)  # both together would have been 50.25
    assert one.total == one.subtotal + one.fee == Money(70_26)


def test_a_line_tells_what_its_product_is() -> None:
    dal, tomato = part((DAL, 2), (TOMATO, 750)).lines
    assert (dal.quantity, tomato.quantity) == (Quantity(2, Unit.PIECE), Quantity(750, Unit.GRAM))
    assert (dal.is_weighed, tomato.is_weighed) == (False, True)
    assert (dal.names, dal.pack, tomato.pack) == (DAL.names, DAL.pack, None)


def test_each_shop_has_its_own_part_and_its_own_fee() -> None:
    both = basket(part((DAL, 4)), part((DAL, 2), shop=OTHER))
    assert [each.fee for each in both.parts] == [Money(0), Money(20_00)]
    assert both.total == Money(4 * 95_00 + 2 * 95_00 + 20_00)
    assert [line.amount for line in both.lines] == [4, 2]


def test_a_cart_is_added_up_in_its_shops_currency() -> None:
    shop = replace(SHOP, currency="AED", delivery_fee=Money(5_00, "AED"), free_delivery_from=None)
    dates = replace(DAL, price=Price(Money(10_00, "AED")))
    assert basket(part((dates, 2), shop=shop)).total == Money(25_00, "AED")
    dear = replace(shop, minimum_order=Money(30_00, "AED"))
    with pytest.raises(BelowMinimum) as refused:
        part((dates, 2), shop=dear).must_be_orderable()
    assert refused.value.facts["missing"] == Money(10_00, "AED")


def test_an_empty_cart_costs_nothing_and_orders_nothing() -> None:
    assert basket().is_empty
    assert basket().total == Money(0)
    with pytest.raises(CartEmpty):
        basket().must_be_orderable()


def test_the_minimum_is_the_goods_alone_and_met_exactly() -> None:
    part((replace(DAL, price=Price(Money(50_00))), 2)).must_be_orderable()
    with pytest.raises(BelowMinimum) as refused:
        part((DAL, 1)).must_be_orderable()
    facts = {"shop": SHOP.names, "minimum": Money(100_00), "missing": Money(5_00)}
    assert refused.value.facts == facts
    almost = replace(DAL, price=Price(Money(99_99)))
    with pytest.raises(BelowMinimum) as refused:
        part((almost, 1)).must_be_orderable()
    assert refused.value.facts == facts | {"missing": Money(1)}


def test_one_unfit_part_holds_up_the_whole() -> None:
    closed = part((DAL, 2), shop=replace(OTHER, is_open=False))
    with pytest.raises(ShopClosed):
        basket(part((DAL, 2)), closed).must_be_orderable()
    unreachable = part((DAL, 2), shop=replace(OTHER, counter_chat=None))
    with pytest.raises(ShopUnreachable):
        basket(part((DAL, 2)), unreachable).must_be_orderable()
    with pytest.raises(InsufficientStock):
        basket(part((DAL, 2)), part((DAL, 9), shop=OTHER)).must_be_orderable()


def test_another_version_is_not_what_the_person_saw() -> None:
    cart = basket().cart
    cart.must_be_at(3)
    for version in (2, 4):
        with pytest.raises(CartChanged):
            cart.must_be_at(version)


def test_another_total_is_not_what_the_person_saw() -> None:
    """Neither a dearer one nor a cheaper one: whoever pays is asked again."""
    filled = basket(part((DAL, 2)))
    filled.must_cost(filled.total.minor)
    for seen in (filled.total.minor - 1, filled.total.minor + 1):
        with pytest.raises(PriceChanged) as refused:
            filled.must_cost(seen)
        assert refused.value.facts == {"total": filled.total}


def test_a_checkout_needs_address_name_and_phone() -> None:
    Quote(basket(**DRAFTS), HOME).must_be_complete()
    unfit = [
        (DRAFTS, None),
        ({**DRAFTS, "contact_name": None}, HOME),
        ({**DRAFTS, "contact_phone": ""}, HOME),
    ]
    for drafts, address in unfit:
        with pytest.raises(CheckoutIncomplete):
            Quote(basket(**drafts), address).must_be_complete()


@pytest.mark.parametrize(
    ("packs", "to_minimum", "to_free"),
    [(1, Money(5_00), Money(205_00)), (2, None, Money(110_00)), (3, None, Money(15_00)), (4, None, None)],
)
def test_what_is_missing_to_the_minimum_and_to_free_delivery(
    packs: int, to_minimum: Money | None, to_free: Money | None
) -> None:
    here = part((DAL, packs))
    assert (here.to_minimum, here.to_free_delivery) == (to_minimum, to_free)


def test_nothing_is_missing_where_delivery_is_never_or_always_free() -> None:
    never = replace(SHOP, minimum_order=Money(0), free_delivery_from=None)
    always = replace(never, delivery_fee=Money(0), free_delivery_from=Money(300_00))
    for shop in (never, always):
        here = part((DAL, 1), shop=shop)
        assert (here.to_minimum, here.to_free_delivery) == (None, None)


@pytest.mark.parametrize(
    ("name", "own", "number"),
    [
        ("main", None, 1),
        ("main 2", None, 2),
        ("main 20", None, 20),
        ("main 02", "main 02", 1),
        ("main street", "main street", 1),
        ("Pongal 2", "Pongal 2", 1),
    ],
)
def test_a_cart_that_nobody_named_has_a_number_and_no_name(name: str, own: str | None, number: int) -> None:
    cart = Cart(1, 1, name, 0)
    assert (cart.own_name, cart.number) == (own, number)
