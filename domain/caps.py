"""Caps: how much one person may have open at one shop, so that nobody holds what others came for."""

from __future__ import annotations

from dataclasses import dataclass

EVERYTHING = 100
"""Per cent."""


@dataclass(frozen=True, slots=True)
class Caps:
    """The most orders that are open, what they may be worth (minor units), and which part of a product's
    stock they may hold (per cent). 0: as much as there is.
    """

    orders: int = 5
    value: int = 20_000_00
    share: int = 80

    def share_of(self, on_hand: int, step: int) -> int | None:
        """How much of a product with this stock one person may hold: whole steps, and always one of them.

        None where there is no cap.
        """
        if not self.share:
            return None
        part = on_hand * self.share // EVERYTHING
        return max(step, part - part % step)


@dataclass(frozen=True, slots=True)
class FirstCaps:
    """What a shop sets for whoever has not yet had an order from it; None: as everywhere."""

    orders: int | None = None
    value: int | None = None
    share: int | None = None

    def over(self, caps: Caps) -> Caps:
        """Those caps, with what the shop has set instead."""
        return Caps(
            orders=caps.orders if self.orders is None else self.orders,
            value=caps.value if self.value is None else self.value,
            share=caps.share if self.share is None else self.share,
        )


NONE_OF_ITS_OWN, CAPS = FirstCaps(), Caps()
