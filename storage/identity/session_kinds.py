"""Sessions follow what their person may do: who sees other people's data is asked again sooner.

One that becomes such a session lives no longer than one that begins now; one that is so no more gets back
what a customer's has, counted from its beginning.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, ColumnElement, bindparam, case, exists, literal, or_, update

from domain.identity.records import LIFETIMES, SessionKind
from domain.policy import STRONG_ROLES
from storage.engine.transaction import Transaction
from storage.schema import identity_tables as it
from storage.schema import tables as t

_row = it.session.c
_of = bindparam("of_identity", type_=t.BIG)
_now = bindparam("now", type_=t.BIG)
_strong = sorted(STRONG_ROLES)
_IS_STRONG = or_(
    exists().where(t.membership.c.identity_id == _of, t.membership.c.role.in_(_strong)),
    exists().where(it.role_grant.c.identity_id == _of, it.role_grant.c.role.in_(_strong)),
)
_KIND = case((_IS_STRONG, literal(SessionKind.STAFF.value)), else_=literal(SessionKind.CUSTOMER.value))


def _ms(kind: SessionKind, *, is_idle: bool) -> ColumnElement[int]:
    life = LIFETIMES[kind].idle if is_idle else LIFETIMES[kind].whole
    return literal(int(life.total_seconds() * 1000), BigInteger)


def _least(one: ColumnElement[int], other: ColumnElement[int]) -> ColumnElement[int]:
    return case((one < other, one), else_=other)


_S, _C = SessionKind.STAFF, SessionKind.CUSTOMER
_until = case(
    (_IS_STRONG, _least(_row.until, _now + _ms(_S, is_idle=False))),
    else_=_row.created_at + _ms(_C, is_idle=False),
)
_idle_until = case(
    (_IS_STRONG, _least(_row.idle_until, _now + _ms(_S, is_idle=True))),
    else_=_least(_row.used_at + _ms(_C, is_idle=True), _row.created_at + _ms(_C, is_idle=False)),
)
_FOLLOW = (
    update(it.session)
    .where(
        _row.identity_id == _of,
        _row.ended_at.is_(None),
        _row.idle_until > _now,
        _row.until > _now,
        _row.kind != _KIND,
    )
    .values(kind=_KIND, until=_until, idle_until=_idle_until)
)


async def follow_roles(tx: Transaction, identity_id: int) -> None:
    """After a role was given or taken: the person's live sessions become those of who they are now."""
    await tx.executor.run(_FOLLOW, of_identity=identity_id, now=tx.at)
