"""Facts of products as history and columns hold them: history in JSON, by the name of the fact."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from domain.catalogue.fact import Fact
from domain.values import Money, Names, Quantity, Unit
from storage.engine.transaction import from_ms, to_ms

_MONEY = (Fact.PRICE, Fact.MRP)
_LISTS = (Fact.ALIASES, Fact.PHOTOS)


def told(value: object) -> str:
    """A fact's value as history holds it."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def meant(fact: Fact, text: str, currency: str) -> object:
    """What it means, of a shop with this currency."""
    value: Any = json.loads(text)
    if value is None:
        return None
    if fact in _MONEY:
        return Money(value, currency)
    if fact is Fact.PACK:
        return Quantity(value[0], Unit(value[1]))
    if fact is Fact.UNIT:
        return Unit(value)
    if fact is Fact.OUT_UNTIL:
        return from_ms(value)
    return tuple(value) if fact in _LISTS else value


def _plain(value: object) -> object:
    if isinstance(value, Money):
        return value.minor
    if isinstance(value, Quantity):
        return [value.amount, value.unit]
    if isinstance(value, datetime):
        return to_ms(value)
    return dict(value.by_language) if isinstance(value, Names) else value
