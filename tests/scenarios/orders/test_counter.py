"""The counter says no, gives up, and gets in its own way."""

from tests.scenarios import scenes
from tests.scenarios.stage import Stage


async def test_reject(stage: Stage) -> None:
    """The shop cannot take an order, and says why."""
    await stage.before("Asha has ordered two packs of toor dal", scenes.ASHA_ORDERS)
    assert await scenes.shelf(stage) == (20, 2)
    await stage.plays("""
        Fatima presses [Reject] at the counter
        The counter sees: Why can't we take order #1001?
        Fatima presses [Back] at the counter
        The counter sees: [✅ Accept] [✖️ Reject]
        Fatima presses [Reject] at the counter
        Fatima presses [Too far away] at the counter
        Asha sees: cannot take your order #1001: the address is too far away
        Asha sees: You pay nothing
        The counter does not see: [
        Asha presses [Other shops]
        Asha sees: Which shop today?
    """)
    assert await scenes.shelf(stage) == (20, 0)


async def test_shop_cancels_before_ready(stage: Stage) -> None:
    """The shop took the order and cannot fulfil it: what it held goes back at once."""
    await stage.before("Asha's order is accepted", scenes.ACCEPTED)
    await stage.plays("""
        Kiran presses [Cancel] at the counter
        Kiran presses [Out of stock] at the counter
        Asha sees: has cancelled your order #1001: something is out of stock. You pay nothing.
        The counter does not see: [
    """)
    assert await scenes.shelf(stage) == (20, 0)


async def test_shop_cancels_packed_goods_and_restocks(stage: Stage) -> None:
    """The goods are packed already: the counter is asked whether they go back on the shelf."""
    await stage.before("Asha's order is packed", scenes.READY)
    assert await scenes.shelf(stage) == (18, 0)
    await stage.plays("""
        Kiran presses [Cancel] at the counter
        Kiran presses [Customer asked] at the counter
        The counter sees: do the goods go back on the shelf?
        Kiran presses [Yes, restock] at the counter
        Asha sees: as you asked
    """)
    assert await scenes.shelf(stage) == (20, 0)


async def test_shop_cancels_packed_goods_for_good(stage: Stage) -> None:
    """The same, but the goods are gone."""
    await stage.before("Asha's order is packed", scenes.READY)
    await stage.plays("""
        Kiran presses [Cancel] at the counter
        Kiran presses [Customer asked] at the counter
        Kiran presses [No, they are gone] at the counter
        Asha sees: as you asked
    """)
    assert await scenes.shelf(stage) == (18, 0)


async def test_undelivered_then_sent_again(stage: Stage) -> None:
    """Nobody opened the door; the second time somebody does."""
    await stage.before("Asha's order is on its way", scenes.ON_ITS_WAY)
    await stage.plays("""
        Kiran presses [Couldn't deliver] at the counter
        Kiran presses [Nobody at home] at the counter
        Asha sees: Order #1001 could not be delivered: nobody was at home.
        Asha sees: +91 40 5550 0101
        The counter sees: [🛵 Out for delivery]
        Kiran presses [Out for delivery] at the counter
        Asha sees: Your order #1001 is on its way.
        The counter does not see: nobody was at home
        Kiran presses [Delivered] at the counter
        Asha sees: Order #1001 is delivered.
    """)
    assert await scenes.shelf(stage) == (18, 0)


async def test_undelivered_then_cancelled(stage: Stage) -> None:
    """Nobody opened the door, and that was that."""
    await stage.before("Asha's order is on its way", scenes.ON_ITS_WAY)
    await stage.plays("""
        Kiran presses [Couldn't deliver] at the counter
        Kiran presses [Refused] at the counter
        Asha sees: the order was not taken at the door
        Kiran presses [Cancel] at the counter
        Kiran presses [Refused] at the counter
        Kiran presses [Yes, restock] at the counter
        Asha sees: has cancelled your order #1001
    """)
    assert await scenes.shelf(stage) == (20, 0)


async def test_two_staff_at_once(stage: Stage) -> None:
    """Both press Accept: one was first, the other is told."""
    stage.improvises("either may be first")
    await stage.before("Asha has ordered two packs of toor dal", scenes.ASHA_ORDERS)
    await stage.plays("""
        Kiran presses [Accept] at the counter, while Fatima presses [Accept] at the counter
        Asha sees: accepted your order #1001
        The counter sees: [📦 Ready]
    """)
    accepted = [entry for entry in await scenes.audit(stage) if entry[1] == "order.accept"]
    assert len(accepted) == 1
    toasts = [shown for shown in stage.fresh if shown.how.startswith(("Toast", "Alert"))]
    assert {shown.to for shown in toasts} == {"Kiran", "Fatima"}
    assert len([shown for shown in toasts if shown.how.startswith("Alert")]) == 1


async def test_one_accepts_while_the_other_rejects(stage: Stage) -> None:
    """Whoever is asked for a reason meanwhile finds the card as it is now."""
    stage.improvises("either may be first")
    await stage.before("Asha has ordered two packs of toor dal", scenes.ASHA_ORDERS)
    await stage.plays("""
        Kiran presses [Accept] at the counter, while Fatima presses [Reject] at the counter
        The counter sees: [📦 Ready]
    """)
