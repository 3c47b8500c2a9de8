"""What use cases of those who run the platform work in: all of the business."""

from typing import Protocol

from domain.platform.day_counts import Statistics
from domain.platform.ports import Asides, Inbox
from domain.platform.webhooks.work import WebhookWork


class PlatformWork(WebhookWork, Protocol):
    """A unit of work with what was set aside."""

    inbox: Inbox
    asides: Asides
    statistics: Statistics
