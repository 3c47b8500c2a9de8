"""Quantities as people type them, with the words for units that the three languages know."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.screens.words import units
from domain.shopping.typed import amount
from locales.texts import Texts

UNITS = units(Texts.load())
DIGITS = ("0123456789", "०१२३४५६७८९", "౦౧౨౩౪౫౬౭౮౯", "٠١٢٣٤٥٦٧٨٩")


def read(typed: str, default: int = 1) -> int | None:
    return amount(typed, UNITS, default=default)


@pytest.mark.parametrize(
    ("typed", "grams"),
    [
        ("2", 2),
        (" 750 g ", 750),
        ("1.5 kg", 1500),
        ("1,5 kg", 1500),
        ("0,250 kg", 250),
        ("2KG.", 2000),
        ("2 kilos", 2000),
        ("1.005 kg", 1005),
        ("२ किलो", 2000),
        ("१.५ किग्रा", 1500),
        ("५०० ग्राम", 500),
        ("2 कि.ग्रा.", 2000),
        ("౨ కిలోలు", 2000),
        ("౨౫౦ గ్రాములు", 250),
        ("1 కేజీ", 1000),
        ("३ पैकेट", 3),
        ("3 ప్యాకెట్లు", 3),
        ("3 packets", 3),
        ("+4", 4),
        ("0", 0),
        ("-1", -1),
        ("\u22121", -1),
        ("-1.5 kg", -1500),
        ("999999999", 999_999_999),
    ],
)
def test_what_is_a_quantity(typed: str, grams: int) -> None:
    assert read(typed) == grams


WORDS = ("", " ", "abc", "kg", "nan", "inf", "🍅", "<b>2</b>", "½ kg", "²", "2 lakh", "1 kg 2", "2 kgX")
NUMBERS = ("1e9", "1000000000", "1.0005 kg", "1.5", "1.5.2 kg", "1,5,2", "--1", "0x10", "1_000", "1" * 5000)


@pytest.mark.parametrize("typed", WORDS + NUMBERS)
def test_what_is_none(typed: str) -> None:
    assert read(typed) is None


@pytest.mark.parametrize(
    ("typed", "pieces"),
    [
        ("1,000", 1000),
        ("1,00,000", 100_000),
        ("12,345", 12_345),
        ("-1,000", -1000),
        ("1,500 g", 1500),
        ("१,०००", 1000),
    ],
)
def test_a_comma_before_three_digits_groups_thousands(typed: str, pieces: int) -> None:
    assert read(typed) == pieces


def test_a_bare_number_counts_in_the_unit_that_was_asked_for() -> None:
    assert read("1.5", default=1000) == 1500
    assert read("1.5 g", default=1000) is None


@given(st.integers(min_value=0, max_value=999_999_999), st.sampled_from(DIGITS))
def test_every_whole_number_is_read_in_every_script(number: int, digits: str) -> None:
    assert read("".join(digits[int(sign)] for sign in str(number))) == number


@given(st.text(max_size=40))
def test_nothing_that_is_typed_is_an_error(typed: str) -> None:
    assert read(typed) is None or isinstance(read(typed), int)


def test_each_language_has_words_for_each_unit() -> None:
    for language in ("en", "hi", "te"):
        for key, size in (("typed-g", 1), ("typed-kg", 1000), ("typed-piece", 1)):
            words = Texts.load().plain(language, key).split()
            assert words
            assert [read(f"2 {word}") for word in words] == [2 * size] * len(words)
