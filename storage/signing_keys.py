"""Keys of access tokens; the private halves are sealed under the root secret."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import bindparam, select

from domain.ports.clients import SigningKey
from storage import identity_tables as it
from storage.rows import adding
from storage.session import Session, from_ms, to_ms

_row = it.signing_key.c

_ALL = (
    select(_row.kid, _row.private, _row.public, _row.signs_until, _row.verifies_until)
    .where(_row.verifies_until > bindparam("now"))
    .order_by(_row.created_at.desc(), _row.kid)
)
_ADD = adding(it.signing_key, "kid", "private", "public", "created_at", "signs_until", "verifies_until")


@dataclass(frozen=True, slots=True)
class StoredSigningKeys:
    """Signing keys in the database."""

    session: Session

    async def all(self) -> list[SigningKey]:
        """Those that still verify, newest first."""
        return [
            SigningKey(
                kid=row.kid,
                private=self.session.sealer.unseal_ours(row.private, place_of(row.kid)),
                public=row.public,
                signs_until=from_ms(row.signs_until),
                verifies_until=from_ms(row.verifies_until),
            )
            for row in await self.session.seam.rows(_ALL, now=self.session.at)
        ]

    async def add(self, key: SigningKey) -> None:
        """A new one."""
        await self.session.seam.rows(
            _ADD,
            kid=key.kid,
            private=self.session.sealer.seal_ours(key.private, place_of(key.kid)),
            public=key.public,
            created_at=self.session.at,
            signs_until=to_ms(key.signs_until),
            verifies_until=to_ms(key.verifies_until),
        )


def place_of(kid: str) -> str:
    """Where the private half is sealed."""
    return f"signing_key.private:{kid}"
