"""The chats of a record, moved from one record to another; and who works for a shop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, select, update

from domain.identity.links import ChatAccount, Member
from domain.people import Role
from storage.engine.transaction import Transaction, from_ms
from storage.identity.identities import add_identity
from storage.identity.identity_rows import PERSON, TELEGRAM
from storage.schema import tables as t

_PUBLIC = "public id of a chat account"
_row = t.chat_account.c

_ACCOUNTS = (
    select(_row.id, _row.external_id, _row.is_reachable, _row.created_at)
    .where(_row.identity_id == bindparam("of_identity"), _row.provider == TELEGRAM)
    .order_by(_row.id)
)
_MOVE = (
    update(t.chat_account)
    .where(_row.id == bindparam("number"), _row.identity_id == bindparam("source"))
    .values(identity_id=bindparam("target"))
    .returning(_row.id)
)
_FACE = select(t.identity.c.name, t.identity.c.language).where(t.identity.c.id == bindparam("by_id"))
_MEMBERS = (
    select(
        t.identity.c.id, t.identity.c.public_id, t.identity.c.name, t.membership.c.role, t.membership.c.since
    )
    .join_from(t.membership, t.identity)
    .where(t.membership.c.shop_id == bindparam("of_shop"))
    .order_by(t.membership.c.since, t.identity.c.id)
)


@dataclass(frozen=True, slots=True)
class PersonAccounts:
    """Chat accounts and members in the database."""

    tx: Transaction

    async def accounts(self, identity_id: int) -> list[ChatAccount]:
        """The chats of a record, oldest first."""
        rows = await self.tx.executor.rows(_ACCOUNTS, of_identity=identity_id)
        return [self._account(row) for row in rows]

    async def move(self, account_id: int, source: int, target: int) -> bool:
        """Moves a chat from one record to another; False where it is not there any more."""
        return bool(await self.tx.executor.rows(_MOVE, number=account_id, source=source, target=target))

    async def detach(self, account_id: int, source: int) -> bool:
        """Moves a chat from a record to an empty one of its own; False where it is not there any more."""
        face: Any = await self.tx.executor.row(_FACE, by_id=source)
        fresh = await add_identity(self.tx, PERSON, face.name, face.language, handle=None, consent=None)
        assert fresh is not None, "without a handle there is nothing to be taken"
        return await self.move(account_id, source, fresh.id)

    async def members(self, shop_id: int) -> list[Member]:
        """Everybody who works for a shop, the owner too, by when they came."""
        rows = await self.tx.executor.rows(_MEMBERS, of_shop=shop_id)
        return [Member(row.id, row.public_id, row.name, Role(row.role), from_ms(row.since)) for row in rows]

    def _account(self, row: Any) -> ChatAccount:
        # Made, not stored: it is looked up among a person's own few alone.
        public_id = self.tx.sealer.mac(str(row.id), _PUBLIC).hex()[:32]
        return ChatAccount(
            row.id, public_id, row.external_id, bool(row.is_reachable), from_ms(row.created_at)
        )
