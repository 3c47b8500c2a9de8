"""UPI to the shop's own id: the customer says that they have paid, the counter looks, and gives back."""

from domain.money.payment import PaymentState
from tests.scenarios import scenes
from tests.scenarios.stage import Stage

TAKES_UPI = """
    Lakshmi: /shop
    Lakshmi presses [Sri Lakshmi Kirana]
    Lakshmi presses [UPI]
    Lakshmi sees: Your customers pay in cash.
    Lakshmi: lakshmi
    Lakshmi sees: That is no UPI id
    Lakshmi: Lakshmi.Kirana@okbank
    Lakshmi sees: Your customers can pay by UPI to lakshmi.kirana@okbank
"""


async def test_paid_by_upi_looked_for_and_given_back(stage: Stage) -> None:
    """Asha pays by UPI, the counter finds it at the second look; the order is cancelled: all goes back."""
    await stage.before("Asha's order is accepted", scenes.ACCEPTED)
    await stage.plays(f"""
        {TAKES_UPI}
        Asha: /orders
        Asha presses [#1001]
        Asha presses [Pay by UPI]
        Asha sees: When it is packed, the amount is final
        The counter sees: by UPI
        Kiran: /language
        Kiran presses [English]
        Kiran presses [Ready] at the counter
        Asha sees: please pay ₹350 to Sri Lakshmi Kirana by UPI
        Asha sees: [📋 lakshmi.kirana@okbank]
        Asha presses [I have paid]
        Asha: 4123 4567 8901
        Asha sees: looks whether the ₹350 for order #1001 has come
        The counter sees: the customer says that they have paid ₹350 by UPI, reference 4123 4567 8901
        Asha presses [I have paid]
        Asha: 4123 4567 8902
        The counter sees: the customer says that they have paid ₹350 by UPI, reference 4123 4567 8902
        Kiran presses [✖️ Not there] at the counter
        Asha sees: your ₹350 have not come
        Asha presses [Paying by UPI]
        Asha presses [I have paid]
        Asha presses [Without a reference]
        Kiran presses [It has come] at the counter
        The counter sees: ₹350 by UPI · Kiran
        Asha sees: your ₹350 has come to Sri Lakshmi Kirana
        Kiran presses [✖️ Cancel] on #1001 at the counter
        Kiran presses [Out of stock] at the counter
        Kiran presses [Yes] at the counter
        The counter sees: please give back ₹350 by UPI (the order was cancelled)
        Asha sees: ₹350 come back to you from Sri Lakshmi Kirana, by UPI
        Kiran presses [Given back] at the counter
        The counter sees: ₹350 given back · Kiran
        Asha sees: Sri Lakshmi Kirana has given ₹350 back to you
    """)
    (order,) = await scenes.orders_of(stage)
    (payment,) = await stage.store.read().payments.of_order(order.id)
    assert payment.state is PaymentState.REFUNDED
    assert not {value for value in (await stage.store.read().ledger.of_order(order.id)).values() if value}


async def test_upi_is_chosen_at_checkout_and_paid_in_cash_after_all(stage: Stage) -> None:
    """Asha orders by UPI and has not paid when it comes: the counter is asked, and says that it was cash."""
    await stage.before(
        "Asha is about to order, and the shop takes UPI", f"{TAKES_UPI}{scenes.ASHA_IS_ABOUT_TO_ORDER}"
    )
    await stage.plays("""
        Asha presses [Place order, pay by UPI]
        Asha sees: Order #1001
        The counter sees: Total ₹350, by UPI
        Kiran: /language
        Kiran presses [English]
        Kiran presses [Accept] at the counter
        Kiran presses [Ready] at the counter
        Asha sees: please pay ₹350 to Sri Lakshmi Kirana by UPI
        Kiran presses [Delivered] at the counter
        The counter sees: ₹350 by UPI have not been seen yet
        Kiran presses [In cash] at the counter
        The counter sees: ₹350 in cash · Kiran
        Asha presses [I have paid]
        Asha presses [Without a reference]
        Asha sees: is not asked for any more
    """)
    (order,) = await scenes.orders_of(stage)
    assert [each.method for each in await stage.store.read().payments.of_order(order.id)] == ["cash"]


async def test_a_code_is_scanned_at_the_door(stage: Stage) -> None:
    """Nobody chose UPI before: at the door Kiran shows a code of any amount, and the group looks."""
    await stage.before("Asha's order is on its way, and the shop takes UPI", f"{TAKES_UPI}{scenes.READY}")
    (order,) = await scenes.orders_of(stage)
    stage.orders(scenes.CARD_AS_IT_STANDS)
    await stage.plays(f"""
        Kiran: /language
        Kiran presses [English]
        Kiran forges trips.take:{order.id}
        Kiran presses [Picked up]
        Kiran presses [QR code for UPI]
        Kiran sees: the customer scans this code and pays ₹350 to Sri Lakshmi Kirana
        Kiran sees: (photo)
        The counter sees: Total ₹350, by UPI
        Kiran presses [🚪 The door]
        Kiran presses [Delivered]
        The counter sees: ₹350 by UPI have not been seen yet
        Kiran presses [It has come] at the counter
        Asha sees: your ₹350 has come to Sri Lakshmi Kirana
    """)
