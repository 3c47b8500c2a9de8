"""Keys of access tokens; the private halves are sealed under the root secret."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import bindparam, select

from domain.identity.ports.clients import SigningKey
from storage.engine.rows import adding
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms, to_ms
from storage.schema import identity_tables as it
from storage.schema.columns import binding

_row = it.signing_key.c


class _KeyRow(NamedTuple):
    kid: str
    private: bytes
    public: bytes
    signs_until: int
    verifies_until: int


_ALL = (
    select(*columns(_KeyRow, it.signing_key))
    .where(_row.verifies_until > bindparam("now"))
    .order_by(_row.created_at.desc(), _row.kid)
)
_ADD = adding(it.signing_key, "kid", "private", "public", "created_at", "signs_until", "verifies_until")


@dataclass(frozen=True, slots=True)
class StoredSigningKeys:
    """Signing keys in the database."""

    tx: Transaction

    async def all(self) -> list[SigningKey]:
        return [
            SigningKey(
                kid=row.kid,
                private=self.tx.sealer.unseal_ours(row.private, binding(_row.private, row.kid)),
                public=row.public,
                signs_until=from_ms(row.signs_until),
                verifies_until=from_ms(row.verifies_until),
            )
            for row in await self.tx.executor.rows(_ALL, _KeyRow, now=self.tx.at)
        ]

    async def add(self, key: SigningKey) -> None:
        await self.tx.executor.run(
            _ADD,
            kid=key.kid,
            private=self.tx.sealer.seal_ours(key.private, binding(_row.private, key.kid)),
            public=key.public,
            created_at=self.tx.at,
            signs_until=to_ms(key.signs_until),
            verifies_until=to_ms(key.verifies_until),
        )
