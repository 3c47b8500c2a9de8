"""Carts and addresses that their person deleted: kept for a day, out of sight, then gone for good.

A deleted cart gives up its name, so that another one may have it.
"""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import (
    ColumnElement,
    Delete,
    Select,
    Table,
    Update,
    and_,
    bindparam,
    delete,
    func,
    select,
    update,
)

from domain.shopping.address import Address
from domain.shopping.cart import Cart
from domain.shopping.errors import CartChanged
from storage.engine.transaction import Transaction
from storage.privacy.erasing import blank
from storage.schema import tables as t

MOST_KEPT = 20
"""How many of each one person may have back; of more, the earliest are gone at once."""
_before = bindparam("before", type_=t.BIG)
_of = t.cart.c.identity_id == bindparam("of_identity")
_seen = (t.cart.c.id == bindparam("by_id"), t.cart.c.version == bindparam("seen"))
_DELETE = (
    update(t.cart)
    .where(*_seen, t.cart.c.deleted_at.is_(None))
    .values(
        deleted_at=bindparam("now"),
        former_name=t.cart.c.name,
        name=t.cart.c.public_id,
        was_current=t.cart.c.is_current,
        is_current=0,
        version=t.cart.c.version + 1,
    )
    .returning(t.cart.c.was_current)
)
_others = t.cart.alias()
_eldest = (
    select(func.min(_others.c.id))
    .where(_others.c.identity_id == bindparam("of_identity"), _others.c.deleted_at.is_(None))
    .scalar_subquery()
)
_CHOOSE_ELDEST = update(t.cart).where(t.cart.c.id == _eldest).values(is_current=1)
_LEAVE = update(t.cart).where(_of, t.cart.c.is_current == 1).values(is_current=0)
_BRING_BACK = (
    update(t.cart)
    .where(*_seen, t.cart.c.deleted_at.is_not(None))
    .values(
        deleted_at=None,
        name=bindparam("called"),
        former_name=None,
        is_current=t.cart.c.was_current,
        was_current=0,
        version=t.cart.c.version + 1,
    )
    .returning(t.cart.c.version)
)
_FORGET_DRAFTS = update(t.cart).where(_of, t.cart.c.address_id == bindparam("by_id")).values(address_id=None)
_PUT_ASIDE = (
    update(t.address)
    .where(t.address.c.id == bindparam("by_id"))
    .values(deleted_at=bindparam("now"), was_default=bindparam("default"), version=t.address.c.version + 1)
)


def _carts_gone(which: ColumnElement[bool]) -> tuple[Delete | Update, ...]:
    """Deletes these carts for good; of one that orders came of, what was its person's."""
    gone = select(t.cart.c.id).where(t.cart.c.deleted_at.is_not(None), which).scalar_subquery()
    return (
        delete(t.cart_line).where(t.cart_line.c.cart_id.in_(gone)),
        update(t.cart)
        .where(t.cart.c.deleted_at.is_not(None), which, t.cart.c.former_name.is_not(None))
        .values(**blank(t.cart), address_id=None, delivery=None, cleared=None, former_name=None),
        delete(t.cart).where(
            t.cart.c.deleted_at.is_not(None),
            which,
            ~select(t.order.c.id).where(t.order.c.cart_id == t.cart.c.id).exists(),
            ~select(t.checkout.c.id).where(t.checkout.c.cart_id == t.cart.c.id).exists(),
        ),
    )


def _address_gone(which: ColumnElement[bool]) -> Delete:
    return delete(t.address).where(t.address.c.deleted_at.is_not(None), which)


OVER = (*_carts_gone(t.cart.c.deleted_at < _before), _address_gone(t.address.c.deleted_at < _before))
"""What the sweep runs, `before` in milliseconds since 1970."""
_TOO_MANY_CARTS = _carts_gone(and_(_of, t.cart.c.deleted_at < _before))
_TOO_MANY_ADDRESSES = _address_gone(
    and_(t.address.c.identity_id == bindparam("of_identity"), t.address.c.deleted_at < _before)
)


def _nth(table: Table) -> Select[tuple[int]]:
    """When the last of those was deleted that one person may still have back."""
    return (
        select(table.c.deleted_at)
        .where(table.c.identity_id == bindparam("of_identity"), table.c.deleted_at.is_not(None))
        .order_by(table.c.deleted_at.desc())
        .offset(MOST_KEPT - 1)
        .limit(1)
    )


_LAST_CART, _LAST_ADDRESS = _nth(t.cart), _nth(t.address)


async def delete_cart(tx: Transaction, cart: Cart) -> Cart:
    """Out of sight, and where it was the current one, the eldest is. Raises CartChanged."""
    executor = tx.executor
    was_current = await executor.value(_DELETE, int, by_id=cart.id, seen=cart.version, now=tx.at)
    if was_current is None:
        raise CartChanged
    if was_current:
        await executor.run(_CHOOSE_ELDEST, of_identity=cart.identity_id)
    last = await executor.value(_LAST_CART, object, of_identity=cart.identity_id)
    for statement in _TOO_MANY_CARTS if last else ():
        await executor.run(statement, of_identity=cart.identity_id, before=last)
    return replace(cart, version=cart.version + 1)


async def bring_cart_back(tx: Transaction, cart: Cart, name: str) -> None:
    """Under this name, and current where it was. Raises CartChanged."""
    if cart.is_current:
        await tx.executor.run(_LEAVE, of_identity=cart.identity_id)
    if not await tx.executor.run(_BRING_BACK, by_id=cart.id, seen=cart.version, called=name):
        raise CartChanged


async def delete_address(tx: Transaction, address: Address, *, was_default: bool) -> None:
    """Out of sight, and out of the drafts of carts."""
    executor, identity_id = tx.executor, address.identity_id
    await executor.run(_FORGET_DRAFTS, of_identity=identity_id, by_id=address.id)
    await executor.run(_PUT_ASIDE, by_id=address.id, now=tx.at, default=int(was_default))
    last = await executor.value(_LAST_ADDRESS, object, of_identity=identity_id)
    if last:
        await executor.run(_TOO_MANY_ADDRESSES, of_identity=identity_id, before=last)
