"""What an owner lets strangers have open, and what these hear of it."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage

AGAIN = """
    Asha: /shops
    Asha presses [Sri Lakshmi Kirana]
    Asha presses [Rice]
    Asha presses [Toor dal]
    Asha presses [Add to cart]
    Asha: /cart
    Asha presses [Checkout]
"""


async def test_one_order_at_a_time_from_strangers(stage: Stage) -> None:
    """Lakshmi waits for the first one to arrive before she takes another."""
    await stage.before("Asha is about to order two packs of toor dal", scenes.ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays(f"""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [First orders]
        Lakshmi sees: the same holds as for everybody
        Lakshmi sees: 5 orders at a time
        Lakshmi presses [🧾 1]
        Lakshmi sees: One order at a time
        Lakshmi presses [💵 ₹500]
        Lakshmi sees: Worth ₹500 together at most
        Lakshmi presses [📦 25%]
        Lakshmi sees: 25% of a product's stock at most
        Asha presses [Place order]
        Asha sees: Your order is placed.
        {AGAIN}
        Asha presses [Place order]
        Asha sees: One order of yours is under way at Sri Lakshmi Kirana
        Kiran presses [Accept] at the counter
        Kiran presses [Ready] at the counter
        Kiran presses [Delivered] at the counter
        Asha presses [Place order]
        Asha sees: Your order is placed.
        Lakshmi presses [The same as for everybody]
        Lakshmi sees: the same holds as for everybody
    """)


async def test_somebody_elses_limits(stage: Stage) -> None:
    """Arjun's shop is not there for Lakshmi, and no number is taken that no button has."""
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi forges caps.first:3
        Lakshmi sees: This is not here any more.
        Lakshmi forges caps.orders:3:1
        Lakshmi sees: This is not here any more.
        Lakshmi forges caps.share:1:-5
        Lakshmi does not see: Kept.
        Lakshmi forges caps.share:1:101
        Lakshmi does not see: Kept.
    """)
