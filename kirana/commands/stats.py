"""A command that says how the platform does, by day."""

from __future__ import annotations

from typing import Any

import click

from domain.platform.day_counts import DayCount
from domain.platform.stats import MOST_DAYS, USUAL_DAYS, Stats, count_days
from kirana.commands.answers import JSON, tell
from kirana.commands.run import run, set_up
from kirana.opening import open_store
from kirana.settings import Settings


@click.command()
@click.option("--days", type=click.IntRange(1, MOST_DAYS), default=USUAL_DAYS, show_default=True)
@JSON
def stats(days: int, as_json: bool) -> None:
    """Says how the last days went: shops, customers, orders, value, time to accept, expired."""
    found: Stats = run(_counted(set_up(), days))
    shops = found.shops
    facts = {
        "shops": {
            "live": shops.live,
            "paused": shops.paused,
            "pending": shops.pending,
            "suspended": shops.suspended,
        },
        "people": found.people,
        "customers": found.customers,
        "days": [_facts(each) for each in found.days],
    }
    first = f"{shops.live} shops live, {found.people} people, of whom {found.customers} ordered."
    tell([first, *map(_line, found.days)], facts, as_json=as_json)


async def _counted(given: Settings, days: int) -> Stats:
    database, store = await open_store(given)
    try:
        return await count_days(store.read(), days=days)
    finally:
        await database.close()


def _facts(of: DayCount) -> dict[str, Any]:
    return {
        "day": of.day.isoformat(),
        "orders": of.orders,
        "customers": of.customers,
        "value_minor": of.value.minor,
        "expired": of.expired,
        "accepted": of.accepted,
        "accept_s": of.accept_s // of.accepted if of.accepted else None,
    }


def _line(of: DayCount) -> str:
    took = "" if of.minutes is None else f", accepted in {of.minutes} min"
    lost = f", {of.expired} expired" if of.expired else ""
    rupees = f"{of.value.minor // 100}.{of.value.minor % 100:02}"
    return f"{of.day}: {of.orders} orders for {rupees} rupees{took}{lost}"
