"""The demo shops: complete, plausible and readable in three languages, for they are the first look at Kirana.

Prices are in paise and include GST; weighed goods are priced per kilogram and stocked in grams.
"""

import csv
import json
import re
import unicodedata
from collections import Counter
from importlib.resources import files
from typing import Any

import pytest

DEMO = files("kirana") / "demo"
COLUMNS = (
    "shop_codes,category,name_en,name_hi,name_te,brand,sold_by,pack_size,pack_unit,"
    "price_paise,mrp_paise,step_g,stock,tax_bp"
)
NUMBERS = ("pack_size", "price_paise", "mrp_paise", "step_g", "stock", "tax_bp")
GST_RATES = {
    0,
    500,
    1800,
    4000,
}  # CBIC notification 9/2025-Central Tax (Rate), in force since 22 September 2025
SCRIPTS = {"hi": "DEVANAGARI", "te": "TELUGU"}
PUNCTUATION = set("0123456789 -&.,()")
BLANKS = re.compile(r"[^\S \n]|[\u200b-\u200d\ufeff]|  ")


def _text(name: str) -> str:
    return (DEMO / name).read_text(encoding="utf-8")


def _products() -> list[dict[str, str]]:
    return list(csv.DictReader(_text("products.csv").splitlines()))


def _listing() -> list[tuple[str, dict[str, str]]]:
    """One (shop code, product) for every shop that sells the product."""
    return [(shop, row) for row in _products() for shop in row["shop_codes"].split("|")]


SHOPS: list[dict[str, Any]] = json.loads(_text("shops.json"))
CATEGORIES: list[dict[str, Any]] = json.loads(_text("categories.json"))


def _must_be_written_in(language: str, text: str) -> None:
    letters = [sign for sign in text if sign not in PUNCTUATION]
    assert letters, f"no {language} letters in {text!r}"
    strangers = [sign for sign in letters if not unicodedata.name(sign, "").startswith(SCRIPTS[language])]
    assert not strangers, f"{text!r} is not {language}: {strangers}"


def test_the_shops_show_every_standing() -> None:
    assert [shop["status"] for shop in SHOPS].count("pending") == 1
    approved = [shop for shop in SHOPS if shop["status"] == "approved"]
    assert len(approved) == 3
    assert sorted(shop["is_open"] for shop in approved) == [False, True, True]


@pytest.mark.parametrize("shop", SHOPS, ids=[shop["code"] for shop in SHOPS])
def test_a_shop_is_complete(shop: dict[str, Any]) -> None:
    assert 17.2 < shop["latitude"] < 17.6
    assert 78.2 < shop["longitude"] < 78.7
    assert "Hyderabad 500" in shop["address"]
    assert re.fullmatch(r"\+91 40 5550 01\d\d", shop["phone"]), "fictional numbers only"
    assert 0 < shop["delivery_fee"] < shop["minimum_order"]
    free_from = shop["free_delivery_from"]
    assert free_from is None or free_from > shop["minimum_order"]
    for key in ("minimum_order", "delivery_fee"):
        assert type(shop[key]) is int


def test_codes_and_positions_are_unique() -> None:
    for things in (SHOPS, CATEGORIES):
        codes = [thing["code"] for thing in things]
        assert len(set(codes)) == len(codes)
        assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", code) for code in codes)
    assert len(SHOPS) == 4
    assert [category["position"] for category in CATEGORIES] == list(range(1, len(CATEGORIES) + 1))
    assert all(category["emoji"] for category in CATEGORIES)


@pytest.mark.parametrize("thing", SHOPS + CATEGORIES, ids=lambda thing: thing["code"])
def test_shops_and_categories_are_named_in_three_languages(thing: dict[str, Any]) -> None:
    assert set(thing["names"]) == {"en", "hi", "te"}
    assert thing["names"]["en"].isascii()
    for language in SCRIPTS:
        _must_be_written_in(language, thing["names"][language])


def test_the_product_list_has_its_columns_and_a_value_in_each() -> None:
    rows = _products()
    assert ",".join(rows[0]) == COLUMNS
    for row in rows:
        assert None not in row, f"too many cells: {row}"
        assert None not in row.values(), f"too few cells: {row}"
        assert row["name_en"].isascii() and row["name_en"]


def test_there_is_enough_to_browse() -> None:
    rows = _products()
    assert len({(row["name_en"], row["pack_size"]) for row in rows}) >= 250
    assert len({row["name_en"] for row in rows if row["sold_by"] == "weight"}) >= 25
    filled = Counter(row["category"] for row in rows)
    assert set(filled) == {category["code"] for category in CATEGORIES}
    assert len(filled) >= 12
    assert min(filled.values()) >= 5


def test_every_shop_has_its_share() -> None:
    shares = Counter(shop for shop, _ in _listing())
    assert set(shares) == {shop["code"] for shop in SHOPS}
    assert all(60 <= share <= 200 for share in shares.values()), shares


@pytest.mark.parametrize("language", ["en", "hi", "te"])
def test_a_shop_lists_a_name_and_pack_once(language: str) -> None:
    seen = Counter(
        (shop, row[f"name_{language}"], row["pack_size"], row["pack_unit"])
        for shop, row in _listing()
        if row[f"name_{language}"]
    )
    assert [key for key, times in seen.items() if times > 1] == []


def test_figures_are_whole_and_plausible() -> None:
    for row in _products():
        assert all(re.fullmatch(r"0|[1-9]\d*", row[key]) for key in NUMBERS), row
        price, mrp = int(row["price_paise"]), int(row["mrp_paise"])
        assert 500 <= price <= mrp <= 150_000, row
        assert mrp <= 2 * price, row
        assert int(row["tax_bp"]) in GST_RATES, row


def test_packs_and_steps_fit_how_a_product_is_sold() -> None:
    for row in _products():
        size, step, stock = int(row["pack_size"]), int(row["step_g"]), int(row["stock"])
        if row["sold_by"] == "weight":
            assert (size, row["pack_unit"]) == (1000, "g"), row
            assert step in (100, 250, 500) and stock % step == 0, row
        else:
            assert row["sold_by"] == "piece" and step == 0, row
            assert row["pack_unit"] in ("g", "ml", "piece") and 1 <= size <= 10_000, row
            assert stock <= 100, row


def test_some_goods_have_run_out_but_few() -> None:
    out = [row for row in _products() if row["stock"] == "0"]
    assert 3 <= len(out) <= 15


@pytest.mark.parametrize("language", ["hi", "te"])
def test_product_names_are_in_their_script(language: str) -> None:
    names = [row[f"name_{language}"] for row in _products()]
    for name in filter(None, names):
        _must_be_written_in(language, name)
    assert len([name for name in names if name]) >= 0.9 * len(names)


def test_a_brand_is_part_of_the_name() -> None:
    strays = [row["name_en"] for row in _products() if row["brand"].lower() not in row["name_en"].lower()]
    assert strays == []


@pytest.mark.parametrize("name", ["shops.json", "categories.json", "products.csv"])
def test_the_files_hold_plain_blanks_and_composed_letters(name: str) -> None:
    text = _text(name)
    if name.endswith(".json"):
        text = re.sub(r"^ +", "", text, flags=re.MULTILINE)
    assert BLANKS.findall(text) == []
    assert unicodedata.is_normalized("NFC", text)


def test_no_cell_begins_or_ends_with_a_blank() -> None:
    assert [cell for row in _products() for cell in row.values() if cell != cell.strip()] == []
