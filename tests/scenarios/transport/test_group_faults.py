"""Whatever becomes of a shop's group while an order is on its way: somebody of the shop has its card."""

import pytest

from tests.scenarios import scenes
from tests.scenarios.scenes import ASHA
from tests.scenarios.stage import Stage
from tests.scenarios.street import LAKSHMI

HELLO = "Lakshmi: /start\nMeera: /start"
FORUM = """
    Lakshmi upgrades the counter
    Lakshmi makes a forum of the counter
    Lakshmi opens the topic Orders at the counter
    Lakshmi in Orders at the counter: /here
"""
MISHAPS = {
    "put out": ("", "Lakshmi removes the bot from the counter"),
    "muted": ("Lakshmi upgrades the counter", "Lakshmi mutes the bot at the counter"),
    "nobody may write": ("", "Lakshmi lets nobody write at the counter"),
    "deleted": ("", "Lakshmi deletes the counter"),
    "upgraded": ("", "Lakshmi upgrades the counter"),
    "topic closed": (FORUM, "Lakshmi closes the topic Orders at the counter"),
    "topic deleted": (FORUM, "Lakshmi deletes the topic Orders at the counter"),
}
"""What is there before, and what happens."""


def cards(stage: Stage) -> list[list[str]]:
    """The buttons of all cards of the order that can be pressed: in the shop's group, or by its owner."""
    return [
        posted.labels
        for chat in stage.sandbox.world.chats.values()
        if chat.id == LAKSHMI or (chat.title and not chat.upgraded_to and not chat.is_deleted)
        for posted in chat.messages
        if posted.from_bot and "#1001" in posted.text and any("Accept" in each for each in posted.labels)
    ]


@pytest.mark.parametrize("mishap", MISHAPS)
async def test_an_order_on_its_way_is_not_lost(stage: Stage, mishap: str) -> None:
    """It was placed in the same moment, so that its card meets the group as it is by then."""
    stage.improvises("the order and the mishap come in either order")
    before, happens = MISHAPS[mishap]
    await stage.before("Asha is about to order", f"{HELLO}\n{before}\n{scenes.ASHA_IS_ABOUT_TO_ORDER}")
    await stage.plays(f"Asha presses [Place order], while {happens}")
    orders = await scenes.orders_of(stage, ASHA)
    if not orders:  # the shop had lost its counter by then, and took no order
        assert any("cannot be reached" in each.text for each in stage.fresh), mishap
        return
    assert cards(stage), mishap
    assert await stage.store.read().outbox_rows.waiting() == 0
