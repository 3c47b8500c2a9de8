"""The desk: prices moved by a part, what a typed line comes to."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue.desk import saying, typing
from domain.catalogue.desk.pricing import moved_price
from domain.catalogue.desk.today import tomorrow
from domain.catalogue.errors import BadFact, TooMuchADay
from domain.catalogue.fact import Fact
from domain.typed.desk import desk_line
from domain.values import Country, Money, Price, Quantity, Unit, UnitPrice
from locales.texts import Texts
from tests.clock import Clock
from tests.domain.catalogue.test_facts import entry


@given(st.integers(1, 10**8), st.integers(-9_000, 50_000).filter(bool), st.none() | st.integers(0, 10**8))
def test_a_moved_price_is_paid_in_coins_and_never_over_the_mrp(
    price: int, part: int, above: int | None
) -> None:
    mrp = None if above is None else Money(price + above)
    new = moved_price(entry(p_price=Price(Money(price)), p_mrp=mrp), part)
    assert new.price.minor > 0
    assert mrp is None or new.price <= mrp
    if not new.is_at_mrp:
        step = 100 if price >= 10_00 else 50
        assert new.price.minor % step == 0
        assert abs(new.price.minor - price * (10_000 + part) / 10_000) <= step


def test_what_a_price_is_for_a_kilogram_a_litre_or_one() -> None:
    def of(amount: int, unit: Unit, minor: int) -> UnitPrice | None:
        return entry(p_pack=Quantity(amount, unit), p_price=Price(Money(minor))).product.unit_price

    assert of(500, Unit.GRAM, 95_00) == UnitPrice(Money(190_00), Unit.GRAM)
    assert of(750, Unit.MILLILITRE, 40_00) == UnitPrice(Money(53_33), Unit.MILLILITRE)
    assert of(6, Unit.PIECE, 45_00) == UnitPrice(Money(7_50), Unit.PIECE)
    assert of(1, Unit.PIECE, 45_00) is None
    assert entry().product.unit_price is None


def test_a_line_is_what_the_product_makes_of_it() -> None:
    packed = entry(p_mrp=Money(65_00), p_on_hand=4)
    weighed = replace(
        packed, product=replace(packed.product, unit=Unit.GRAM, step=250, on_hand=2_000, allocated=500)
    )
    uncounted = entry(p_is_counted=False, p_on_hand=77)
    meant = {
        ("packed", "it 62"): Money(62_00),
        ("packed", "it 66"): None,
        ("packed", "it +20"): 24,
        ("packed", "it -9"): 0,
        ("packed", "it = 7"): 7,
        ("packed", "it +2 kg"): None,
        ("packed", "it +5%"): Money(63_00),
        ("packed", "it out"): None,
        ("weighed", "it +5"): 7_000,
        ("weighed", "it + 750 g"): 2_750,
        ("weighed", "it -5"): 500,
        ("uncounted", "it +20"): 20,
    }
    of = {"packed": packed, "weighed": weighed, "uncounted": uncounted}
    told = {(which, line): typing.meant(of[which], desk_line(line)) for which, line in meant}
    assert told == meant


def test_facts_as_they_are_typed() -> None:
    known = entry()
    said = {
        (Fact.PACK, "5 kg"): {"pack": Quantity(5_000, Unit.GRAM)},
        (Fact.PACK, "आधा लीटर"): {"pack": Quantity(500, Unit.MILLILITRE)},
        (Fact.TAX, "5%"): {"tax_bp": 500},
        (Fact.TAX, "0.25 %"): {"tax_bp": 25},
        (Fact.MRP, "₹1,250"): {"mrp": Money(1_250_00)},
        (Fact.ALIASES, "gehun, aata"): {"aliases": ("gehun", " aata")},
        (Fact.NAMES, "गेहूँ का आटा"): {"names": {"hi": "गेहूँ का आटा"}},
        (Fact.NAMES, "Wheat flour"): {"names": {"en": "Wheat flour"}},
        (Fact.MOST_PER_DAY, "2"): {"most_per_day": 2},
        (Fact.STOCK, "0"): {"on_hand": 0},
    }
    assert {asked: saying.said(known, *asked) for asked in said} == said
    for fact, typed in ((Fact.TAX, "lots"), (Fact.PACK, "big"), (Fact.STOCK, "2 kg"), (Fact.KEPT, "x")):
        with pytest.raises(BadFact):
            saying.said(known, fact, typed)


def test_a_name_that_stood_in_for_the_english_one_goes_on_doing_so() -> None:
    made = saying.new_name("दूध")
    assert made == {"en": "दूध", "hi": "दूध"}


def test_rationed_is_what_one_customer_gets() -> None:
    milk = entry(p_most_per_day=2, p_on_hand=50).product
    assert milk.most == 2
    milk.must_be_left(1, had=1)
    for amount, had in ((3, 0), (2, 1)):
        with pytest.raises(TooMuchADay):
            milk.must_be_left(amount, had)


def test_tomorrow_begins_at_midnight_in_the_shop() -> None:
    now = Clock().now
    assert tomorrow(now, "Asia/Kolkata").isoformat() == "2026-06-01T18:30:00+00:00"


def test_a_country_has_its_name_in_every_language() -> None:
    texts = Texts.load()
    told = [
        texts.plain(each, "shelf-card.back") and texts.plain(each, "product-was", _was(Country("IN")))
        for each in ("en", "hi", "te")
    ]
    assert told == ["India", "भारत", "భారతదేశం"]


def _was(value: object) -> dict[str, object]:
    from bot.goods import Told

    return {"was_told": Told.VALUE, "was": value}
