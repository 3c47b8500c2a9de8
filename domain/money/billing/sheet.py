"""A bill as it is printed: texts alone, each in its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A line: what it is, what else is to be said of it, how much, at what price, what it came to."""

    name: str
    remarks: str
    quantity: str
    rate: str
    amount: str


@dataclass(frozen=True, slots=True)
class BillSheet:
    """What stands on it, from top to bottom. `statement` is what the law wants said above everything.

    `taxes` are rows below their heads, none where no tax is stated.
    """

    language: str
    title: str
    statement: tuple[str, ...]
    seller: str
    about_seller: tuple[str, ...]
    facts: tuple[Row, ...]
    buyer: tuple[str, ...]
    heads: Row
    items: tuple[Item, ...]
    sums: tuple[Row, ...]
    total: Row
    saved: str
    tax_heads: Row
    taxes: tuple[Row, ...]
    foot: tuple[str, ...]


DrawBill = Callable[[BillSheet], bytes]
"""Makes a PDF of it."""
