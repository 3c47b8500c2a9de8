"""How much of a product is wanted, from what was written at it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue.errors import BadQuantity
from domain.catalogue.product import Product
from domain.shopping.wanted import Doubtful, wanted
from domain.typed.tokens import Doubt
from domain.values import Money, Names, Price, Quantity, Unit

ONION = Names({"en": "Onion", "hi": "प्याज़", "te": "ఉల్లిపాయలు"})


def product(unit: Unit = Unit.GRAM, step: int = 250, pack: Quantity | None = None) -> Product:
    return Product(1, 1, 1, ONION, pack, unit, Price(Money(24_00)), step, 0, 100_000, 0, is_listed=True)


WEIGHED = product()
SPICE = product(step=10)
LOOSE = product(Unit.PIECE, 1)
HALF_KILO = product(Unit.PIECE, 1, Quantity(500, Unit.GRAM))
POUCH = product(Unit.PIECE, 1, Quantity(500, Unit.MILLILITRE))
SIX = product(Unit.PIECE, 1, Quantity(6, Unit.PIECE))


@pytest.mark.parametrize(
    ("sold", "typed", "amount"),
    [
        (WEIGHED, "2", 2000),
        (WEIGHED, "500", 500),
        (WEIGHED, "half", 500),
        (WEIGHED, "2 kg onions", 2000),
        (WEIGHED, "प्याज़ 2 किलो", 2000),
        (WEIGHED, "ఉల్లిపాయలు అర కిలో", 500),
        (WEIGHED, "25", 25_000),
        (WEIGHED, "bhaiya aadha kilo onion de do", 500),
        (WEIGHED, "about 1-kg", 1000),
        (HALF_KILO, "500-g x 2", 2),
        (HALF_KILO, "qty 2 please", 2),
        (POUCH, "half-litre", 1),
        (SPICE, "50 g", 50),
        (SPICE, "250", 250),
        (LOOSE, "3", 3),
        (LOOSE, "2 dozen", 24),
        (LOOSE, "तीन पीस", 3),
        (HALF_KILO, "2", 2),
        (HALF_KILO, "1 kg", 2),
        (HALF_KILO, "dhai kilo", 5),
        (HALF_KILO, "2 packets", 2),
        (HALF_KILO, "2 x 500 g", 2),
        (POUCH, "1 litre", 2),
        (POUCH, "ఒకటిన్నర లీటరు", 3),
        (SIX, "2", 2),
        (SIX, "2 packs", 2),
    ],
)
def test_what_is_clear_is_taken(sold: Product, typed: str, amount: int) -> None:
    assert wanted(sold, typed) == amount


@pytest.mark.parametrize(
    ("sold", "typed", "doubt", "amounts"),
    [
        (WEIGHED, "1-2 kg", Doubt.RANGE, (1000, 2000)),
        (WEIGHED, "300 g", Doubt.STEP, (250, 500)),
        (WEIGHED, "100 g", Doubt.STEP, (250,)),
        (WEIGHED, "1,250 kg", Doubt.NUMBER, (1250,)),
        (WEIGHED, "1/3 kg", Doubt.WHOLE, (250, 500)),
        (SPICE, "20", Doubt.UNIT, (20_000, 20)),
        (LOOSE, "ढाई", Doubt.WHOLE, (2, 3)),
        (LOOSE, "2-3", Doubt.RANGE, (2, 3)),
        (HALF_KILO, "750 g", Doubt.UNIT, (1, 2)),
        (HALF_KILO, "2 x 1 kg", Doubt.UNIT, (4, 2)),
        (SIX, "6 pcs", Doubt.UNIT, (1, 6)),
        (SIX, "1 dozen", Doubt.UNIT, (2, 12)),
    ],
)
def test_what_is_unclear_is_asked(sold: Product, typed: str, doubt: Doubt, amounts: tuple[int, ...]) -> None:
    assert wanted(sold, typed) == Doubtful(doubt, amounts)


@pytest.mark.parametrize(
    ("sold", "typed"),
    [
        (WEIGHED, "a few"),
        (WEIGHED, "100 kg"),
        (WEIGHED, "2 l"),
        (WEIGHED, "3 packets"),
        (LOOSE, "2 kg"),
        (LOOSE, "100"),
        (POUCH, "1 kg"),
        (WEIGHED, "onion"),
        (WEIGHED, "0"),
    ],
)
def test_what_nothing_can_be_made_of_is_refused(sold: Product, typed: str) -> None:
    with pytest.raises(BadQuantity):
        wanted(sold, typed)


@given(st.sampled_from([WEIGHED, SPICE, LOOSE, HALF_KILO, POUCH, SIX]), st.text(max_size=40))
def test_whatever_is_typed_nothing_comes_out_that_is_not_sold(sold: Product, typed: str) -> None:
    try:
        amount = wanted(sold, typed)
    except BadQuantity:
        return
    for each in amount.amounts if isinstance(amount, Doubtful) else (amount,):
        assert sold.is_sold_as(each)
