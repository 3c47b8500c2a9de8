"""Guests of a shop: people without a chat whose orders its staff take."""

from __future__ import annotations

from typing import Protocol

from domain.people import Actor, Role


class ShopGuests(Protocol):
    """People without a chat whose orders staff take, each of one shop, by the number that they ring from."""

    async def of(self, shop_id: int, phone: str) -> int | None:
        """The record of whoever has this number there."""

    async def add(self, shop_id: int, phone: str, language: str) -> int:
        """A new record, with a key of its own; the number is kept as a keyed hash."""

    async def shop_of(self, guest_id: int) -> int | None:
        """Whose guest a record is; None for anybody else."""


def as_guest(guest_id: int, actor: Actor) -> Actor:
    """The guest, as an order is placed in their name: nobody is there who could be asked for anything."""
    return Actor(
        identity_id=guest_id,
        account_id=0,
        telegram_id=0,
        name="",
        language=actor.language,
        roles=frozenset({Role.SERVICE}),
    )
