"""The copy of somebody's data as files: one for machines, one to read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.chat import Chat
from domain.orders import OrderState
from domain.usecases import privacy
from domain.values import Money
from locales.texts import Texts

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a letter."""

    name: str
    content: bytes


async def copies(chat: Chat, texts: Texts, language: str) -> list[Attachment]:
    """Everything as JSON, and what of it is for people in their language. Raises NotFound."""
    found = await privacy.my_data(chat.work, chat.actor)
    day = f"{chat.work.now:%Y-%m-%d}"
    machine = json.dumps(found, ensure_ascii=False, indent=2, default=str)
    readable = texts.plain(language, "privacy-readable", _facts(found))
    return [
        Attachment(f"kirana-{day}.json", machine.encode()),
        Attachment(f"kirana-{day}.txt", readable.encode()),
    ]


def _facts(found: dict[str, Rows]) -> dict[str, Any]:
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
