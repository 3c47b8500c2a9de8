"""Counting: what an order has come to is counted with its day, in the shop's own calendar."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from domain.money.reporting.tally import DayTally
from domain.money.work import MoneyWork
from domain.orders.deadlines import waits_since
from domain.orders.events import Moved
from domain.orders.line import LineState
from domain.orders.order import REACHED, Move, OrderState

GONE = frozenset({LineState.MISSING, LineState.LEFT_OUT})
"""States of lines of which nothing came, and nothing else either."""


async def count(work: MoneyWork, event: Moved) -> None:
    """Counts what a move says of the day."""
    day = work.now.astimezone(ZoneInfo(event.shop.time_zone)).date()
    if (more := _more(work, event)) != DayTally():
        await work.tallies.count(event.shop.id, day, more)
    if event.state in REACHED:
        await work.tallies.sell(event.shop.id, day, event.order.id)


def _more(work: MoneyWork, event: Moved) -> DayTally:
    if event.move is Move.ACCEPT:
        took = max(timedelta(), work.now - waits_since(event.order))
        return DayTally(accepted=1, accept_s=took // timedelta(seconds=1))
    if event.state in REACHED:
        states = [line.state for line in event.order.lines]
        return DayTally(
            came=1,
            taken=event.order.total.minor,
            replaced=states.count(LineState.REPLACED),
            missing=sum(state in GONE for state in states),
        )
    return DayTally(
        rejected=int(event.state is OrderState.REJECTED),
        expired=int(event.state is OrderState.EXPIRED),
        cancelled=int(event.state is OrderState.CANCELLED),
    )
