"""How long an order takes a shop, and what customers are promised."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage


async def test_promised_time(stage: Stage) -> None:
    """Lakshmi says how long an order takes; Asha reads by when it comes, later where one waits in front."""
    await stage.before("Asha is about to order", scenes.ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [How far we deliver]
        Lakshmi presses [How long an order takes]
        Lakshmi sees: in about 45 minutes
        Lakshmi presses [60 min]
        Lakshmi sees: in about 60 minutes
        Lakshmi: when it is ready
        Lakshmi sees: Please give one time between 5 minutes and 24 hours
        Lakshmi: 1.5 hours
        Lakshmi sees: in about 90 minutes
        Asha presses [Place order]
        Asha sees: by about 1:30 pm
        The counter sees: Promised by 1:30 pm
        Asha presses [Order #]
        Asha sees: Promised by about 1:30 pm
        Asha presses [Order again]
        Asha presses [Checkout]
        Asha sees: At your door by about 1:35 pm
    """)
