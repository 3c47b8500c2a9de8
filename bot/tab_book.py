"""What is told of a tab and its entries, to its customer and to its shop alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from domain.catalogue.shop import Shop
from domain.money.tab import Tab, TabEntry


def told(tab: Tab, shop: Shop) -> dict[str, Any]:
    """Where it stands."""
    return {
        "shop": shop.names,
        "customer": tab.called,
        "state": tab.state,
        "owed": tab.balance,
        "ahead": tab.balance.minor < 0,
        "limit": tab.limit,
        "room": tab.room,
        "day": tab.pay_day,
        "count": tab.entries,
    }


def lines(entries: Sequence[TabEntry]) -> list[dict[str, Any]]:
    """Its entries, each in a line."""
    return [line(each) for each in entries]


def line(of: TabEntry) -> dict[str, Any]:
    """One entry."""
    return {
        "entry": str(of.number),
        "kind": of.kind,
        "amount": of.amount,
        "at": of.at,
        "mark": of.mark,
        "number": str(of.order) if of.order else None,
        "undoes": str(of.undoes) if of.undoes else None,
    }
