"""Carts, with the drafts of their checkout: phone, place and note are sealed."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import NamedTuple, Unpack

from sqlalchemy import Select, Update, bindparam, delete, func, select, update

from domain.preferences import Delivery, Substitution
from domain.shopping.cart import FIRST_NAME, MOST_CARTS, Cart
from domain.shopping.errors import CartChanged, CartNameTaken, TooManyCarts
from domain.shopping.ports import Drafts
from domain.values import Place
from storage.engine.personal import PersonalKey, hold, key_of, place_from, place_text
from storage.engine.rows import adding_once, found
from storage.engine.shapes import Columns, columns
from storage.engine.transaction import Transaction, from_ms, to_ms
from storage.schema import tables as t
from storage.schema.columns import label, seal_of
from storage.shopping import deleting

SEALED = {column.name: label(column) for column in t.cart.c if seal_of(column)}


class _CartRow(NamedTuple):
    id: int
    public_id: str
    name: str
    is_current: int
    version: int
    address_id: int | None
    contact_name: str | None
    contact_phone: bytes | None
    place: bytes | None
    note: bytes | None
    delivery: str | None
    slots: str | None
    substitutions: str | None
    coupons: str | None
    wrapped: bytes | None


def _carts(selected: Columns) -> Select[tuple[object, ...]]:
    return (
        select(*selected)
        .outerjoin_from(t.cart, t.personal_key, t.personal_key.c.identity_id == t.cart.c.identity_id)
        .where(t.cart.c.identity_id == bindparam("of_identity"))
    )


_cart = _carts(columns(_CartRow, t.cart, t.personal_key)).where(t.cart.c.deleted_at.is_(None))
_CURRENT = _cart.where(t.cart.c.is_current == 1)
_OF = _cart.order_by(t.cart.c.is_current.desc(), t.cart.c.id)
_ONE = _cart.where(t.cart.c.id == bindparam("by_id"))
_DELETED = _carts(
    columns(
        _CartRow,
        t.cart,
        t.personal_key,
        name=func.coalesce(t.cart.c.former_name, ""),
        is_current=t.cart.c.was_current,
    )
).where(t.cart.c.id == bindparam("by_id"), t.cart.c.former_name.is_not(None))
_COUNT = select(func.count(t.cart.c.id)).where(
    t.cart.c.identity_id == bindparam("of_identity"), t.cart.c.deleted_at.is_(None)
)
_LEAVE = (
    update(t.cart)
    .where(t.cart.c.identity_id == bindparam("of_identity"), t.cart.c.is_current == 1)
    .values(is_current=0)
)
_CHOOSE = update(t.cart).where(t.cart.c.id == bindparam("by_id")).values(is_current=1)
_RENAME = update(t.cart).where(t.cart.c.id == bindparam("by_id")).values(name=bindparam("new"))
_NAMED = select(t.cart.c.id).where(
    t.cart.c.identity_id == bindparam("of_identity"), t.cart.c.name == bindparam("called")
)
_ADD = adding_once(t.cart, "public_id", "identity_id", "name", "is_current").on_conflict_do_nothing()
_NEW = _ADD.returning(t.cart.c.id)
_PUBLIC_ID = select(t.cart.c.public_id).where(t.cart.c.id == bindparam("by_id"))
_ADVANCE = (
    update(t.cart)
    .where(t.cart.c.id == bindparam("by_id"), t.cart.c.version == bindparam("seen"))
    .values(version=t.cart.c.version + 1)
    .returning(t.cart.c.version)
)
_CLOSE = (
    update(t.cart)
    .where(t.cart.c.id == bindparam("by_id"), t.cart.c.version == bindparam("seen"))
    .values(
        version=t.cart.c.version + 1,
        address_id=bindparam("next_address"),
        note=None,
        delivery=None,
        slots=None,
        substitutions=None,
        coupons=None,
        cleared=None,
    )
    .returning(t.cart.c.version)
)
_EMPTY = delete(t.cart_line).where(t.cart_line.c.cart_id == bindparam("of_cart"))


@cache
def _draft(fields: tuple[str, ...]) -> Update:
    """Sets these drafts; there are a handful of combinations."""
    new: dict[str, object] = {field: bindparam(f"new_{field}") for field in fields}
    return update(t.cart).where(t.cart.c.id == bindparam("by_id")).values(new)


def slots_text(of: Mapping[int, datetime]) -> str | None:
    """When slots begin by shop, as `12=1796025600000`, those of several behind semicolons."""
    return ";".join(f"{shop_id}={to_ms(starts)}" for shop_id, starts in of.items()) or None


def slots_from(text: str | None) -> dict[int, datetime]:
    """The same as it was."""
    pairs = (each.split("=") for each in (text or "").split(";") if each)
    return {int(shop_id): from_ms(int(starts)) for shop_id, starts in pairs}


def substitutions_text(of: Mapping[int, Substitution]) -> str | None:
    """What is wanted by product, as `12=similar`, those of several behind semicolons."""
    return ";".join(f"{product_id}={what.value}" for product_id, what in of.items()) or None


def substitutions_from(text: str | None) -> dict[int, Substitution]:
    """The same as it was."""
    pairs = (each.split("=") for each in (text or "").split(";") if each)
    return {int(product_id): Substitution(what) for product_id, what in pairs}


def numbers_text(of: Mapping[int, int]) -> str | None:
    """A number by shop, as `12=5`, those of several behind semicolons."""
    return ";".join(f"{shop_id}={number}" for shop_id, number in of.items()) or None


def numbers_from(text: str | None) -> dict[int, int]:
    """The same as it was."""
    pairs = (each.split("=") for each in (text or "").split(";") if each)
    return {int(shop_id): int(number) for shop_id, number in pairs}


@dataclass(frozen=True, slots=True)
class StoredCarts:
    """Carts in the database."""

    tx: Transaction

    async def current(self, identity_id: int) -> Cart:
        executor = self.tx.executor
        row = await executor.row(_CURRENT, _CartRow, of_identity=identity_id)
        if row is None:
            public_id = secrets.token_hex(16)
            await executor.run(
                _ADD, public_id=public_id, identity_id=identity_id, name=FIRST_NAME, is_current=1
            )
            row = found(await executor.row(_CURRENT, _CartRow, of_identity=identity_id))
        return self._cart(identity_id, row)

    async def of(self, identity_id: int) -> list[Cart]:
        rows = await self.tx.executor.rows(_OF, _CartRow, of_identity=identity_id)
        return [self._cart(identity_id, row) for row in rows]

    async def get(self, identity_id: int, cart_id: int) -> Cart:
        row = await self.tx.executor.row(_ONE, _CartRow, of_identity=identity_id, by_id=cart_id)
        return self._cart(identity_id, found(row))

    async def is_named(self, identity_id: int, name: str) -> bool:
        return bool(await self.tx.executor.run(_NAMED, of_identity=identity_id, called=name))

    async def create(self, identity_id: int, name: str, *, most: int = MOST_CARTS) -> Cart:
        executor = self.tx.executor
        await self._must_have_room(identity_id, most)
        await executor.run(_LEAVE, of_identity=identity_id)
        public_id = secrets.token_hex(16)
        if not await executor.run(
            _NEW, public_id=public_id, identity_id=identity_id, name=name, is_current=1
        ):
            raise CartNameTaken(name=name)
        return await self.current(identity_id)

    async def choose(self, cart: Cart) -> None:
        await self.tx.executor.run(_LEAVE, of_identity=cart.identity_id)
        await self.tx.executor.run(_CHOOSE, by_id=cart.id)

    async def rename(self, cart: Cart, name: str) -> None:
        await self.tx.executor.run(_RENAME, by_id=cart.id, new=name)

    async def advance(self, cart: Cart) -> Cart:
        if not await self.tx.executor.run(_ADVANCE, by_id=cart.id, seen=cart.version):
            raise CartChanged
        return replace(cart, version=cart.version + 1)

    async def delete(self, cart: Cart) -> Cart:
        return await deleting.delete_cart(self.tx, cart)

    async def deleted(self, identity_id: int, cart_id: int) -> Cart | None:
        row = await self.tx.executor.row(_DELETED, _CartRow, of_identity=identity_id, by_id=cart_id)
        return self._cart(identity_id, row) if row else None

    async def bring_back(self, cart: Cart, name: str) -> None:
        await self._must_have_room(cart.identity_id)
        await deleting.bring_cart_back(self.tx, cart, name)

    async def draft(self, cart: Cart, **fields: Unpack[Drafts]) -> None:
        new: dict[str, object] = {**fields}
        if "slots" in fields:
            new["slots"] = slots_text(fields["slots"])
        if "substitutions" in fields:
            new["substitutions"] = substitutions_text(fields["substitutions"])
        if "coupons" in fields:
            new["coupons"] = numbers_text(fields["coupons"])
        sealed = [field for field, value in new.items() if field in SEALED and value is not None]
        if sealed:
            public_id = found(await self.tx.executor.value(_PUBLIC_ID, str, by_id=cart.id))
            key = await key_of(self.tx, cart.identity_id)
            for field in sealed:
                value = new[field]
                text = place_text("", value) if isinstance(value, Place) else str(value)
                new[field] = key.seal(text, SEALED[field], public_id)
        given = {f"new_{field}": value for field, value in new.items()}
        await self.tx.executor.run(_draft(tuple(sorted(fields))), by_id=cart.id, **given)

    async def close(self, cart: Cart, *, next_address: int | None) -> None:
        executor = self.tx.executor
        if not await executor.run(_CLOSE, by_id=cart.id, seen=cart.version, next_address=next_address):
            raise CartChanged
        await executor.run(_EMPTY, of_cart=cart.id)

    async def _must_have_room(self, identity_id: int, most: int = MOST_CARTS) -> None:
        """Raises TooManyCarts."""
        await hold(self.tx, identity_id)
        if (await self.tx.executor.value(_COUNT, int, of_identity=identity_id) or 0) >= most:
            raise TooManyCarts(most=most)

    def _cart(self, identity_id: int, row: _CartRow) -> Cart:
        key = PersonalKey(self.tx.sealer, identity_id, row.wrapped)
        return Cart(
            id=row.id,
            identity_id=identity_id,
            name=row.name,
            version=row.version,
            address_id=row.address_id,
            contact_name=row.contact_name,
            contact_phone=key.open(row.contact_phone, SEALED["contact_phone"], row.public_id),
            place=place_from(key.open(row.place, SEALED["place"], row.public_id))[1],
            note=key.open(row.note, SEALED["note"], row.public_id),
            delivery=Delivery(row.delivery) if row.delivery else None,
            public_id=row.public_id,
            is_current=bool(row.is_current),
            slots=slots_from(row.slots),
            substitutions=substitutions_from(row.substitutions),
            coupons=numbers_from(row.coupons),
        )
