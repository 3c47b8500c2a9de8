"""The bot restarts while somebody is in the middle of something."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage


async def test_restart_mid_checkout(stage: Stage) -> None:
    """Asha types, taps and presses on as if nothing had been."""
    await stage.before("Asha has filled her cart", scenes.ASHA_FILLS_HER_CART)
    await stage.plays("""
        Asha presses [Checkout]
        The bot restarts
        Asha presses [Yes, I agree]
        The bot restarts
        Asha: 12-2-417, Gudimalkapur
        Asha sees: Whom shall we ask for?
        The bot restarts
        Asha taps [Share my contact]
        Asha sees: Is everything right?
        The bot restarts
        Asha presses [Place order]
        Asha sees: Your order is placed.
        The bot restarts
        Kiran presses [Accept] at the counter
        Asha sees: accepted your order #1001
    """)
    assert len(await scenes.orders_of(stage)) == 1


async def test_pressed_while_the_bot_was_away(stage: Stage) -> None:
    """What people do meanwhile is taken up at the start, in its order."""
    await stage.before("Asha is about to order two packs of toor dal", scenes.ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("""
        The bot stops
        Asha presses [Place order]
        Asha sees nothing
        The bot starts
        Asha sees: Your order is placed.
        The counter sees: Order #1001
    """)
    assert len(await scenes.orders_of(stage)) == 1
