"""Facts of products: codes that check themselves, what is refused, and which product a row means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue import codes
from domain.catalogue.checking import LARGEST, cleaned
from domain.catalogue.entry import Entry, Facts, changes
from domain.catalogue.errors import BadBarcode, BadFact, CodeTaken, PriceAboveMrp, SeveralMatch
from domain.catalogue.fact import Fact
from domain.catalogue.matching import Known, Seen
from domain.catalogue.product import Product
from domain.catalogue.products import changed_facts, new_facts
from domain.errors import BadName, DomainError
from domain.values import Money, Names, Price, Quantity, Unit

REAL = ("8901058851298", "96385074", "036000291452", "4006381333931", "8901030 865237", "8901-0308-65237")


def test_barcodes_of_real_goods() -> None:
    assert [codes.barcode(each) for each in REAL[:4]] == [*REAL[:4]]
    assert codes.barcode("८९०१०५८८५१२९८") == REAL[0]
    for bad in ("8901058851299", "890105885129", "12345", "", "8.9E+12", "89010588512980", "890105885129x"):
        with pytest.raises(BadBarcode):
            codes.barcode(bad)


@given(st.text("0123456789", min_size=7, max_size=12).filter(lambda each: len(each) in (7, 11, 12)))
def test_one_digit_wrong_or_two_swapped_beside_each_other_is_noticed(digits: str) -> None:
    whole = digits + codes.check_digit(digits)
    assert codes.barcode(whole) == whole
    for at, digit in enumerate(whole):
        wrong = whole[:at] + str((int(digit) + 1) % 10) + whole[at + 1 :]
        with pytest.raises(BadBarcode):
            codes.barcode(wrong)


def entry(number: int = 1, name: str = "Atta", **more: object) -> Entry:
    """A packed product at 60 rupees; what belongs to the product itself begins with `p_`."""
    own = {key[2:]: value for key, value in more.items() if key.startswith("p_")}
    given: dict[str, object] = {"pack": None, "price": Price(Money(60_00)), "on_hand": 4} | own
    product = Product(
        id=number,
        shop_id=1,
        category_id=1,
        names=Names({"en": name, "hi": "आटा"}),
        unit=Unit.PIECE,
        step=1,
        tax_bp=0,
        allocated=0,
        is_listed=True,
        **given,  # type: ignore[arg-type]
    )
    rest = {key: value for key, value in more.items() if not key.startswith("p_")}
    return Entry(product, "other", **rest)  # type: ignore[arg-type]


NEW: Facts = {"names": {"en": "Atta"}, "price": Money(60_00)}
REFUSED: list[tuple[Facts, type[DomainError]]] = [
    ({"names": {"en": "Atta"}}, BadFact),
    ({"price": Money(1)}, BadFact),
    ({"names": {"hi": "आटा"}, "price": Money(1)}, BadFact),
    ({"names": {"en": "…"}, "price": Money(1)}, BadName),
    ({"names": {"en": "x" * 81}, "price": Money(1)}, BadName),
    ({"names": {"en": "Atta", "fr": "Farine"}, "price": Money(1)}, BadFact),
    (NEW | {"price": Money(0)}, BadFact),
    (NEW | {"price": Money(LARGEST + 1)}, BadFact),
    (NEW | {"mrp": Money(59_99)}, PriceAboveMrp),
    (NEW | {"barcode": "8901058851299"}, BadBarcode),
    (NEW | {"hsn": "123"}, BadFact),
    (NEW | {"origin": "India"}, BadFact),
    (NEW | {"tax_bp": 10_001}, BadFact),
    (NEW | {"on_hand": -1}, BadFact),
    (NEW | {"step": 2}, BadFact),
    (NEW | {"most_per_day": 0}, BadFact),
    (NEW | {"low_at": -1}, BadFact),
    (NEW | {"brand": "b" * 61}, BadFact),
    (NEW | {"aliases": tuple(map(str, range(21)))}, BadFact),
]


def test_what_is_refused() -> None:
    kept = []
    for told, error in REFUSED:
        try:
            kept.append((told, new_facts(told)))
        except error:
            continue
    assert kept == []


def test_a_name_and_a_price_are_enough_and_the_rest_is_counted() -> None:
    facts = new_facts(NEW | {"mrp": Money(60_00)})
    assert (facts["category"], facts["is_counted"], facts["is_listed"], facts["step"]) == (
        "other",
        False,
        True,
        1,
    )
    assert new_facts(NEW | {"on_hand": 0})["is_counted"]
    assert new_facts(NEW | {"unit": Unit.GRAM})["step"] == 250
    assert entry().missing == (Fact.HSN, Fact.PACK, Fact.MRP, Fact.ORIGIN, Fact.PACKER)
    whole = entry(
        hsn="1101", origin="IN", packer="Mill, Nagpur", p_pack=Quantity(1, Unit.GRAM), p_mrp=Money(70_00)
    )
    assert whole.missing == ()


def test_what_is_told_changes_and_the_rest_stays() -> None:
    known = entry(brand="Aashirvaad")
    facts = changed_facts(known, {"names": {"te": " గోధుమ  పిండి "}, "price": Money(58_00), "own_code": " a-1 "})
    told = {change.fact: change.now for change in changes(known.facts, facts)}
    names = {"en": "Atta", "hi": "आटा", "te": "గోధుమ పిండి"}
    assert told == {Fact.NAMES: names, Fact.PRICE: Money(58_00), Fact.OWN_CODE: "a-1"}
    assert changed_facts(known, {"names": {"hi": ""}})["names"] == {"en": "Atta"}
    assert changes(known.facts, changed_facts(known, known.facts)) == ()


def test_a_count_brings_back_what_was_out() -> None:
    out = entry(p_is_out=True, p_is_counted=False)
    facts = changed_facts(out, {"on_hand": 3})
    assert (facts["is_out"], facts["is_counted"], facts["on_hand"]) == (False, True, 3)
    assert changed_facts(out, {"on_hand": 0})["is_out"]
    assert changed_facts(entry(p_is_out=True), {"is_out": False})["out_until"] is None


def test_which_product_a_row_means() -> None:
    kilo, five = Quantity(1000, Unit.GRAM), Quantity(5000, Unit.GRAM)
    one = entry(1, own_code="A1", barcode=REAL[0], p_pack=kilo)
    two = entry(2, p_pack=five, brand="Aashirvaad")
    three = entry(3, "Rice", p_pack=kilo)
    known = Known([one, two, three])
    meant: list[tuple[Facts, Entry | None]] = [
        ({"own_code": "A1", "names": {"en": "Anything"}}, one),
        ({"barcode": REAL[0], "own_code": "A9"}, one),
        ({"names": {"en": "ATTA"}, "pack": five}, two),
        ({"names": {"en": "Atta"}, "pack": five, "brand": "aashirvaad"}, two),
        ({"names": {"en": "Atta"}, "pack": five, "brand": "Other"}, None),
        ({"names": {"en": "Atta"}, "own_code": "A2", "pack": kilo}, None),
        ({"names": {"en": "rice"}}, three),
        ({"names": {"en": "Milk"}}, None),
    ]
    assert [told for told, found in meant if known.meant_by(cleaned(told)) is not found] == []
    with pytest.raises(SeveralMatch):
        known.meant_by({"names": {"en": "atta"}})
    other = entry(4, "Salt", barcode=REAL[1])
    with pytest.raises(CodeTaken):
        Known([one, other]).meant_by({"own_code": "A1", "barcode": REAL[1]})


def test_the_first_of_two_rows_with_one_key_counts() -> None:
    seen, known = Seen(), entry(own_code="A1")
    assert not seen.has({"own_code": "A1"}, known)
    assert seen.has({"names": {"en": "Flour"}}, known)
    assert not seen.has(NEW, None)
    assert seen.has(NEW, None)
    assert not seen.has(NEW | {"pack": Quantity(1, Unit.GRAM)}, None)


def test_what_is_not_counted_is_there_until_it_is_out() -> None:
    free = entry(p_is_counted=False, p_on_hand=0).product
    assert free.can_sell(99)
    assert not entry(p_is_counted=False, p_is_out=True).product.can_sell(1)
    assert not entry(p_is_out=True).product.can_sell(1)
    assert not entry().product.can_sell(5)
