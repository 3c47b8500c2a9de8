"""Challenges that are answered elsewhere than where they began: looked at uncounted, answered once."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, select, update

from domain.identity import Challenge
from storage import identity_tables as it
from storage.challenges import TOKEN, place_of
from storage.session import Session, from_ms

_row = it.challenge.c
_COLUMNS = (_row.id, _row.kind, _row.identity_id, _row.data, _row.tries, _row.until, _row.mac)
_open = select(*_COLUMNS).where(
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

    session: Session

    async def look(self, kind: str, token: str) -> Challenge | None:
        """The challenge, without counting a try; None where unknown, used or over."""
        mac = self.session.sealer.mac(token, TOKEN)
        return self._read(
            await self.session.seam.row(_BY_TOKEN, of_kind=kind, of_token=mac, now=self.session.at)
        )

    async def get(self, kind: str, challenge_id: int) -> Challenge | None:
        """The same by its number."""
        return self._read(
            await self.session.seam.row(_BY_ID, of_kind=kind, by_id=challenge_id, now=self.session.at)
        )

    async def answer(self, challenge_id: int, data: dict[str, str]) -> bool:
        """Puts the one answer in; False where there was one, or it is used or over."""
        mac = await self.session.seam.value(_PLACE, by_id=challenge_id)
        if mac is None:
            return False
        box = self.session.sealer.seal_ours(json.dumps(data).encode(), place_of(mac))
        return bool(await self.session.seam.rows(_ANSWER, by_id=challenge_id, said=box, now=self.session.at))

    def _read(self, row: Any) -> Challenge | None:
        if row is None:
            return None
        data = json.loads(self.session.sealer.unseal_ours(row.data, place_of(row.mac)))
        return Challenge(row.id, row.kind, row.identity_id, data, row.tries, from_ms(row.until))
