"""The way to every shop, by how it stands: what those who run the platform see wherever shops are listed."""

from __future__ import annotations

from bot.chat import Chat, Tap, tap
from domain.catalogue.ports import ShopTally
from domain.catalogue.shop import ShopStanding
from domain.platform.shops import approving
from domain.policy import Action, may

LISTED = "overseeing.listed"


async def tabs(chat: Chat) -> list[list[Tap]]:
    """Two rows with a button for each standing; none for those who do not run the platform."""
    if not may(chat.actor, Action.RUN_PLATFORM):
        return []
    tally = await approving.tally(chat.work, chat.actor)
    found = [_tab(each, _count(each, tally)) for each in ShopStanding]
    return [found[:2], found[2:]]


def _tab(standing: ShopStanding, count: int) -> Tap:
    return tap(f"overseeing-shops.{standing.value}", LISTED, standing.value, 0, count=count)


def _count(standing: ShopStanding, tally: ShopTally) -> int:
    counts = {
        ShopStanding.PENDING: tally.pending,
        ShopStanding.LIVE: tally.live,
        ShopStanding.PAUSED: tally.paused,
        ShopStanding.SUSPENDED: tally.suspended,
    }
    return counts[standing]
