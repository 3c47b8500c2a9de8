"""What use cases about one's data work in."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import Protocol

from domain.privacy.ports import Privacy
from domain.work import Work


class PrivacyWork(Work, Protocol):
    """A unit of work with consents, copies and erasures."""

    privacy: Privacy


class PrivacyStore(Protocol):
    """Opens units of work."""

    def begin(self) -> AbstractAsyncContextManager[PrivacyWork]:
        """One transaction."""

    def read(self) -> PrivacyWork:
        """For reading only."""
