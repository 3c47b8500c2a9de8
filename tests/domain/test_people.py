"""Addresses, names, phones and notes as people type them."""

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import BadAddress, BadName, BadNote, BadPhone, SeveralPhones
from domain.people import address_text, contact_name, note_text, phone_number, shown_name
from domain.shopping.address import Address, checked_address
from domain.values import Place

UNSEEN = ("\u202e\u200b", "\u200d", "\u3164", "\u2800", "\u00ad", "\u115f\u1160", "\ufeff", "\U000e0041")
HIDDEN = "\u202e\u200b\u2066\ufeff\x00\x07\x1b\x85\u2028\ud83d"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Flat 2,\n Rose\tApartments ", "Flat 2, Rose Apartments"),
        ("१२-३ चारमीनार रोड", "१२-३ चारमीनार रोड"),
        ("మా ఇల్లు, అమీర్‌పేట్", "మా ఇల్లు, అమీర్‌పేట్"),
        ("Flat\u202e 2\u200b, <b>Rose</b>\x00 Road", "Flat 2, <b>Rose</b> Road"),
        ("H.No 42 🏠", "H.No 42 🏠"),
        ("x" * 300, "x" * 300),
    ],
)
def test_an_address_is_kept_as_one_readable_line(typed: str, kept: str) -> None:
    assert address_text(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "home",
        "   \n ",
        "🏠🏡🏢🏣🏤🏥",
        "❤️☀️☎️✈️⚓️♻️",
        "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦",
        "-----...",
        "\u200d" * 20,
        "x" * 301,
    ],
)
def test_what_nobody_could_find_is_no_address(typed: str) -> None:
    with pytest.raises(BadAddress) as refused:
        address_text(typed)
    assert refused.value.facts == {"most": 300}


@pytest.mark.parametrize("name", ["Asha", "<b>Asha</b>", "आशा", "ఆశ", "O'Neil-D’Souza Jr.", "李", "n" * 80])
def test_a_name_is_kept(name: str) -> None:
    assert contact_name(f" {name}\u202e\n") == name


@pytest.mark.parametrize("typed", ["", " ", "🙂", "❤️", "…", *UNSEEN, "\u0301" * 3, "n" * 81])
def test_what_nobody_is_called_is_no_name(typed: str) -> None:
    with pytest.raises(BadName) as refused:
        contact_name(typed)
    assert refused.value.facts == {"most": 80}


@pytest.mark.parametrize(
    "typed",
    [
        "9876543210",
        "98765 43210",
        "98765-43210",
        "09876543210",
        "919876543210",
        "+919876543210",
        "+91 98765 43210",
        "+91.98765.43210",
        "+91 (0) 98765 43210",
        "0091 98765 43210",
        "९८७६५ ४३२१०",
        "+౯౧ ౯౮౭౬౫౪౩౨౧౦",
        "\u202a+91 98765\u00a043210\u202c",
        "\u200b9876543210\n",
        "98765\u201143210",
        "98765 – 43210",
        "0 98 76 54 32 10",
        "+91-98765-43210",
        "Ph: 98765 43210",
        "Ph.No.9876543210",
        "tel:+91-98765-43210",
        "Mob - 9876543210",
        "फोन: ९८७६५ ४३२१०",
        "ఫోన్ ౯౮౭౬౫౪౩౨౧౦",
        "\u2066(+91)\u2069 98765\u200f43210",
        "9876543210 🙂",
        "my number is 98765 43210, thank you",
        "98765 43210 98765 43210",
        "98765 43210 after 6pm",
        "Flat 12, 98765 43210",
        "Flat 12 98765 43210",
        "H.No 5-9-12/3, 98765 43210",
        "call 9876543210 or 9876543210",
        "9876543210 or 09876543210 or +91 9876543210",
        "+91-98765-43210 (WhatsApp)",
        "98765/43210",
        "98765,43210",
        "98765·43210",
        "98765:43210",
        "9876543 21O",
        "9876543210 ext 5",
        "98765 43210, 10 am to 6 pm",
        "पिन 500034, 98765 43210",
        "2nd floor, 98765 43210",
        "1) 9876543210",
        "98765\n43210",
    ],
)
def test_an_indian_number_is_one_number_however_it_is_written(typed: str) -> None:
    assert phone_number(typed) == "+919876543210"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("040 2345 6789", "+914023456789"),
        ("+1 202 555 0123", "+12025550123"),
        ("12025550123", "+12025550123"),
        ("0044 20 7946 0958", "+442079460958"),
        ("+977 1 4220000", "+97714220000"),
        ("0065 6123 4567", "+6561234567"),
        ("+65 6123 4567", "+6561234567"),
        ("+683 4012", "+6834012"),
    ],
)
def test_other_numbers_keep_their_country(typed: str, kept: str) -> None:
    assert phone_number(typed) == kept


SHORT = ("", "+", "98765", "987654321", "+91 98765", "0000000000")
LONG = ("+91987654321012", "1" * 16, "+1" + "0" * 15)
ODD = ("abc", "98765x43210", "98765+43210", "+0123456789", "²" * 10)


@pytest.mark.parametrize("typed", [*SHORT, *LONG, *ODD])
def test_what_cannot_be_dialled_is_no_number(typed: str) -> None:
    with pytest.raises(BadPhone):
        phone_number(typed)


TWO = (
    "9876543210 / 9876543211",
    "9876543210, 9876543211",
    "9876543210 or 9876543211",
    "98765 43210 98765 43211",
    "+91 98765 43210 +91 98765 43211",
    "9876543210/11",
    "9876543210\n9876543211",
    "Flat 12 9876543210 9876543211",
    "9876543210 after 6pm, 9876543211 before",
)


@pytest.mark.parametrize("typed", TWO)
def test_of_two_numbers_none_is_chosen(typed: str) -> None:
    with pytest.raises(SeveralPhones):
        phone_number(typed)


def test_a_number_is_at_home_where_the_shop_is() -> None:
    assert phone_number("020 7946 0958", "GB") == "+442079460958"
    assert phone_number("9876543210", "IN") == "+919876543210"
    with pytest.raises(BadPhone):
        phone_number("020 7946 0958 11", "GB")


@given(st.text(max_size=120))
def test_whatever_is_typed_is_a_number_or_refused(typed: str) -> None:
    try:
        number = phone_number(typed)
    except (BadPhone, SeveralPhones):
        return
    assert re.fullmatch(r"\+[1-9][0-9]{4,14}", number)


@pytest.mark.parametrize("typed", ["B-12", "7", "#4", "१२", "12/A", "బి-12"])
def test_with_its_place_the_number_of_a_house_is_enough(typed: str) -> None:
    assert address_text(typed, has_place=True) == typed
    with pytest.raises(BadAddress):
        address_text(typed)


@pytest.mark.parametrize("typed", ["", "🏠", "-", *UNSEEN])
def test_even_there_something_must_be_readable(typed: str) -> None:
    with pytest.raises(BadAddress):
        address_text(typed, has_place=True)


def test_marks_that_turn_a_line_leave_no_trace() -> None:
    assert contact_name("Ra\u200evi\u202e \u2067Kumar") == "Ravi Kumar"
    assert contact_name("అమీర్\u200cపేట్") == "అమీర్\u200cపేట్"
    assert contact_name("\u200dAsha\u200c") == "Asha"


def test_telegram_s_name_is_the_first_that_can_be_read() -> None:
    assert shown_name(["\u3164", "", "asha_k"], 7) == "asha_k"
    assert shown_name(["A\u202esha"], 7) == "Asha"
    assert shown_name(["\u200e", "🙂"], 7) == "ID 7"
    assert shown_name(["\u200b" * 80 + "Asha" * 30], 7) == ("Asha" * 30)[:80]


def test_a_note_may_be_nothing_but_not_a_novel() -> None:
    assert note_text(" Ring\ntwice 🔔 ") == "Ring twice 🔔"
    assert note_text("🙂") == "🙂"
    assert note_text("") == ""
    assert note_text("n" * 300) == "n" * 300
    with pytest.raises(BadNote) as refused:
        note_text("n" * 301)
    assert refused.value.facts == {"most": 300}


@given(st.text(alphabet=st.one_of(st.sampled_from(HIDDEN), st.characters(codec="utf-8")), max_size=60))
def test_no_sign_that_is_kept_can_hide_or_turn_a_line(typed: str) -> None:
    kept = note_text(typed)
    assert {sign for sign in kept if unicodedata.category(sign)[0] in "CZ"} <= {" ", "\u200c", "\u200d"}
    assert kept == note_text(kept)


def test_a_label_may_be_a_picture_and_is_never_unseen() -> None:
    at = Address(1, 1, "B-12", Place(17.4, 78.4))
    assert checked_address(replace(at, label=" 🏠 ")).label == "🏠"
    assert checked_address(replace(at, label="Ho\u202eme")).label == "Home"
    for label in ("\u3164", "\u200e\u200b"):
        with pytest.raises(BadName):
            checked_address(replace(at, label=label))
