"""Where products are kept with all that their shop says of them, and what became of that."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from domain.catalogue.amendment import Amendment, Deed, Past
from domain.catalogue.entry import Entry, FactChange, Facts, Want


@dataclass(frozen=True, slots=True)
class Keys:
    """What products of a shop are looked up by; names are the English ones in small letters."""

    own_codes: Collection[str] = ()
    barcodes: Collection[str] = ()
    names: Collection[str] = field(default=())
    public_ids: Collection[str] = field(default=())


class Entries(Protocol):
    """Products as their shop keeps them. Deleted ones are found by their id alone."""

    async def get(self, product_id: int) -> Entry:
        """Raises NotFound."""

    async def these(self, product_ids: Sequence[int]) -> list[Entry]:
        """Those that there are, in no order."""

    async def with_keys(self, shop_id: int, keys: Keys) -> list[Entry]:
        """Those of a shop that have any of these, in no order."""

    async def page(
        self,
        shop_id: int,
        category_id: int | None,
        *,
        offset: int,
        limit: int,
        want: Want | None = None,
    ) -> tuple[list[Entry], int]:
        """Those of a shop (and category) by English name, hidden ones too, and how many there are in all.

        With a `want` those that customers see and that want it.
        """

    async def wants(self, shop_id: int) -> tuple[int, Mapping[Want, int]]:
        """How many goods customers see in a shop, and how many of them want what."""

    async def after(
        self,
        shop_id: int,
        product_id: int,
        *,
        most: int,
        category: str | None = None,
        want: Want | None = None,
    ) -> list[Entry]:
        """Those of a shop by id, from above `product_id`; of one category, by its code; that want this."""

    async def shelves(self, shop_id: int) -> dict[int, int]:
        """How many a shop keeps in each category, by that one's id."""

    async def add(self, shop_id: int, new: Sequence[Facts]) -> list[int]:
        """New ones with all their facts and their opening stock in the ledger; gives their ids, in order."""

    async def write(self, changed: Sequence[tuple[Entry, Facts]]) -> None:
        """What is said of these from now on, all of it; a stock count goes through the ledger."""

    async def set_kept(self, product_ids: Sequence[int], is_kept: bool) -> None:
        """Deletes or brings back; nobody finds what is deleted, and its codes are free."""


class Amendments(Protocol):
    """What was done to a shop's goods."""

    async def open(self, shop_id: int, by: int | None, deed: Deed) -> Amendment:
        """A new one."""

    async def note(self, amendment: Amendment, of: Mapping[int, Sequence[FactChange]]) -> None:
        """What it changed, by the product's id."""

    async def get(self, amendment_id: int) -> Amendment:
        """Raises NotFound."""

    async def last(self, shop_id: int) -> int:
        """The id of the shop's newest one; 0 where there is none."""

    async def changed(self, amendment_id: int, product_id: int | None = None) -> list[Past]:
        """All that it changed, of one product or of all."""

    async def products_of(self, amendment_id: int, above: int, *, most: int) -> list[int]:
        """The ids of products that it changed, from above this one."""

    async def changed_of(self, amendment_id: int, product_ids: Sequence[int]) -> list[Past]:
        """What it changed of these, of which there are a hundred at most."""

    async def of(self, product_id: int, *, offset: int, limit: int) -> tuple[list[Past], int]:
        """What changed of one product, the newest first, and how much there is in all."""

    async def set_undone(self, amendment_id: int) -> bool:
        """It is undone now; False where it was before."""
