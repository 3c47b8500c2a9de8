"""Couriers: a round of one's own, door by door; who brings what is said by one tap."""

import pytest

from domain.orders.order import OrderState
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
