"""The happy order, from the first word to the door."""

from tests.scenarios.stage import Stage


async def test_happy_order(stage: Stage) -> None:
    """Asha orders onions and dal, and gets them."""
    await stage.plays("""
        Asha: /start
        Asha sees: Namaste Asha!
        Asha presses [See shops]
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Fruit]
        Asha presses [Onion]
        Asha presses [Add to cart]
        Asha sees: In your cart: Onion, 500 g
        Asha presses [➕]
        Asha presses [Back]
        Asha presses [All kinds]
        Asha presses [Rice]
        Asha presses [Toor dal]
        Asha presses [Add to cart]
        Asha presses [🛒 Cart]
        Asha presses [Checkout]
        Asha presses [Yes, I agree]
        Asha: 12-2-417, Gudimalkapur, near the temple
        Asha taps [Share my contact]
        Asha presses [Note]
        Asha: Please ring twice
        Asha presses [Place order]
        Asha sees: Thank you! Your order is placed.
        The counter sees: Order #1001
        The counter sees: [✅ Accept] [✖️ Reject]
        Kiran presses [Accept] at the counter
        Asha sees: Sri Lakshmi Kirana accepted your order #1001
        Fatima presses [Picking] at the counter
        Asha does not see: Kirana accepted
        Asha sees: Your things are being packed
        Fatima presses [Ready] at the counter
        Kiran presses [Out for delivery] at the counter
        Asha sees: Please have ₹203 in cash ready
        Kiran presses [Delivered] at the counter
        Asha sees: Order #1001 is delivered
        Asha: /orders
        Asha presses [#1001]
    """)
