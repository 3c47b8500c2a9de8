"""The bill: once an order has reached its person, as text and as a file, for them and for the shop."""

from domain.money.refund import RefundReason
from domain.money.refunds import give_back
from domain.values import Money
from tests.scenarios import scenes
from tests.scenarios.stage import Stage


async def test_bill_after_delivery(stage: Stage) -> None:
    """Asha reads the bill and has it as PDF, with her name too; Kiran and Lakshmi print it."""
    await stage.before("Asha's order is on its way", scenes.ON_ITS_WAY)
    await stage.plays("""
        Asha: /orders
        Asha presses [#1001]
        Asha does not see: [🧾 Bill]
        Kiran presses [Delivered] at the counter
        Asha: /orders
        Asha presses [#1001]
        Asha presses [Bill]
        Asha sees: Receipt
        Asha sees: No.: 1-2627-1
        Asha sees: Toor dal 1 kg · 2 × ₹165 = ₹330
        Asha does not see: Gudimalkapur
        Asha presses [As PDF]
        Asha sees: The bill of order #1001
        Asha presses [PDF with my name and address]
        Asha sees: The bill of order #1001
        Kiran presses [Bill] at the counter
        The counter sees: The bill of order #1001
        Lakshmi: /shop
        Lakshmi presses [Sri Lakshmi Kirana]
        Lakshmi presses [Today]
        Lakshmi presses [#1001]
        Lakshmi presses [Bill]
        Lakshmi sees: The bill of order #1001
    """)


async def test_bill_with_a_credit_note(stage: Stage) -> None:
    """₹50 go back for a complaint: the bill stays as it was, and a credit note stands below it."""
    await stage.before("Asha's order is on its way", scenes.ON_ITS_WAY)
    await stage.plays("""
        Kiran presses [Delivered] at the counter
    """)
    async with stage.store.begin() as work:
        (order,) = await scenes.orders_of(stage)
        (payment,) = await work.payments.of_order(order.id)
        await give_back(work, payment, Money(50_00), RefundReason.COMPLAINT)
    await stage.plays("""
        Asha: /orders
        Asha presses [#1001]
        Asha presses [Bill]
        Asha sees: Total: ₹350
        Asha sees: Credit note 1-2627-C1: ₹50
    """)
