"""Paid at checkout on a gateway's page: the link, what the gateway tells of it, and what goes back."""

from domain.money.payment import PaymentState
from domain.money.refund import RefundState
from domain.orders.order import OrderState
from tests.scenarios import scenes
from tests.scenarios.stage import Stage
from tests.web.gateway.stand_in import HOOK_SECRET, KEY_ID, KEY_SECRET, StandIn
from web.gateway.callbacks import PATH


async def opens(stage: Stage, there: StandIn) -> None:
    """The platform has a gateway from now on, and Asha is about to order."""
    stage.more |= {
        "gateway_api": there.url,
        "gateway_key_id": KEY_ID,
        "gateway_key_secret": KEY_SECRET,
        "gateway_webhook_secret": HOOK_SECRET,
    }
    await stage.before("the platform has a gateway", "The bot restarts")
    await stage.before("Asha is about to order", scenes.ASHA_IS_ABOUT_TO_ORDER)


async def tells(stage: Stage, there: StandIn, line: str, *events: object) -> None:
    """The gateway posts its events in this order, and the scene goes on when that has come to rest."""
    assert stage.kirana
    url = f"{stage.kirana.server.url}{PATH}"
    assert set(await there.tell(url, events)) <= {200}  # type: ignore[arg-type]
    await stage.lets(line, lambda: None)


async def test_a_page_to_pay_on(stage: Stage) -> None:
    """What the gateway tells twice, late and in any order counts once; what it takes back arrives."""
    async with StandIn(now=lambda: stage.clock.now.timestamp()) as there:
        await opens(stage, there)
        there.mute = 1
        await stage.plays("""
            Asha presses [Pay ₹350 now]
            3 seconds later
            Asha sees: Order #1001 waits to be paid: ₹350
            The counter sees nothing
        """)
        [link] = there.links
        assert stage.link("Asha", "Pay ₹350") == f"https://rzp.io/i/{link[6:]}"
        captured, paid = there.pay(link)
        await tells(stage, there, "Asha pays on the gateway's page", paid, captured, paid)
        await stage.plays("""
            Asha sees: Total ₹350, paid
            The counter sees: Order #1001 · Sri Lakshmi Kirana
            Fatima presses [Reject] at the counter
            Fatima presses [Too busy] at the counter
            Asha sees: ₹350 come back to you
            1 second later
        """)
        [refund_id] = there.refunds
        settled = there.settle(refund_id)
        await tells(stage, there, "Asha's bank has it", settled, paid, settled)
    [order] = await scenes.orders_of(stage)
    work = stage.store.read()
    [payment] = await work.payments.of_order(order.id)
    [refund] = await work.refunds.of_order(order.id)
    assert (order.state, payment.state) == (OrderState.REJECTED, PaymentState.REFUNDED)
    assert (refund.state, refund.charge_id) == (RefundState.DONE, refund_id)
    await stage.closes()
