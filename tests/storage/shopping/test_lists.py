"""Lists matched with a shop: what is found, what is asked, what is missing, and how much of each."""

import pytest

from domain.catalogue.ports import NewProduct
from domain.catalogue.shop import Shop
from domain.shopping import lists
from domain.shopping.lists import MatchedLine
from domain.typed.lists import read
from domain.unit_of_work import UnitOfWork
from domain.values import Money, Names, Quantity, Unit
from storage.work import StoredStore
from tests.storage import given

PACKED = [
    ("Amul Taaza Milk", 500, Unit.MILLILITRE),
    ("Amul Gold Milk", 1000, Unit.MILLILITRE),
    ("Aashirvaad Atta", 5000, Unit.GRAM),
    ("Haldi", 100, Unit.GRAM),
    ("Eggs", 6, Unit.PIECE),
    ("Curd", 400, Unit.GRAM),
    ("Toor Dal", 1000, Unit.GRAM),
    ("Brown Bread", 400, Unit.GRAM),
]


async def stocked(work: UnitOfWork) -> Shop:
    """A shop with two milks, and one each of the rest."""
    shop = await given.shop(work, await given.person(work), counter=-5001)
    shelf = await work.products.add_category("all", given.names("All"), "🌾", 1)
    for name, holds, unit in PACKED:
        pack = Quantity(holds, unit)
        new = NewProduct(shop.id, shelf.id, Names({"en": name}), pack, Unit.PIECE, Money(50_00), 1, 500, 20)
        await work.products.add(new)
    for name in ("Onion", "Tomato", "Potato"):
        weighed = NewProduct(
            shop.id, shelf.id, Names({"en": name}), None, Unit.GRAM, Money(30_00), 250, 0, 20_000
        )
        await work.products.add(weighed)
    return shop


def told(line: MatchedLine) -> str:
    """A line in short: ! found, ? doubtful, - missing; behind an amount ~ rounded, ? only proposed."""
    sign = {"found": "!", "doubtful": "?", "missing": "-"}[line.status]
    marks = {"exact": "", "rounded": "~", "proposed": "?"}
    each = [f"{c.hit.product.names.in_('en')} {c.amount}{marks[c.reading]}" for c in line.choices]
    return " | ".join([sign, *each])


LINES = {
    "2 kg onions": "! | Onion 2000",
    "do kilo pyaz": "! | Onion 2000",
    "ఉల్లిపాయలు 2 కిలోలు": "! | Onion 2000",
    "1 l milk": "! | Amul Gold Milk 1",
    "2 x 500 ml milk": "! | Amul Taaza Milk 2",
    "milk": "? | Amul Gold Milk 1 | Amul Taaza Milk 1",
    "amul taaza 2": "! | Amul Taaza Milk 2",
    "haldi 100g": "! | Haldi 1",
    "haldi 250 g": "! | Haldi 3~",
    "toor dal 500 g x 2": "! | Toor Dal 1~",
    "toor dal 3 x 500 g": "! | Toor Dal 2~",
    "haldi 2 x 50 g": "! | Haldi 1~",
    "2 kg onion chahiye bhaiya": "! | Onion 2000",
    "aloo 20 rupaye ka": "? | Potato 500?",
    "0 kg onion": "? | Onion 500?",
    "tomato 30 kg": "? | Tomato 20000?",
    "onion 500 kg": "? | Onion 20000?",
    "अंडे 6": "? | Eggs 1? | Eggs 6?",
    "6 packets eggs": "! | Eggs 6",
    "1 dozen eggs": "? | Eggs 2? | Eggs 12?",
    "కిలో టమాటా": "! | Tomato 1000",
    "oni 2 kg": "-",
    "tomat 2 kg": "? | Tomato 2000",
    "5 ka atta": "! | Aashirvaad Atta 1",
    "10 ka atta": "? | Aashirvaad Atta 1?",
    "atta 10kg": "! | Aashirvaad Atta 2",
    "aata": "! | Aashirvaad Atta 1",
    "tomatos 300 g": "! | Tomato 500~",
    "tomattoo 1 kg": "? | Tomato 1000",
    "₹20 onion": "? | Onion 500?",
    "onion": "! | Onion 500",
    "dahi": "! | Curd 1",
    "toor dal 1kg ₹165": "! | Toor Dal 1",
    "aloo aadha kilo": "! | Potato 500",
    "a spaceship": "-",
    "1-2 kg onion": "? | Onion 1000? | Onion 2000?",
}


@pytest.mark.parametrize(("typed", "means"), LINES.items())
async def test_a_line_means(store: StoredStore, typed: str, means: str) -> None:
    async with store.begin() as work:
        shop = await stocked(work)
    (line,) = await lists.match(store.read(), [shop], read(typed))
    assert told(line) == means


async def test_a_whole_list_comes_line_by_line(store: StoredStore) -> None:
    """With bullets, prices, a greeting in front, and several things in a line."""
    async with store.begin() as work:
        shop = await stocked(work)
    text = "Namaste bhaiya, please send\n1. onion 2kg ₹48\n- dahi, bread\n* unicorn horn"
    lines = await lists.match(store.read(), [shop], read(text))
    assert [(line.text, told(line)) for line in lines] == [
        ("onion 2kg ₹48", "! | Onion 2000"),
        ("dahi", "! | Curd 1"),
        ("bread", "! | Brown Bread 1"),
        ("unicorn horn", "-"),
    ]


async def test_what_was_had_before_is_the_first_choice(store: StoredStore) -> None:
    """Of two dals the one that Asha had; she is still asked, and others see what comes first for all."""
    around, _ = await given.placed(store)
    async with store.begin() as work:
        await given.product(work, around.dal.shop_id, name="Red dal")
    asked, shops = read("dal 1 kg"), [around.shops[0]]
    (hers,) = await lists.match(store.read(), shops, asked, whose=around.customer.identity_id)
    (others,) = await lists.match(store.read(), shops, asked)
    assert told(hers) == "? | Toor dal 2 | Red dal 2"
    assert told(others) == "? | Red dal 2 | Toor dal 2"


async def test_what_is_missing_is_told_where_it_is(store: StoredStore) -> None:
    """The first shop around that can be ordered from; a word that only comes near is nowhere."""
    async with store.begin() as work:
        shop = await stocked(work)
        other = await given.shop(work, await given.person(work, 77), name="Other", counter=-5002)
        await given.product(work, other.id, name="Saffron")
    lines = await lists.match(store.read(), [shop], read("saffron 1, unicorn, onion"), around=[shop, other])
    assert [line.elsewhere and line.elsewhere.id for line in lines] == [other.id, None, None]
