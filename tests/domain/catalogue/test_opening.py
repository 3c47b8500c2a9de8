"""What a grocer types to open a shop: names, places, hours, numbers, amounts."""

import pytest

from domain.catalogue import shop_facts
from domain.catalogue.about.hours import Hours
from domain.catalogue.about.naming import shop_names
from domain.catalogue.about.papers import fssai_number, gstin_number
from domain.catalogue.about.typed_hours import hours_of_day
from domain.catalogue.errors import BadAmount, BadFssai, BadGstin, BadHours, SeveralNames
from domain.errors import BadName, DomainError
from domain.typed.places import coordinates
from domain.values import Money, Names, Place

PLACES = {
    "17.385, 78.4867": Place(17.385, 78.4867),
    "17.385 78.4867": Place(17.385, 78.4867),
    "१७.३८५, ७८.४८६७": Place(17.385, 78.4867),
    "17.385° N, 78.4867° E": Place(17.385, 78.4867),
    "33.8688 S 151.2093 E": Place(-33.8688, 151.2093),
    "https://maps.google.com/?q=17.412600,78.448200": Place(17.4126, 78.4482),
    "https://www.google.com/maps/place/Shop/@17.40,78.40,17z/data=!3d17.4126!4d78.4482": Place(
        17.4126, 78.4482
    ),
    "https://www.google.com/maps/@17.4126,78.4482,17z": Place(17.4126, 78.4482),
    "https://www.openstreetmap.org/?mlat=17.4126&mlon=78.4482": Place(17.4126, 78.4482),
    "geo:17.4126,78.4482": Place(17.4126, 78.4482),
    "Shop 4, Charminar Road": None,
    "12, 14": None,
    "117.385, 78.4867": None,
    "98480 12345": None,
    "": None,
}
HOURS = {
    "8-21": (480, 1260),
    "8-9": (480, 1260),
    "8 to 8": (480, 1200),
    "7 am to 9.30 pm": (420, 1290),
    "7:30 – 22:15": (450, 1335),
    "९ से ९": (540, 1260),
    "9-1": (540, 780),
    "6-11": (360, 660),
    "10 p.m. - 6 a.m.": (1320, 360),
    "6-24": (360, 0),
    "12-12": (720, 0),
}
NO_HOURS = ("8", "8-21-22", "25-26", "always", "8am-8am", "13 pm to 4", "8:75-9", "")
NAMES = {
    "Sri Balaji Stores": {"en": "Sri Balaji Stores"},
    "Balaji\nबालाजी\nబాలాజీ": {"en": "Balaji", "hi": "बालाजी", "te": "బాలాజీ"},
    "Balaji / బాలాజీ": {"en": "Balaji", "te": "బాలాజీ"},
    "బాలాజీ కిరాణా": {"en": "బాలాజీ కిరాణా", "te": "బాలాజీ కిరాణా"},
    "  \n Balaji  24/7 \n ": {"en": "Balaji 24/7"},
}


def test_places_as_people_and_maps_write_them() -> None:
    assert {typed: coordinates(typed) for typed in PLACES} == PLACES


def test_hours_as_people_write_them() -> None:
    assert {typed: hours_of_day(typed) for typed in HOURS} == {
        typed: (Hours(*ends),) for typed, ends in HOURS.items()
    }
    assert Hours(480, 1260).closes_at.isoformat() == "21:00:00"


@pytest.mark.parametrize("typed", NO_HOURS)
def test_what_are_no_hours(typed: str) -> None:
    with pytest.raises(BadHours):
        hours_of_day(typed)


def test_names_are_told_apart_by_their_letters() -> None:
    assert {typed: shop_names(typed) for typed in NAMES} == {
        typed: Names(kept) for typed, kept in NAMES.items()
    }


@pytest.mark.parametrize(
    "typed,error", [("Balaji\nVenkatesh", SeveralNames), ("🙂", BadName), ("", BadName), ("x" * 61, BadName)]
)
def test_what_is_no_name_of_a_shop(typed: str, error: type[DomainError]) -> None:
    with pytest.raises(error):
        shop_names(typed)


def test_fssai_numbers_have_fourteen_digits() -> None:
    kept = "10012011000123"
    assert {
        fssai_number(each) for each in (kept, "1001 2011 000 123", "FSSAI: 10012011000123", "१००१२०११०००१२३")
    } == {kept}
    for typed in ("1001201100012", "100120110001234", "none", "AB012011000123", ""):
        with pytest.raises(BadFssai):
            fssai_number(typed)


def test_amounts_that_a_shop_asks_for() -> None:
    assert [shop_facts.amount(each, "INR") for each in ("0", "₹150", "Rs. 50/-", "डेढ़ सौ")] == [
        *(Money(0), Money(150_00), Money(50_00), Money(150_00))
    ]
    for typed in ("free", "-5", "99999999999", ""):
        with pytest.raises(BadAmount):
            shop_facts.amount(typed, "INR")


def test_a_gstin_has_its_check_sign() -> None:
    kept = "27AAPFU0939F1ZV"
    assert {gstin_number(each) for each in (kept, "27 aapfu 0939 f1zv", "GSTIN: 27AAPFU0939F1ZV")} == {kept}
    for typed in ("27AAPFU0939F1ZW", "27AAPFU0939F1Z", "27AAPFU0939F1ZVV", "AA7APFU0939F1ZV", "", "none"):
        with pytest.raises(BadGstin):
            gstin_number(typed)
