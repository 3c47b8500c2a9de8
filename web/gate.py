"""The gate: who a request comes from, by its access token."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from aiohttp import web

from domain.identity.errors import NotSignedIn
from domain.identity.records import Identity
from domain.identity.roles import as_signed_in
from domain.people import Actor, Status
from domain.policy import for_a_shop
from domain.unit_of_work import Store
from web.routes import Caller

CACHED_FOR = timedelta(seconds=30)
MOST_CACHED = 10_000


class Claims(Protocol):
    """What an access token says. `session` is empty and `scopes` given where another system calls."""

    @property
    def subject(self) -> str: ...

    @property
    def session(self) -> str: ...

    @property
    def epoch(self) -> int: ...

    @property
    def scopes(self) -> tuple[str, ...]: ...


class Tokens(Protocol):
    """Reads access tokens."""

    async def read(self, token: str, now: datetime) -> Claims:
        """Raises NotSignedIn."""


class TokenGate:
    """Reads the token, and asks on every request whether its session still counts.

    Only what a person may do is cached, by their epoch, which moves with every change of it, and by the
    chat that was linked last.
    """

    def __init__(self, store: Store, tokens: Tokens, now: Callable[[], datetime]) -> None:
        self._store, self._tokens, self._now = store, tokens, now
        self._actors: dict[tuple[int, int, int], tuple[datetime, Actor]] = {}

    async def caller(self, request: web.Request) -> Caller | None:
        """Who calls; None where no token is shown. Raises NotSignedIn."""
        kind, _, token = request.headers.get("Authorization", "").partition(" ")
        if not kind:
            return None
        if kind.lower() != "bearer":
            raise NotSignedIn
        return await self.by_token(token.strip())

    async def by_token(self, token: str) -> Caller:
        """Who a token stands for. Raises NotSignedIn."""
        claims = await self._tokens.read(token, self._now())
        if not claims.session:
            return await self._service(claims)
        found = await self._store.read().sessions.live(claims.session)
        if found is None or found.identity.public_id != claims.subject:
            raise NotSignedIn
        session, identity, newest_chat = found
        self._must_count(identity, claims)
        actor = await self._actor(identity, newest_chat)
        return Caller(as_signed_in(actor, identity, session), session)

    async def _service(self, claims: Claims) -> Caller:
        found = await self._store.read().service_accounts.acting(claims.subject)
        if found is None:
            raise NotSignedIn
        identity, shop_id = found
        self._must_count(identity, claims)
        actor, scopes = await self._actor(identity), frozenset(claims.scopes)
        if shop_id is not None:
            actor = for_a_shop(actor, shop_id, scopes)
        return Caller(actor, None, scopes, shop_id)

    def _must_count(self, identity: Identity, claims: Claims) -> None:
        if identity.status is not Status.ACTIVE or identity.epoch != claims.epoch:
            raise NotSignedIn

    async def _actor(self, identity: Identity, newest_chat: int = 0) -> Actor:
        key, now = (identity.id, identity.epoch, newest_chat), self._now()
        kept = self._actors.get(key)
        if kept and now - kept[0] <= CACHED_FOR:
            return replace(
                kept[1],
                name=identity.name,
                language=identity.language,
                preferences=identity.preferences,
                consent=identity.consent,
            )
        actor = await self._store.read().identities.actor(identity.id)
        if len(self._actors) >= MOST_CACHED:
            self._actors.clear()
        self._actors[key] = (now, actor)
        return actor
