"""Ways in that an outside provider vouches for."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import bindparam, select

from storage import identity_tables as it
from storage.rows import adding_once
from storage.session import Session

_row = it.external_login.c
_OF = select(_row.identity_id).where(
    _row.provider == bindparam("by_provider"), _row.subject == bindparam("known_as")
)
_BY_IDENTITY = (
    select(_row.provider).where(_row.identity_id == bindparam("of_identity")).order_by(_row.provider)
)
_ADD = (
    adding_once(it.external_login, "provider", "subject", "identity_id", "created_at")
    .on_conflict_do_nothing()
    .returning(_row.identity_id)
)


@dataclass(frozen=True, slots=True)
class StoredExternalLogins:
    """External logins in the database."""

    session: Session

    async def of(self, provider: str, subject: str) -> int | None:
        """Whose it is."""
        found = await self.session.seam.value(_OF, by_provider=provider, known_as=subject)
        return None if found is None else int(found)

    async def add(self, identity_id: int, provider: str, subject: str) -> bool:
        """A new one; False where it is somebody's."""
        return bool(
            await self.session.seam.rows(
                _ADD, provider=provider, subject=subject, identity_id=identity_id, created_at=self.session.at
            )
        )

    async def providers(self, identity_id: int) -> list[str]:
        """Through which providers a person comes."""
        return [row.provider for row in await self.session.seam.rows(_BY_IDENTITY, of_identity=identity_id)]
