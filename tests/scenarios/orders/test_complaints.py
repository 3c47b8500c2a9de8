"""Something was not right: a ticket at once, and an answer."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage


async def test_a_complaint_is_made_and_answered(stage: Stage) -> None:
    """Asha gets half of the dal back; about the whole order the owner is silent, and the admin says no.

    The owner then hears complaints for longer.
    """
    await stage.before("Asha's order is on its way", scenes.ON_ITS_WAY)
    await stage.plays("""
        Lakshmi: /start
        Kiran presses [Delivered] at the counter
        Asha: /orders
        Asha presses [#1001]
        Asha presses [Not right?]
        Asha sees: What was not right with order #1001?
        Asha presses [Toor dal]
        Asha presses [spoilt]
        Asha sees: Your ticket is T1
        Asha sees: The shop answers here within 24 hours
        Asha: There were weevils in it
        Lakshmi sees: “There were weevils in it”
        Lakshmi presses [Half of it]
        Asha sees: ₹165 come back to you
        The counter sees: please give back ₹165 in cash
        Asha: /orders
        Asha presses [#1001]
        Asha presses [Not right?]
        Asha presses [The whole order]
        Asha presses [Something else]
        Asha sees: Your ticket is T2
        25 hours later
        Asha sees: our team looks at it now
        Meera: /tickets
        Meera presses [T2]
        Meera: We have rung the shop: it was another bag.
        Asha sees: We have rung the shop
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Ratings]
        Lakshmi presses [Complaints]
        Lakshmi sees: Heard for 48 hours
        Lakshmi presses [72 h]
        Lakshmi sees: Heard for 72 hours
    """)
    (order,) = await scenes.orders_of(stage)
    made = await stage.store.read().complaints.of_order(order.id)
    assert [each.state.value for each in made] == ["refunded", "refused"]
