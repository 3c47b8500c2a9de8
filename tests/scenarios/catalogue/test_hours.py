"""Hours, holidays, pauses and busy times: what an owner says in the chat, and what customers see of it."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage


async def test_hours_that_a_shop_keeps(stage: Stage) -> None:
    """Lakshmi types her hours on a Monday at noon; in the evening Asha reads when the shop opens again."""
    await stage.before("Asha is about to order two packs of toor dal", scenes.ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Hours]
        Lakshmi sees: Not said: the shop is open whenever you have it open.
        Lakshmi: from eight till late
        Lakshmi sees: Please type from when to when
        Lakshmi: Mo-Sa 8-1, 4-9, Su closed
        Lakshmi sees: Mon: 8:00 am – 1:00 pm, 4:00 pm – 9:00 pm
        Lakshmi sees: Sun: closed
        Lakshmi presses [Tue]
        Lakshmi presses [7:00 am – 10:00 pm]
        Lakshmi sees: Tue: 7:00 am – 10:00 pm
        Lakshmi presses [Wed]
        Lakshmi: సెలవు
        Lakshmi sees: Wed: closed
        2 hours later
        Asha presses [Place order]
        Asha sees: Sri Lakshmi Kirana is closed just now and takes no orders; it opens 4:00 pm.
        Asha: /shops
        Asha sees: [🌙 Sri Lakshmi Kirana · opens 4:00 pm]
        Asha presses [Sri Lakshmi Kirana]
        Asha sees: Closed now, opens 4:00 pm.
        Asha: toor dal
        Asha sees: [🌙 Toor dal 1 kg · ₹165 · opens 4:00 pm]
        2 hours later
        Asha: /cart
        Asha presses [Checkout]
        Asha presses [Place order]
        Asha sees: Your order is placed.
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi sees: Open until 9:00 pm
        Lakshmi presses [Hours]
        Lakshmi presses [No fixed hours]
        Lakshmi presses [Yes, no fixed hours]
        Lakshmi sees: Not said: the shop is open whenever you have it open.
    """)


async def test_a_date_typed_among_the_hours(stage: Stage) -> None:
    """It leads to that date: with its hours they are kept, without any they are asked for there."""
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Hours]
        Lakshmi: 25 Dec closed
        Lakshmi sees: 25 Dec · Sri Lakshmi Kirana closed
        Lakshmi presses [‹ Dates]
        Lakshmi presses [‹ Hours]
        Lakshmi: 15 अगस्त
        Lakshmi sees: 15 Aug · Sri Lakshmi Kirana open all day
        Lakshmi: 9-13
        Lakshmi sees: 15 Aug · 9:00 am – 1:00 pm
    """)


async def test_a_holiday(stage: Stage) -> None:
    """Lakshmi closes for Wednesday and opens late on Independence Day; then Wednesday is as usual again."""
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Hours]
        Lakshmi presses [Holidays and other dates]
        Lakshmi sees: Nothing yet.
        Lakshmi: closed
        Lakshmi sees: Please write a date of the next twelve months
        Lakshmi: Wednesday closed
        Lakshmi sees: [Wed, 3 Jun · closed]
        Lakshmi: 15 Aug 10-18
        Lakshmi sees: [Sat, 15 Aug · 10:00 am – 6:00 pm]
        Lakshmi presses [Sat, 15 Aug]
        Lakshmi: 11-18
        Lakshmi sees: [Sat, 15 Aug · 11:00 am – 6:00 pm]
        36 hours later
        Asha: /start
        Asha: /shops
        Asha sees: [🌙 Sri Lakshmi Kirana · opens tomorrow 12:00 am]
        Lakshmi presses [Wed, 3 Jun · closed]
        Lakshmi presses [As on other days]
        Asha: /shops
        Asha sees: [Sri Lakshmi Kirana]
    """)


async def test_a_pause_and_a_busy_hour(stage: Stage) -> None:
    """Lakshmi is at the market for two hours and says so; back again, there is more to do than usual."""
    await stage.before("Asha is about to order two packs of toor dal", scenes.ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Pause]
        Lakshmi presses [2 hours]
        Lakshmi sees: Sri Lakshmi Kirana takes no orders until 2:00 pm.
        Lakshmi: 3 hours
        Lakshmi sees: takes no orders until 3:00 pm.
        Lakshmi: 2 घंटे
        Lakshmi: At the market
        Lakshmi sees: Customers read: “At the market”.
        Asha presses [Place order]
        Asha sees: closed just now (“At the market”) and takes no orders; it opens 2:00 pm.
        Lakshmi presses [Take orders again]
        Lakshmi sees: Open: customers can order now.
        Lakshmi presses [Pause]
        Lakshmi presses [Only busy]
        Lakshmi presses [+30 min]
        Lakshmi sees: customers read that orders take about 30 minutes longer
        Asha: /shops
        Asha presses [Sri Lakshmi Kirana]
        Asha sees: Busy: orders take about 30 minutes longer than usual.
        Lakshmi presses [Pause]
        Lakshmi: soon
        Lakshmi sees: Please type how long, or until which date
        Lakshmi: until 15 August
        Lakshmi sees: takes no orders until Sat, 15 Aug 12:00 am.
        Lakshmi presses [30 minutes]
        Lakshmi sees: takes no orders until 12:3
        31 minutes later
        Asha: /cart
        Asha presses [Checkout]
        Asha presses [Place order]
        Asha sees: Your order is placed.
    """)
