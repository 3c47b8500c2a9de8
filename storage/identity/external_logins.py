"""Ways in that an outside provider vouches for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import bindparam, delete, select

from domain.identity.records import OutsideLogin
from storage.engine.rows import adding_once
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms
from storage.schema import identity_tables as it

_NAME = "outside login"
_row = it.external_login.c


class _LoginRow(NamedTuple):
    provider: str
    subject: str
    created_at: int


_OF = select(_row.identity_id).where(
    _row.provider == bindparam("by_provider"), _row.subject == bindparam("known_as")
)
_OF_PERSON = (
    select(*columns(_LoginRow, it.external_login))
    .where(_row.identity_id == bindparam("of_identity"))
    .order_by(_row.created_at, _row.provider, _row.subject)
)
_DROP = (
    delete(it.external_login)
    .where(
        _row.identity_id == bindparam("of_identity"),
        _row.provider == bindparam("by_provider"),
        _row.subject == bindparam("known_as"),
    )
    .returning(_row.identity_id)
)
_ADD = (
    adding_once(it.external_login, "provider", "subject", "identity_id", "created_at")
    .on_conflict_do_nothing()
    .returning(_row.identity_id)
)


@dataclass(frozen=True, slots=True)
class StoredExternalLogins:
    """External logins in the database."""

    tx: Transaction

    async def of(self, provider: str, subject: str) -> int | None:
        return await self.tx.executor.value(_OF, int, by_provider=provider, known_as=subject)

    async def add(self, identity_id: int, provider: str, subject: str) -> bool:
        return bool(
            await self.tx.executor.run(
                _ADD, provider=provider, subject=subject, identity_id=identity_id, created_at=self.tx.at
            )
        )

    async def of_person(self, identity_id: int) -> list[OutsideLogin]:
        rows = await self.tx.executor.rows(_OF_PERSON, _LoginRow, of_identity=identity_id)
        return [OutsideLogin(self._id(row), row.provider, from_ms(row.created_at)) for row in rows]

    async def drop(self, identity_id: int, public_id: str) -> bool:
        for row in await self.tx.executor.rows(_OF_PERSON, _LoginRow, of_identity=identity_id):
            if self._id(row) == public_id:
                gone = await self.tx.executor.run(
                    _DROP, of_identity=identity_id, by_provider=row.provider, known_as=row.subject
                )
                return bool(gone)
        return False

    def _id(self, row: _LoginRow) -> str:
        """What it is called outside: made from what it is, and nobody can guess it."""
        return self.tx.sealer.mac(f"{row.provider}\n{row.subject}", _NAME).hex()[:32]
