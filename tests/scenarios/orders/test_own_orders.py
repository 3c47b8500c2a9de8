"""One's own orders: called off, too late to be called off, and again."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage

CLOSED = """
    Lakshmi: /shop
    Lakshmi presses [Sri Lakshmi Kirana]
    Lakshmi presses [Close the shop]
"""


async def test_customer_cancels(stage: Stage) -> None:
    """Nobody has accepted yet: Asha may call it off."""
    await stage.before("Asha has ordered two packs of toor dal", scenes.ASHA_ORDERS)
    await stage.plays("""
        Asha presses [Order #1001]
        Asha presses [Cancel this order]
        Asha sees: Cancel order #1001? The shop has not answered yet.
        Asha presses [No, keep it]
        Asha sees: Waiting for the shop
        Asha presses [Cancel this order]
        Asha presses [Yes, cancel it]
        Asha sees: Order #1001 is cancelled
        Asha sees: You pay nothing
        The counter sees: Cancelled
        The counter does not see: [
    """)
    assert await scenes.shelf(stage) == (20, 0)


async def test_customer_cancels_too_late(stage: Stage) -> None:
    """Kiran accepts while Asha still thinks about it."""
    await stage.before("Asha has ordered two packs of toor dal", scenes.ASHA_ORDERS)
    await stage.plays("""
        Asha presses [Order #1001]
        Asha presses [Cancel this order]
        Kiran presses [Accept] at the counter
        Asha presses [Yes, cancel it]
        Asha sees: The shop has already taken order #1001. Please ring the shop
        Asha sees: 👍 Accepted
    """)
    assert await scenes.shelf(stage) == (20, 2)


async def test_order_again(stage: Stage) -> None:
    """The same again: in the cart at once, and address and contact are known."""
    await stage.before("Asha has ordered two packs of toor dal", scenes.ASHA_ORDERS)
    await stage.plays("""
        Asha: /orders
        Asha presses [#1001]
        Asha presses [Order again]
        Asha sees: Toor dal 1 kg × 2
        Asha presses [Checkout]
        Asha presses [Place order]
        Asha sees: #1002
        The counter sees: Order #1002
    """)
    assert [order.number for order in await scenes.orders_of(stage)] == [1002, 1001]


async def test_order_again_with_less_on_the_shelf(stage: Stage) -> None:
    """Only a part of it is there now."""
    ordered = """
        Asha: /shops
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Fruit]
        Asha presses [Tomato]
        Asha: 1 kg
        Asha presses [Back]
        Asha presses [Onion]
        Asha: 3 kg
        Asha: /cart
        Asha presses [Checkout]
        Asha presses [Yes, I agree]
        Asha: 12-2-417, Gudimalkapur
        Asha taps [Share my contact]
        Asha presses [Place order]
    """
    await stage.before("Asha has ordered nearly all tomatoes, and onions", ordered)
    await stage.plays("""
        Asha: /orders
        Asha presses [#1001]
        Asha presses [Order again]
        Asha sees: 1 put in your cart; one thing is not available just now.
        Asha does not see: Tomato
    """)


async def test_order_again_at_a_closed_shop(stage: Stage) -> None:
    """It says that the shop is closed, and what was pressed stays as it is."""
    delivered = f"{scenes.ON_ITS_WAY}\nKiran presses [Delivered] at the counter"
    await stage.before("Asha's order is delivered, and the shop closes", f"{delivered}\n{CLOSED}")
    await stage.plays("""
        Asha presses [Order again]
        Asha sees: Alert to Asha: Sri Lakshmi Kirana is closed just now and takes no orders.
        Asha sees: Closed now.
        Asha does not see: in place
        Asha: /orders
        Asha presses [#1001]
        Asha presses [Order again]
        Asha sees: Alert to Asha: Sri Lakshmi Kirana is closed just now and takes no orders.
        Asha does not see: in place
        Lakshmi presses [Open the shop]
        Asha: /orders
        Asha presses [#1001]
        Asha presses [Order again]
        Asha sees: Toor dal 1 kg × 2
        Asha does not see: in place
    """)


async def test_a_press_on_a_notice_opens_a_fresh_screen(stage: Stage) -> None:
    """However often and however late it is pressed, the notice still says what it said."""
    stage.orders("message can't be edited")
    delivered = f"{scenes.ON_ITS_WAY}\nKiran presses [Delivered] at the counter"
    await stage.before("Asha's order is delivered", delivered)
    await stage.plays("""
        Asha presses [Order again]
        Asha sees: Kirana → Asha: 🛒 Your cart
        Asha does not see: in place
        Asha: /shops
        Asha's messages are a month old
        Asha presses [Order again]
        Asha sees: Kirana → Asha: 🛒 Your cart
        Asha does not see: in place
    """)
