"""The keyring: signing keys in the database, tokens made and read with them in every process."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from domain.errors import NotSignedIn
from domain.identity import Identity, Session
from domain.identity_work import IdentityStore
from security.keys import due_for_rotation, new_key
from security.tokens import LIFE, AccessTokens, Claims

SOONEST = timedelta(seconds=5)
"""Between two looks into the database for a key that another process may have made."""


class Keyring:
    """Access tokens for one issuer, which is their audience too."""

    def __init__(self, store: IdentityStore, issuer: str, now: Callable[[], datetime]) -> None:
        self._store, self._issuer, self._now = store, issuer, now
        self._tokens = AccessTokens(issuer, issuer, ())
        self._looked = datetime.min.replace(tzinfo=now().tzinfo)

    async def open(self) -> None:
        """Reads the keys, making the first where there is none."""
        await self.rotate()
        await self._look()

    async def rotate(self) -> None:
        """Makes the next key where it is time; called daily."""
        async with self._store.begin() as work:
            if due_for_rotation(await work.signing_keys.all(), work.now):
                await work.signing_keys.add(new_key(work.now))
        await self._look()

    async def issue(self, identity: Identity, session: Session) -> tuple[str, int]:
        """A token for a session, and how many seconds it is good for."""
        token = self._tokens.issue(
            identity.public_id, session.public_id, identity.epoch, self._issuer, self._now()
        )
        return token, int(LIFE.total_seconds())

    async def read(self, token: str, now: datetime) -> Claims:
        """What a token says; a key that is not known may be new. Raises NotSignedIn."""
        try:
            return self._tokens.read(token, now)
        except NotSignedIn:
            if now - self._looked < SOONEST:
                raise
        await self._look()
        return self._tokens.read(token, now)

    def jwks(self) -> dict[str, list[dict[str, str]]]:
        """The public keys (RFC 7517)."""
        return self._tokens.jwks(self._now())

    async def _look(self) -> None:
        self._looked = self._now()
        self._tokens.use(await self._store.read().signing_keys.all())
