"""Couriers: a round of one's own, door by door; who brings what is said by one tap."""

import pytest
from sqlalchemy import Text, select

from domain.orders.order import OrderState
from storage.schema.columns import metadata
from tests.reading import rows_of
from tests.scenarios import scenes
from tests.scenarios.identity.test_staff import LAKSHMI_INVITES, RAVI_JOINS
from tests.scenarios.scenes import KIRAN, RAVI
from tests.scenarios.stage import Stage

RAVI_IS_A_COURIER = LAKSHMI_INVITES.format(role="Courier") + RAVI_JOINS
READY = f"""
    {scenes.ASHA_ORDERS}
    {RAVI_IS_A_COURIER}
    Lakshmi presses [Accept] at the counter
    Lakshmi presses [Ready] at the counter
"""


@pytest.fixture(autouse=True)
def english(stage: Stage) -> None:
    """Everybody's Telegram is in one language here."""
    for each in (RAVI, KIRAN):
        stage.sandbox.world.persons[each].speaks("en")


async def test_a_courier_goes_from_door_to_door(stage: Stage) -> None:
    """One tap at the counter gives Ravi the order; nobody is home, and then Asha is."""
    await stage.before("Asha's order is packed, and Ravi is a courier", READY)
    await stage.plays("""
        Lakshmi presses [🛵 Ravi] at the counter
        The counter sees: Goes with Ravi
        Ravi sees: Order #1001 goes with you. Please fetch it at Sri Lakshmi Kirana.
        Ravi presses [📍 Order #1001]
        Ravi sees: 12-2-417, Gudimalkapur
        Ravi sees: To collect: ₹350
        Ravi presses [Picked up]
        Asha sees: Your order #1001 is on its way.
        Ravi presses [Couldn't deliver]
        Ravi presses [Nobody at home]
        Asha sees: could not be delivered: nobody was at home
        Ravi presses [Try again]
        Ravi presses [‹ My deliveries]
        Ravi sees: 1. 🛵 #1001 · ₹350
        Ravi presses [1. 🛵 #1001]
        Ravi presses [✅ Delivered]
        Ravi sees: Nothing goes with you just now.
        Asha sees: Order #1001 is delivered.
        Ravi forges trips.deliver:1:5:0
        Ravi sees: #1001 is delivered.
        Asha sees nothing
    """)


async def test_a_courier_takes_what_nobody_brings(stage: Stage) -> None:
    """Ravi looks himself, sees where to once he has taken it, and brings back what was refused."""
    await stage.before("Asha's order is packed, and Ravi is a courier", READY)
    await stage.plays("""
        Ravi: /deliveries
        Ravi sees: [📦 To be taken: 1]
        Ravi presses [To be taken]
        Ravi does not see: Gudimalkapur
        Ravi presses [✋ #1001]
        Ravi sees: 12-2-417, Gudimalkapur
        The counter sees: Goes with Ravi
        Ravi presses [I can't bring it]
        The counter sees: [🛵 Ravi]
        Ravi presses [To be taken]
        Ravi presses [✋ #1001]
        Ravi presses [Picked up]
        Ravi presses [Couldn't deliver]
        Ravi presses [Refused at the door]
        Ravi presses [Back on the shelf]
        Ravi sees: Nothing goes with you just now.
        Asha sees: cancelled your order #1001
    """)
    (order,) = await scenes.orders_of(stage)
    assert order.state is OrderState.CANCELLED
    assert await scenes.shelf(stage) == (20, 0)


async def test_a_courier_without_telegram(stage: Stage) -> None:
    """Name and phone are enough: the counter says what goes with Suri, and presses for him."""
    await stage.before("Asha's order is packed, and Ravi is a courier", READY)
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [🤝 Staff]
        Lakshmi presses [Couriers without Telegram]
        Lakshmi presses [Add somebody]
        Lakshmi: Suri
        Lakshmi sees: phone number
        Lakshmi: Suri, 98480 12345
        Lakshmi sees: Suri is on the list.
        Lakshmi presses [🛵 Ravi] at the counter
        Ravi sees: goes with you
        Lakshmi presses [Somebody else brings it] at the counter
        Lakshmi presses [🛵 Suri] at the counter
        The counter sees: Goes with Suri · +919848012345
        Ravi sees: does not go with you any more
        Ravi presses [Out for delivery] at the counter
        Ravi sees: goes with somebody else: Suri
        Lakshmi presses [Out for delivery] at the counter
        Asha sees: Your order #1001 is on its way.
        Lakshmi presses [Delivered] at the counter
        Asha sees: Order #1001 is delivered.
    """)


async def test_a_customer_says_a_code_and_the_cash_is_counted(stage: Stage) -> None:
    """Nobody says that it is delivered without Asha's code; what Ravi hands in is less than what he took."""
    stage.improvises("the code is another one each time")
    await stage.before("Asha's order is packed, and Ravi is a courier", READY)
    await stage.before("Ravi has it", "Lakshmi presses [🛵 Ravi] at the counter")
    await stage.plays("""
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [🤝 Staff]
        Lakshmi presses [Couriers without Telegram]
        Lakshmi presses [Code or photo at the door]
        Lakshmi presses [The customer's code]
        Ravi presses [📍 Order #1001]
        Ravi presses [Picked up]
        Asha sees: Your code for the door:
    """)
    (order,) = await scenes.orders_of(stage)
    trip = await stage.store.read().trips.of(order.id)
    assert trip
    wrong = f"{(int(trip.code) + 1) % 10_000:04}"
    await stage.plays("""
        Ravi presses [✅ Delivered]
        Ravi sees: please ask the customer for the 4-digit code
    """)
    await stage.before("Ravi types another number", f"Ravi: {wrong}")
    assert any("4 tries are left" in shown.text for shown in stage.fresh)
    await stage.plays("""
        Ravi presses [Delivered] at the counter
        Ravi sees: please type the customer's code before it is delivered
        Asha sees nothing
    """)
    await stage.before("Ravi types Asha's code", f"Ravi: {trip.code}")
    await stage.plays("""
        Ravi: /deliveries
        Ravi sees: Cash with you, to hand in: ₹350
        Lakshmi: /deliveries
        Lakshmi presses [Couriers' cash]
        Lakshmi presses [🛵 Ravi · ₹350]
        Lakshmi sees: Today ₹350 was taken at one door.
        Lakshmi: 340
        Lakshmi sees: ₹10 to hand in
        Lakshmi sees: ₹340 of ₹350 ⚠️
    """)


async def test_a_courier_moves_on_the_customers_map_until_the_door(stage: Stage) -> None:
    """Ravi shares where he is: Asha's map moves, not too often, and stops at her door; it is kept nowhere."""
    await stage.before("Asha's order is packed, and Ravi is a courier", READY)
    await stage.before("Ravi has it", "Lakshmi presses [🛵 Ravi] at the counter")

    def maps() -> list[dict[str, object]]:
        shown = stage.sandbox.chat(scenes.ASHA).messages
        return [each.body["location"] for each in shown if each.from_bot and "location" in each.body]

    await stage.plays("""
        Ravi shares his live location 17.4351, 78.4461
        Ravi sees: Your customers see you on a map until you are at their door.
    """)
    assert maps() == []
    await stage.plays("""
        Ravi presses [1. 📦 #1001]
        Ravi presses [Picked up]
        Ravi moves to 17.4352, 78.4462
        Ravi moves to 17.4353, 78.4463
    """)
    assert maps() == [{"latitude": 17.4352, "longitude": 78.4462, "live_period": 3600}]
    await stage.plays("""
        20 seconds later
        Ravi moves to 17.4354, 78.4464
    """)
    assert maps() == [{"latitude": 17.4354, "longitude": 78.4464, "live_period": 3600}]
    await stage.plays("""
        Ravi presses [✅ Delivered]
        20 seconds later
        Ravi moves to 17.4355, 78.4465
    """)
    assert maps() == [{"latitude": 17.4354, "longitude": 78.4464}]
    for table in metadata.sorted_tables:
        for column in (each for each in table.c if isinstance(each.type, Text)):
            kept = await rows_of(stage.database.reader, select(column))
            assert "17.435" not in "".join(row[0] or "" for row in kept), column
