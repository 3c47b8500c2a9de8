"""Coupons, and how often they were used: each use is taken by statements that look for room."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import NamedTuple

from sqlalchemy import bindparam, literal, or_, select, update

from domain.shopping.offers.coupon import MOST_USES, Coupon
from storage.engine.rows import adding_once, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction
from storage.schema import tables as t
from storage.shopping.coupon_rows import SAID, CouponRow, said

_c, _u = t.coupon.c, t.coupon_use.c
_EVERY = select(*columns(CouponRow, t.coupon))
_OF = _EVERY.where(_c.shop_id == bindparam("shop")).order_by(_c.id.desc())
_AT_ONCE = 30
"""No cart has more lines, and so shops."""
_OF_SHOPS = _EVERY.where(
    _c.shop_id.in_([bindparam(f"shop{at}") for at in range(_AT_ONCE)]), _c.is_on == 1
).order_by(_c.id)
_ONE = _EVERY.where(_c.id == bindparam("by_id"))
_NAMED = _EVERY.where(_c.shop_id == bindparam("shop"), _c.public_id == bindparam("public"))
_ADD = (
    adding_once(t.coupon, "public_id", "shop_id", "code", "currency", *SAID)
    .on_conflict_do_nothing(index_elements=["shop_id", "code"])
    .returning(_c.id)
)
_WRITE = (
    update(t.coupon)
    .where(_c.id == bindparam("by_id"), _c.version == bindparam("seen"))
    .values({"version": _c.version + 1, **{name: bindparam(f"new_{name}") for name in SAID}})
    .returning(_c.id)
)
_USES = select(_u.uses).where(_u.coupon_id == bindparam("of_coupon"), _u.identity_id == bindparam("whose"))
_TAKE = (
    update(t.coupon)
    .where(
        _c.id == bindparam("by_id"),
        _c.is_on == 1,
        or_(_c.most.is_(None), _c.used < _c.most),
        or_(_c.starts_at.is_(None), _c.starts_at <= bindparam("now", type_=t.BIG)),
        or_(_c.ends_at.is_(None), _c.ends_at > bindparam("now", type_=t.BIG)),
    )
    .values(used=_c.used + 1)
    .returning(_c.most_each)
)
_TAKE_OWN = (
    adding_once(t.coupon_use, "coupon_id", "identity_id")
    .values(uses=literal(1))
    .on_conflict_do_update(
        index_elements=["coupon_id", "identity_id"],
        set_={"uses": _u.uses + 1},
        where=_u.uses < bindparam("most_own"),
    )
    .returning(_u.uses)
)
_GIVE_BACK = update(t.coupon).where(_c.id == bindparam("by_id"), _c.used > 0).values(used=_c.used - 1)
_GIVE_OWN_BACK = (
    update(t.coupon_use)
    .where(_u.coupon_id == bindparam("of_coupon"), _u.identity_id == bindparam("whose"), _u.uses > 0)
    .values(uses=_u.uses - 1)
)


class _Taken(NamedTuple):
    most_each: int | None


@dataclass(frozen=True, slots=True)
class StoredCoupons:
    """Coupons in the database."""

    tx: Transaction

    async def of(self, shop_id: int) -> list[Coupon]:
        return [row.coupon for row in await self.tx.executor.rows(_OF, CouponRow, shop=shop_id)]

    async def of_shops(self, shop_ids: Collection[int]) -> list[Coupon]:
        some = [*shop_ids][:_AT_ONCE]
        if not some:
            return []
        asked = {f"shop{at}": some[min(at, len(some) - 1)] for at in range(_AT_ONCE)}
        return [row.coupon for row in await self.tx.executor.rows(_OF_SHOPS, CouponRow, **asked)]

    async def get(self, coupon_id: int) -> Coupon:
        return found(await self.tx.executor.row(_ONE, CouponRow, by_id=coupon_id)).coupon

    async def by_public_id(self, shop_id: int, public_id: str) -> Coupon:
        row = await self.tx.executor.row(_NAMED, CouponRow, shop=shop_id, public=public_id)
        return found(row).coupon

    async def add(self, coupon: Coupon) -> Coupon | None:
        public_id = secrets.token_hex(16)
        made = await self.tx.executor.value(
            _ADD,
            int,
            public_id=public_id,
            shop_id=coupon.shop_id,
            code=coupon.code,
            currency=coupon.currency,
            **said(coupon),
        )
        return None if made is None else replace(coupon, id=made, public_id=public_id)

    async def write(self, coupon: Coupon) -> bool:
        new = {f"new_{name}": value for name, value in said(coupon).items()}
        return bool(await self.tx.executor.run(_WRITE, by_id=coupon.id, seen=coupon.version, **new))

    async def uses(self, coupon_id: int, identity_id: int) -> int:
        return await self.tx.executor.value(_USES, int, of_coupon=coupon_id, whose=identity_id) or 0

    async def take(self, coupon: Coupon, identity_id: int) -> bool:
        executor = self.tx.executor
        taken = await executor.row(_TAKE, _Taken, by_id=coupon.id, now=self.tx.at)
        if taken is None:
            return False
        most = MOST_USES if taken.most_each is None else taken.most_each
        own = {"coupon_id": coupon.id, "identity_id": identity_id, "most_own": most}
        return bool(await executor.run(_TAKE_OWN, **own))

    async def give_back(self, coupon_id: int, identity_id: int) -> None:
        await self.tx.executor.run(_GIVE_BACK, by_id=coupon_id)
        await self.tx.executor.run(_GIVE_OWN_BACK, of_coupon=coupon_id, whose=identity_id)
