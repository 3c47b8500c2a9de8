"""Orders that are collected at the shop: where it offers that, by a button, without a fee or an address."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage


async def test_order_is_collected(stage: Stage) -> None:
    """Lakshmi lets people collect; Asha does, pays no fee, hears when it is ready, and it is handed out."""
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [How far we deliver]
        Lakshmi presses [How long an order takes]
        Lakshmi sees: All orders are brought.
        Lakshmi presses [Let people collect their orders]
        Lakshmi sees: People may also collect their orders at the shop.
        Asha presses [Checkout]
        Asha presses [Yes, I agree]
        Asha presses [Collect it at the shop]
        Asha taps [Share my contact]
        Asha sees: You collect it yourself
        Asha does not see: [🏠 Address]
        Asha presses [Have it brought]
        Asha sees: Where shall we bring it?
        Asha: 12-2-417, Gudimalkapur
        Asha sees: Delivery ₹20
        Asha presses [Collect it at the shop]
        Asha sees: Ready to collect by about
        Asha does not see: Delivery ₹20
        Asha presses [Place order]
        The counter sees: Is collected at the shop
        The counter does not see: Gudimalkapur
        Kiran presses [Accept] at the counter
        Kiran presses [Ready] at the counter
        Asha sees: is ready. Please collect it at Sri Lakshmi Kirana
        Asha sees: Say this code at the shop:
        The counter sees: Is collected at the shop · 🔢 Code:
        The counter does not see: Out for delivery
        Kiran presses [Collected] at the counter
        Asha sees: You have collected order
        The counter sees: Collected
    """)


async def test_pickup_that_is_offered_no_more(stage: Stage) -> None:
    """The shop offers it no more while Asha looks at her review: she sees what it costs to her door."""
    await stage.before("Asha is about to order", scenes.ASHA_IS_ABOUT_TO_ORDER)
    async with stage.store.begin() as work:
        await work.shops.set_pickup(1, True)
    await stage.plays("""
        Asha: /cart
        Asha presses [Checkout]
        Asha presses [Collect it at the shop]
        Asha sees: You collect it yourself
    """)
    async with stage.store.begin() as work:
        await work.shops.set_pickup(1, False)
    await stage.plays("""
        Asha presses [Place order]
        Asha sees: A price has changed meanwhile
        Asha sees: Delivery ₹20
        The counter sees nothing
    """)
