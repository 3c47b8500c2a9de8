"""Passkeys: WebAuthn credentials."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from sqlalchemy import and_, bindparam, delete, or_, select, update

from domain.identity.errors import PasskeyKnown
from domain.identity.records import Passkey
from storage.engine.rows import adding_once
from storage.engine.transaction import Transaction
from storage.identity.identity_rows import PASSKEY, PasskeyRow
from storage.schema import identity_tables as it

_row = it.passkey.c

_PASSKEYS = select(*PASSKEY).where(_row.identity_id == bindparam("of_identity")).order_by(_row.id)
_ONE_PASSKEY = select(*PASSKEY).where(_row.credential_id == bindparam("known_as"))
_ADD_PASSKEY = (
    adding_once(
        it.passkey,
        "public_id",
        "identity_id",
        "credential_id",
        "public_key",
        "sign_count",
        "name",
        "created_at",
    )
    .on_conflict_do_nothing(index_elements=["credential_id"])
    .returning(*PASSKEY)
)
# https://www.w3.org/TR/webauthn-3/#sctn-sign-counter: an authenticator without a counter always says 0.
_moved_on = or_(_row.sign_count < bindparam("counted"), and_(_row.sign_count == 0, bindparam("counted") == 0))
_PASSKEY_USED = (
    update(it.passkey)
    .where(_row.id == bindparam("by_id"), _moved_on)
    .values(sign_count=bindparam("counted"), used_at=bindparam("now"))
    .returning(_row.id)
)
_DROP_PASSKEY = (
    delete(it.passkey)
    .where(_row.identity_id == bindparam("of_identity"), _row.public_id == bindparam("known_as"))
    .returning(_row.id)
)


@dataclass(frozen=True, slots=True)
class StoredPasskeys:
    """Passkeys in the database."""

    tx: Transaction

    async def of(self, identity_id: int) -> list[Passkey]:
        rows = await self.tx.executor.rows(_PASSKEYS, PasskeyRow, of_identity=identity_id)
        return [row.passkey for row in rows]

    async def get(self, credential_id: bytes) -> Passkey | None:
        row = await self.tx.executor.row(_ONE_PASSKEY, PasskeyRow, known_as=credential_id)
        return row and row.passkey

    async def add(
        self, identity_id: int, credential_id: bytes, public_key: bytes, sign_count: int, name: str
    ) -> Passkey:
        row = await self.tx.executor.row(
            _ADD_PASSKEY,
            PasskeyRow,
            public_id=secrets.token_hex(16),
            identity_id=identity_id,
            credential_id=credential_id,
            public_key=public_key,
            sign_count=sign_count,
            name=name,
            created_at=self.tx.at,
        )
        if row is None:
            raise PasskeyKnown
        return row.passkey

    async def used(self, passkey_id: int, sign_count: int) -> bool:
        return bool(
            await self.tx.executor.run(_PASSKEY_USED, by_id=passkey_id, counted=sign_count, now=self.tx.at)
        )

    async def drop(self, identity_id: int, public_id: str) -> bool:
        return bool(await self.tx.executor.run(_DROP_PASSKEY, of_identity=identity_id, known_as=public_id))
