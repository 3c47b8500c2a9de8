"""What reads the files that people send."""

from __future__ import annotations

from typing import Protocol

from domain.catalogue.stock_lists.stock_list import StockList


class ListReader(Protocol):
    """Reads files of strangers, without harm whatever is in them."""

    async def read(self, raw: bytes, *, currency: str, prices: str = "") -> StockList:
        """What a file says; `prices` is "rupees", "paise", or "" to see for itself.

        Raises NoHeader, NoList, ListLocked, ListTooLarge.
        """
