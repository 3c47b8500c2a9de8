"""Slots: an owner says them, customers choose one, and a shop that is closed takes orders for the next."""

from datetime import timedelta

from domain.catalogue.about.hours import Hours
from domain.catalogue.about.slots import Slots
from domain.catalogue.about.timetable import same_each_day
from domain.catalogue.trading import slotting, timekeeping
from tests.scenarios import scenes
from tests.scenarios.stage import Stage
from tests.scenarios.street import LAKSHMI

NINE_TO_ELEVEN = Hours(540, 660)


async def open_by_day(stage: Stage, slots: Slots) -> None:
    """Lakshmi's shop is open from 8 to 21, and has these slots."""
    async with stage.store.begin() as work:
        keeper = await work.people.by_telegram(LAKSHMI)
        assert keeper is not None
        await timekeeping.set_timetable(work, keeper, 1, same_each_day(Hours(480, 1260)))
        await slotting.set_slots(work, keeper, 1, slots)


async def test_a_slot_is_said_and_chosen(stage: Stage) -> None:
    """Lakshmi says when she delivers; Asha has her order come tomorrow morning, and takes the last place."""
    await stage.before("Asha is about to order two packs of toor dal", scenes.ASHA_IS_ABOUT_TO_ORDER)
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Hours]
        Lakshmi presses [Delivery times]
        Lakshmi sees: No times yet: customers get their orders as soon as possible.
        Lakshmi: in the morning
        Lakshmi sees: Please type days and from when to when
        Lakshmi: Mo-Sa 9-11, 5-7
        Lakshmi sees: Sat: 9:00 am – 11:00 am, 5:00 pm – 7:00 pm
        Lakshmi does not see: Sun: 9:00 am
        Lakshmi presses [Sun]
        Lakshmi: 10-12
        Lakshmi sees: Sun: 10:00 am – 12:00 pm
        Lakshmi presses [Wed]
        Lakshmi presses [No times on this day]
        Lakshmi presses [Thu]
        Lakshmi presses [8:00 am – 10:00 am, 6:00 pm – 8:00 pm]
        Lakshmi sees: Thu: 8:00 am – 10:00 am
        Lakshmi presses [Orders each · 10]
        Lakshmi: none
        Lakshmi sees: Orders for each: 1 to
        Lakshmi: 1
        Lakshmi sees: Up to 1 orders at each time; order until one hour before.
        Lakshmi presses [Order until]
        Lakshmi: 90 min
        Lakshmi sees: order until 90 minutes before
        Asha: /cart
        Asha presses [Checkout]
        Asha sees: At your door by about
        Asha presses [Another time]
        Asha sees: [today 5:00 pm – 7:00 pm]
        Asha presses [Next]
        Asha presses [tomorrow 9:00 am – 11:00 am]
        Asha sees: At your door tomorrow 9:00 am – 11:00 am
        Asha presses [Place order]
        Asha sees: Your order is placed.
        Asha sees: Tue, 2 Jun 9:00 am – 11:00 am
        The counter sees: FOR Tue, 2 Jun 9:00 am – 11:00 am
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Today's orders · 1]
        Lakshmi sees: ⏰ Tue, 2 Jun 9:00 am – 11:00 am
        Asha presses [Order #1001]
        Asha sees: Tue, 2 Jun 9:00 am – 11:00 am
        Asha presses [Order again]
        Asha presses [Checkout]
        Asha presses [Another time]
        Asha presses [Next]
        Asha does not see: [tomorrow 9:00 am
        Asha presses [tomorrow 5:00 pm – 7:00 pm]
        Asha presses [Another time]
        Asha presses [As soon as possible]
        Asha sees: At your door by about
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Hours]
        Lakshmi presses [Delivery times]
        Lakshmi presses [No delivery times]
        Lakshmi presses [Yes, no delivery times]
        Lakshmi sees: No times yet: customers get their orders as soon as possible.
        Asha presses [Another time]
        Asha sees: No time is free at Sri Lakshmi Kirana
    """)


async def test_a_closed_shop_takes_orders_for_the_morning(stage: Stage) -> None:
    """Asha presses at ten in the evening: she is told the next time, takes it, and hears after eight."""
    stage.orders(scenes.CARD_AS_IT_STANDS)
    await stage.before("Asha is about to order two packs of toor dal", scenes.ASHA_IS_ABOUT_TO_ORDER)
    await open_by_day(stage, Slots(((NINE_TO_ELEVEN,),) * 7))
    await stage.plays("""
        10 hours later
        Asha presses [Place order]
        Asha sees: Sri Lakshmi Kirana can’t make that time any more. Next free: tomorrow 9:00 am – 11:00 am
        Asha sees: At your door tomorrow 9:00 am – 11:00 am
        Asha presses [Place order]
        Asha sees: The shop answers when it opens
        The counter sees: FOR Tue, 2 Jun 9:00 am – 11:00 am
        10 hours later
        The counter sees: Open orders: 1
        5 minutes later
        The counter sees: Order #1001 is still waiting for your answer
        Kiran presses [Accept] at the counter
        Asha sees: Sri Lakshmi Kirana accepted your order #1001
        10 minutes later
        The counter sees: Order #1001 is for Tue, 2 Jun 9:00 am – 11:00 am. Please get it ready.
        Kiran presses [Ready] at the counter
        Kiran presses [Out for delivery] at the counter
        Asha: /shops
        Asha sees: [Sri Lakshmi Kirana]
    """)


async def test_a_slot_that_fills_while_somebody_looks(stage: Stage) -> None:
    """The last place goes to somebody else while Asha looks: she is told, and nothing is lost."""
    await stage.before("Asha is about to order two packs of toor dal", scenes.ASHA_IS_ABOUT_TO_ORDER)
    await open_by_day(stage, Slots(((NINE_TO_ELEVEN, Hours(1020, 1140)),) * 7, capacity=1))
    await stage.plays("""
        Asha: /cart
        Asha presses [Checkout]
        Asha presses [Another time]
    """)
    async with stage.store.begin() as work:
        shop = await work.shops.get(1)
        assert shop.next_slot and await work.slot_places.take(1, shop.next_slot, 1)
    await stage.plays("""
        Asha presses [today 5:00 pm – 7:00 pm]
        Asha sees: can’t make that time any more. Next free: tomorrow 9:00 am – 11:00 am
        Asha presses [tomorrow 9:00 am – 11:00 am]
        Asha sees: At your door tomorrow 9:00 am – 11:00 am
    """)
    async with stage.store.begin() as work:
        slot = [*(await work.shops.get(1)).slots_ahead][1]
        assert await work.slot_places.take(1, slot, 1)
    await stage.plays("""
        Asha presses [Place order]
        Asha sees: Next free: tomorrow 5:00 pm – 7:00 pm
        Asha sees: The time that you chose is not free any more.
        The counter sees nothing
        Asha presses [Place order]
        Asha sees: Your order is placed.
    """)
    async with stage.store.begin() as work:
        await work.slot_places.give_back(1, slot.starts)
        await work.slot_places.give_back(1, slot.starts - timedelta(hours=16))
