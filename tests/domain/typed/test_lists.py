"""Lists as people write them, cut into lines, and each line into what and how much."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.typed.lists import LONGEST_LINE, MOST_LINES, MOST_WORDS, read
from domain.typed.signs import digits_plain

WRITTEN = {
    "2 kg onions, 1 l milk": [("onions", "2 kg"), ("milk", "1 l")],
    "haldi 100g": [("haldi", "100g")],
    "अंडे 6": [("अंडे", "6")],
    "కిలో టమాటా": [("టమాటా", "కిలో")],
    "5 ka atta bhej do": [("atta", "5")],
    "- milk 2 packets\n* bread\n1. rice 5kg ₹400\n2) dal 1/2 kg - 90/-": [
        ("milk", "2 packets"),
        ("bread", ""),
        ("rice", "5kg"),
        ("dal", "1/2 kg"),
    ],
    "Hi bhaiya please send\n2 kg aloo\nadha kilo pyaz": [("aloo", "2 kg"), ("pyaz", "adha kilo")],
    "2 amul milk 500 ml": [("amul milk 500 ml", "2 x 500 ml")],
    "onion 1,5 kg": [("onion", "1,5 kg")],
    "sugar 1 kg 250 g": [("sugar", "1 kg 250 g")],
    "milk-2": [("milk", "2")],
    "atta:5kg": [("atta", "5kg")],
    "ek kilo chawal aur do packet doodh": [("chawal", "ek kilo"), ("doodh", "do packet")],
    "do kilo aur paav kilo chini": [("chini", "do kilo aur paav kilo")],
    "salt and pepper": [("salt pepper", "")],
    "rice 1,000 g": [("rice", "1,000 g")],
    "పాలు 2 ప్యాకెట్లు, పెరుగు అర కిలో": [("పాలు", "2 ప్యాకెట్లు"), ("పెరుగు", "అర కిలో")],
    "Rs 20 dhania": [("dhania", "Rs 20")],
    "2x bread + eggs 1 dozen": [("bread", "2x"), ("eggs", "1 dozen")],
    "onion 2 kg fresh": [("onion fresh", "2 kg")],
    "milk,bread;eggs": [("milk", ""), ("bread", ""), ("eggs", "")],
    "7up 2": [("7up", "2")],
    "☐ चीनी १ किलो\n☐ नमक": [("चीनी", "1 किलो"), ("नमक", "")],
    "दूध दो लीटर भेज दो": [("दूध", "दो लीटर")],
    "bhaiya 2-kg aloo, about 1 kg pyaz": [("aloo", "2-kg"), ("pyaz", "about 1 kg")],
    "milk qty 2": [("milk", "qty 2")],
    "बाईस किलो चावल": [("चावल", "बाईस किलो")],
    "Uncle Chipps 2, dog food": [("Uncle Chipps", "2"), ("dog food", "")],
    "Good morning": [],
    "shopping list\nonion 2 kg": [("onion", "2 kg")],
    "सामान की लिस्ट:\nअंडे 6": [("अंडे", "6")],
    "సరుకుల జాబితా\nటమాటా 1 కిలో": [("టమాటా", "1 కిలో")],
    "[3:45 pm, 12/11/2026] Mummy: onion 2 kg\n[3:46 pm, 12/11/2026] Mummy: doodh 1 l": [
        ("onion", "2 kg"),
        ("doodh", "1 l"),
    ],
    "12/11/26, 3:45 pm - Mummy Ji: aata 5kg, dal 1kg": [("aata", "5kg"), ("dal", "1kg")],
    "[12/11/26, 15:45:10] Ravi: sugar 1kg": [("sugar", "1kg")],
    "onion 2kg\nTotal 200\nकुल 450": [("onion", "2kg")],
    "onion..2kg\ndal…1kg": [("onion", "2kg"), ("dal", "1kg")],
    "2kg pyaz 1kg aloo": [("pyaz", "2kg"), ("aloo", "1kg")],
    "pyaz 2kg aloo 1kg tamatar half kg chahiye": [
        ("pyaz", "2kg"),
        ("aloo", "1kg"),
        ("tamatar", "half kg"),
    ],
    "ఉల్లిపాయలు 2 కిలోలు టమాటా 1 కిలో": [("ఉల్లిపాయలు", "2 కిలోలు"), ("టమాటా", "1 కిలో")],
    "milk 2 packet bread 1 packet eggs 12": [("milk", "2 packet"), ("bread", "1 packet"), ("eggs", "12")],
    "sugar one and half kg": [("sugar", "one and half kg")],
    "two and a half kg onion": [("onion", "two and a half kg")],
    "bhaiya ek aur aadha kilo chini bhej do": [("chini", "ek aur aadha kilo")],
    "please milk a litre": [("milk", "litre")],
    "0 kg onion": [("onion", "0 kg")],
    "1.5.2 kg onion": [("onion", "1.5.2 kg")],
    "bees rupaye ka pyaz": [("pyaz", "bees rupaye ka")],
    "बीस रुपये का प्याज": [("प्याज", "बीस रुपये का")],
    "ఉల్లిపాయలు 20 రూపాయలకి": [("ఉల్లిపాయలు", "20 రూపాయలకి")],
    "aloo 20 rupaye ka": [("aloo", "20 rupaye ka")],
    "20 rs ka dhania": [("dhania", "20 rs ka")],
    "dhania 10 rs wala": [("dhania", "10 rs wala")],
    "₹20 ka pyaz": [("pyaz", "₹20 ka")],
    "20 रुपये का धनिया": [("धनिया", "20 रुपये का")],
    "Onion2kg": [("Onion", "2kg")],
    "कांदा2किलो": [("कांदा", "2किलो")],
    "5 kg atta 2 packets": [("atta 2 packets", "5 kg")],
    "1 packet maggi 70 g": [("maggi 70 g", "1 packet")],
    "₹ 500": [],
    "2 kg": [],
}


@pytest.mark.parametrize(("text", "lines"), WRITTEN.items())
def test_a_list_is_read(text: str, lines: list[tuple[str, str]]) -> None:
    assert [(line.goods, line.amount) for line in read(text)] == lines


def test_a_number_that_says_which_pack_is_told_from_one_that_says_how_many() -> None:
    assert [line.is_of for line in read("5 ka atta\n5 atta\n2 kilo ka atta\n1 kg of rice")] == [
        True,
        False,
        False,
        False,
    ]


@given(st.text(max_size=300))
def test_any_text_is_read_and_nothing_is_invented(text: str) -> None:
    lines = read(text)
    assert len(lines) <= MOST_LINES
    for line in lines:
        assert line.goods
        assert {sign for sign in line.amount if sign.isdecimal()} <= set(digits_plain(text))


def test_a_number_that_was_not_written_is_in_no_amount() -> None:
    for line in read("1 onion\n22 milk\n333 rice"):
        assert line.amount in line.text


def test_of_an_endless_line_the_beginning_is_read() -> None:
    (line,) = read("2 kg " + "onions and then some " * 200)
    assert line.amount == "2 kg"
    assert len(line.goods.split()) <= MOST_WORDS


@pytest.mark.parametrize("junk", ["0", "(", "1.", " ", "@", "0,"])
def test_of_an_endless_line_only_so_many_signs_are_looked_at(junk: str) -> None:
    (line,) = read(f"2 kg onions {junk * 2000}")
    assert (line.goods.split()[0], line.amount) == ("onions", "2 kg")
    assert len(line.text) <= LONGEST_LINE
