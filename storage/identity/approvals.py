"""Challenges that are answered elsewhere than where they began: looked at uncounted, answered once."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import bindparam, select, update

from domain.identity.records import Challenge
from storage.engine.transaction import Transaction
from storage.identity.challenges import CHALLENGE, TOKEN, ChallengeRow
from storage.schema import identity_tables as it
from storage.schema.columns import binding

_row = it.challenge.c
_open = select(*CHALLENGE).where(
    _row.kind == bindparam("of_kind"), _row.used_at.is_(None), _row.until > bindparam("now")
)
_BY_TOKEN = _open.where(_row.mac == bindparam("of_token"))
_BY_ID = _open.where(_row.id == bindparam("by_id"))
_PLACE = select(_row.mac).where(_row.id == bindparam("by_id"))
_ANSWER = (
    update(it.challenge)
    .where(
        _row.id == bindparam("by_id"),
        _row.used_at.is_(None),
        _row.until > bindparam("now"),
        _row.tries == 0,
    )
    .values(tries=1, data=bindparam("said"))
    .returning(_row.id)
)


@dataclass(frozen=True, slots=True)
class StoredApprovals:
    """Answers to challenges in the database."""

    tx: Transaction

    async def look(self, kind: str, token: str) -> Challenge | None:
        mac = self.tx.sealer.mac(token, TOKEN)
        return self._read(
            await self.tx.executor.row(_BY_TOKEN, ChallengeRow, of_kind=kind, of_token=mac, now=self.tx.at)
        )

    async def get(self, kind: str, challenge_id: int) -> Challenge | None:
        return self._read(
            await self.tx.executor.row(_BY_ID, ChallengeRow, of_kind=kind, by_id=challenge_id, now=self.tx.at)
        )

    async def answer(self, challenge_id: int, data: dict[str, str]) -> bool:
        mac = await self.tx.executor.value(_PLACE, bytes, by_id=challenge_id)
        if mac is None:
            return False
        box = self.tx.sealer.seal_ours(json.dumps(data).encode(), binding(_row.data, mac))
        return bool(await self.tx.executor.run(_ANSWER, by_id=challenge_id, said=box, now=self.tx.at))

    def _read(self, row: ChallengeRow | None) -> Challenge | None:
        return row and row.challenge(self.tx.sealer)
