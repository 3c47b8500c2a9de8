"""What an owner does in private: open and closed, today's orders."""

import pytest

from bot import paging
from tests.scenarios import scenes
from tests.scenarios.stage import Stage

ONE_MORE = """
    Asha: /orders
    Asha presses [#1001]
    Asha presses [Order again]
    Asha presses [Checkout]
    Asha presses [Place order]
"""
NO_TIME = """
    Kiran presses [Reject] at the counter
    Kiran presses [Too busy] at the counter
"""
NOBODY_HOME = """
    Kiran presses [Accept] at the counter
    Kiran presses [Ready] at the counter
    Kiran presses [Out for delivery] at the counter
    Kiran presses [Couldn't deliver] at the counter
    Kiran presses [Nobody at home] at the counter
"""


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
        Lakshmi sees: One order ✅ Delivered and paid: ₹0 🕐 Still open: ₹350
        11 hours later
        Lakshmi presses [Refresh]
        Lakshmi sees: This is how it stands now.
        1 hour later
        Lakshmi presses [Refresh]
        Lakshmi sees: No orders yet
    """)


async def test_refreshing_the_first_page_once_more(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether one came there at once or by way of the second: the press is heard."""
    monkeypatch.setattr(paging, "PAGE", 1)
    stage.improvises("how one came there is looked at")
    await stage.before("Asha has ordered twice", f"{scenes.ASHA_ORDERS}\n{ONE_MORE}")
    way = "Lakshmi: /shop\nLakshmi presses [Sri Lakshmi Kirana]\nLakshmi presses [Today's orders]"
    for who, comes in (("Lakshmi", way), ("Meera", "Meera: /audit")):
        await stage.plays(f"""
            {comes}
            {who} presses [Next ›]
            {who} presses [‹ Previous]
            {who} presses [Refresh]
            {who} sees: This is how it stands now.
            {who} presses [Next ›]
            {who} presses [Refresh]
            {who} sees: This is how it stands now.
        """)


async def test_what_today_came_to(stage: Stage) -> None:
    """What was paid, what is still to be brought and what came to nothing are told apart."""
    delivered = f"{scenes.ON_ITS_WAY}\nKiran presses [Delivered] at the counter"
    await stage.before("Asha's first order is delivered", delivered)
    await stage.before("her second is rejected", f"{ONE_MORE}\n{NO_TIME}")
    await stage.before("her third finds nobody at home", f"{ONE_MORE}\n{NOBODY_HOME}")
    await stage.before("her fourth is forgotten", f"{ONE_MORE}\n1 hour later")
    await stage.before("her fifth waits", ONE_MORE)
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Today's orders]
        Lakshmi sees: 5 orders ✅ Delivered and paid: ₹350 🕐 Still open: ₹700 ✖️ Come to nothing: ₹700
    """)


async def test_the_orders_of_any_day(stage: Stage) -> None:
    """Yesterday's are one tap back, and each opens with its lines; it names nobody once it is over."""
    await stage.before("Asha's first order is on its way", scenes.ON_ITS_WAY)
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Today's orders]
        Lakshmi presses [#1001]
        Lakshmi sees: Order #1001 · Sri Lakshmi Kirana
        Lakshmi sees: Toor dal
        Lakshmi sees: 👤 Asha
        Kiran presses [Delivered] at the counter
        24 hours later
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Today's orders]
        Lakshmi sees: No orders yet
        Lakshmi presses [Mon, 1 Jun]
        Lakshmi sees: One order ✅ Delivered and paid: ₹350
        Lakshmi presses [#1001]
        Lakshmi sees: Delivered
        Lakshmi presses [Back]
        Lakshmi presses [Today ›]
        Lakshmi: first of may
        Lakshmi sees: That is no day gone by that I know.
        Lakshmi: 31 May
        Lakshmi sees: No orders on this day.
        Lakshmi presses [Mon, 1 Jun]
        Lakshmi sees: #1001 · ₹350 · Delivered
    """)


async def test_help_for_whoever_works_here(stage: Stage) -> None:
    """Each reads what they can do; an admin then looks into the desk of a shop."""
    await stage.before("Asha's order is accepted", scenes.ACCEPTED)
    await stage.plays("""
        Lakshmi: /help
        Lakshmi sees: Your shop: /shop
        Lakshmi does not see: The platform
        Lakshmi presses [How ordering works]
        Lakshmi sees: Choose a shop and put what you need in your cart.
        Meera: /help
        Meera sees: The platform: /admin
        Meera presses [Platform]
        Meera presses [Shops]
        Meera presses [Sri Lakshmi Kirana]
        Meera presses [Today's orders]
        Meera sees: #1001 · ₹350 · Accepted
        Meera presses [Back]
        Meera sees: Approved
        Meera presses [Not found]
        Meera presses [Back]
        Kiran: /help
        Kiran sees: మీరు పనిచేసే షాపు: /shop
        Asha: /help
        Asha sees: How it works
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
