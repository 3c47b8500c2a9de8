"""Signed-in clients. Each has a family of refresh tokens, of which only the newest is unused.

The next token is a keyed hash of the one that was shown: it can be given again, though no token is kept.
"""

from __future__ import annotations

import base64
import secrets
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import String, and_, bindparam, case, func, or_, select, update

from domain.identity.ports.clients import LiveSession, Opened
from domain.identity.records import AGAIN, LIFETIMES, Identity, Method, Session, SessionKind
from domain.people import Status
from storage.engine.rows import adding, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, to_ms
from storage.identity.identity_rows import IDENTITY, SESSION, IdentityRow, SessionRow
from storage.schema import identity_tables as it
from storage.schema import tables as t

TOKEN_BYTES = 32
MOST = 50
"""How many sessions one person has; the one used longest ago ends for another."""
REUSED = "refresh-reused"
"""Why a session ended whose used refresh token came again: somebody has a copy of it."""
_REFRESH, _NEXT = "refresh token", "next refresh token"
_row, _token = it.session.c, it.refresh_token.c
_now = bindparam("now", type_=t.BIG)
_since = bindparam("since", type_=t.BIG)
_is_live = and_(_row.ended_at.is_(None), _row.idle_until > _now, _row.until > _now)


class _OwnedRow(NamedTuple):
    session: SessionRow
    identity: IdentityRow

    @property
    def owned(self) -> tuple[Session, Identity]:
        return self.session.session, self.identity.identity


class _LiveRow(NamedTuple):
    session: SessionRow
    identity: IdentityRow
    newest_chat: int

    @property
    def live(self) -> LiveSession:
        return LiveSession(self.session.session, self.identity.identity, self.newest_chat)


_OWNED = columns(_OwnedRow, session=SESSION, identity=IDENTITY)
_newest_chat = (
    select(func.coalesce(func.max(t.chat_account.c.id), 0))
    .where(t.chat_account.c.identity_id == t.identity.c.id)
    .correlate(t.identity)
    .scalar_subquery()
)
_OPEN = adding(
    it.session,
    "public_id",
    "identity_id",
    "kind",
    "client",
    "methods",
    "created_at",
    "used_at",
    "idle_until",
    "until",
    "proved_at",
).returning(*SESSION)
_ISSUE = adding(it.refresh_token, "session_id", "mac", "issued_at")
_of_the_active = (
    select(_row.id)
    .join_from(it.session, t.identity, t.identity.c.id == _row.identity_id)
    .where(_is_live, t.identity.c.status == Status.ACTIVE)
)
_USE = (
    update(it.refresh_token)
    .where(
        _token.mac == bindparam("of_token"), _token.used_at.is_(None), _token.session_id.in_(_of_the_active)
    )
    .values(used_at=_now)
    .returning(_token.session_id)
)
_idle = case(
    *((_row.kind == kind, bindparam(f"idle_{kind}", type_=t.BIG)) for kind in SessionKind), else_=_now
)
_TOUCH = (
    update(it.session)
    .where(_row.id == bindparam("by_id"), _is_live)
    .values(used_at=_now, idle_until=case((_row.until < _idle, _row.until), else_=_idle))
    .returning(*SESSION)
)
_PROVE = (
    update(it.session)
    .where(_row.id == bindparam("by_id"), _is_live)
    .values(
        proved_at=_now,
        methods=case(
            (_row.methods.like(bindparam("shown")), _row.methods),
            else_=_row.methods + bindparam("further", type_=String),
        ),
    )
    .returning(_row.id)
)
_by_token = (
    select(*SESSION).join_from(it.refresh_token, it.session).where(_token.mac == bindparam("of_token"))
)
_USED = _by_token.where(_token.used_at < _since)
_USED_JUST_NOW = _by_token.where(_token.used_at >= _since, _token.session_id.in_(_of_the_active))
_LIVE = (
    select(*columns(_LiveRow, session=SESSION, identity=IDENTITY, newest_chat=_newest_chat))
    .join_from(it.session, t.identity, t.identity.c.id == _row.identity_id)
    .where(_row.public_id == bindparam("known_as"), _is_live)
)
_SHOWN = (
    select(*_OWNED)
    .join_from(it.session, t.identity, t.identity.c.id == _row.identity_id)
    .join(it.refresh_token, _token.session_id == _row.id)
    .where(
        _token.mac == bindparam("of_token"), or_(_token.used_at.is_(None), _token.used_at >= _since), _is_live
    )
)
_OF = (
    select(*SESSION)
    .where(_row.identity_id == bindparam("of_identity"), _is_live)
    .order_by(_row.used_at.desc(), _row.id.desc())
)
_ending = update(it.session).where(_is_live).values(ended_at=_now, end_reason=bindparam("why"))
_END = _ending.where(_row.id == bindparam("by_id")).returning(_row.id)
_others = it.session.alias()
_KEPT = (
    select(_others.c.id)
    .where(
        _others.c.identity_id == bindparam("of_identity"),
        _others.c.ended_at.is_(None),
        _others.c.idle_until > _now,
        _others.c.until > _now,
    )
    .order_by(_others.c.used_at.desc(), _others.c.id.desc())
    .limit(MOST)
)
_END_BEYOND = _ending.where(_row.identity_id == bindparam("of_identity"), _row.id.not_in(_KEPT))
_END_ALL = _ending.where(
    _row.identity_id == bindparam("of_identity"), _row.id != bindparam("kept")
).returning(_row.id)


@dataclass(frozen=True, slots=True)
class StoredSessions:
    """Sessions in the database."""

    tx: Transaction

    async def open(
        self, identity_id: int, kind: SessionKind, client: str, methods: tuple[Method, ...]
    ) -> Opened:
        now, life = self.tx.now, LIFETIMES[kind]
        row = await self.tx.executor.row(
            _OPEN,
            SessionRow,
            public_id=secrets.token_hex(16),
            identity_id=identity_id,
            kind=kind,
            client=client,
            methods=" ".join(methods),
            created_at=self.tx.at,
            used_at=self.tx.at,
            idle_until=to_ms(now + min(life.idle, life.whole)),
            until=to_ms(now + life.whole),
            proved_at=self.tx.at,
        )
        await self.tx.executor.run(_END_BEYOND, of_identity=identity_id, why="too many", now=self.tx.at)
        opened = found(row).session
        return Opened(opened, await self._issue(opened.id, secrets.token_urlsafe(TOKEN_BYTES)))

    async def rotate(self, refresh: str) -> Opened | None:
        executor, now = self.tx.executor, self.tx.at
        session_id = await executor.value(_USE, int, of_token=self._mac(refresh), now=now)
        if session_id is None:
            return await self._once_more(refresh)
        touched = await executor.row(_TOUCH, SessionRow, by_id=session_id, now=now, **self._idle())
        return touched and Opened(touched.session, await self._issue(session_id, self._next(refresh)))

    async def was_reused(self, refresh: str) -> Session | None:
        row = await self.tx.executor.row(
            _USED, SessionRow, of_token=self._mac(refresh), since=self._just_now()
        )
        return row and row.session

    async def live(self, public_id: str) -> LiveSession | None:
        row = await self.tx.executor.row(_LIVE, _LiveRow, known_as=public_id, now=self.tx.at)
        return row and row.live

    async def shown(self, refresh: str) -> tuple[Session, Identity] | None:
        known_by = {"of_token": self._mac(refresh), "since": self._just_now()}
        row = await self.tx.executor.row(_SHOWN, _OwnedRow, **known_by, now=self.tx.at)
        return row and row.owned

    async def touch(self, session_id: int) -> None:
        await self.tx.executor.run(_TOUCH, by_id=session_id, now=self.tx.at, **self._idle())

    async def prove(self, session_id: int, method: Method) -> bool:
        shown = {"shown": f"%{method}%", "further": f" {method}"}
        return bool(await self.tx.executor.run(_PROVE, by_id=session_id, now=self.tx.at, **shown))

    async def of(self, identity_id: int) -> list[Session]:
        rows = await self.tx.executor.rows(_OF, SessionRow, of_identity=identity_id, now=self.tx.at)
        return [row.session for row in rows]

    async def end(self, session_id: int, reason: str) -> bool:
        return bool(await self.tx.executor.run(_END, by_id=session_id, why=reason, now=self.tx.at))

    async def end_all(self, identity_id: int, reason: str, *, but: int | None = None) -> int:
        return await self.tx.executor.run(
            _END_ALL, of_identity=identity_id, why=reason, kept=but or 0, now=self.tx.at
        )

    async def _once_more(self, refresh: str) -> Opened | None:
        """What a used token still gives; one that was used too long ago ends its family."""
        known_by = {"of_token": self._mac(refresh), "since": self._just_now()}
        row = await self.tx.executor.row(_USED_JUST_NOW, SessionRow, **known_by, now=self.tx.at)
        if row:
            return Opened(row.session, self._next(refresh))
        if copied := await self.was_reused(refresh):
            await self.end(copied.id, REUSED)
        return None

    async def _issue(self, session_id: int, refresh: str) -> str:
        await self.tx.executor.run(
            _ISSUE, session_id=session_id, mac=self._mac(refresh), issued_at=self.tx.at
        )
        return refresh

    def _next(self, refresh: str) -> str:
        return base64.urlsafe_b64encode(self.tx.sealer.mac(refresh, _NEXT)).rstrip(b"=").decode()

    def _just_now(self) -> int:
        return to_ms(self.tx.now - AGAIN)

    def _idle(self) -> dict[str, int]:
        return {f"idle_{kind}": to_ms(self.tx.now + LIFETIMES[kind].idle) for kind in SessionKind}

    def _mac(self, refresh: str) -> bytes:
        return self.tx.sealer.mac(refresh, _REFRESH)
