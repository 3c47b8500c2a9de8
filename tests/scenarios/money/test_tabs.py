"""Khata: a shop lets a customer buy now and pay later, and both read the same book."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage


async def test_a_tab_is_granted_filled_and_settled(stage: Stage) -> None:
    """Asha takes the tab, puts an order on it, says that one line is not right, and pays."""
    await stage.before("Asha's order waits at the counter", scenes.ASHA_ORDERS)
    (order,) = await scenes.orders_of(stage)
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Tabs]
        Lakshmi sees: No tabs yet
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Today's orders · 1]
        Lakshmi presses [#1001]
        Lakshmi presses [📒 Tab]
        Lakshmi: 1500
        Lakshmi sees: Offered, up to ₹1,500
        Asha sees: lets you buy now and pay later, up to ₹1,500
        Asha presses [Yes, open it]
        Asha sees: You owe ₹0 of up to ₹1,500
        Asha: /orders
        Asha presses [#1001]
        Asha presses [Put it on my tab]
        Asha sees: It goes on your tab when it has come.
        Kiran presses [Accept] at the counter
        Kiran presses [Ready] at the counter
        Kiran presses [Delivered] at the counter
        Asha sees: Order #1001
        Asha: /khata
        Asha presses [Sri Lakshmi Kirana]
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Tabs]
        Lakshmi sees: Owed in all
        Lakshmi presses [📒 Asha]
        Lakshmi presses [Bought at the shop]
        Lakshmi: 30
        Lakshmi sees: ₹30 is in the book
        Asha sees: Bought at the shop: ₹30
        Asha presses [It is not]
        Lakshmi sees: The customer says that this is not right.
        Lakshmi presses [The book]
        Lakshmi presses [2.]
        Lakshmi presses [Take it back]
        Lakshmi sees: No. 2 taken back
        Asha: /forget
        Asha sees: Something is still owed on your tab
    """)
    tab = await stage.store.read().tabs.of(1, order.identity_id)
    assert tab is not None and tab.balance == order.total
    await stage.plays(f"""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Tabs]
        Lakshmi presses [📒 Asha]
        Lakshmi presses [Paid in cash]
        Lakshmi: {order.total.minor // 100}
        Asha sees: Paid in cash
        Asha presses [It is right]
        Asha presses [The book]
        Asha presses [As PDF]
        Asha sees: The tab at Sri Lakshmi Kirana
        Asha: /khata
        Asha presses [Sri Lakshmi Kirana]
        Asha presses [Close it]
        Asha sees: It is closed.
    """)


async def test_a_tab_is_remembered_once_a_month(stage: Stage) -> None:
    """On the day that was agreed, whoever owes something reads how much."""
    await stage.before("Asha's order waits at the counter", scenes.ASHA_ORDERS)
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Today's orders · 1]
        Lakshmi presses [#1001]
        Lakshmi presses [📒 Tab]
        Lakshmi presses [₹1,000]
        Asha presses [Yes, open it]
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Tabs]
        Lakshmi presses [📒 Asha]
        Lakshmi presses [📅 Day]
        Lakshmi presses [5]
        Lakshmi presses [Bought at the shop]
        Lakshmi: 80
        4 days later
        Asha sees: Today your tab at Sri Lakshmi Kirana is to be paid: ₹80
    """)
