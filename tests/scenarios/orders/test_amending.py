"""Until somebody picks, a customer changes an order by themselves; after that they can only ask."""

from tests.scenarios import scenes
from tests.scenarios.scenes import CARD_AS_IT_STANDS
from tests.scenarios.stage import Stage


async def test_an_order_is_changed_until_it_is_picked(stage: Stage) -> None:
    """Asha takes one pack less and adds something; the counter reads it once; then it is being packed."""
    stage.orders(CARD_AS_IT_STANDS)
    await stage.before("Asha's order is accepted", scenes.ACCEPTED)
    await stage.plays("""
        Asha: /orders
        Asha presses [#1001]
        Asha presses [Add or change]
        Asha sees: until the shop begins to pack it
        Asha presses [➖]
        Asha sees: Total ₹185
        Asha presses [Add something]
        Asha: onion
        Asha presses [Onion]
        Asha sees: Onion
        The counter sees nothing
        30 seconds later
        The counter sees: in reply to “👍 Order #1001 · Sri Lakshmi Kirana”
        The counter sees: the customer has changed it
        The counter sees: 2 → 1
        Kiran presses [Picking] at the counter
        Asha presses [➕]
        Asha sees: It cannot be changed any more
        The counter sees nothing
    """)
    assert await scenes.shelf(stage) == (20, 1)


async def test_a_customer_asks_to_cancel(stage: Stage) -> None:
    """The shop says no to Asha the first time, and she is not offered to ask again."""
    await stage.before("Asha's order is accepted", scenes.ACCEPTED)
    await stage.plays("""
        Asha: /orders
        Asha presses [#1001]
        Asha presses [Ask to cancel it]
        Asha sees: Shall we ask whether it can still be cancelled?
        Asha presses [Yes, ask the shop]
        Asha sees: The shop has been asked
        Asha does not see: [✖️ Ask to cancel it]
        The counter sees: The customer would like to cancel order #1001
        Kiran presses [No, too late] at the counter
        Asha sees: cannot cancel order #1001 any more
        The counter does not see: [No, too late]
    """)
    assert await scenes.shelf(stage) == (20, 2)


async def test_a_shop_cancels_what_it_is_asked_to(stage: Stage) -> None:
    """Packed already, the goods go back on the shelf, once."""
    await stage.before("Asha's order is packed", scenes.READY)
    await stage.plays("""
        Asha: /orders
        Asha presses [#1001]
        Asha presses [Ask to cancel it]
        Asha presses [Yes, ask the shop]
        Kiran presses [Yes, cancel it] at the counter
        Asha sees: has cancelled your order #1001, as you asked
        The counter does not see: [
    """)
    assert await scenes.shelf(stage) == (20, 0)
