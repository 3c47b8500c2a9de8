"""Guests of shops: people without a chat whose orders staff take, found again by a keyed hash."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from sqlalchemy import bindparam, select

from storage.engine.personal import make_key
from storage.engine.rows import adding, found
from storage.engine.transaction import Transaction
from storage.schema import tables as t

_g = t.guest.c
_OF = select(_g.identity_id).where(_g.shop_id == bindparam("shop"), _g.phone_hash == bindparam("hashed"))
_SHOP_OF = select(_g.shop_id).where(_g.identity_id == bindparam("of_identity"))
_ADD = adding(t.guest, "shop_id", "phone_hash", "identity_id")
_ADD_IDENTITY = adding(t.identity, "public_id", "name", "language", "kind", "created_at").returning(
    t.identity.c.id
)
GUEST = "guest"
"""What kind of identity it is: nobody comes in by it."""
NAMELESS = "—"


@dataclass(frozen=True, slots=True)
class StoredGuests:
    """Guests in the database."""

    tx: Transaction

    async def of(self, shop_id: int, phone: str) -> int | None:
        return await self.tx.executor.value(_OF, int, shop=shop_id, hashed=self._hash(phone))

    async def add(self, shop_id: int, phone: str, language: str) -> int:
        given = {"name": NAMELESS, "language": language, "kind": GUEST, "created_at": self.tx.at}
        made = await self.tx.executor.value(_ADD_IDENTITY, int, public_id=secrets.token_hex(16), **given)
        identity_id = found(made)
        await make_key(self.tx, identity_id)
        whose = {"shop_id": shop_id, "identity_id": identity_id}
        await self.tx.executor.run(_ADD, **whose, phone_hash=self._hash(phone))
        return identity_id

    async def shop_of(self, guest_id: int) -> int | None:
        return await self.tx.executor.value(_SHOP_OF, int, of_identity=guest_id)

    def _hash(self, phone: str) -> bytes:
        return self.tx.sealer.mac(phone, "guest-phone")
