"""Things begun: the token is kept as a keyed hash, what belongs to it sealed."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from sqlalchemy import bindparam, update

from domain.identity.records import Challenge
from storage.engine.rows import adding
from storage.engine.sealing import Sealer
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms, to_ms
from storage.schema import identity_tables as it
from storage.schema.columns import binding

TOKEN_BYTES = 32
TOKEN = "challenge"  # noqa: S105 - the purpose of a hash
_row = it.challenge.c


class ChallengeRow(NamedTuple):
    """A challenge."""

    id: int
    kind: str
    identity_id: int | None
    data: bytes
    tries: int
    until: int
    mac: bytes

    def challenge(self, sealer: Sealer) -> Challenge:
        """What it means."""
        data = json.loads(sealer.unseal_ours(self.data, binding(_row.data, self.mac)))
        return Challenge(
            id=self.id,
            kind=self.kind,
            identity_id=self.identity_id,
            data=data,
            tries=self.tries,
            until=from_ms(self.until),
        )


CHALLENGE = columns(ChallengeRow, it.challenge)
_BEGIN = adding(it.challenge, "mac", "kind", "identity_id", "data", "until")
_open = update(it.challenge).where(_row.used_at.is_(None), _row.until > bindparam("now"))
_ATTEMPT = (
    _open.where(
        _row.mac == bindparam("of_token"), _row.kind == bindparam("of_kind"), _row.tries < bindparam("most")
    )
    .values(tries=_row.tries + 1)
    .returning(*CHALLENGE)
)
_FINISH = _open.where(_row.id == bindparam("by_id")).values(used_at=bindparam("now")).returning(_row.id)


@dataclass(frozen=True, slots=True)
class StoredChallenges:
    """Challenges in the database."""

    tx: Transaction

    async def begin(
        self, kind: str, identity_id: int | None, data: dict[str, str], life: timedelta, *, token: str = ""
    ) -> str:
        token = token or secrets.token_urlsafe(TOKEN_BYTES)
        mac = self.tx.sealer.mac(token, TOKEN)
        box = self.tx.sealer.seal_ours(json.dumps(data).encode(), binding(_row.data, mac))
        until = to_ms(self.tx.now + life)
        await self.tx.executor.run(_BEGIN, mac=mac, kind=kind, identity_id=identity_id, data=box, until=until)
        return token

    async def attempt(self, kind: str, token: str, *, most: int) -> Challenge | None:
        mac = self.tx.sealer.mac(token, TOKEN)
        row = await self.tx.executor.row(
            _ATTEMPT, ChallengeRow, of_token=mac, of_kind=kind, most=most, now=self.tx.at
        )
        return row and row.challenge(self.tx.sealer)

    async def finish(self, challenge_id: int) -> bool:
        return bool(await self.tx.executor.run(_FINISH, by_id=challenge_id, now=self.tx.at))
