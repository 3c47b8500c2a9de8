"""As much as a cart holds: it is ordered, again, and read at the counter to its end."""

from domain.catalogue.lengths import LONGEST_PRODUCT_NAME
from domain.catalogue.ports import NewProduct
from domain.catalogue.product import Product
from domain.orders import checkout
from domain.people import LONGEST_ADDRESS, LONGEST_NAME, LONGEST_NOTE
from domain.shopping.cart import MOST_LINES
from domain.values import Money, Names, Quantity, Unit
from tests.scenarios.scenes import ASHA, ASHA_IS_ABOUT_TO_ORDER, orders_of
from tests.scenarios.stage import Stage


async def goods(stage: Stage, names: list[str], *, grams: int = 100, price: int = 45_00) -> list[Product]:
    """More things on the first shop's shelf."""
    async with stage.store.begin() as work:
        dal = await work.products.get(3)
        made = []
        for name in names:
            pack = Quantity(grams, Unit.GRAM)
            new = NewProduct(
                dal.shop_id, dal.category_id, Names({"en": name}), pack, Unit.PIECE, Money(price), 1, 500, 99
            )
            made.append(await work.products.get(await work.products.add(new)))
        return made


async def fills(stage: Stage, products: list[Product], amount: int = 1) -> None:
    """Asha has so much of each of these in her cart, beside what was there."""
    async with stage.store.begin() as work:
        asha = await work.people.by_telegram(ASHA)
        assert asha is not None
        cart = await work.carts.current(asha.identity_id)
        assert await work.cart_lines.set_lines(cart, {each.id: amount for each in products}) == []


async def test_thirty_things_and_again(stage: Stage) -> None:
    """A cart is full, and is ordered; half of that has room when it is ordered again."""
    await stage.before("Asha has two packs of toor dal in her cart", ASHA_IS_ABOUT_TO_ORDER)
    spices = await goods(stage, [f"Spice {number}" for number in range(2, MOST_LINES + 1)])
    stage.notes("(She adds 29 spices)")
    await fills(stage, spices)
    await stage.plays("""
        Asha: /shops
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Fruit]
        Asha presses [Onion]
        Asha presses [Add to cart]
        Asha sees: A cart holds 30 different things at most. Please order these first.
        Asha: /cart
        Asha presses [Checkout]
        Asha presses [Place order]
        The counter sees: Order #1001
        The counter sees: • Spice 30 100 g × 1
    """)
    teas = await goods(stage, [f"Tea {number}" for number in range(1, 16)])
    stage.notes("(She puts 15 kinds of tea in the cart)")
    await fills(stage, teas)
    await stage.plays("""
        Asha presses [Order #1001]
        Asha presses [Order again]
        Asha sees: 15 things were put in your cart. 15 were not added: a cart holds 30 different things
        Asha sees: • Tea 15 100 g × 1
        Asha does not see: Spice 16
        Asha presses [Checkout]
        Asha presses [Place order]
        The counter sees: Order #1002
        The counter sees: • Tea 15 100 g × 1
    """)
    assert [order.number for order in await orders_of(stage)] == [1002, 1001]


async def test_an_order_longer_than_a_message(stage: Stage) -> None:
    """Everything is as long as it may be: the card comes in pages, and can be worked from each of them."""
    stage.more |= {"most_open_value": "0", "most_share": "0"}
    await stage.closes()
    await stage.opens()
    await stage.before("Asha has two packs of toor dal in her cart", ASHA_IS_ABOUT_TO_ORDER)
    names = [
        f"Rice no. {number}, aged for two years in the shade, from the foot of the hills, in a jute bag"
        for number in range(2, MOST_LINES + 1)
    ]
    names = [name[:LONGEST_PRODUCT_NAME] for name in names]
    await fills(stage, await goods(stage, names, grams=25_750, price=99_999_99), 99)
    async with stage.store.begin() as work:
        asha = await work.people.by_telegram(ASHA)
        assert asha is not None
        await checkout.type_address(work, asha, ("Lane 5, behind the temple, " * 99)[:LONGEST_ADDRESS])
        await checkout.type_name(work, asha, "Asha ".ljust(LONGEST_NAME, "a"))
        await checkout.type_note(work, asha, ("Please ring twice. " * 99)[:LONGEST_NOTE])
    stage.notes("(She adds 29 things with the longest names, the longest address, name and note)")
    await stage.plays("""
        Asha: /cart
        Asha presses [Checkout]
        Asha sees: • 30 things
        Asha presses [Place order]
        The counter sees: Order #1001
        The counter sees: 📋 1–8 of 30 things
        The counter does not see: Rice no. 9,
        Kiran presses [Next ›] at the counter
        The counter sees: Rice no. 9,
        Kiran presses [Next ›] at the counter
        Kiran presses [Next ›] at the counter
        The counter sees: Rice no. 30,
        Kiran presses [Accept] at the counter
        The counter sees: Accepted · Kiran
        The counter sees: 📋 1–8 of 30 things
        Kiran presses [Next ›] at the counter
        Kiran presses [‹ Previous] at the counter
        The counter sees: Toor dal
        Asha presses [Order #1001]
        Asha sees: Rice no. 30,
    """)
