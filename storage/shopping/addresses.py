"""Where people live, sealed with the data key of the person."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from typing import NamedTuple

from sqlalchemy import bindparam, case, delete, func, select, update

from domain.errors import TooManyKept
from domain.shopping.address import Address
from domain.shopping.addresses import ALL, MOST
from domain.shopping.errors import AddressChanged
from domain.values import Place
from storage.engine.personal import PersonalKey, held_key_of, hold, key_of
from storage.engine.rows import found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction
from storage.schema import tables as t
from storage.schema.columns import label
from storage.shopping import deleting
from storage.shopping.address_rows import adding_below, putting_back, said, told

COMPARED = 20
"""How many of a person's last addresses a new one is compared with."""
SAME_PLACE_M = 50
"""Two points nearer than this, in metres, are one place: a phone's own location is no better."""

_SEALED = label(t.address.c.sealed)


class _AddressRow(NamedTuple):
    id: int
    public_id: str
    sealed: bytes
    version: int
    was_default: int
    wrapped: bytes


_ALL = (
    select(*columns(_AddressRow, t.address, t.personal_key))
    .join_from(t.address, t.personal_key, t.personal_key.c.identity_id == t.address.c.identity_id)
    .where(t.address.c.identity_id == bindparam("of_identity"))
)
_READ = _ALL.where(t.address.c.deleted_at.is_(None))
_BY_USE = (t.address.c.used_at.desc(), t.address.c.id.desc())
_LAST = _READ.order_by(case((t.address.c.id == bindparam("first"), 0), else_=1), *_BY_USE).limit(
    bindparam("most")
)
_KEPT = (t.address.c.identity_id == bindparam("of_identity"), t.address.c.deleted_at.is_(None))
_COUNT = select(func.count(t.address.c.id)).where(*_KEPT)
_BEYOND = (
    select(t.address.c.id)
    .where(*_KEPT)
    .order_by(*_BY_USE)
    .limit(bindparam("so_many"))
    .offset(bindparam("most"))
)
_ONE = _READ.where(t.address.c.id == bindparam("by_id"))
_DELETED = _ALL.where(t.address.c.id == bindparam("by_id"), t.address.c.deleted_at.is_not(None))
_ADD = adding_below(t.address.c.identity_id, ["sealed"])
_PUT_BACK = putting_back(t.address.c.identity_id)
_FORGET_DRAFTS = (
    update(t.cart)
    .where(t.cart.c.identity_id == bindparam("of_identity"), t.cart.c.address_id == bindparam("by_id"))
    .values(address_id=None)
)
_FORGET = delete(t.address).where(
    t.address.c.identity_id == bindparam("of_identity"), t.address.c.id == bindparam("by_id")
)
_WRITE = (
    update(t.address)
    .where(
        t.address.c.id == bindparam("by_id"),
        t.address.c.version == bindparam("seen"),
        t.address.c.deleted_at.is_(None),
    )
    .values(sealed=bindparam("box"), version=t.address.c.version + 1)
    .returning(t.address.c.version)
)
_USED = update(t.address).where(t.address.c.id == bindparam("by_id")).values(used_at=bindparam("now"))


def _is_same(known: Address, new: Address) -> bool:
    """Whether a typed address is the known one: "Flat 2" below two different points is two addresses."""
    if known.line != new.line or new.label not in ("", known.label):
        return False
    place = new.place
    return place is None or (known.place is not None and place.metres_to(known.place) <= SAME_PLACE_M)


@dataclass(frozen=True, slots=True)
class StoredAddresses:
    """Addresses in the database."""

    tx: Transaction

    async def add(
        self, identity_id: int, text: str, place: Place | None, *, most: int = MOST, **parts: str
    ) -> Address:
        new = replace(Address(0, identity_id, text, place), **parts)  # type: ignore[arg-type]
        for known in await self.of(identity_id, most=COMPARED):
            if _is_same(known, new):
                await self.used(known.id)
                return known
        return await self._new(new, most)

    async def write(self, address: Address) -> Address:
        key = await key_of(self.tx, address.identity_id)
        box = key.seal(told(address), _SEALED, address.public_id)
        if not await self.tx.executor.run(_WRITE, by_id=address.id, seen=address.version, box=box):
            raise AddressChanged
        return replace(address, version=address.version + 1)

    async def of(self, identity_id: int, *, most: int, first: int | None = None) -> list[Address]:
        rows = await self.tx.executor.rows(
            _LAST, _AddressRow, of_identity=identity_id, most=most, first=first or 0
        )
        return [self._address(identity_id, row) for row in rows]

    async def count(self, identity_id: int) -> int:
        return await self.tx.executor.value(_COUNT, int, of_identity=identity_id) or 0

    async def beyond(self, identity_id: int, most: int) -> list[int]:
        return await self.tx.executor.values(_BEYOND, int, of_identity=identity_id, most=most, so_many=ALL)

    async def get(self, identity_id: int, address_id: int) -> Address:
        row = await self.tx.executor.row(_ONE, _AddressRow, of_identity=identity_id, by_id=address_id)
        return self._address(identity_id, found(row))

    async def used(self, address_id: int) -> None:
        await self.tx.executor.run(_USED, by_id=address_id, now=self.tx.at)

    async def forget(self, identity_id: int, address_id: int) -> None:
        await self.tx.executor.run(_FORGET_DRAFTS, of_identity=identity_id, by_id=address_id)
        await self.tx.executor.run(_FORGET, of_identity=identity_id, by_id=address_id)

    async def delete(self, address: Address, *, was_default: bool) -> None:
        await deleting.delete_address(self.tx, address, was_default=was_default)

    async def deleted(self, identity_id: int, address_id: int) -> tuple[Address, bool] | None:
        row = await self.tx.executor.row(_DELETED, _AddressRow, of_identity=identity_id, by_id=address_id)
        return (self._address(identity_id, row), bool(row.was_default)) if row else None

    async def bring_back(self, address: Address) -> None:
        await hold(self.tx, address.identity_id)
        given = {"of_holder": address.identity_id, "by_id": address.id, "most": MOST}
        if await self.tx.executor.value(_PUT_BACK, int, **given) is None:
            raise TooManyKept(most=MOST)

    async def _new(self, new: Address, most: int) -> Address:
        public_id, at = secrets.token_hex(16), self.tx.at
        key = await held_key_of(self.tx, new.identity_id)
        number = await self.tx.executor.value(
            _ADD,
            int,
            public_id=public_id,
            identity_id=new.identity_id,
            sealed=key.seal(told(new), _SEALED, public_id),
            created_at=at,
            used_at=at,
            most=most,
        )
        if number is None:
            raise TooManyKept(most=most)
        return replace(new, id=number, public_id=public_id, is_new=True)

    def _address(self, identity_id: int, row: _AddressRow) -> Address:
        key = PersonalKey(self.tx.sealer, identity_id, row.wrapped)
        opened = found(key.open(row.sealed, _SEALED, row.public_id))
        return said(opened, row.id, row.public_id, row.version, identity_id)
