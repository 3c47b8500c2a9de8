"""One person's sealed columns: what is bound to which row, and what is left after the key is gone."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import bindparam, select

from domain.errors import NotFound
from domain.people import Status
from domain.values import Place
from storage.engine.rows import adding_once
from storage.engine.sealing import Sealer
from storage.engine.transaction import Transaction
from storage.schema import tables as t

_KEY = select(t.personal_key.c.wrapped).where(t.personal_key.c.identity_id == bindparam("of_identity"))
# Held until the commit, so that what is counted of a person's is counted by one at a time.
_HELD = (
    select(t.identity.c.id).where(t.identity.c.id == bindparam("of_identity")).with_for_update(key_share=True)
)
_HELD_KEY = _KEY.join(t.identity, t.identity.c.id == t.personal_key.c.identity_id).with_for_update(
    key_share=True, of=t.identity
)
_ADD_KEY = adding_once(t.personal_key, "identity_id", "wrapped").on_conflict_do_nothing()
_STATUS = select(t.identity.c.status).where(t.identity.c.id == bindparam("of_identity"))


@dataclass(frozen=True, slots=True)
class PersonalKey:
    """Seals and opens what belongs to one identity. `wrapped` is None once the person is erased."""

    sealer: Sealer
    identity_id: int
    wrapped: bytes | None

    def seal(self, text: str, column: str, public_id: str) -> bytes:
        """A box bound to `table.column` of the row; raises NotFound where the key is gone."""
        if self.wrapped is None:
            raise NotFound
        return self.sealer.seal(self.wrapped, self.identity_id, text, f"{column}:{public_id}")

    def open(self, box: bytes | None, column: str, public_id: str) -> str | None:
        """What is in the box; None where there is no box or the key is gone. Raises BadSeal."""
        if box is None or self.wrapped is None:
            return None
        return self.sealer.unseal(self.wrapped, self.identity_id, box, f"{column}:{public_id}")


async def key_of(tx: Transaction, identity_id: int) -> PersonalKey:
    """The key of a person, to seal with. One who has none, and is not erased, gets one."""
    wrapped = await tx.executor.value(_KEY, bytes, of_identity=identity_id)
    if wrapped is None:
        status = await tx.executor.value(_STATUS, str, of_identity=identity_id)
        if status is not None and status != Status.ERASED:
            return await make_key(tx, identity_id)
    return PersonalKey(tx.sealer, identity_id, wrapped)


async def hold(tx: Transaction, identity_id: int) -> None:
    """Has others wait who change what is counted of this person's."""
    await tx.executor.run(_HELD, of_identity=identity_id)


async def held_key_of(tx: Transaction, identity_id: int) -> PersonalKey:
    """The key of a person who is held from then on. Of one who had none yet, nothing is there to count."""
    wrapped = await tx.executor.value(_HELD_KEY, bytes, of_identity=identity_id)
    return await key_of(tx, identity_id) if wrapped is None else PersonalKey(tx.sealer, identity_id, wrapped)


async def make_key(tx: Transaction, identity_id: int) -> PersonalKey:
    """A key for a new person. One that a crash has left there, committed before its person, stands."""
    fresh = tx.sealer.new_key(identity_id)
    await tx.executor.run(_ADD_KEY, identity_id=identity_id, wrapped=fresh)
    wrapped = await tx.executor.value(_KEY, bytes, of_identity=identity_id)
    return PersonalKey(tx.sealer, identity_id, wrapped)


def place_text(text: str, place: Place | None) -> str:
    """An address as it is sealed: its text and its point, so that neither is kept without the other."""
    point = (place.latitude, place.longitude) if place else None
    return json.dumps({"text": text, "point": point}, ensure_ascii=False)


def place_from(opened: str | None) -> tuple[str, Place | None]:
    """The text and point of an opened address; an empty text where there was nothing to open."""
    if opened is None:
        return "", None
    found = json.loads(opened)
    return found["text"], Place(*found["point"]) if found["point"] else None
