"""Words about an order: its customer and its shop write one another; neither is told more of the other."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage


async def test_customer_and_shop_write_one_another(stage: Stage) -> None:
    """By text, photo and voice, until an hour after the order's end; what should not be said is reported."""
    await stage.before(
        "Asha has ordered, and Meera runs the platform",
        f"""
        Meera: /start
        Kiran: /language
        Kiran presses [English]
        {scenes.ACCEPTED}
        """,
    )
    (order,) = await scenes.orders_of(stage)
    await stage.plays(f"""
        Asha: /orders
        Asha presses [#1001]
        Asha presses [Write to the shop]
        Asha sees: Nothing has been written yet
        Asha: Please ring at the blue gate
        Asha sees: Sent
        The counter sees: Customer · #1001
        The counter sees: Please ring at the blue gate
        The counter does not see: +91
        Kiran: /start say_{order.id}
        Kiran sees: Please ring at the blue gate
        Kiran: Which of the two gates?
        Asha sees: Shop · #1001
        Asha sees: Which of the two gates?
        Asha sends a photo
        The counter sees: 📷 Photo
        The counter sees: (photo)
        Asha sends a voice message
        The counter sees: 🎤 Voice message
        Asha presses [Report]
        Asha sees: Reported: whoever runs the platform looks at it
        Meera sees: Somebody reported what was written about order #1001
        Meera sees: Which of the two gates?
        Kiran presses [Ready] at the counter
        Kiran presses [Delivered] at the counter
        2 hours later
        Kiran: /start say_{order.id}
        Kiran sees: nothing more can be written
    """)
