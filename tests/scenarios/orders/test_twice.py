"""The same thing twice: double taps, updates and presses that come again, and very old buttons."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage


async def test_double_tap_on_place_order(stage: Stage) -> None:
    """However often Asha presses and Telegram repeats it, there is one order."""
    await stage.before("Asha is about to order two packs of toor dal", scenes.ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("""
        Asha presses [Place order], while Asha presses [Place order]
        Asha sees: Your order is placed.
        The counter sees: Order #1001
        That arrives again
        The counter sees nothing
        Asha sees nothing
        That arrives again as new
        The counter sees nothing
    """)
    assert len(await scenes.orders_of(stage)) == 1
    assert await scenes.shelf(stage) == (20, 2)


async def test_double_tap_on_add_to_cart(stage: Stage) -> None:
    """“Add to cart” twice is once: the button says how much there will be."""
    await stage.plays("""
        Asha: /shops
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Rice]
        Asha presses [Toor dal]
        Asha presses [Add to cart], while Asha presses [Add to cart]
        Asha sees: In your cart: 1 for ₹165
        That arrives again
        That arrives again as new
        Asha: /cart
        Asha sees: Toor dal 1 kg × 1 · ₹165
    """)


async def test_accept_arrives_again(stage: Stage) -> None:
    """Kiran's phone sends his Accept a second time: it is his, and nothing new."""
    await stage.before("Asha's order is accepted", scenes.ACCEPTED)
    await stage.plays("""
        That arrives again
        Asha sees nothing
        That arrives again as new
        Asha sees nothing
        The counter sees nothing
        Kiran does not see: already
    """)


async def test_month_old_buttons(stage: Stage) -> None:
    """A month later Asha presses what still stands there: it works, below in a message of today."""
    stage.orders("message can't be edited")
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    await stage.plays("""
        Asha's messages are a month old
        30 days later
        Asha presses [➕]
        Asha sees: Toor dal 1 kg × 3
        Asha's messages are a month old
        Asha presses [Checkout]
        Asha presses [Yes, I agree]
        Asha sees: Where shall we bring it?
    """)


async def test_month_old_order(stage: Stage) -> None:
    """The message of a delivered order still leads to it, and to the same goods again."""
    stage.orders("message can't be edited")
    delivered = scenes.ON_ITS_WAY + "Kiran presses [Delivered] at the counter"
    await stage.before("Asha's order is delivered", delivered)
    await stage.plays("""
        Asha's messages are a month old
        30 days later
        Asha presses [Order #1001]
        Asha sees: Delivered
        Asha presses [Order again]
        Asha sees: It is in your cart
    """)
