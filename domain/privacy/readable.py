"""The copy of somebody's data as people read it: the facts of its text, taken from all that is kept."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from domain.orders.order import OrderState
from domain.values import Money

Rows = list[dict[str, Any]]


def readable(found: dict[str, Rows]) -> dict[str, Any]:
    """The facts of the text `privacy-readable`."""
    (person,) = found["identity"]
    return {
        "name": person["name"],
        "handle": person["handle"],
        "since": _time(person["created_at"]),
        "addresses": [{"text": _text(row["sealed"])} for row in found["address"]],
        "address_count": len(found["address"]),
        "orders": [_order(row) for row in found["order"]],
        "order_count": len(found["order"]),
        "sessions": [{"client": row["client"], "at": _time(row["created_at"])} for row in found["session"]],
        "session_count": len(found["session"]),
        "chat_count": len(found["chat_account"]),
        "rows": sum(map(len, found.values())),
    }


def _order(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "number": str(row["number"]),
        "at": _time(row["placed_at"]),
        "state": OrderState(row["state"]),
        "total": Money(row["total_minor"], row["currency"]),
        "name": row["customer_name"],
        "phone": row["customer_phone"] or "",
        "address": _text(row["address"]),
    }


def _text(address: Any) -> str:
    return str(address["text"]) if isinstance(address, dict) else ""


def _time(moment: str) -> datetime:
    return datetime.fromisoformat(moment)
