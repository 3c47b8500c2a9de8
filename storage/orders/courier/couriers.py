"""Couriers in the database. The phone of one without a record is sealed under the root secret."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import bindparam, cast, func, null, select, update
from sqlalchemy.types import LargeBinary

from domain.orders.courier.courier import MOST_COURIERS, Courier, Proof
from domain.orders.courier.errors import TooManyCouriers
from domain.people import Role, Status
from storage.engine.rows import adding, adding_once, found
from storage.engine.sealing import Sealer
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction
from storage.schema import tables as t
from storage.schema.columns import binding

_c, _member = t.courier.c, t.membership.c


class CourierRow(NamedTuple):
    """A courier, with what is sealed of one without a record."""

    id: int
    public_id: str
    shop_id: int
    name: str
    identity_id: int | None
    phone: bytes | None

    def courier(self, sealer: Sealer) -> Courier:
        """What it means."""
        return Courier(
            id=self.id,
            public_id=self.public_id,
            shop_id=self.shop_id,
            name=self.name,
            identity_id=self.identity_id,
            phone=sealer.unseal_ours(self.phone, binding(_c.phone, self.public_id)).decode()
            if self.phone
            else None,
        )


COURIER = columns(CourierRow, t.courier, public_id=func.coalesce(t.identity.c.public_id, _c.public_id))
"""Read from `courier` and, where it is there, the `identity` behind it: a person is called as everywhere."""
_COURIERS = select(*COURIER).outerjoin_from(t.courier, t.identity, t.identity.c.id == _c.identity_id)
_KNOWN = _COURIERS.where(_c.shop_id == bindparam("of_shop"), _c.identity_id.is_(None), _c.gone_at.is_(None))
_INVITED = (
    select(
        *columns(
            CourierRow,
            t.identity,
            id=func.coalesce(_c.id, 0),
            shop_id=_member.shop_id,
            identity_id=_member.identity_id,
            phone=cast(null(), LargeBinary()),
        )
    )
    .join_from(t.membership, t.identity, t.identity.c.id == _member.identity_id)
    .outerjoin(t.courier, (_c.shop_id == _member.shop_id) & (_c.identity_id == _member.identity_id))
    .where(
        _member.shop_id == bindparam("of_shop"),
        _member.role == Role.COURIER,
        t.identity.c.status == Status.ACTIVE,
    )
)
_OF_SHOP = _KNOWN.union_all(_INVITED)
_ADD = adding(t.courier, "public_id", "shop_id", "name", "phone").returning(_c.id)
_ADD_PERSON = adding_once(t.courier, "public_id", "shop_id", "identity_id", "name").on_conflict_do_nothing()
_PERSON = _COURIERS.where(_c.shop_id == bindparam("of_shop"), _c.identity_id == bindparam("of_identity"))
_SHOP = select(t.shop.c.id).where(t.shop.c.id == bindparam("of_shop")).with_for_update()
_PROOF = select(t.shop.c.door_proof).where(t.shop.c.id == bindparam("of_shop"))
_SET_PROOF = update(t.shop).where(t.shop.c.id == bindparam("of_shop")).values(door_proof=bindparam("proof"))
_GONE = update(t.courier).where(_c.id == bindparam("by_id")).values(gone_at=bindparam("now"), phone=None)


@dataclass(frozen=True, slots=True)
class StoredCouriers:
    """domain.orders.courier.ports.Couriers."""

    tx: Transaction

    async def of_shop(self, shop_id: int) -> list[Courier]:
        rows = await self.tx.executor.rows(_OF_SHOP, CourierRow, of_shop=shop_id)
        return sorted((row.courier(self.tx.sealer) for row in rows), key=lambda each: (each.name, each.id))

    async def person(self, shop_id: int, identity_id: int, name: str) -> Courier:
        executor, whose = self.tx.executor, {"of_shop": shop_id, "of_identity": identity_id}
        row = await executor.row(_PERSON, CourierRow, **whose)
        if row is None:
            added = {"shop_id": shop_id, "identity_id": identity_id, "name": name}
            await executor.run(_ADD_PERSON, public_id=secrets.token_hex(16), **added)
            row = await executor.row(_PERSON, CourierRow, **whose)
        return found(row).courier(self.tx.sealer)

    async def add(self, shop_id: int, name: str, phone: str) -> Courier:
        executor, public_id = self.tx.executor, secrets.token_hex(16)
        # Held until the commit, so that two who add at once are counted one after the other.
        await executor.run(_SHOP, of_shop=shop_id)
        if len(await executor.rows(_KNOWN, CourierRow, of_shop=shop_id)) >= MOST_COURIERS:
            raise TooManyCouriers(most=MOST_COURIERS)
        box = self.tx.sealer.seal_ours(phone.encode(), binding(_c.phone, public_id))
        made = await executor.value(_ADD, int, public_id=public_id, shop_id=shop_id, name=name, phone=box)
        return Courier(id=found(made), public_id=public_id, shop_id=shop_id, name=name, phone=phone)

    async def remove(self, courier_id: int) -> None:
        await self.tx.executor.run(_GONE, by_id=courier_id, now=self.tx.at)

    async def proof(self, shop_id: int) -> Proof:
        return Proof(found(await self.tx.executor.value(_PROOF, str, of_shop=shop_id)))

    async def set_proof(self, shop_id: int, proof: Proof) -> None:
        await self.tx.executor.run(_SET_PROOF, of_shop=shop_id, proof=proof)
