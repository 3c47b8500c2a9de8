"""The board of a counter: all open orders on one message, whatever becomes of their cards."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage

MAY_NOT_PIN = "not enough rights to manage pinned messages in the chat"
RAVI_ORDERS = """
    Ravi: /start
    Ravi: /language
    Ravi presses [English]
    Ravi: /start
    Ravi presses [See shops]
    Ravi presses [Sri Lakshmi Kirana]
    Ravi presses [Rice]
    Ravi presses [Sona masuri]
    Ravi presses [Add to cart]
    Ravi presses [🛒 Cart]
    Ravi presses [Checkout]
    Ravi presses [Yes, I agree]
    Ravi: 5-9-22, Adarsh Nagar
    Ravi taps [Share my contact]
    Ravi presses [Place order]
"""


async def test_open_orders_stand_on_one_message(stage: Stage) -> None:
    """It is pinned, and drawn anew every ten seconds at most; a card folds at its end."""
    await stage.before(
        "Lakshmi's bot may pin, and Asha has ordered",
        f"""
        Lakshmi upgrades the counter
        Lakshmi promotes the bot at the counter
        {scenes.ASHA_ORDERS}
        """,
    )
    await stage.plays(f"""
        10 seconds later
        The counter sees: Open orders: 1
        The counter sees: New
        Kiran presses [Accept] at the counter
        Kiran presses [Ready] at the counter
        The counter does not see: Open orders
        {RAVI_ORDERS}
        10 seconds later
        The counter sees: Open orders: 2
        The counter sees: Ready
        Kiran: /language
        Kiran presses [English]
        Kiran at the counter: /open
        The counter sees: [📦 #1001 · ₹
        Kiran presses [🕐 #1002] at the counter
        The counter sees: [✅ Accept] [✖️ Reject]
        Kiran presses [Reject] at the counter
        The counter sees: Why can't we take order #1002?
        Kiran presses [Too busy] at the counter
        The counter sees: ✖️ #1002 · ₹
        Kiran: /open
        Kiran sees: Open orders: 1
        Kiran presses [📦 #1001]
        Kiran sees: Order #1001 · Ready
    """)
    counter = next(chat for chat in stage.sandbox.world.chats.values() if chat.pinned)
    assert "Open orders: 2" in counter.posts[counter.pinned or 0].text
    await stage.plays("""
        10 seconds later
        The counter sees: Open orders: 1
    """)
    assert len([each for each in counter.messages if "Open orders" in each.text]) == 2


async def test_a_question_leaves_the_card_to_the_others(stage: Stage) -> None:
    """Kiran is asked why below the card, where Fatima accepts meanwhile; the board stands, pinned or not."""
    stage.orders(MAY_NOT_PIN)
    await stage.before("Asha has ordered", scenes.ASHA_ORDERS)
    await stage.plays("""
        10 seconds later
        The counter sees: Open orders: 1
        Kiran presses [Reject] at the counter
        The counter sees: Why can't we take order #1001?
        Fatima presses [Accept] at the counter
        The counter sees: [📦 Ready]
        Kiran presses [Too far] at the counter
        The counter sees: #1001: Accepted
        Asha sees nothing
    """)


async def test_who_took_the_order_sees_its_customer(stage: Stage) -> None:
    """Where the shop wants it so, the card says no name and no address: Kiran reads them in private."""
    await stage.before(
        "Lakshmi is about to change who sees customers",
        """
        Lakshmi: /start
        Kiran: /language
        Kiran presses [English]
        Fatima: /language
        Fatima presses [English]
        Lakshmi forges serving.settings:1
        """,
    )
    await stage.plays(f"""
        Lakshmi sees: everybody at the counter
        Lakshmi presses [Show customers only to who took the order]
        Lakshmi sees: only who took the order, or carries it
        {scenes.ASHA_ORDERS}
        The counter sees: in private, for who took the order
        The counter does not see: Gudimalkapur
        Fatima presses [Reject] at the counter
        Fatima presses [Back] at the counter
        Kiran presses [Accept] at the counter
        The counter does not see: +91
    """)
    (order,) = await scenes.orders_of(stage)
    await stage.plays(f"""
        Kiran: /start door_{order.id}
        Kiran sees: 12-2-417, Gudimalkapur
        Fatima: /start door_{order.id}
        Fatima sees: Only who took this order, or carries it, sees for whom it is.
        Fatima does not see: Gudimalkapur
    """)
