"""The keyring: signing keys in the database, tokens made and read with them in every process."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from domain.identity.errors import NotSignedIn
from domain.identity.records import Identity, Session
from domain.unit_of_work import Store
from security.keys import due_for_rotation, new_key
from security.tokens import LIFE, AccessTokens, Claims

SOONEST = timedelta(seconds=5)
"""Between two looks into the database for a key that another process may have made."""


class Keyring:
    """Access tokens for one issuer, which is their audience too. Until it is opened, none counts.

    Processes that share a database read one another's: the issuer's name must not tell where one listens.
    """

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store, self._now = store, now
        self._issuer = ""
        self._tokens = AccessTokens("", "", ())
        self._looked = now()

    async def open(self, issuer: str) -> None:
        """Reads the keys, making the first where there is none; issues in this name."""
        self._issuer, self._tokens = issuer, AccessTokens(issuer, issuer, ())
        await self.rotate()

    async def rotate(self) -> None:
        """Makes the next key where it is time; called daily."""
        async with self._store.begin() as work:
            if due_for_rotation(await work.signing_keys.all(), work.now):
                await work.signing_keys.add(new_key(work.now))
        await self._look()

    async def issue(self, identity: Identity, session: Session) -> tuple[str, int]:
        """A token for a session, and how many seconds it is good for."""
        return await self._signed(identity, session.public_id, self._issuer, ())

    async def issue_for_service(
        self, identity: Identity, audience: str, scopes: tuple[str, ...]
    ) -> tuple[str, int]:
        """A token for another system, at one audience (empty: here), and how many seconds it is good for."""
        return await self._signed(identity, "", audience or self._issuer, scopes)

    async def read(self, token: str, now: datetime) -> Claims:
        """What a token says; a key that is not known may be new. Raises NotSignedIn."""
        try:
            return self._tokens.read(token, now)
        except NotSignedIn:
            if now - self._looked < SOONEST:
                raise
        await self._look()
        return self._tokens.read(token, now)

    async def jwks(self) -> dict[str, list[dict[str, str]]]:
        """The public keys (RFC 7517), those of other processes with them."""
        if self._now() - self._looked >= SOONEST:
            await self._look()
        return self._tokens.jwks(self._now())

    async def _signed(
        self, identity: Identity, session: str, audience: str, scopes: tuple[str, ...]
    ) -> tuple[str, int]:
        asked = (identity.public_id, session, identity.epoch, audience, self._now(), scopes)
        try:
            token = self._tokens.issue(*asked)
        except LookupError:
            # The daily errand may have been another process's.
            await self.rotate()
            token = self._tokens.issue(*asked)
        return token, int(LIFE.total_seconds())

    async def _look(self) -> None:
        self._looked = self._now()
        self._tokens.use(await self._store.read().signing_keys.all())
