"""The open unit of work of one update, request or due row: all that the business asks of the world.

Whoever opened it commits it; use cases see nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.ports.clients import PublicIds
from domain.ports.errands import Audit, Due, Inbox, Outbox
from domain.ports.hooks import HookDeliveries, Hooks
from domain.ports.linking import Links
from domain.ports.orders import Carts, Orders, Payments
from domain.ports.people import Addresses, People
from domain.ports.shops import Products, Shops
from domain.privacy import Privacy


class Work(Protocol):
    """The open unit of work."""

    now: datetime
    ids: PublicIds
    people: People
    addresses: Addresses
    shops: Shops
    products: Products
    carts: Carts
    orders: Orders
    payments: Payments
    hooks: Hooks
    deliveries: HookDeliveries
    outbox: Outbox
    due: Due
    audit: Audit
    inbox: Inbox
    links: Links
    privacy: Privacy
    rules: Rules


@dataclass(frozen=True, slots=True)
class Rules:
    """Settings that the business reads.

    Times are seconds, `admins` Telegram ids, `bot` is the bot's username, where it is known; `local_hooks`
    lets hooks call this machine.
    """

    accept_reminder_s: int = 300
    accept_timeout_s: int = 900
    admins: frozenset[int] = frozenset()
    bot: str = ""
    local_hooks: bool = False
