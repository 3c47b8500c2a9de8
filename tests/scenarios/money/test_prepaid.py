"""Paid at checkout, in the chat: an invoice, the last word before money is taken, and what comes of it."""

from domain.money.payment import PaymentMethod, PaymentState
from domain.money.refund import RefundReason, RefundState
from domain.orders.order import OrderState
from sandbox.acting.people import Persona
from sandbox.chats import Posted
from sandbox.till import Till
from tests.scenarios import scenes
from tests.scenarios.lines import persona
from tests.scenarios.stage import Stage

TOKEN = "284685063:TEST:sandbox"
WITHIN_S = 2.0
"""Telegram waits ten seconds for the word; a busy machine gets a part of that."""


async def opens(stage: Stage) -> None:
    """The platform has a provider from now on, and Asha is about to order."""
    stage.more["payments_token"] = TOKEN
    await stage.before("the platform has a provider of payments", "The bot restarts")
    await stage.before("Asha is about to order", scenes.ASHA_IS_ABOUT_TO_ORDER)


def asha_of(stage: Stage) -> tuple[Persona, Till]:
    return persona(stage.sandbox, "Asha"), stage.sandbox.world.till


def invoice(asha: Persona) -> Posted:
    return next(posted for posted in reversed(asha.chat.messages) if "invoice" in posted.body)


async def test_the_counter_gets_what_is_paid(stage: Stage) -> None:
    """Nobody at the counter sees it before, nobody else can pay it, and a second word changes nothing."""
    await opens(stage)
    asha, till = asha_of(stage)
    await stage.plays("""
        Asha presses [Pay ₹350 now]
        Asha sees: Please pay now, below.
        Asha sees: Order #1001 waits to be paid: ₹350
        The counter sees nothing
        That arrives again as new
        Asha presses [Order #1001]
        Asha presses [Pay now]
        Asha sees: It comes below
        Asha sees: Order #1001 waits to be paid: ₹350
    """)
    assert [order.state for order in await scenes.orders_of(stage)] == [OrderState.AWAITING_PAYMENT]
    assert await scenes.shelf(stage) == (20, 2)
    ravi = persona(stage.sandbox, "Ravi")
    await stage.before("Ravi knows the bot", "Ravi: /start")
    await stage.lets("Ravi tries to pay it", lambda: ravi.pays(invoice(asha).id, in_chat_of=scenes.ASHA))
    assert not till.outcomes[-1].is_fine
    await stage.lets("Asha pays", lambda: asha.pays(invoice(asha)))
    await stage.plays("""
        Asha sees: Order #1001 · Sri Lakshmi Kirana
        The counter sees: Order #1001 · Sri Lakshmi Kirana
        That arrives again
        The counter sees nothing
        Kiran presses [Accept] at the counter
        Asha sees: accepted your order #1001
    """)
    assert till.outcomes[-1].is_fine
    assert till.outcomes[-1].after_s < WITHIN_S
    [order] = await scenes.orders_of(stage)
    [payment] = await stage.store.read().payments.of_order(order.id)
    assert (payment.method, payment.state) == (PaymentMethod.TELEGRAM, PaymentState.CAPTURED)
    assert [payment.charge_id] == till.charges


async def test_unpaid_it_is_let_go_and_cannot_be_paid_any_more(stage: Stage) -> None:
    """After a quarter of an hour the goods are free again, and the last word is no."""
    await opens(stage)
    asha, till = asha_of(stage)
    await stage.plays("""
        Asha presses [Pay ₹350 now]
        16 minutes later
        Asha sees: Your order #1001 was not paid in time
        The counter sees nothing
    """)
    assert await scenes.shelf(stage) == (20, 0)
    await stage.lets("Asha pays too late", lambda: asha.pays(invoice(asha)))
    assert (till.outcomes[-1].is_fine, till.charges) == (False, [])
    assert "cannot be paid any more" in (till.outcomes[-1].error or "")


async def test_money_for_an_order_that_is_over_goes_back(stage: Stage) -> None:
    """The word was given, then she called it off; what the provider took all the same is owed back."""
    await opens(stage)
    asha, till = asha_of(stage)
    till.is_slow = True
    await stage.plays("Asha presses [Pay ₹350 now]")
    await stage.lets("Asha pays, and her bank takes its time", lambda: asha.pays(invoice(asha)))
    await stage.plays("""
        Asha: /orders
        Asha presses [#1001]
        Asha presses [Cancel this order]
        Asha sees: It is not paid yet.
        Asha presses [Yes, cancel it]
        Asha sees: Order #1001 is cancelled.
    """)
    await stage.lets("Asha's money is taken", till.hurry)
    await stage.plays("""
        The counter sees: please give back ₹350 on the page of Telegram's payment provider
        Asha sees: ₹350 come back to you
        Fatima presses [Given back] at the counter
        Asha sees: ₹350
    """)
    [order] = await scenes.orders_of(stage)
    work = stage.store.read()
    [payment] = await work.payments.of_order(order.id)
    [refund] = await work.refunds.of_payment(payment.id)
    assert (order.state, payment.state) == (OrderState.CANCELLED, PaymentState.REFUNDED)
    assert (refund.amount, refund.reason) == (payment.amount, RefundReason.CANCELLED)
    assert (refund.state, refund.done_by) == (RefundState.DONE, "Fatima")
    assert await scenes.shelf(stage) == (20, 0)
