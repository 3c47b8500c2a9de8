"""The chats of a record, moved from one record to another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import bindparam, select, update

from domain.identity.links import ChatAccount
from storage.engine.rows import found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms
from storage.identity.identities import add_identity
from storage.identity.identity_rows import PERSON
from storage.schema import tables as t
from storage.schema.people import TELEGRAM

_PUBLIC = "public id of a chat account"
_row = t.chat_account.c


class _AccountRow(NamedTuple):
    id: int
    external_id: int
    is_reachable: int
    created_at: int


class _FaceRow(NamedTuple):
    name: str
    language: str


_ACCOUNTS = (
    select(*columns(_AccountRow, t.chat_account))
    .where(_row.identity_id == bindparam("of_identity"), _row.provider == TELEGRAM)
    .order_by(_row.id)
)
_MOVE = (
    update(t.chat_account)
    .where(_row.id == bindparam("number"), _row.identity_id == bindparam("source"))
    .values(identity_id=bindparam("target"))
    .returning(_row.id)
)
_FACE = select(*columns(_FaceRow, t.identity)).where(t.identity.c.id == bindparam("by_id"))


@dataclass(frozen=True, slots=True)
class StoredChatAccounts:
    """Chat accounts in the database."""

    tx: Transaction

    async def of(self, identity_id: int) -> list[ChatAccount]:
        rows = await self.tx.executor.rows(_ACCOUNTS, _AccountRow, of_identity=identity_id)
        return [self._account(row) for row in rows]

    async def move(self, account_id: int, source: int, target: int) -> bool:
        return bool(await self.tx.executor.run(_MOVE, number=account_id, source=source, target=target))

    async def detach(self, account_id: int, source: int) -> bool:
        face = found(await self.tx.executor.row(_FACE, _FaceRow, by_id=source))
        fresh = await add_identity(self.tx, PERSON, face.name, face.language, handle=None)
        assert fresh is not None, "without a handle there is nothing to be taken"
        return await self.move(account_id, source, fresh.id)

    def _account(self, row: _AccountRow) -> ChatAccount:
        # Made, not stored: it is looked up among a person's own few alone.
        public_id = self.tx.sealer.mac(str(row.id), _PUBLIC).hex()[:32]
        return ChatAccount(
            id=row.id,
            public_id=public_id,
            telegram_id=row.external_id,
            is_reachable=bool(row.is_reachable),
            linked_at=from_ms(row.created_at),
        )
