"""A deadline is kept once, even where the bot is killed while it is carried out."""

from pathlib import Path

import pytest

from domain.orders.order import OrderState
from tests.faults.checks import Checks
from tests.faults.people import Customer
from tests.faults.town import GROUP, REMINDER_S, TIMEOUT_S, Town, town

pytestmark = [pytest.mark.faults, pytest.mark.timeout(300)]


async def killed_when_due(place: Town, later_s: int) -> None:
    """So much later something is due: killed before its commit, and again right after it."""
    await place.nest.kill()
    await place.start(later_s=later_s, point="due:before-commit", is_armed=True)
    await place.nest.dies()
    await place.start(later_s=0, point="due:after-commit", is_armed=True)
    await place.nest.dies()
    await place.start()
    await place.settle()


async def test_a_shop_is_reminded_once_and_an_order_expires_once(database_url: str, tmp_path: Path) -> None:
    async with town(database_url, tmp_path) as place:
        sita = Customer(place, 6001, "Sita")
        await place.start()
        (number,) = await sita.buys(["Sri Lakshmi"])
        await place.settle()

        await killed_when_due(place, REMINDER_S)
        reminders = [each for each in place.sandbox.chat(GROUP).messages if "reply_to_message" in each.body]
        assert len(reminders) == 1
        assert f"#{number}" in reminders[0].text

        await killed_when_due(place, TIMEOUT_S - REMINDER_S)
        order = await place.store.read().orders.get(1)
        assert order.state is OrderState.EXPIRED
        assert not await Checks(place, [sita]).wrong()
