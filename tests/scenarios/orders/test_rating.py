"""A customer rates an order with one tap once it has come, and the owner says a word to it."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage


async def test_an_order_is_rated_once_and_answered(stage: Stage) -> None:
    """Asha gives four stars with the news; another tap changes nothing; from five on everybody sees them."""
    await stage.before("Asha's order is on its way", scenes.ON_ITS_WAY)
    await stage.plays("""
        Asha: /orders
        Asha presses [#1001]
        Asha does not see: [⭐ Rate it]
        Kiran presses [Delivered] at the counter
        Asha sees: Order #1001 is delivered
        Asha presses [4 ⭐] on #1001
        Asha sees: you have given 4 of 5 stars
        Asha presses [The order]
        Asha sees: [⭐ Rated: 4 of 5]
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Ratings]
        Lakshmi sees: Customers see it from five on
        Lakshmi presses [4 ⭐ · #1001]
        Lakshmi: Thank you, Asha ji! Next time by seven.
        Lakshmi sees: You said: “Thank you, Asha ji! Next time by seven.”
        Asha sees: Sri Lakshmi Kirana says to your 4 stars for order #1001
        Asha sees: “Thank you, Asha ji! Next time by seven.”
    """)
    (order,) = await scenes.orders_of(stage)
    stars = await stage.store.read().ratings.stars_of(order.shop_id)
    assert (stars.count, stars.tenths, stars.is_shown) == (1, 40, False)
