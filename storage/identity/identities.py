"""Records of people and services."""

from __future__ import annotations

import hashlib
import json
import secrets
from dataclasses import dataclass
from functools import cache
from typing import Unpack

from sqlalchemy import Update, and_, bindparam, func, or_, select, update

from domain.errors import NotFound
from domain.identity.errors import HandleTaken
from domain.identity.ports.records import IdentityParts
from domain.identity.records import Identity
from domain.people import Actor, Status
from domain.preferences import Preferences
from storage.engine.personal import make_key
from storage.engine.rows import adding_once, found
from storage.engine.transaction import Transaction
from storage.identity.actors import ACTOR, ActorRow, actor_of
from storage.identity.identity_rows import IDENTITY, PERSON, IdentityRow, preferences_of
from storage.schema import tables as t
from storage.schema.people import TELEGRAM

CHANGEABLE = frozenset(IdentityParts.__annotations__)
_row = t.identity.c

_GET = select(*IDENTITY).where(_row.id == bindparam("by_id"))
_BY_PUBLIC_ID = select(*IDENTITY).where(_row.public_id == bindparam("known_as"))
_BY_HANDLE = select(*IDENTITY).where(_row.handle == bindparam("called"))
_ADD = (
    adding_once(
        t.identity,
        "public_id",
        "name",
        "language",
        "kind",
        "handle",
        "created_at",
    )
    .on_conflict_do_nothing(index_elements=["handle"])
    .returning(*IDENTITY)
)
_one = update(t.identity).where(_row.id == bindparam("by_id"))
_SET_STATUS = _one.values(status=bindparam("new_status"), epoch=_row.epoch + 1).returning(_row.epoch)
_BUMP = _one.values(epoch=_row.epoch + 1).returning(_row.epoch)
# Weaker than FOR UPDATE: rows of others that only name this one (a session, a message) need not wait.
_HOLD = select(_row.id).where(_row.id == bindparam("by_id")).with_for_update(key_share=True)
_APPROVE_FACTORS = _one.values(factors_approved_at=bindparam("since"))
_pattern = func.lower(bindparam("pattern"))
_PAGE = (
    select(*IDENTITY)
    .where(
        _row.id > bindparam("after"),
        or_(
            func.lower(_row.handle).like(_pattern, escape="/"),
            func.lower(_row.name).like(_pattern, escape="/"),
        ),
    )
    .order_by(_row.id)
    .limit(bindparam("most"))
)
_PREFERENCES = select(_row.preferences).where(_row.id == bindparam("by_id")).with_for_update()
_SET_PREFERENCES = _one.values(preferences=bindparam("new")).returning(_row.id)
_ACTOR = (
    ACTOR.outerjoin(
        t.chat_account, and_(t.chat_account.c.identity_id == _row.id, t.chat_account.c.provider == TELEGRAM)
    )
    .where(_row.id == bindparam("by_id"))
    .order_by(t.chat_account.c.id.desc())
)


@cache
def _change(fields: tuple[str, ...]) -> Update:
    """Sets these fields; there are a handful of combinations."""
    new: dict[str, object] = {field: bindparam(f"new_{field}") for field in fields}
    changed = _one.values(new)
    if "handle" in fields:
        other = t.identity.alias()
        taken = select(other.c.id).where(
            other.c.handle == bindparam("new_handle"), other.c.id != bindparam("by_id")
        )
        changed = changed.where(~taken.exists())
    return changed.returning(_row.id)


async def add_identity(
    tx: Transaction, kind: str, name: str, language: str, *, handle: str | None
) -> Identity | None:
    """A new record with a data key; None where the handle is taken."""
    row = await tx.executor.row(
        _ADD,
        IdentityRow,
        public_id=secrets.token_hex(16),
        name=name,
        language=language,
        kind=kind,
        handle=handle,
        created_at=tx.at,
    )
    if row is None:
        return None
    await make_key(tx, row.id)
    return row.identity


async def bump_epoch(tx: Transaction, identity_id: int) -> int:
    """Earlier proofs do not count any more; gives the new epoch. Raises NotFound."""
    return found(await tx.executor.value(_BUMP, int, by_id=identity_id))


@dataclass(frozen=True, slots=True)
class StoredIdentities:
    """Identities in the database."""

    tx: Transaction

    async def get(self, identity_id: int) -> Identity:
        return found(await self.tx.executor.row(_GET, IdentityRow, by_id=identity_id)).identity

    async def by_public_id(self, public_id: str) -> Identity:
        return found(await self.tx.executor.row(_BY_PUBLIC_ID, IdentityRow, known_as=public_id)).identity

    async def by_handle(self, handle: str) -> Identity | None:
        row = await self.tx.executor.row(_BY_HANDLE, IdentityRow, called=handle)
        return row and row.identity

    async def create(self, handle: str | None, name: str, language: str) -> Identity | None:
        if handle:
            await self._alone_with(handle)
        return await add_identity(self.tx, PERSON, name, language, handle=handle)

    async def change(self, identity_id: int, **fields: Unpack[IdentityParts]) -> None:
        if not fields or not fields.keys() <= CHANGEABLE:
            raise TypeError(f"an identity's {', '.join(fields) or 'nothing'} cannot be changed so")
        if handle := fields.get("handle"):
            await self._alone_with(handle)
        given = {f"new_{field}": value for field, value in fields.items()}
        statement = _change(tuple(sorted(fields)))
        if not await self.tx.executor.run(statement, by_id=identity_id, **given):
            await self.get(identity_id)
            raise HandleTaken

    async def set_status(self, identity_id: int, status: Status) -> None:
        found(await self.tx.executor.value(_SET_STATUS, int, by_id=identity_id, new_status=status))

    async def bump_epoch(self, identity_id: int) -> int:
        return await bump_epoch(self.tx, identity_id)

    async def hold(self, identity_id: int) -> None:
        found(await self.tx.executor.value(_HOLD, int, by_id=identity_id))

    async def approve_factors(self, identity_id: int, is_approved: bool) -> None:
        since = self.tx.at if is_approved else None
        await self.tx.executor.run(_APPROVE_FACTORS, by_id=identity_id, since=since)

    async def page(self, *, after: int, most: int, search: str = "") -> list[Identity]:
        plain = search.replace("/", "//").replace("%", "/%").replace("_", "/_")
        rows = await self.tx.executor.rows(_PAGE, IdentityRow, after=after, most=most, pattern=f"{plain}%")
        return [row.identity for row in rows]

    async def preferences(self, identity_id: int) -> Preferences:
        return preferences_of(found(await self.tx.executor.value(_PREFERENCES, str, by_id=identity_id)))

    async def set_preferences(self, identity_id: int, preferences: Preferences) -> None:
        new = json.dumps(preferences.kept(), ensure_ascii=False, separators=(",", ":"))
        found(await self.tx.executor.value(_SET_PREFERENCES, int, by_id=identity_id, new=new))

    async def actor(self, identity_id: int) -> Actor:
        rows = await self.tx.executor.rows(_ACTOR, ActorRow, by_id=identity_id)
        if not rows:
            raise NotFound
        return actor_of(rows)

    async def _alone_with(self, handle: str) -> None:
        """Waits for whoever takes this handle just now: the index would end our transaction instead."""
        digest = hashlib.sha256(f"handle:{handle}".encode()).digest()
        await self.tx.executor.alone(int.from_bytes(digest[:8], signed=True))
