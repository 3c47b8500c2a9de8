"""Quantities as people write them: a table of real writings, and that nothing is ever invented."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.typed.number_words import NUMBERS
from domain.typed.quantities import KILOGRAMS_OR_GRAMS, PIECES, Clear, Unclear, quantity
from domain.typed.tokens import LONGEST, Doubt
from domain.values import Quantity, Unit
from tests.domain.typed.writings import CLEAR, UNCLEAR
from tests.domain.typed.writings_anew import ASKED, BY_THE_PIECE, BY_WEIGHT

UNITS = {
    "g": (Unit.GRAM, 1),
    "kg": (Unit.GRAM, 1000),
    "ml": (Unit.MILLILITRE, 1),
    "l": (Unit.MILLILITRE, 1000),
    "pc": (Unit.PIECE, 1),
    "packs": (Unit.PIECE, 1),
}
DIGITS = ("0123456789", "०१२३४५६७८९", "౦౧౨౩౪౫౬౭౮౯", "٠١٢٣٤٥٦٧٨٩", "０１２３４５６７８９")


def told(text: str) -> Quantity:
    """What "250 g" is, for this table alone."""
    number, unit = text.split()
    return Quantity(int(number) * UNITS[unit][1], UNITS[unit][0])


def lines(table: str) -> Iterator[tuple[str, str]]:
    """Each writing, with what stands before the sign of equality."""
    for line in filter(None, table.splitlines()):
        meant, _, writings = line.partition(" = ")
        for writing in writings.split(" | "):
            yield writing, meant


def grams(typed: str) -> Clear | Unclear | None:
    return quantity(typed, bare=KILOGRAMS_OR_GRAMS)


def one(read: Clear | Unclear | None) -> Quantity | None:
    """The quantity; a bare number's is the one that a shelf would sell: under 100 in kilograms."""
    match read:
        case Clear():
            return read.quantity
        case Unclear(Doubt.UNIT | Doubt.NUMBER, choices):
            sold = {each.quantity for each in choices if 100 <= each.quantity.amount <= 25_000}
            return sold.pop() if len(sold) == 1 else None
    return None


@pytest.mark.parametrize(("typed", "meant"), [*lines(CLEAR)])
def test_what_is_written_is_read(typed: str, meant: str) -> None:
    assert one(grams(typed)) == told(meant)


def test_the_table_is_long_and_has_each_writing_once() -> None:
    writings = [writing for writing, _ in lines(CLEAR)]
    assert len(writings) == len(set(writings)) >= 300


@pytest.mark.parametrize(
    ("typed", "meant", "bare"),
    [
        *((*line, KILOGRAMS_OR_GRAMS) for line in lines(BY_WEIGHT)),
        *((*line, PIECES) for line in lines(BY_THE_PIECE)),
    ],
)
def test_what_the_reader_was_not_built_from_is_read_and_not_asked(
    typed: str, meant: str, bare: Sequence[Quantity]
) -> None:
    read = quantity(typed, bare=bare)
    assert isinstance(read, Clear)
    assert read.quantity == told(meant)


def test_each_number_below_a_hundred_has_its_words() -> None:
    """Of Hindi each its own; of English and Telugu the tens, with ones written to them or apart."""
    for number in range(1, 100):
        for word in NUMBERS.get(number, "").split():
            assert quantity(f"{word} kg") == Clear(Quantity(number * 1000, Unit.GRAM)), word
    for tens in range(20, 100, 10):
        for ones in range(1, 10):
            assert any("\u0900" <= word[0] <= "\u097f" for word in NUMBERS[tens + ones].split())
            english = f"{NUMBERS[tens].split()[0]}-{NUMBERS[ones].split()[0]} kg"
            assert quantity(english) == Clear(Quantity((tens + ones) * 1000, Unit.GRAM)), english


@pytest.mark.parametrize(("typed", "meant"), [*lines(UNCLEAR), *lines(ASKED)])
def test_what_is_unclear_is_told_with_what_it_may_be(typed: str, meant: str) -> None:
    doubt, _, choices = meant.partition(": ")
    read = grams(typed)
    assert isinstance(read, Unclear)
    assert read.doubt == doubt
    assert [each.quantity for each in read.choices] == [told(each) for each in choices.split(", ")]


NONE = (
    "|0|0 kg|-1|\u22121 kg|--1|a few|some|abc|nan|inf|🍅|<b>2</b>|²|2²|1e9|0x10|1_000|1.5.2 kg|1,5,2|2 kgX"
    "|0.3333 kg|kg Q|g|2 kg onions|rs 20|₹20|2 x 3 x 4|1-2-3 kg|1/2/3|1/7 kg|2 rupees|5 km|+|and"
    "|half and|1000000000 kg|kuch bhi"
)


@pytest.mark.parametrize("typed", [*NONE.split("|"), "1" * 5000, "1 " * 90, "½" * 50, "1-" * 60])
def test_what_is_no_quantity_is_none(typed: str) -> None:
    read = grams(typed)
    assert read is None or (isinstance(read, Unclear) and not read.choices)


def test_a_bare_number_may_be_in_either_unit() -> None:
    assert grams("20") == Unclear(
        Doubt.UNIT, (Clear(Quantity(20_000, Unit.GRAM)), Clear(Quantity(20, Unit.GRAM)))
    )
    assert quantity("20", bare=PIECES) == Clear(Quantity(20, Unit.PIECE), 20)
    assert quantity("20") == Unclear(Doubt.UNIT)
    assert quantity("1-2") == Unclear(Doubt.RANGE)


def test_no_part_of_a_piece() -> None:
    assert quantity("ढाई", bare=PIECES) == Unclear(
        Doubt.WHOLE, (Clear(Quantity(2, Unit.PIECE)), Clear(Quantity(3, Unit.PIECE)))
    )
    assert quantity("half packet", bare=PIECES) == Unclear(Doubt.WHOLE, (Clear(Quantity(1, Unit.PIECE)),))


def test_packs_are_told_from_pieces() -> None:
    assert quantity("2 packets") == Clear(Quantity(2, Unit.PIECE), 2)
    assert quantity("2 pcs") == Clear(Quantity(2, Unit.PIECE))
    for typed in ("2 x 500 g", "500g × 2", "2 packets of 500 g", "500 g ke 2 packet"):
        assert quantity(typed) == Clear(Quantity(1000, Unit.GRAM), 2), typed


@given(st.text(max_size=LONGEST))
def test_nothing_that_is_typed_raises(typed: str) -> None:
    quantity(typed, bare=KILOGRAMS_OR_GRAMS)


WORDS = (
    "half",
    "पाव",
    "ढाई",
    "రెండున్నర",
    "sava",
    "saadhe",
    "sau",
    "kg",
    "g",
    "x",
    "-",
    "to",
    "and",
    "½",
    "1/2",
    "dozen",
)
SOUP = st.lists(st.sampled_from((*WORDS, "2", "2.5", "1,250", "పావు", "packet", "l", ".", "11/2")), max_size=9)


@given(SOUP)
def test_no_soup_of_known_words_raises(words: list[str]) -> None:
    read = quantity(" ".join(words), bare=KILOGRAMS_OR_GRAMS)
    if isinstance(read, Clear):
        assert read.quantity.amount > 0


@given(st.integers(1, 99_999), st.sampled_from([*UNITS][:4]), st.sampled_from(DIGITS), st.booleans())
def test_what_was_written_comes_out_and_nothing_else(
    number: int, word: str, digits: str, is_apart: bool
) -> None:
    unit, size = UNITS[word]
    typed = f"{number}{' ' if is_apart else ''}{word}".translate(str.maketrans(DIGITS[0], digits))
    assert quantity(typed) == Clear(Quantity(number * size, unit))


@given(st.integers(1, 9_999_999), st.sampled_from(DIGITS))
def test_a_point_and_thousandths_are_exact(thousandths: int, digits: str) -> None:
    typed = f"{thousandths // 1000}.{thousandths % 1000:03} kg".translate(str.maketrans(DIGITS[0], digits))
    assert quantity(typed) == Clear(Quantity(thousandths, Unit.GRAM))


@given(st.integers(1, 99), st.sampled_from([("½", 2), ("1/2", 2), ("¼", 4), ("3/4", 4)]))
def test_a_fraction_behind_a_number_is_added(number: int, part: tuple[str, int]) -> None:
    written, below = part
    above = 3 if written == "3/4" else 1
    exact = number * 1000 + Fraction(above * 1000, below)
    assert quantity(f"{number} {written} kg") == Clear(Quantity(int(exact), Unit.GRAM))


LETTERS = st.text("bcdfghjqrstvwxyzबभमయరల", min_size=4, max_size=12)


@given(st.integers(1, 99), LETTERS)
def test_a_word_that_is_no_unit_makes_no_quantity(number: int, word: str) -> None:
    """Consonants alone are no word of ours, where they are more than a unit's."""
    assume(len(set(word)) > 3)
    assert quantity(f"{number} {word}", bare=KILOGRAMS_OR_GRAMS) is None
