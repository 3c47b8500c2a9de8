"""Who makes access tokens, as the API sees it."""

from __future__ import annotations

from typing import Protocol

from domain.identity.records import Identity, Session


class Issuer(Protocol):
    """Makes access tokens; each comes with how many seconds it is good for."""

    async def issue(self, identity: Identity, session: Session) -> tuple[str, int]:
        """For a person's session."""

    async def issue_for_service(
        self, identity: Identity, audience: str, scopes: tuple[str, ...]
    ) -> tuple[str, int]:
        """For another system, at one audience (empty: here)."""
