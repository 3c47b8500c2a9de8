"""The time that an order is promised by: said with the acceptance, and moved before it is over."""

from tests.scenarios import scenes
from tests.scenarios.scenes import CARD_AS_IT_STANDS
from tests.scenarios.stage import Stage


async def test_an_order_comes_later_and_too_late(stage: Stage) -> None:
    """Kiran says 40 minutes, then ten more before they are over; at last Asha waits no longer."""
    stage.orders(CARD_AS_IT_STANDS)
    await stage.before("Asha has ordered two packs of toor dal", scenes.ASHA_ORDERS)
    await stage.plays("""
        Kiran presses [40 min] at the counter
        Asha sees: accepted your order #1001.
        Asha sees: With you by about
        25 minutes later
        The counter sees: Open orders: 1
        Kiran presses [Ready] at the counter
        5 minutes later
        The counter sees: Order #1001 is promised by
        The counter sees: [+10 min] [+20 min] [+30 min]
        Asha sees nothing
        Kiran presses [+10 min] at the counter
        Asha sees: It comes later, by about
        Asha does not see: Cancel it
        18 minutes later
        Asha sees: It will hardly be there by
        25 minutes later
        Asha sees: You need not wait any longer: you may cancel it, free of charge.
        Asha presses [Cancel it]
        Asha sees: It costs you nothing.
        Asha presses [Yes, cancel it]
        Asha sees: Cancelled: it came too late
        The counter sees: Cancelled
    """)
    assert await scenes.shelf(stage) == (20, 0)


async def test_an_order_that_is_on_its_way_in_time(stage: Stage) -> None:
    """One press promises what the card says; once it is on its way nobody is asked anything."""
    await stage.before("Asha's order is on its way", scenes.ON_ITS_WAY)
    await stage.plays("""
        2 hours later
        The counter sees: Open orders: 1
        Asha sees nothing
    """)
