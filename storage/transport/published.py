"""What was published last, by its digest."""

from __future__ import annotations

from dataclasses import dataclass

from storage.engine.rows import adding_once
from storage.engine.transaction import Transaction
from storage.schema import transport_tables as tt

_row = tt.published.c

_ADDED = adding_once(tt.published, "what", "digest")
_PUBLISH = _ADDED.on_conflict_do_update(
    index_elements=["what"],
    set_={"digest": _ADDED.excluded.digest},
    where=_row.digest != _ADDED.excluded.digest,
).returning(_row.what)


@dataclass(frozen=True, slots=True)
class StoredPublished:
    """Digests in the database."""

    tx: Transaction

    async def is_new(self, what: str, digest: str) -> bool:
        return bool(await self.tx.executor.run(_PUBLISH, what=what, digest=digest))
