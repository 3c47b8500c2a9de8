"""Where people live, sealed with the data key of the person."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import bindparam, delete, select, update

from domain.people import Address
from domain.values import Place
from storage.engine.personal import PersonalKey, key_of, place_from, place_text
from storage.engine.rows import adding, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction
from storage.schema import tables as t
from storage.schema.columns import label

COMPARED = 20
"""How many of a person's last addresses a new one is compared with."""
SAME_PLACE_M = 50
"""Two points nearer than this, in metres, are one place: a phone's own location is no better."""

_SEALED = label(t.address.c.sealed)


class _AddressRow(NamedTuple):
    id: int
    public_id: str
    sealed: bytes
    wrapped: bytes


_READ = (
    select(*columns(_AddressRow, t.address, t.personal_key))
    .join_from(t.address, t.personal_key, t.personal_key.c.identity_id == t.address.c.identity_id)
    .where(t.address.c.identity_id == bindparam("of_identity"))
)
_LAST = _READ.order_by(t.address.c.used_at.desc(), t.address.c.id.desc()).limit(bindparam("most"))
_ONE = _READ.where(t.address.c.id == bindparam("by_id"))
_ADD = adding(t.address, "public_id", "identity_id", "sealed", "created_at", "used_at").returning(
    t.address.c.id
)
_FORGET_DRAFTS = (
    update(t.cart)
    .where(t.cart.c.identity_id == bindparam("of_identity"), t.cart.c.address_id == bindparam("by_id"))
    .values(address_id=None)
)
_FORGET = delete(t.address).where(
    t.address.c.identity_id == bindparam("of_identity"), t.address.c.id == bindparam("by_id")
)
_USED = update(t.address).where(t.address.c.id == bindparam("by_id")).values(used_at=bindparam("now"))


def _is_same(known: Address, text: str, place: Place | None) -> bool:
    """Whether a typed address is the known one: "Flat 2" below two different points is two addresses."""
    if known.text != text:
        return False
    return place is None or (known.place is not None and place.metres_to(known.place) <= SAME_PLACE_M)


@dataclass(frozen=True, slots=True)
class StoredAddresses:
    """Addresses in the database."""

    tx: Transaction

    async def add(self, identity_id: int, text: str, place: Place | None) -> Address:
        for known in await self.of(identity_id, most=COMPARED):
            if _is_same(known, text, place):
                await self.used(known.id)
                return known
        return await self._new(identity_id, text, place)

    async def of(self, identity_id: int, *, most: int) -> list[Address]:
        rows = await self.tx.executor.rows(_LAST, _AddressRow, of_identity=identity_id, most=most)
        return [self._address(identity_id, row) for row in rows]

    async def get(self, identity_id: int, address_id: int) -> Address:
        row = await self.tx.executor.row(_ONE, _AddressRow, of_identity=identity_id, by_id=address_id)
        return self._address(identity_id, found(row))

    async def used(self, address_id: int) -> None:
        await self.tx.executor.run(_USED, by_id=address_id, now=self.tx.at)

    async def forget(self, identity_id: int, address_id: int) -> None:
        await self.tx.executor.run(_FORGET_DRAFTS, of_identity=identity_id, by_id=address_id)
        await self.tx.executor.run(_FORGET, of_identity=identity_id, by_id=address_id)

    async def _new(self, identity_id: int, text: str, place: Place | None) -> Address:
        public_id, at = secrets.token_hex(16), self.tx.at
        key = await key_of(self.tx, identity_id)
        number = await self.tx.executor.value(
            _ADD,
            int,
            public_id=public_id,
            identity_id=identity_id,
            sealed=key.seal(place_text(text, place), _SEALED, public_id),
            created_at=at,
            used_at=at,
        )
        return Address(id=found(number), identity_id=identity_id, text=text, place=place, public_id=public_id)

    def _address(self, identity_id: int, row: _AddressRow) -> Address:
        key = PersonalKey(self.tx.sealer, identity_id, row.wrapped)
        text, place = place_from(key.open(row.sealed, _SEALED, row.public_id))
        return Address(id=row.id, identity_id=identity_id, text=text, place=place, public_id=row.public_id)
