"""Stock lists as shops have them: what each says of goods, and that nothing is made up."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.catalogue.errors import NoHeader
from domain.catalogue.stock_lists import cells, packs, plain
from domain.catalogue.stock_lists.asking import answer
from domain.catalogue.stock_lists.columns import ListColumn, heading
from domain.catalogue.stock_lists.reading import begin, read
from domain.catalogue.stock_lists.stock_list import StockList
from domain.values import Money, Quantity, Unit

GRAM, ML, PIECE = Unit.GRAM, Unit.MILLILITRE, Unit.PIECE
NAMES = {
    "Atta 5kg": ("Atta", Quantity(5000, GRAM)),
    "Amul Butter 100 g x 2": ("Amul Butter", Quantity(200, GRAM)),
    "2 x 500 g Toor Dal": ("Toor Dal", Quantity(1000, GRAM)),
    "Coke 2.25 L": ("Coke", Quantity(2250, ML)),
    "Oil 1 Ltr.": ("Oil", Quantity(1000, ML)),
    "Eggs (6 pcs)": ("Eggs", Quantity(6, PIECE)),
    "Egg 1 dozen": ("Egg", Quantity(12, PIECE)),
    "Rice 1/2 kg": ("Rice", Quantity(500, GRAM)),
    "आटा 5 किलो": ("आटा", Quantity(5000, GRAM)),
    "పాలు 500 మిలీ": ("పాలు", Quantity(500, ML)),
    "Maggi 2 Minute Noodles": ("Maggi 2 Minute Noodles", None),
    "Godrej No.1 Soap": ("Godrej No.1 Soap", None),
    "24 Mantra A2 Ghee": ("24 Mantra A2 Ghee", None),
    "Rin 1kg + 500 g free": ("Rin 1kg + 500 g free", None),
    "Set of 3 Dove 100 g": ("Set of 3 Dove 100 g", None),
    "Axe 150ml/122g": ("Axe 150ml/122g", None),
    "5 kg": ("5 kg", None),
}
MONEY = {
    "₹ 1,23,456.50": 12345650,
    "Rs. 50/-": 5000,
    "25.5": 2550,
    "1,234": 123400,
    "12,50": 1250,
    "₹99": 9900,
    "౫౦": 5000,
    "पचास रुपये": 5000,
    "33.333333": 3333,
    "25.499999999999996": 2550,
    "-5": None,
    "5-10": None,
    "1-Feb": None,
    "8.9E+12": None,
    "ask": None,
}
TAX = {"5": 500, "5%": 500, "GST @ 12 %": 1200, "0.05": 500, "0.18": 1800, "0": 0, "2.5": 250, "five": None}
HEADERS = {
    "-Category": ListColumn.CATEGORY,
    "discountedSellingPrice": ListColumn.PRICE,
    "MRP (Rs.)": ListColumn.MRP,
    "Item Name / वस्तु का नाम": ListColumn.NAME,
    "स्टॉक": ListColumn.STOCK,
    "ధర (రూ)": ListColumn.PRICE,
    "BAR_CODE": ListColumn.BARCODE,
    "Net Wt (g)": ListColumn.PACK,
    "GST %": ListColumn.TAX,
    "Purchase rate": None,
    "discountPercent": None,
}


def test_packs_are_read_out_of_names() -> None:
    wrong = {name: packs.in_name(name) for name, told in NAMES.items() if packs.in_name(name) != told}
    assert not wrong


def test_money_rates_and_headers_are_read_as_they_are_written() -> None:
    read_money = {cell: cells.money(cell, in_paise=False) for cell in MONEY}
    assert read_money == MONEY
    assert {cell: cells.tax_bp(cell) for cell in TAX} == TAX
    assert {each: (told.column if (told := heading(each)) else None) for each in HEADERS} == HEADERS


def rows(text: str) -> list[list[str]]:
    return [line.split("|") for line in text.strip().split("\n")]


def reasons(told: StockList) -> dict[int, str]:
    return {fault.row: str(fault.reason) for fault in told.bad}


DIRTY = """
Sri Balaji Stores|||||||
Stock as on 1 February|||||||

S.No|Item|Pack|MRP|Rate|Qty|Bar code|Unit
|RICE & DALS||||||
1|Sona Masoori 5kg||₹ 420|₹ 399.00|12|8901030895555|
2|Toor Dal|1-Feb|180|170|5||
3|Toor Dal|500 g|90|95|5||
4|Moong Dal|1 kg|150|145|4|8.9E+12|
5|moong dal|1 kg|150|140|9||
6|Chana||||3||
7|Onion|||32|25|123|kg
8|Sugar||45|44|-3||
9|Salt, iodised|1 kg|25|24|3|||oops
10|=cmd()|1 kg|25|24|3||
S.No|Item|Pack|MRP|Rate|Qty|Bar code|Unit
11|Eggs 1 dozen||84|80|in stock||
12||1 kg|25|24|3||
|Grand Total|||1,234|66||
"""


def test_a_dirty_list_is_read_row_by_row() -> None:
    told = read(rows(DIRTY))
    assert reasons(told) == {
        7: "pack-is-date",
        8: "price-over-mrp",
        10: "twice",
        13: "stock-unclear",
        14: "too-many-cells",
        15: "formula",
        18: "no-name",
    }
    assert {note.row: str(note.reason) for note in told.noted} == {9: "barcode-rounded", 12: "left-out"}
    by_name = {row.facts["names"]["en"]: row for row in told.goods}
    assert by_name.keys() == {"Sona Masoori", "Moong Dal", "Chana", "Onion", "Eggs"}
    rice, onion = by_name["Sona Masoori"], by_name["Onion"]
    assert rice.category == "RICE & DALS"
    assert rice.facts == {
        "names": {"en": "Sona Masoori"},
        "price": Money(39900),
        "mrp": Money(42000),
        "pack": Quantity(5000, GRAM),
        "unit": PIECE,
        "is_counted": True,
        "on_hand": 12,
        "barcode": "8901030895555",
    }
    assert onion.facts["unit"] is GRAM and onion.facts["on_hand"] == 25_000 and "barcode" not in onion.facts
    assert "price" not in by_name["Chana"].facts
    assert by_name["Eggs"].facts["is_counted"] is False


def test_goods_without_a_price_are_no_section() -> None:
    """A pack in the name says so, or that no goods follow; a barcode alone has lost its name."""
    told = read(
        rows(
            "Item|MRP|Price|Barcode\nDALS|||\nToor dal 1 kg||165|\nSugar 1 kg|||\n"
            "|||8901030895555\nSalt||25|\nOIL|||"
        )
    )
    names = [each.facts.get("names", {}).get("en") for each in told.goods]
    assert names == ["Toor dal", "Sugar", None, "Salt", "OIL"]
    assert [each.category for each in told.goods] == ["DALS"] * 5
    assert [each.row for each in told.goods if "price" not in each.facts] == [4, 5, 7]


def test_rupees_and_paise_are_told_apart() -> None:
    paise = [["name", "price"], *([f"n{at}", str(2100 + at * 100)] for at in range(30))]
    rupees = [["name", "price"], *([f"n{at}", str(21 + at * 7)] for at in range(30))]
    few = [["name", "price"], ["Onion", "2100"], ["Rice", "4500"]]
    said = [["name", "price in paise"], ["Onion", "2105"]]
    told = {
        name: read(each)
        for name, each in (("paise", paise), ("rupees", rupees), ("few", few), ("said", said))
    }
    assert {name: (each.in_paise, each.is_guessed) for name, each in told.items()} == {
        "paise": (True, True),
        "rupees": (False, False),
        "few": (False, True),
        "said": (True, False),
    }
    assert read(few, in_paise=True).goods[0].facts["price"] == Money(2100)


TWO_PRICES = [["Item", "Rate", "Price"], ["Dal", "90", "95"], ["Rice", "50", "55"]]
"""Lists, and the questions about their columns: which, what may be it, what is taken for it."""
UNCLEAR = [
    (TWO_PRICES, ("price", ["Rate", "Price"], "Price")),
    (
        [["Item", "MRP", "Value"], ["Dal", "100", "95"], ["Rice", "60", "55"]],
        ("price", ["MRP", "Value"], "MRP"),
    ),
    ([["Item", "Value"], ["Dal", "95"], ["Rice", "55"]], ("price", ["Value"], "")),
    ([["Saamaan", "Bhaav"], ["Dal", "100"], ["Rice", "60"]], ("name", ["Saamaan"], "")),
]
CLEAR = [
    [["Item", "MRP", "Price"], ["Dal", "100", "95"]],
    [["S.No", "Item", "MRP"], ["1", "Dal", "100"], ["2", "Rice", "60"]],
    [["Item", "MRP", "Margin"], ["Dal", "100", "5"], ["Rice", "60", "4"]],
    [["Item", "MRP", "Barcode no."], ["Dal", "100", "8901030895555"]],
]


def test_a_column_that_is_not_clear_is_asked_about_and_the_answer_remembered() -> None:
    for told, (column, choices, taken) in UNCLEAR:
        [asked] = read(told).questions
        assert (asked.column, [each.header for each in asked.choices]) == (column, choices), told
        assert (asked.taken, asked.is_answered) == (taken, False), told
        assert asked.choices[0].example == told[1][told[0].index(choices[0])]
    assert [read(told).questions for told in CLEAR] == [()] * len(CLEAR)


def test_what_was_answered_is_so_from_then_on() -> None:
    [asked] = read(TWO_PRICES).questions
    for header, price in (("Rate", 9000), ("Price", 9500)):
        told = read(TWO_PRICES, meant=answer(asked, header))
        assert told.goods[0].facts["price"] == Money(price)
        assert [(each.taken, each.is_answered) for each in told.questions] == [(header, True)]
    mrp, (asked,) = UNCLEAR[1][0], read(UNCLEAR[1][0]).questions
    assert "mrp" in read(mrp, meant=answer(asked, "MRP")).goods[0].facts
    assert read(mrp, meant=answer(asked, "Value")).goods[0].facts["price"] == Money(9500)
    unknown, meant = UNCLEAR[3][0], dict[str, str]()
    while asked := next(
        (each for each in read(unknown, meant=meant).questions if not each.is_answered), None
    ):
        meant |= answer(asked, asked.choices[-1].header)
    assert meant == {"saamaan": "name", "bhaav": "price"}
    assert [row.facts["price"].minor for row in read(unknown, meant=meant).goods] == [10000, 6000]


def test_columns_come_in_any_order_and_language() -> None:
    hindi = read([["दाम", "मात्रा", "सामान"], ["₹32", "4", "आलू 1 किलो"]])
    assert hindi.goods[0].facts["names"] == {"en": "आलू"} and hindi.goods[0].facts["on_hand"] == 4
    telugu = read([["పేరు", "Name", "ధర"], ["పాలు", "Milk", "30"]])
    assert telugu.goods[0].facts["names"] == {"en": "Milk", "te": "పాలు"}
    with pytest.raises(NoHeader):
        read([["Onion", "25"], ["Rice", "60"]])


CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            *NAMES,
            *MONEY,
            *TAX,
            "1-Feb",
            "#N/A",
            "kg",
            "pcs",
            "TRUE",
            "=A1",
            '="123"',
            "",
            "-",
            "8901030895555",
        ]
    ),
    st.decimals(allow_nan=False, allow_infinity=False, places=3).map(str),
)
HEADER = st.lists(
    st.sampled_from([*HEADERS, "qty", "unit", "pack", "name", "own code", "kirana id"]),
    min_size=1,
    max_size=9,
)


@settings(max_examples=150)
@given(header=HEADER, body=st.lists(st.lists(CELLS, max_size=10), max_size=8))
def test_nothing_makes_it_fail_and_no_amount_is_made_up(header: list[str], body: list[list[str]]) -> None:
    try:
        told = read([header, *body])
    except NoHeader:
        return
    assert plain.from_lines(plain.plain_lines(begin([header, *body])), "INR") == told
    for row in told.goods:
        written = " ".join(body[row.row - 2])
        facts = row.facts
        for amount in (facts.get("on_hand"), pack.amount if (pack := facts.get("pack")) else None):
            assert not amount or re.search(r"\d|[½¼¾]|डज|dozen|kg|l", written), (facts, written)
        assert "mrp" not in facts or "price" not in facts or facts["price"] <= facts["mrp"]
