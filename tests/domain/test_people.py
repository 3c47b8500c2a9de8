"""Addresses, names, phones and notes as people type them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import BadAddress, BadName, BadNote, BadPhone
from domain.people import address_text, contact_name, note_text, phone_number

HIDDEN = "\u202e\u200b\u2066\ufeff\x00\x07\x1b\x85\u2028\ud83d"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Flat 2,\n Rose\tApartments ", "Flat 2, Rose Apartments"),
        ("१२-३ चारमीनार रोड", "१२-३ चारमीनार रोड"),
        ("మా ఇల్లు, అమీర్‌పేట్", "మా ఇల్లు, అమీర్‌పేట్"),
        ("Flat\u202e 2\u200b, <b>Rose</b>\x00 Road", "Flat 2 , <b>Rose</b> Road"),
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


@pytest.mark.parametrize("typed", ["", " ", "🙂", "❤️", "…", "\u202e\u200b", "\u200d", "n" * 81])
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
        ("+683 40123", "+68340123"),
        ("+1" + "2" * 14, "+1" + "2" * 14),
    ],
)
def test_other_numbers_keep_their_country(typed: str, kept: str) -> None:
    assert phone_number(typed) == kept


SHORT = ("", "+", "98765", "987654321", "+91 98765", "0000000000")
LONG = ("+91987654321012", "1" * 16, "+1" + "0" * 15)
ODD = ("abc", "98765x43210", "98765+43210", "++919876543210", "+0123456789", "9876543210 ext 5", "²" * 10)


@pytest.mark.parametrize("typed", [*SHORT, *LONG, *ODD, "9876543210 🙂"])
def test_what_cannot_be_dialled_is_no_number(typed: str) -> None:
    with pytest.raises(BadPhone):
        phone_number(typed)


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
