"""Messages that are on their way for longer than anybody thought."""

import asyncio

from domain.transport import LEASE_S
from tests.scenarios import lines, scenes
from tests.scenarios.scenes import ASHA, CARD_AS_IT_STANDS
from tests.scenarios.stage import Stage
from tests.scenarios.street import COUNTER

PARKED_S = 3


async def test_message_that_outlives_its_lease(stage: Stage) -> None:
    """Telegram has Asha's chat wait while the lease of her message runs out: she still hears of it once."""
    stage.orders(CARD_AS_IT_STANDS)
    stage.improvises("how often the bot looks meanwhile is not told")
    await stage.before("Asha has ordered two packs of toor dal", scenes.ASHA_ORDERS)
    assert stage.kirana
    refused = stage.sandbox.api.calls["sendMessage"].count + 1
    stage.fault("sendMessage", "429", chat=ASHA, retry_after=PARKED_S)
    lines.act(stage.sandbox, "Kiran presses [Accept] at the counter")
    await stage.sandbox.until(lambda: stage.sandbox.api.calls["sendMessage"].count >= refused, 30)
    for _ in range(3):
        stage.clock.advance(seconds=LEASE_S + 1)
        async with stage.store.begin() as work:  # something else to send, so that the outbox sender looks
            await work.outbox.tell("order-card", 1, COUNTER)
        stage.kirana.outbox_sender.worker.wake()
        await asyncio.sleep(0.2)
    await stage.settles()
    heard = [
        each.text for each in stage.sandbox.person(ASHA).chat.messages if "accepted your order" in each.text
    ]
    assert len(heard) == 1
