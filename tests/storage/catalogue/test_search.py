"""The index of words: what is found, in which order, and what a slip of the finger is taken for."""

import pytest

from domain.catalogue.search import Match, sought_in
from domain.catalogue.shop import Shop
from domain.shopping import searching
from domain.unit_of_work import UnitOfWork
from locales.alike import alike
from storage.work import StoredStore
from tests.storage import given

GOODS = (
    "Amul Taaza Milk",
    "Milk Chocolate with Nuts",
    "Aashirvaad Atta",
    "Onion",
    "Tomato Ketchup",
    "Green Chilli",
)


async def _shop(work: UnitOfWork, name: str, *goods: str) -> Shop:
    shop = await given.shop(work, await given.person(work, hash(name) % 10**9), name=name)
    for each in goods:
        await given.product(work, shop.id, name=each)
    return shop


async def _found(store: StoredStore, shops: list[Shop], text: str) -> tuple[list[str], Match]:
    work = store.read()
    found = await searching.search_in(work, shops, text)
    return [hit.product.names.in_("en") for hit in found.hits], found.match


@pytest.mark.parametrize(
    ("typed", "names", "match"),
    [
        ("milk", ["Amul Taaza Milk", "Milk Chocolate with Nuts"], Match.ALL),
        ("MIL", ["Amul Taaza Milk", "Milk Chocolate with Nuts"], Match.ALL),
        ("taza milk", ["Amul Taaza Milk"], Match.ALL),
        ("doodh", ["Amul Taaza Milk", "Milk Chocolate with Nuts"], Match.ALL),
        ("పాలు", ["Amul Taaza Milk", "Milk Chocolate with Nuts"], Match.ALL),
        ("दूध", ["Amul Taaza Milk", "Milk Chocolate with Nuts"], Match.ALL),
        ("aata", ["Aashirvaad Atta"], Match.ALL),
        ("pyaz", ["Onion"], Match.ALL),
        ("ullipaya", ["Onion"], Match.ALL),
        ("hari mirch", ["Green Chilli"], Match.ALL),
        ("ketchop", ["Tomato Ketchup"], Match.CORRECTED),
        ("tomatto", ["Tomato Ketchup"], Match.ALL),
        ("2 kg onion", ["Onion"], Match.ALL),
        ("५ किलो आटा", ["Aashirvaad Atta"], Match.ALL),
        ("bhaiya doodh chahiye", ["Amul Taaza Milk", "Milk Chocolate with Nuts"], Match.ALL),
        ("amul milk 500", ["Amul Taaza Milk"], Match.ALL),
        ("onion xylophone", ["Onion"], Match.SOME),
        ("xylophone", [], Match.NONE),
        ("%", [], Match.NONE),
        ("' OR 1=1 --", [], Match.NONE),
    ],
)
async def test_what_is_typed_finds(store: StoredStore, typed: str, names: list[str], match: Match) -> None:
    async with store.begin() as work:
        shop = await _shop(work, "Sri Lakshmi", *GOODS)
    assert await _found(store, [shop], typed) == (names, match)


async def test_one_shop_s_goods_stay_in_it_and_many_shops_are_searched_at_once(store: StoredStore) -> None:
    async with store.begin() as work:
        mine, other = (
            await _shop(work, "Mine", "Red Onion"),
            await _shop(work, "Other", "Onion", "Basmati Rice"),
        )
    assert (await _found(store, [mine], "onion"))[0] == ["Red Onion"]
    assert (await _found(store, [mine, other], "onion"))[0] == ["Onion", "Red Onion"]
    assert (await _found(store, [mine, other], "rice"))[0] == ["Basmati Rice"]


async def test_what_is_hidden_is_not_found_and_what_is_out_of_stock_comes_last(store: StoredStore) -> None:
    async with store.begin() as work:
        shop = await _shop(work, "Sri Lakshmi")
        await given.product(work, shop.id, name="Salt", on_hand=0)
        hidden = await given.product(work, shop.id, name="Salt Lamp")
        await given.product(work, shop.id, name="Tata Salt Lite")
        await work.products.set_listed(hidden.id, False)
    assert (await _found(store, [shop], "namak"))[0] == ["Tata Salt Lite", "Salt"]


def test_a_typed_text_is_looked_up_by_a_few_words() -> None:
    words = sought_in("milk " * 3 + " ".join(f"word{at}x" for at in range(20)), alike())
    assert len(words) == 6
    assert words[0].key == "milk"
    assert "dud" in words[0].whole


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("rice", ["Kolam Rice", "Basmati Rice (loose)", "Rice Flour", "Rice Bran Oil"]),
        ("chawal", ["Kolam Rice", "Basmati Rice (loose)", "Rice Flour", "Rice Bran Oil"]),
        ("aata", ["Wheat Atta", "Ragi Flour", "Rice Flour", "Atta Noodles"]),
        ("flour", ["Ragi Flour", "Rice Flour", "Wheat Atta", "Atta Noodles"]),
    ],
)
async def test_what_it_is_comes_before_what_only_has_the_word(
    store: StoredStore, typed: str, names: list[str]
) -> None:
    """Basmati rice is rice, rice flour is flour; and atta is meant before other flour by who writes atta."""
    goods = ("Rice Flour", "Rice Bran Oil", "Basmati Rice (loose)", "Kolam Rice", "Wheat Atta", "Ragi Flour")
    async with store.begin() as work:
        shop = await _shop(work, "Sri Lakshmi", *goods, "Atta Noodles")
    assert (await _found(store, [shop], typed))[0] == names
