"""Staff take an order for somebody who rings and has no Telegram."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage


async def test_an_order_by_phone(stage: Stage) -> None:
    """Lakshmi writes down number, name, address and goods; the second time the number is enough.

    What was mistyped she edits, until the order is taken.
    """
    await stage.before("Asha's order is accepted", scenes.ACCEPTED)
    await stage.plays("""
        Lakshmi: /take
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi sees: which number do they ring from?
        Lakshmi: 98480 12345
        Lakshmi sees: What is their name?
        Lakshmi: Ravi Kumar
        Lakshmi sees: Where is it brought?
        Lakshmi: 5-9-22, Basheerbg
        Lakshmi sees: What do they want?
        Lakshmi edits [5-9-22, Basheerbg]: 5-9-22, Basheerbagh
        Lakshmi: tor dall
        Lakshmi edits [tor dall]: toor dal
        Lakshmi presses [Toor dal]
        Lakshmi sees: Ravi Kumar
        Lakshmi presses [Take the order]
        Lakshmi sees: Order #1002 is taken.
        The counter sees: 5-9-22, Basheerbagh
        The counter sees: Accepted · Lakshmi
        Asha sees nothing
        Lakshmi edits [5-9-22, Basheerbagh]: 5-9-23, Basheerbagh
        Lakshmi sees: an edit does not change it any more
        Lakshmi presses [Another one]
        Lakshmi: +91 98480 12345
        Lakshmi sees: What do they want?
        Lakshmi presses [Back]
        Lakshmi sees: Ravi Kumar
    """)
    assert await scenes.shelf(stage) == (20, 3)
