"""Ways of paying at checkout: as far as the platform has them, and this order and person can take them."""

from __future__ import annotations

from collections.abc import Iterable

from domain.money.payment import PaymentMethod
from domain.people import Actor
from domain.values import Money
from domain.work import Work

BOUNDS: dict[PaymentMethod, tuple[int, int]] = {
    PaymentMethod.TELEGRAM: (120_00, 500_000_00),
    PaymentMethod.GATEWAY: (1_00, 500_000_00),
}
"""What one payment may come to, in minor units.

Telegram takes what is worth 1 to 10,000 US dollars, by a rate that moves: these keep away from both ends
(https://core.telegram.org/bots/payments#supported-currencies).
"""


def ways_for(work: Work, actor: Actor, totals: Iterable[Money]) -> list[PaymentMethod]:
    """How orders of these totals could be paid first, each by itself; the handiest way first.

    An invoice comes in a chat: whoever has none pays on the provider's page.
    """
    parts = list(totals)
    return [
        way
        for way, (least, most) in BOUNDS.items()
        if way.value in work.rules.prepaid
        and (way is not PaymentMethod.TELEGRAM or actor.telegram_id)
        and parts
        and all(least <= total.minor <= most for total in parts)
    ]
