"""What use cases about webhooks work in."""

from typing import Protocol

from domain.identity.work import IdentityWork
from domain.money.work import MoneyWork
from domain.platform.webhooks.ports import HookDeliveries, Hooks


class WebhookWork(IdentityWork, MoneyWork, Protocol):
    """A unit of work with webhooks and what they are told."""

    hooks: Hooks
    hook_deliveries: HookDeliveries
