"""What people prove themselves with: password hashes, sealed one-time-code seeds, recovery codes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, delete, func, insert, select, update

from domain.identity.records import Totp
from storage.engine.personal import PersonalKey, key_of
from storage.engine.rows import adding, adding_once
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms
from storage.schema import identity_tables as it
from storage.schema import tables as t
from storage.schema.columns import label

_SEED = label(it.totp.c.seed)
_CODE = "recovery code"
_password, _old, _totp, _code = it.password.c, it.old_password.c, it.totp.c, it.recovery_code.c


class _PasswordRow(NamedTuple):
    hash: str
    changed_at: int


class _TotpRow(NamedTuple):
    seed: bytes
    confirmed_at: int | None
    last_step: int
    wrapped: bytes


_PASSWORD = select(*columns(_PasswordRow, it.password)).where(
    _password.identity_id == bindparam("of_identity")
)
_put_password = adding_once(it.password, "identity_id", "hash", "changed_at")
_SET_PASSWORD = _put_password.on_conflict_do_update(
    index_elements=["identity_id"],
    set_={"hash": _put_password.excluded.hash, "changed_at": _put_password.excluded.changed_at},
)
_DROP_PASSWORD = delete(it.password).where(_password.identity_id == bindparam("of_identity"))
_REHASH = (
    update(it.password)
    .where(_password.identity_id == bindparam("of_identity"), _password.hash == bindparam("was"))
    .values(hash=bindparam("new_hash"))
)
_KEEP_OLD = insert(it.old_password).from_select(
    ["identity_id", "hash", "at"],
    select(_password.identity_id, _password.hash, _password.changed_at).where(
        _password.identity_id == bindparam("of_identity")
    ),
)
_last_old = (
    select(_old.hash, _old.id)
    .where(_old.identity_id == bindparam("of_identity"))
    .order_by(_old.id.desc())
    .limit(bindparam("most"))
)
_FORGET_OLD = delete(it.old_password).where(
    _old.identity_id == bindparam("of_identity"), _old.id.not_in(_last_old.with_only_columns(_old.id))
)
_OLD = select(_old.hash).where(_old.identity_id == bindparam("of_identity")).order_by(_old.id.desc())

_TOTP = (
    select(*columns(_TotpRow, it.totp, t.personal_key))
    .join_from(it.totp, t.personal_key, t.personal_key.c.identity_id == _totp.identity_id)
    .where(_totp.identity_id == bindparam("of_identity"))
)
_put_totp = adding_once(it.totp, "identity_id", "seed")
_BEGIN_TOTP = _put_totp.on_conflict_do_update(
    index_elements=["identity_id"],
    set_={"seed": _put_totp.excluded.seed, "last_step": 0},
    where=_totp.confirmed_at.is_(None),
).returning(_totp.identity_id)
_next_step = (
    update(it.totp)
    .where(_totp.identity_id == bindparam("of_identity"), _totp.last_step < bindparam("step"))
    .values(last_step=bindparam("step"))
    .returning(_totp.last_step)
)
_CONFIRM_TOTP = _next_step.where(_totp.confirmed_at.is_(None)).values(confirmed_at=bindparam("now"))
_USE_STEP = _next_step.where(_totp.confirmed_at.is_not(None))
_DROP_TOTP = delete(it.totp).where(_totp.identity_id == bindparam("of_identity")).returning(_totp.identity_id)

_DROP_CODES = delete(it.recovery_code).where(_code.identity_id == bindparam("of_identity"))
_ADD_CODE = adding(it.recovery_code, "identity_id", "mac")
_USE_CODE = (
    update(it.recovery_code)
    .where(
        _code.identity_id == bindparam("of_identity"),
        _code.mac == bindparam("of_code"),
        _code.used_at.is_(None),
    )
    .values(used_at=bindparam("now"))
    .returning(_code.id)
)
_CODES_LEFT = (
    select(func.count())
    .select_from(it.recovery_code)
    .where(_code.identity_id == bindparam("of_identity"), _code.used_at.is_(None))
)


@dataclass(frozen=True, slots=True)
class StoredCredentials:
    """Credentials in the database."""

    tx: Transaction

    async def password(self, identity_id: int) -> tuple[str, datetime] | None:
        row = await self.tx.executor.row(_PASSWORD, _PasswordRow, of_identity=identity_id)
        return row and (row.hash, from_ms(row.changed_at))

    async def set_password(self, identity_id: int, hashed: str, *, remember: int) -> None:
        executor = self.tx.executor
        await executor.run(_KEEP_OLD, of_identity=identity_id)
        await executor.run(_SET_PASSWORD, identity_id=identity_id, hash=hashed, changed_at=self.tx.at)
        await executor.run(_FORGET_OLD, of_identity=identity_id, most=remember)

    async def drop_password(self, identity_id: int, *, remember: int) -> None:
        executor = self.tx.executor
        await executor.run(_KEEP_OLD, of_identity=identity_id)
        await executor.run(_DROP_PASSWORD, of_identity=identity_id)
        await executor.run(_FORGET_OLD, of_identity=identity_id, most=remember)

    async def rehash(self, identity_id: int, was: str, hashed: str) -> None:
        await self.tx.executor.run(_REHASH, of_identity=identity_id, was=was, new_hash=hashed)

    async def old_passwords(self, identity_id: int) -> list[str]:
        return await self.tx.executor.values(_OLD, str, of_identity=identity_id)

    async def totp(self, identity_id: int) -> Totp | None:
        row = await self.tx.executor.row(_TOTP, _TotpRow, of_identity=identity_id)
        if row is None:
            return None
        key = PersonalKey(self.tx.sealer, identity_id, row.wrapped)
        seed = key.open(row.seed, _SEED, str(identity_id))
        assert seed is not None
        return Totp(seed, row.confirmed_at is not None, row.last_step)

    async def begin_totp(self, identity_id: int, seed: str) -> bool:
        key = await key_of(self.tx, identity_id)
        box = key.seal(seed, _SEED, str(identity_id))
        return bool(await self.tx.executor.run(_BEGIN_TOTP, identity_id=identity_id, seed=box))

    async def confirm_totp(self, identity_id: int, step: int) -> bool:
        return bool(
            await self.tx.executor.run(_CONFIRM_TOTP, of_identity=identity_id, step=step, now=self.tx.at)
        )

    async def use_totp_step(self, identity_id: int, step: int) -> bool:
        return bool(await self.tx.executor.run(_USE_STEP, of_identity=identity_id, step=step))

    async def drop_totp(self, identity_id: int) -> bool:
        return bool(await self.tx.executor.run(_DROP_TOTP, of_identity=identity_id))

    async def set_recovery_codes(self, identity_id: int, codes: list[str]) -> None:
        await self.tx.executor.run(_DROP_CODES, of_identity=identity_id)
        rows = [{"identity_id": identity_id, "mac": self._mac(identity_id, code)} for code in codes]
        await self.tx.executor.many(_ADD_CODE, rows)

    async def use_recovery_code(self, identity_id: int, code: str) -> bool:
        mac = self._mac(identity_id, code)
        return bool(
            await self.tx.executor.run(_USE_CODE, of_identity=identity_id, of_code=mac, now=self.tx.at)
        )

    async def recovery_codes_left(self, identity_id: int) -> int:
        return await self.tx.executor.value(_CODES_LEFT, int, of_identity=identity_id) or 0

    def _mac(self, identity_id: int, code: str) -> bytes:
        return self.tx.sealer.mac(f"{identity_id}:{code}", _CODE)
