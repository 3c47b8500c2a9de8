"""Identities and the Telegram accounts that they come by."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import bindparam, case, func, select, update

from domain.people import Actor, Role, Status
from storage.engine.personal import PersonalKey, key_of, make_key
from storage.engine.rows import adding, adding_once, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction
from storage.identity.actors import ACTOR, ActorRow, actor_of
from storage.identity.session_kinds import follow_roles
from storage.schema import tables as t
from storage.schema.columns import label
from storage.schema.people import TELEGRAM


class _AccountRow(NamedTuple):
    external_id: int
    language: str


class _NameRow(NamedTuple):
    id: int
    name: str
    status: str


class _PhoneRow(NamedTuple):
    public_id: str
    proved_phone: bytes | None
    wrapped: bytes | None


PROVED_PHONE = label(t.identity.c.proved_phone)
_BY_TELEGRAM = ACTOR.join(t.chat_account, t.chat_account.c.identity_id == t.identity.c.id).where(
    t.chat_account.c.provider == TELEGRAM, t.chat_account.c.external_id == bindparam("telegram_id")
)
_newest = (
    select(func.max(t.chat_account.c.id))
    .where(t.chat_account.c.identity_id == bindparam("of_identity"), t.chat_account.c.provider == TELEGRAM)
    .scalar_subquery()
)
_BY_IDENTITY = ACTOR.join(t.chat_account, t.chat_account.c.identity_id == t.identity.c.id).where(
    t.chat_account.c.id == _newest
)
_ADD_IDENTITY = adding(t.identity, "public_id", "name", "language", "created_at").returning(t.identity.c.id)
_ADD_ACCOUNT = adding(t.chat_account, "identity_id", "provider", "external_id", "created_at").returning(
    t.chat_account.c.id
)
_chats = (
    select(func.count()).where(t.chat_account.c.identity_id == bindparam("of_identity")).scalar_subquery()
)
_RENAME = (
    update(t.identity)
    .where(t.identity.c.id == bindparam("of_identity"), t.identity.c.handle.is_(None), _chats == 1)
    .values(name=bindparam("new"))
)
_SET_LANGUAGE = (
    update(t.identity).where(t.identity.c.id == bindparam("of_identity")).values(language=bindparam("new"))
)
_ACCOUNT_OF = (
    select(*columns(_AccountRow, t.chat_account, t.identity))
    .join_from(t.chat_account, t.identity)
    .where(t.chat_account.c.identity_id == bindparam("of_identity"), t.chat_account.c.provider == TELEGRAM)
    .order_by(t.chat_account.c.id.desc())
    .limit(1)
)
_EVERY_CHAT_OF = (
    select(t.chat_account.c.external_id)
    .where(t.chat_account.c.identity_id == bindparam("of_identity"), t.chat_account.c.provider == TELEGRAM)
    .order_by(t.chat_account.c.id)
)
_CHATS_OF = _EVERY_CHAT_OF.where(t.chat_account.c.is_reachable == 1)
_CHAT_FOR = (
    select(t.chat_account.c.external_id)
    .where(t.chat_account.c.identity_id == bindparam("of_identity"), t.chat_account.c.provider == TELEGRAM)
    .order_by(
        t.chat_account.c.is_reachable.desc(),
        case((t.chat_account.c.external_id == bindparam("first"), 0), else_=1),
        t.chat_account.c.id.desc(),
    )
    .limit(1)
)
_TELEGRAM_OF = _ACCOUNT_OF.where(t.chat_account.c.is_reachable == 1)
_SET_REACHABLE = (
    update(t.chat_account)
    .where(t.chat_account.c.provider == TELEGRAM, t.chat_account.c.external_id == bindparam("telegram_id"))
    .values(is_reachable=bindparam("new"))
)
_PROVE_PHONE = (
    update(t.identity).where(t.identity.c.id == bindparam("by_id")).values(proved_phone=bindparam("box"))
)
_PUBLIC_ID = select(t.identity.c.public_id).where(t.identity.c.id == bindparam("by_id"))
_PROVED_PHONE = (
    select(*columns(_PhoneRow, t.identity, t.personal_key))
    .outerjoin_from(t.identity, t.personal_key, t.personal_key.c.identity_id == t.identity.c.id)
    .where(t.identity.c.id == bindparam("by_id"))
)
_TOGETHER = 20
_asked = [f"asked_{number}" for number in range(_TOGETHER)]
_NAMES = select(*columns(_NameRow, t.identity)).where(
    t.identity.c.id.in_([bindparam(name, type_=t.BIG) for name in _asked])
)
_JOIN_SHOP = adding_once(t.membership, "shop_id", "identity_id", "role", "since").on_conflict_do_nothing()


@dataclass(frozen=True, slots=True)
class StoredPeople:
    """People in the database."""

    tx: Transaction

    async def by_telegram(self, telegram_id: int) -> Actor | None:
        rows = await self.tx.executor.rows(_BY_TELEGRAM, ActorRow, telegram_id=telegram_id)
        return actor_of(rows) if rows else None

    async def by_newest_account(self, identity_id: int) -> Actor | None:
        rows = await self.tx.executor.rows(_BY_IDENTITY, ActorRow, of_identity=identity_id)
        return actor_of(rows) if rows else None

    async def create(self, telegram_id: int, name: str, language: str) -> Actor:
        executor, at = self.tx.executor, self.tx.at
        number = await executor.value(
            _ADD_IDENTITY,
            int,
            public_id=secrets.token_hex(16),
            name=name,
            language=language,
            created_at=at,
        )
        identity_id = found(number)
        await make_key(self.tx, identity_id)
        account_id = await executor.value(
            _ADD_ACCOUNT,
            int,
            identity_id=identity_id,
            provider=TELEGRAM,
            external_id=telegram_id,
            created_at=at,
        )
        return Actor(
            identity_id=identity_id,
            account_id=found(account_id),
            telegram_id=telegram_id,
            name=name,
            language=language,
            is_new=True,
        )

    async def names(self, identity_ids: Collection[int]) -> dict[int, tuple[str, Status]]:
        wanted, known = sorted(identity_ids), {}
        for start in range(0, len(wanted), _TOGETHER):
            some = dict.fromkeys(_asked, 0) | dict(zip(_asked, wanted[start:], strict=False))
            for row in await self.tx.executor.rows(_NAMES, _NameRow, **some):
                known[row.id] = (row.name, Status(row.status))
        return known

    async def rename(self, identity_id: int, name: str) -> None:
        await self.tx.executor.run(_RENAME, of_identity=identity_id, new=name)

    async def set_language(self, identity_id: int, language: str) -> None:
        await self.tx.executor.run(_SET_LANGUAGE, of_identity=identity_id, new=language)

    async def telegram_of(self, identity_id: int) -> tuple[int, str] | None:
        row = await self.tx.executor.row(_TELEGRAM_OF, _AccountRow, of_identity=identity_id)
        return (row.external_id, row.language) if row else None

    async def chat_for(self, identity_id: int, first: int | None) -> int | None:
        return await self.tx.executor.value(_CHAT_FOR, int, of_identity=identity_id, first=first or 0)

    async def every_chat_of(self, identity_id: int) -> list[int]:
        return await self.tx.executor.values(_EVERY_CHAT_OF, int, of_identity=identity_id)

    async def chats_of(self, identity_id: int) -> list[int]:
        return await self.tx.executor.values(_CHATS_OF, int, of_identity=identity_id)

    async def account_of(self, identity_id: int) -> tuple[int, str] | None:
        row = await self.tx.executor.row(_ACCOUNT_OF, _AccountRow, of_identity=identity_id)
        return (row.external_id, row.language) if row else None

    async def set_reachable(self, telegram_id: int, is_reachable: bool) -> None:
        await self.tx.executor.run(_SET_REACHABLE, telegram_id=telegram_id, new=int(is_reachable))

    async def prove_phone(self, identity_id: int, phone: str) -> None:
        executor = self.tx.executor
        key = await key_of(self.tx, identity_id)
        public_id = found(await executor.value(_PUBLIC_ID, str, by_id=identity_id))
        await executor.run(_PROVE_PHONE, by_id=identity_id, box=key.seal(phone, PROVED_PHONE, public_id))

    async def proved_phone(self, identity_id: int) -> str | None:
        row = found(await self.tx.executor.row(_PROVED_PHONE, _PhoneRow, by_id=identity_id))
        key = PersonalKey(self.tx.sealer, identity_id, row.wrapped)
        return key.open(row.proved_phone, PROVED_PHONE, row.public_id)

    async def join_shop(self, shop_id: int, identity_id: int, role: Role) -> None:
        await self.tx.executor.run(
            _JOIN_SHOP, shop_id=shop_id, identity_id=identity_id, role=role, since=self.tx.at
        )
        await follow_roles(self.tx, identity_id)
