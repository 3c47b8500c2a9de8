"""What every repository stands on: the executor of an open transaction, its time, and the sealer."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from domain.values import Names
from storage.engine.executor import Executor
from storage.engine.sealing import Sealer

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_ms(when: datetime) -> int:
    """An aware time as milliseconds since 1970 UTC."""
    return (when - _EPOCH) // timedelta(milliseconds=1)


def from_ms(at: int) -> datetime:
    """Milliseconds since 1970 as an aware time in UTC."""
    return _EPOCH + timedelta(milliseconds=at)


def to_json(names: Names) -> str:
    """Names as they are stored."""
    return json.dumps(dict(names.by_language), ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Transaction:
    """An open unit of work as repositories see it."""

    executor: Executor
    now: datetime
    sealer: Sealer

    @property
    def at(self) -> int:
        """The time of this work in milliseconds."""
        return to_ms(self.now)
