"""Where imports are kept, and how they are claimed by who works them off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from domain.catalogue.imports.stock_import import Findings, ImportState, StockImport
from domain.transport import Leases

Plain = dict[str, Any]
"""What travels and is kept as JSON."""


class StockImports(Protocol):
    """Imports, and the worker's side of them: those under way are claimed under a lease."""

    async def add(
        self,
        shop_id: int,
        by: int,
        raw: bytes | None,
        *,
        name: str,
        file_id: str,
        hides_missing: bool,
        prices: str,
        from_shop: int | None = None,
    ) -> StockImport:
        """A new one, waiting to be read; those of the shop that waited for somebody's yes are dropped."""

    async def get(self, import_id: int) -> StockImport:
        """Raises NotFound."""

    async def named(self, public_id: str) -> StockImport:
        """The same by the id that HTTP shows. Raises NotFound."""

    async def latest(self, shop_id: int, most: int) -> list[StockImport]:
        """The shop's last ones, the newest first."""

    async def file(self, import_id: int) -> bytes | None:
        """The file; None where it was not fetched yet, or is not kept any more."""

    async def keep_file(self, import_id: int, raw: bytes) -> None:
        """The file, fetched."""

    async def move(
        self,
        import_id: int,
        of: Sequence[ImportState],
        state: ImportState,
        *,
        amendment_id: int | None = None,
        error: str = "",
    ) -> bool:
        """From one of these states to that one; False where it was in none of them."""

    async def choose(self, import_id: int, *, hides_missing: bool, prices: str) -> None:
        """How it is meant."""

    async def meant(self, shop_id: int) -> dict[str, str]:
        """What the headers of this shop's lists mean, as somebody has answered: each in its one form."""

    async def mean(self, shop_id: int, meant: Mapping[str, str]) -> None:
        """From now on these mean this."""

    async def keep_findings(self, import_id: int, findings: Findings, faults: Sequence[Plain]) -> None:
        """What it would do, and its rows that are not taken as they are."""

    async def faults(self, import_id: int) -> list[Plain]:
        """Those: the row of titles, then each as it was kept."""

    async def looked_at(self, import_id: int, done: int, rows: int) -> None:
        """So many of its rows are done."""

    async def waiting(self) -> int:
        """How many there are to work off, those included that somebody holds."""

    async def claim(self, holder: str, *, most: int, lease_s: int) -> Sequence[int]:
        """Some that nobody holds, now held for so long."""

    @property
    def leases(self) -> Leases:
        """On those that were claimed."""
