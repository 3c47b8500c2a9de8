"""Filling the cart: stepping, typing, clearing."""

from dataclasses import replace

from domain.catalogue.ports import NewProduct
from domain.values import Money, Quantity, Unit
from tests.scenarios.stage import Stage
from tests.scenarios.street import GREEN_COUNTER, names

TOOR_DAL = names("Toor dal", "तूर दाल", "కంది పప్పు")


async def test_weighed_goods_typed_in(stage: Stage) -> None:
    """Onions by the kilo, in any digits and units; too many and too odd amounts are told so."""
    await stage.plays("""
        Asha: /shops
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Fruit]
        Asha presses [Onion]
        Asha: 1.5 kg
        Asha sees: In your cart: 1.5 kg for ₹36
        Asha: २ किलो
        Asha sees: In your cart: 2 kg for ₹48
        Asha: 750g
        Asha sees: In your cart: 750 g for ₹18
        Asha: 500
        Asha sees: In your cart: 500 g for ₹12
        Asha: 3
        Asha sees: In your cart: 3 kg for ₹72
        Asha: 300 g
        Asha sees: Please give an amount in steps of 250 g
        Asha: 20 kg
        Asha sees: Only 12 kg left of Onion
        Asha: a few
        Asha sees: Please give an amount in steps of 250 g
        Asha presses [Cart]
        Asha sees: Onion · 3 kg · ₹72
    """)


async def test_amounts_as_people_write_them(stage: Stage) -> None:
    """In words, fractions, and the script at hand; what is unclear is asked, and never guessed."""
    await stage.plays("""
        Asha: /shops
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Fruit]
        Asha presses [Onion]
        Asha: ½
        Asha sees: In your cart: 500 g for ₹12
        Asha: पाव किलो
        Asha sees: In your cart: 250 g for ₹6
        Asha: 1 kg 250 g
        Asha sees: In your cart: 1.25 kg for ₹30
        Asha: రెండున్నర కిలోలు
        Asha sees: In your cart: 2.5 kg for ₹60
        Asha: half kg onions please
        Asha sees: In your cart: 500 g for ₹12
        Asha: 1-2 kg
        Asha sees: Which of these shall it be?
        Asha sees: [1 kg]
        Asha sees: [2 kg]
        Asha presses [2 kg]
        Asha sees: In your cart: 2 kg for ₹48
        Asha: 300 g
        Asha sees: [250 g]
        Asha: dedh kilo
        Asha sees: In your cart: 1.5 kg for ₹36
        Asha: 1 litre
        Asha sees: Please give an amount in steps of 250 g
        Asha presses [Back]
        Asha presses [All kinds]
        Asha presses [Rice]
        Asha presses [Toor dal]
        Asha: 2 kilo
        Asha sees: In your cart: 2 for ₹330
        Asha: ढाई
        Asha sees: It is sold whole. How many shall it be?
        Asha sees: [3 × 1 kg]
        Asha forges shelf.which:1:whatever:1
        Asha sees: This button is too old
    """)


async def test_clear_with_undo(stage: Stage) -> None:
    """Everything out, and back in again."""
    await stage.plays("""
        Asha: /shops
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Rice]
        Asha presses [Sona masuri]
        Asha presses [Add to cart]
        Asha presses [Cart]
        Asha presses [➕]
        Asha sees: Sona masuri rice 5 kg × 2 · ₹840
        Asha sees: Free delivery
        Asha presses [Clear]
        Asha sees: Your cart is empty now.
        Asha presses [Undo]
        Asha sees: Sona masuri rice 5 kg × 2 · ₹840
        Asha presses [➖]
        Asha presses [🗑]
        Asha sees: Taken out: Sona masuri rice
        Asha sees: Your cart is empty.
    """)


async def test_shelf_runs_out(stage: Stage) -> None:
    """The stepper ends where the shelf ends; what is out of stock cannot be added."""
    await stage.plays("""
        Asha: /shops
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Fruit]
        Asha presses [Tomato]
        Asha sees: Only 1.25 kg left
        Asha presses [Add to cart]
        Asha presses [➕]
        Asha presses [➕]
        Asha presses [➕]
        Asha sees: In your cart: 1.25 kg for ₹41.88
        Asha does not see: ➕
        Asha presses [Back]
        Asha presses [All kinds]
        Asha presses [Rice]
        Asha presses [Moong dal 500 g · out of stock]
        Asha sees: Please look in again later.
        Asha does not see: Add to cart
    """)


async def test_what_is_still_missing(stage: Stage) -> None:
    """The cart says so before checkout refuses it, and leads back to the shop."""
    await stage.plays("""
        Asha: /shops
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Fruit]
        Asha presses [Onion]
        Asha: 1 kg
        Asha presses [🛒 Cart]
        Asha sees: Delivery ₹20 ⚠️ ₹76 more to go: orders from ₹100. 🛵 ₹475 more, and delivery is free.
        Asha presses [More from Sri Lakshmi Kirana]
        Asha presses [Rice]
        Asha presses [Sona masuri]
        Asha presses [Add to cart]
        Asha presses [🛒 Cart]
        Asha sees: Delivery ₹20 🛵 ₹55 more, and delivery is free.
        Asha does not see: more to go
        Asha presses [Onion]
        Asha: 5 kg
        Asha presses [🛒 Cart]
        Asha sees: Free delivery
        Asha does not see: more, and
    """)


async def test_two_things_of_one_name(stage: Stage) -> None:
    """Told apart by pack, by price, and by shop."""
    kind = (await stage.store.read().products.get(3)).category_id
    twin = NewProduct(1, kind, TOOR_DAL, Quantity(1000, Unit.GRAM), Unit.PIECE, Money(180_00), 1, 500, 20)
    small = replace(twin, pack=Quantity(500, Unit.GRAM), price=Money(90_00))
    async with stage.store.begin() as work:
        await work.shops.set_counter(2, GREEN_COUNTER)
        for product in (twin, small, replace(twin, shop_id=2)):
            await work.products.add(product)
    await stage.plays("""
        Asha: /shops
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Rice]
        Asha presses [Toor dal 1 kg · ₹165]
        Asha presses [Add to cart]
        Asha presses [Back]
        Asha presses [Toor dal 1 kg · ₹180]
        Asha presses [Add to cart]
        Asha presses [Back]
        Asha presses [Toor dal 500 g]
        Asha presses [Add to cart]
        Asha: /shops
        Asha presses [Green Basket]
        Asha presses [Rice]
        Asha presses [Toor dal]
        Asha presses [Add to cart]
        Asha presses [🛒 Cart]
        Asha sees: • Toor dal 1 kg (₹165) × 1 · ₹165 • Toor dal 1 kg (₹180) × 1 · ₹180 • Toor dal 500 g × 1
        Asha sees: [Toor dal 1 kg (₹165) · Sri Lakshmi Kirana]
        Asha sees: [Toor dal 500 g] [🗑]
        Asha sees: [Toor dal 1 kg · Green Basket]
    """)


async def test_the_number_between_less_and_more(stage: Stage) -> None:
    """It changes nothing, and the press shows that it was heard."""
    await stage.plays("""
        Asha: /shops
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Fruit]
        Asha presses [Onion]
        Asha presses [Add to cart]
        Asha presses [500 g]
        Asha sees: This is how it stands now.
    """)


async def test_closed_shop(stage: Stage) -> None:
    """A closed shop can be looked at."""
    await stage.plays("""
        Asha: /shops
        Asha presses [Charminar]
        Asha sees: Closed now
        Asha presses [Rice]
        Asha presses [Rice 5 kg]
        Asha sees: The shop is closed now and takes no orders.
        Asha does not see: Add to cart
    """)
