"""The platform's catalogue: what it takes over from a shop, what it fills in, and how doubles become one."""

import pytest

from domain.catalogue.entry import Facts
from domain.catalogue.errors import BadFact
from domain.catalogue.shared.good import is_everybodys, keys_of, new_good, taught
from domain.catalogue.shared.merges import Merge
from domain.catalogue.sharing.keeping import good_with
from domain.catalogue.sharing.merging import both, without
from domain.values import Money, Names, Quantity, Unit
from tests.clock import Clock

BUTTER: Facts = {
    "names": {"en": "Amul Butter"},
    "brand": "Amul",
    "pack": Quantity(100, Unit.GRAM),
    "unit": Unit.PIECE,
    "price": Money(62_00),
    "barcode": "8901262010016",
}


def test_a_good_is_taught_what_is_not_known_of_it_and_no_price() -> None:
    good = new_good(BUTTER)
    more: Facts = {
        "names": {"en": "Butter (Amul)", "hi": "अमूल मक्खन"},
        "category": "dairy-bread-eggs",
        "brand": "AMUL INDIA",
        "hsn": "0405",
        "aliases": ("makhan",),
        "barcode": "8901262010023",
    }
    now = taught(good, more)
    assert now.names.by_language == {"en": "Amul Butter", "hi": "अमूल मक्खन"}
    assert (now.brand, now.hsn, now.category) == ("Amul", "0405", "dairy-bread-eggs")
    assert now.aliases == ("Butter (Amul)", "makhan")
    assert now.barcodes == ("8901262010016", "8901262010023")
    assert taught(now, more) == now
    assert "price" not in now.facts and not hasattr(now, "price")


def test_a_name_that_only_stood_in_for_the_english_one_gives_way() -> None:
    milk = new_good({"names": {"en": "दूध", "hi": "दूध"}})
    assert taught(milk, {"names": {"en": "Milk"}}).names.by_language == {"en": "Milk", "hi": "दूध"}
    assert taught(milk, {"names": {"en": "పాలు", "te": "పాలు"}}).names.in_("en") == "दूध"


@pytest.mark.parametrize(
    ("barcode", "is_so"),
    [
        ("8901262010016", True),
        ("2012345678900", False),
        ("0212345678909", False),
        ("212345678909", False),
        ("036000291452", True),
        ("96385074", True),
        ("20123451", False),
    ],
)
def test_a_barcode_that_a_shop_gives_out_itself_is_nobody_elses(barcode: str, is_so: bool) -> None:
    assert is_everybodys(barcode) is is_so
    assert (f"b:{barcode}" in keys_of({**BUTTER, "barcode": barcode})) is is_so


def test_doubles_become_one_and_two_again_with_what_was_said_since() -> None:
    kept = new_good(BUTTER)
    double = new_good({"names": {"en": "Amul Buter", "te": "వెన్న"}, "hsn": "0405", "barcode": "8901262010023"})
    now = both(kept, double)
    assert now.names.by_language == {"en": "Amul Butter", "te": "వెన్న"}
    assert now.aliases == ("Amul Buter",) and now.barcodes == (*kept.barcodes, *double.barcodes)
    made = Merge(1, "m", kept_id=1, double=double, at=Clock().now, was=kept, now=now)
    assert without(now, made) == kept
    since = taught(now, {"names": {"hi": "मक्खन"}, "aliases": ("makkhan",)})
    apart = without(since, made)
    assert apart.names.by_language == {"en": "Amul Butter", "hi": "मक्खन"}
    assert apart.aliases == ("makkhan",) and apart.hsn is None and apart.barcodes == kept.barcodes


def test_what_an_admin_says_of_a_good() -> None:
    known, codes = new_good(BUTTER), {"other", "snacks"}
    told: Facts = {"names": {"hi": "मक्खन"}, "brand": " Amul  Dairy ", "category": "snacks"}
    now = good_with(known, told, [], codes)
    assert now.names == Names({"en": "Amul Butter", "hi": "मक्खन"}) and now.barcodes == ()
    assert (now.brand, now.category) == ("Amul Dairy", "snacks")
    assert good_with(now, {"names": {"hi": ""}}, None, codes).names == known.names
    assert good_with(known, {"unit": Unit.GRAM}, None, codes).pack is None
    assert good_with(known, {"category": "nowhere"}, None, codes).category == "other"
    with pytest.raises(BadFact):
        good_with(known, {"names": {"en": ""}}, None, codes)
