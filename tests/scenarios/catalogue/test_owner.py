"""What an owner does in private: open and closed, today's orders."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage


async def test_owner_closes_and_opens(stage: Stage) -> None:
    """Lakshmi closes for the day: Asha's cart waits, and is ordered when the shop opens again."""
    await stage.before("Asha is about to order two packs of toor dal", scenes.ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi sees: Your 2 shops
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Close the shop]
        Lakshmi sees: Closed: no new orders come in.
        Asha presses [Place order]
        Asha sees: Sri Lakshmi Kirana is closed just now and takes no orders. Your cart is kept.
        The counter sees nothing
        Lakshmi presses [Open the shop]
        Lakshmi sees: Open: customers can order now.
        Asha presses [Place order]
        Asha sees: Your order is placed.
    """)


async def test_todays_orders(stage: Stage) -> None:
    """What came in since midnight at the shop."""
    await stage.before("Asha's order is accepted", scenes.ACCEPTED)
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi sees: One order today
        Lakshmi presses [Today's orders]
        Lakshmi sees: #1001 · ₹350 · Accepted
        11 hours later
        Lakshmi presses [Refresh]
        Lakshmi sees nothing
        1 hour later
        Lakshmi presses [Refresh]
        Lakshmi sees: No orders yet
    """)


async def test_customer_has_no_shop(stage: Stage) -> None:
    """Asha asks for the owners' page."""
    await stage.plays("""
        Asha: /shop
        Asha sees: You keep no shop here yet.
    """)


async def test_somebody_elses_shop(stage: Stage) -> None:
    """Arjun's shop is not there for Lakshmi, whatever she presses."""
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi forges keeping.close:3
        Lakshmi sees: This is not here any more.
        Lakshmi forges keeping.connect:3
        Lakshmi sees: This is not here any more.
    """)
