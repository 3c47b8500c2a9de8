"""How the shop did: /report with its picture and table, a day that is put away, and a word in the morning."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage


async def test_how_the_shop_did(stage: Stage) -> None:
    """An order is delivered; Lakshmi reads the report and closes the day, and the group hears of it at 8."""
    await stage.before("Asha's order is on its way", scenes.ON_ITS_WAY)
    await stage.plays("""
        Kiran presses [Delivered] at the counter
        Lakshmi: /report
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi sees: Orders delivered: 1
        Lakshmi sees: Takings: ₹350
        Lakshmi sees: Toor dal · 2 · ₹330
        Lakshmi presses [7 days]
        Lakshmi sees: the last 7 days
        Lakshmi presses [As a picture]
        Lakshmi sees: takings of the last 30 days
        Lakshmi presses [As a table]
        Lakshmi sees: the last 30 days as a table
        Lakshmi presses [Morning word to the group: switch on]
        Lakshmi sees: Every morning at 8
        Lakshmi presses [Day close]
        Lakshmi sees: Delivered: 1, ₹350
        Lakshmi sees: Cash: ₹350
        Lakshmi sees: Bill: 1-2627-1
        Lakshmi presses [PDF]
        Lakshmi sees: Day close of Sri Lakshmi Kirana
        Lakshmi presses [CSV]
        Lakshmi sees: Day close of Sri Lakshmi Kirana
        Lakshmi presses [The day before]
        Lakshmi sees: No money came in.
        20 hours later
        The counter sees: one order delivered, ₹350
    """)
