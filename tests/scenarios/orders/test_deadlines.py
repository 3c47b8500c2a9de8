"""An order that nobody answers: reminded of after 5 minutes, let go after 15."""

from tests.scenarios import scenes
from tests.scenarios.scenes import CARD_AS_IT_STANDS
from tests.scenarios.stage import Stage


async def test_expire(stage: Stage) -> None:
    """Nobody at the counter looks: a reminder, then the end, and a way on for Asha."""
    stage.orders(CARD_AS_IT_STANDS)
    await stage.before("Asha has ordered two packs of toor dal", scenes.ASHA_ORDERS)
    await stage.plays("""
        4 minutes later
        The counter sees: Open orders: 1
        1 minute later
        The counter sees: in reply to “🕐 Order #1001 · Sri Lakshmi Kirana”
        The counter sees: Order #1001 is still waiting for your answer
        Asha sees nothing
        9 minutes later
        Asha sees nothing
        1 minute later
        Asha sees: Sri Lakshmi Kirana did not answer your order #1001
        The counter does not see: [
        Asha presses [Put it in my cart again]
        Asha sees: It is in your cart
    """)
    assert await scenes.shelf(stage) == (20, 0)


async def test_expire_across_restarts(stage: Stage) -> None:
    """The bot is not there when the time comes: it makes up for it."""
    stage.orders(CARD_AS_IT_STANDS)
    await stage.before("Asha has ordered two packs of toor dal", scenes.ASHA_ORDERS)
    await stage.plays("""
        The bot stops
        6 minutes later
        The counter sees nothing
        The bot starts
        The counter sees: still waiting for your answer
        The bot stops
        1 hour later
        The bot starts
        Asha sees: did not answer your order #1001
    """)
    assert await scenes.shelf(stage) == (20, 0)


async def test_answered_in_time(stage: Stage) -> None:
    """An accepted order is neither reminded of nor let go."""
    await stage.before("Asha's order is accepted", scenes.ACCEPTED)
    await stage.plays("""
        30 minutes later
        The counter does not see: still waiting
        Asha sees nothing
    """)
    assert await scenes.shelf(stage) == (20, 2)


async def test_a_shop_that_answers_nobody(stage: Stage) -> None:
    """Nobody answers three orders: the shop is closed by itself, Lakshmi hears of it and opens it again."""
    stage.orders(CARD_AS_IT_STANDS)
    await stage.before("Asha has ordered two packs of toor dal", scenes.ASHA_ORDERS)
    await stage.plays("Lakshmi: /start")
    for _ in range(2):
        await stage.plays("""
            15 minutes later
            Asha sees: did not answer your order
            Lakshmi sees nothing
            Asha presses [Put it in my cart again]
            Asha presses [Checkout]
            Asha presses [Place order]
            Asha sees: Your order is placed.
        """)
    await stage.plays("""
        15 minutes later
        Lakshmi sees: Sri Lakshmi Kirana takes no more orders for now. Three orders in a row got no answer
        Asha: /shops
        Asha sees: [🌙 Sri Lakshmi Kirana · closed]
        Lakshmi presses [My shop]
        Lakshmi presses [Open the shop]
        Lakshmi sees: Open: customers can order now.
    """)
