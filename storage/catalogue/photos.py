"""Photos of goods: our own copy of each, and who makes it."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Text, bindparam, case, func, select, update

from domain.catalogue.photos.photo import MOST_PHOTOS, Photo, PhotoState
from storage.engine.leases import LeasedTable, StoredLeases
from storage.engine.rows import adding, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction
from storage.schema import tables as t

_p = t.photo.c


class _PhotoRow(NamedTuple):
    id: int
    public_id: str
    product_id: int
    state: str
    file_id: str

    @property
    def photo(self) -> Photo:
        return Photo(
            id=self.id,
            public_id=self.public_id,
            product_id=self.product_id,
            state=PhotoState(self.state),
            file_id=self.file_id,
        )


_PHOTO = columns(_PhotoRow, t.photo)
_ADD = adding(t.photo, "public_id", "product_id", "at", "state", "file_id", "content").returning(*_PHOTO)
_ONE = select(*_PHOTO).where(_p.id == bindparam("by_id"))
_NAMED = select(*_PHOTO).where(_p.public_id == bindparam("public"))
_SOME = [bindparam(f"public{at}", type_=Text()) for at in range(MOST_PHOTOS)]
_THESE = select(*_PHOTO).where(_p.public_id.in_(_SOME))
_CONTENT = select(_p.content).where(_p.id == bindparam("by_id"))
_COME_TO = (
    update(t.photo)
    .where(_p.id == bindparam("by_id"), _p.state == PhotoState.WAITING)
    .values(state=bindparam("to"), content=bindparam("copy"), holder=None, held_until=0)
)
_since = func.coalesce(_p.unused_since, bindparam("now"))
_USE = (
    update(t.photo)
    .where(_p.product_id == bindparam("product"))
    .values(unused_since=case((_p.public_id.in_(_SOME), None), else_=_since))
)
_WAITS = _p.state == PhotoState.WAITING
_COUNT = select(func.count()).select_from(t.photo).where(_WAITS)
_LEASED = LeasedTable(t.photo, _WAITS)
_CLAIM = _LEASED.claim_oldest()


def _named(public_ids: Collection[str]) -> dict[str, str]:
    padded = [*public_ids, *[""] * MOST_PHOTOS][:MOST_PHOTOS]
    return {f"public{at}": each for at, each in enumerate(padded)}


@dataclass(frozen=True, slots=True)
class StoredPhotos:
    """Photos in the database."""

    tx: Transaction

    async def add(self, product_id: int, *, file_id: str, raw: bytes | None) -> Photo:
        given = {
            "public_id": secrets.token_hex(16),
            "product_id": product_id,
            "at": self.tx.at,
            "state": PhotoState.WAITING,
            "file_id": file_id,
            "content": raw,
        }
        return found(await self.tx.executor.row(_ADD, _PhotoRow, **given)).photo

    async def get(self, photo_id: int) -> Photo:
        return found(await self.tx.executor.row(_ONE, _PhotoRow, by_id=photo_id)).photo

    async def named(self, public_id: str) -> Photo:
        return found(await self.tx.executor.row(_NAMED, _PhotoRow, public=public_id)).photo

    async def these(self, public_ids: Sequence[str]) -> list[Photo]:
        rows = await self.tx.executor.rows(_THESE, _PhotoRow, **_named(public_ids))
        return sorted((row.photo for row in rows), key=lambda photo: public_ids.index(photo.public_id))

    async def content(self, photo_id: int) -> bytes | None:
        records = await self.tx.executor.records(_CONTENT, by_id=photo_id)
        return bytes(records[0]["content"]) if records and records[0]["content"] is not None else None

    async def keep(self, photo_id: int, copy: bytes) -> None:
        await self.tx.executor.run(_COME_TO, by_id=photo_id, to=PhotoState.READY, copy=copy)

    async def fail(self, photo_id: int) -> None:
        await self.tx.executor.run(_COME_TO, by_id=photo_id, to=PhotoState.FAILED, copy=None)

    async def set_used(self, product_id: int, public_ids: Collection[str]) -> None:
        await self.tx.executor.run(_USE, product=product_id, now=self.tx.at, **_named(public_ids))

    async def waiting(self) -> int:
        return await self.tx.executor.value(_COUNT, int) or 0

    async def claim(self, holder: str, *, most: int, lease_s: int) -> list[int]:
        now = self.tx.at
        given = {"by": holder, "until": now + lease_s * 1000, "now": now, "most": most}
        return await self.tx.executor.values(_CLAIM, int, **given)

    @property
    def leases(self) -> StoredLeases:
        return StoredLeases(self.tx, _LEASED)
