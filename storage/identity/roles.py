"""Who is what, on the platform and in shops. Whatever changes here makes earlier proofs void."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import bindparam, cast, delete, null, select

from domain.identity.links import Member
from domain.people import PLATFORM_ROLES, Role, Status
from storage.engine.rows import adding_once
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms
from storage.identity.identities import bump_epoch
from storage.identity.session_kinds import follow_roles
from storage.schema import identity_tables as it
from storage.schema import tables as t

_grant, _member = it.role_grant.c, t.membership.c


class _RoleRow(NamedTuple):
    role: str
    shop_id: int | None


class _MemberRow(NamedTuple):
    id: int
    public_id: str
    name: str
    role: str
    since: int

    @property
    def member(self) -> Member:
        return Member(
            identity_id=self.id,
            public_id=self.public_id,
            name=self.name,
            role=Role(self.role),
            since=from_ms(self.since),
        )


_OF = (
    select(*columns(_RoleRow, it.role_grant, shop_id=cast(null(), t.BIG)))
    .where(_grant.identity_id == bindparam("of_identity"))
    .union_all(select(_member.role, _member.shop_id).where(_member.identity_id == bindparam("of_identity")))
)
_GRANT = (
    adding_once(it.role_grant, "identity_id", "role", "granted_by", "at")
    .on_conflict_do_nothing()
    .returning(_grant.identity_id)
)
_join = adding_once(t.membership, "shop_id", "identity_id", "role", "since")
_JOIN = _join.on_conflict_do_update(
    index_elements=["shop_id", "identity_id"],
    set_={"role": _join.excluded.role},
    where=_member.role != _join.excluded.role,
).returning(_member.identity_id)
_REVOKE = (
    delete(it.role_grant)
    .where(_grant.identity_id == bindparam("of_identity"), _grant.role == bindparam("which"))
    .returning(_grant.identity_id)
)
_HOLDERS = (
    select(_grant.identity_id)
    .where(_grant.role == bindparam("which"))
    .union(select(_member.identity_id).where(_member.role == bindparam("which")))
)
_ADMINS = select(_grant.identity_id).where(_grant.role == Role.ADMIN).order_by(_grant.identity_id)
_OTHER_ADMINS = (
    select(_grant.identity_id)
    .join_from(it.role_grant, t.identity, t.identity.c.id == _grant.identity_id)
    .where(
        _grant.role == Role.ADMIN,
        t.identity.c.status == Status.ACTIVE,
        _grant.identity_id != bindparam("but"),
    )
    .order_by(_grant.identity_id)
)
_MEMBERS = (
    select(*columns(_MemberRow, t.identity, t.membership))
    .join_from(t.membership, t.identity)
    .where(_member.shop_id == bindparam("of_shop"))
    .order_by(_member.since, t.identity.c.id)
)
_LOCK = 0x61646D696E
_LEAVE = (
    delete(t.membership)
    .where(
        _member.identity_id == bindparam("of_identity"),
        _member.shop_id == bindparam("of_shop"),
        _member.role == bindparam("which"),
    )
    .returning(_member.identity_id)
)


@dataclass(frozen=True, slots=True)
class StoredRoles:
    """Roles in the database."""

    tx: Transaction

    async def of(self, identity_id: int) -> list[tuple[Role, int | None]]:
        rows = await self.tx.executor.rows(_OF, _RoleRow, of_identity=identity_id)
        found = [(Role(row.role), row.shop_id) for row in rows]
        return sorted(found, key=lambda held: (held[1] is not None, held[1], held[0]))

    async def members(self, shop_id: int) -> list[Member]:
        rows = await self.tx.executor.rows(_MEMBERS, _MemberRow, of_shop=shop_id)
        return [row.member for row in rows]

    async def holders(self, role: Role) -> list[int]:
        return sorted(await self.tx.executor.values(_HOLDERS, int, which=role))

    async def admins(self) -> list[int]:
        return await self.tx.executor.values(_ADMINS, int)

    async def other_admins(self, identity_id: int) -> list[int]:
        await self.tx.executor.alone(_LOCK)
        return await self.tx.executor.values(_OTHER_ADMINS, int, but=identity_id)

    async def grant(self, identity_id: int, role: Role, shop_id: int | None, by: int) -> None:
        if (role in PLATFORM_ROLES) != (shop_id is None) or role is Role.CUSTOMER:
            raise ValueError(f"{role} is not a role {'on the platform' if shop_id is None else 'in a shop'}")
        executor, at = self.tx.executor, self.tx.at
        if shop_id is None:
            granted = await executor.run(_GRANT, identity_id=identity_id, role=role, granted_by=by, at=at)
        else:
            granted = await executor.run(_JOIN, shop_id=shop_id, identity_id=identity_id, role=role, since=at)
        if granted:
            await bump_epoch(self.tx, identity_id)
            await follow_roles(self.tx, identity_id)

    async def revoke(self, identity_id: int, role: Role, shop_id: int | None) -> bool:
        executor = self.tx.executor
        if shop_id is None:
            revoked = await executor.run(_REVOKE, of_identity=identity_id, which=role)
        else:
            revoked = await executor.run(_LEAVE, of_identity=identity_id, of_shop=shop_id, which=role)
        if revoked:
            await bump_epoch(self.tx, identity_id)
            await follow_roles(self.tx, identity_id)
        return bool(revoked)
