"""What is told of open orders where many of them stand together: number, total, time, and who has it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot import facts
from domain.orders.board.board import PROGRESS, OpenOrder, Progress

MOST_ON_BOARD = 30
"""As many as fit into one message; new ones come first, and whatever is left out is in the list."""
SUPERGROUPS = -1_000_000_000_000
"""From here down are supergroups, whose messages have an address (https://core.telegram.org/api/links)."""


def columns(found: Sequence[OpenOrder], group: int) -> dict[str, Any]:
    """The board: its orders by how far they are, how many there are in all, and how many have no room."""
    order = list(Progress)
    by_progress = sorted(found, key=lambda each: order.index(PROGRESS[each.order.state]))
    shown = by_progress[:MOST_ON_BOARD]
    told: dict[str, Any] = {"count": len(found), "more": len(found) - len(shown)}
    for progress in Progress:
        inside = [each for each in shown if PROGRESS[each.order.state] is progress]
        told[progress] = entries(inside, group, has_shops=are_of_several(found))
        told[f"{progress}-count"] = len(inside)
    return told


def entries(
    found: Sequence[OpenOrder], group: int = 0, *, has_shops: bool = False
) -> list[dict[str, object]]:
    """Each order in a line."""
    return [entry(each, group, has_shop=has_shops) for each in found]


def entry(of: OpenOrder, group: int = 0, *, has_shop: bool = False) -> dict[str, object]:
    """One of them; it leads to its card where that has an address."""
    order = of.order
    return {
        "number": str(order.number),
        "state": order.state,
        "total": order.total,
        "slot": facts.slot(order, of.shop),
        "promised": facts.promise(order, of.shop),
        "by": order.handled_by,
        "shop": of.shop.names if has_shop else None,
        "link": _address(group, of.card),
    }


def are_of_several(found: Sequence[OpenOrder]) -> bool:
    return len({each.shop.id for each in found}) > 1


def _address(group: int, message: int | None) -> str | None:
    if message is None or group >= SUPERGROUPS:
        return None
    return f"https://t.me/c/{SUPERGROUPS - group}/{message}"
