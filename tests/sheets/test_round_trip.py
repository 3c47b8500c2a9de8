"""A shop's goods go out as a list, come in again, and nothing has changed; junk comes in, nothing raises."""

from __future__ import annotations

from typing import Any, cast

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from domain.catalogue.codes import check_digit
from domain.catalogue.entry import OTHER, Entry, Facts, changes
from domain.catalogue.product import Category, Product
from domain.catalogue.products import changed_facts, new_facts
from domain.catalogue.stock_lists import reading
from domain.catalogue.stock_lists.shelving import Shelving
from domain.catalogue.stock_lists.writing import table
from domain.errors import DomainError
from domain.values import Money, Names, Price, Quantity, Unit
from sheets import writer
from sheets.child import rows_of

SHELVES = [
    Category(1, Names({"en": "Rice & more, loose"}), "🌾", "staples"),
    Category(2, Names({"en": "Other"}), "📦", OTHER),
]
NAMES = {each.code: each.names.in_("en") for each in SHELVES}
LIVE = [
    *("=1+1", "@now", "+91", "-5", "'quoted", "1-Feb", "8.9E+12", "00123", "12.0", "TRUE", "#N/A", "a;b|c,d"),
    *("Total", "5 kg", '"', "	", "name"),
]
"""What spreadsheets and readers like to make something else of."""
TEXT = st.one_of(st.text(min_size=1, max_size=30), st.sampled_from(LIVE))
BARCODES = st.from_regex(r"[0-9]{12}", fullmatch=True).map(lambda digits: digits + check_digit(digits))
PACKS = st.builds(Quantity, st.integers(1, 10**6), st.sampled_from([*Unit]))


def maybe(what: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | what


FACTS = st.fixed_dictionaries(
    {
        "names": st.fixed_dictionaries({"en": TEXT}, optional={"hi": TEXT, "te": TEXT}),
        "price": st.integers(1, 10**9).map(Money),
        "unit": st.sampled_from([Unit.PIECE, Unit.GRAM]),
        "category": st.sampled_from([each.code for each in SHELVES]),
        "aliases": st.lists(TEXT, max_size=3).map(tuple),
        "brand": maybe(TEXT),
        "description": maybe(TEXT),
        "pack": maybe(PACKS),
        "tax_bp": st.integers(0, 10_000),
        "barcode": maybe(BARCODES),
        "own_code": maybe(TEXT),
        "origin": maybe(st.sampled_from(["IN", "NP", "CN"])),
        "packer": maybe(TEXT),
        "is_listed": st.booleans(),
        "is_out": st.booleans(),
        "most_per_day": maybe(st.integers(1000, 10**6)),
    },
    optional={"on_hand": st.integers(0, 10**9)},
)


def entry_of(number: int, facts: Facts) -> Entry:
    """The product that these facts make."""
    own = ("low_at", "brand", "description", "hsn", "barcode", "own_code", "origin", "packer", "photos")
    said = (*own, "names", "price", "category", "aliases")
    rest = {name: what for name, what in facts.items() if name not in said}
    product = Product(
        id=number,
        shop_id=1,
        category_id=1,
        names=Names(facts["names"]),
        price=Price(facts["price"], 1 if facts["unit"] is Unit.PIECE else 1000),
        allocated=0,
        public_id=f"{number:032x}",
        **cast(Any, rest),
    )
    kept = {name: facts[name] for name in own}  # type: ignore[literal-required]
    return Entry(product, facts["category"], facts["aliases"], **cast(Any, kept))


def entries_of(told: list[dict[str, Any]]) -> list[Entry]:
    """Products of all that can be said so."""
    made = []
    for number, facts in enumerate(told, 1):
        try:
            made.append(entry_of(number, new_facts(cast(Facts, facts))))
        except DomainError:
            continue
    return made


@pytest.mark.parametrize("ending", writer.ENDINGS)
@settings(max_examples=25)
@given(told=st.lists(FACTS, min_size=1, max_size=4))
def test_what_goes_out_comes_in_as_it_was(ending: str, told: list[dict[str, Any]]) -> None:
    entries = {each.product.public_id: each for each in entries_of(told)}
    assume(entries)
    raw = writer.written(table(entries.values(), NAMES), ending)
    read = reading.read(rows_of(raw))
    twice = [fault for fault in read.bad if fault.reason == "twice"]
    assert len(twice) == len(read.bad), read.bad
    assert not read.noted and not read.questions
    shelving = Shelving(SHELVES)
    for row in read.goods:
        known = entries[row.public_id]
        facts = changed_facts(known, {**row.facts, "category": shelving.named(row.category) or ""})
        assert changes(known.facts, facts) == ()
    assert len(read.goods) + len(twice) == len(entries)


ROWS = st.lists(st.lists(TEXT, max_size=6), max_size=6)
JUNK = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=200).map(lambda text: ("name,price\n" + text).encode()),
    st.lists(st.lists(TEXT, max_size=6), max_size=6).map(writer.as_text),
    st.lists(st.lists(TEXT, max_size=6), max_size=6).map(
        lambda rows: writer.as_text([["name", "rate", "price"], *rows])
    ),
)


@settings(max_examples=100)
@given(raw=JUNK)
def test_junk_is_read_or_refused_and_never_raises_anything_else(raw: bytes) -> None:
    try:
        read = reading.read(rows_of(raw))
    except DomainError as refused:
        assert refused.code in ("no-list", "no-header", "list-locked", "list-too-large")
    else:
        assert all("names" in row.facts or row.public_id or row.facts for row in read.goods)
