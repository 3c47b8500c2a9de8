"""What is in a cart.

Every change first moves the cart's version, guarded by the version that the person saw. That takes the
lock of the cart's row too, so two changes of one cart never pass each other.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Executable, bindparam, delete, func, select, update

from domain.catalogue.shop import Shop
from domain.shopping.cart import Basket, Cart, CartLine, Part
from domain.shopping.errors import CartChanged
from storage.catalogue.rows import PRODUCT, SHOP, product_of, shop_of
from storage.engine.rows import adding_once
from storage.engine.transaction import Transaction
from storage.schema import tables as t

_LINE = (
    select(*PRODUCT, t.cart_line.c.amount)
    .join_from(t.cart_line, t.product)
    .join(t.shop, t.shop.c.id == t.product.c.shop_id)
    .where(t.cart_line.c.cart_id == bindparam("of_cart"))
)
_ONE_LINE = _LINE.where(t.cart_line.c.product_id == bindparam("of_product"))
# Prefixed, since the names in a row must differ.
_BASKET = _LINE.add_columns(*(column.label(f"its_shop_{column.name}") for column in SHOP)).order_by(
    t.cart_line.c.added_at, t.cart_line.c.product_id
)
_COUNT = select(func.count(t.cart_line.c.product_id)).where(t.cart_line.c.cart_id == bindparam("of_cart"))
SEEN = update(t.cart).where(t.cart.c.id == bindparam("by_id"), t.cart.c.version == bindparam("seen"))
_MOVE = SEEN.values(version=t.cart.c.version + 1).returning(t.cart.c.version, t.cart.c.cleared)
_KEEP_CLEARED = update(t.cart).where(t.cart.c.id == bindparam("by_id")).values(cleared=bindparam("new"))
_PUT = adding_once(t.cart_line, "cart_id", "product_id", "amount", "added_at")
_SET_LINE = _PUT.on_conflict_do_update(
    index_elements=["cart_id", "product_id"], set_={"amount": _PUT.excluded.amount}
)
_BRING_BACK = _PUT.on_conflict_do_nothing()
_DROP_LINE = delete(t.cart_line).where(
    t.cart_line.c.cart_id == bindparam("of_cart"), t.cart_line.c.product_id == bindparam("of_product")
)
EMPTY = (
    delete(t.cart_line)
    .where(t.cart_line.c.cart_id == bindparam("of_cart"))
    .returning(t.cart_line.c.product_id, t.cart_line.c.amount, t.cart_line.c.added_at)
)


@dataclass(frozen=True, slots=True)
class CartLines:
    """The lines' side of carts."""

    tx: Transaction

    async def basket(self, cart: Cart) -> Basket:
        """The cart with lines, grouped by shop, in the order in which they were added."""
        lines: dict[int, list[CartLine]] = {}
        shops: dict[int, Shop] = {}
        split = len(PRODUCT)
        for row in await self.tx.executor.rows(_BASKET, of_cart=cart.id):
            product = product_of(row[:split])
            if product.shop_id not in shops:
                shops[product.shop_id] = shop_of(row[split + 1 :])
            lines.setdefault(product.shop_id, []).append(CartLine(product, row.amount))
        return Basket(cart, tuple(Part(shops[shop_id], tuple(part)) for shop_id, part in lines.items()))

    async def line(self, cart_id: int, product_id: int) -> CartLine | None:
        """One line."""
        row = await self.tx.executor.row(_ONE_LINE, of_cart=cart_id, of_product=product_id)
        return CartLine(product_of(row[:-1]), row.amount) if row else None

    async def count(self, cart_id: int) -> int:
        """How many lines there are."""
        return await self.tx.executor.value(_COUNT, of_cart=cart_id) or 0

    async def set_line(self, cart: Cart, product_id: int, amount: int) -> Cart:
        """Makes it so much (0 removes it) and moves the version by one; raises CartChanged."""
        executor, at = self.tx.executor, self.tx.at
        moved = await self._move(_MOVE, cart)
        if amount:
            await executor.rows(_SET_LINE, cart_id=cart.id, product_id=product_id, amount=amount, added_at=at)
        else:
            await executor.rows(_DROP_LINE, of_cart=cart.id, of_product=product_id)
        return replace(cart, version=moved.version)

    async def clear(self, cart: Cart) -> Cart:
        """Removes all lines, keeping them for `restore`; moves the version; raises CartChanged."""
        executor = self.tx.executor
        moved = await self._move(_MOVE, cart)
        if lines := await executor.rows(EMPTY, of_cart=cart.id):
            await executor.rows(_KEEP_CLEARED, by_id=cart.id, new=json.dumps(lines))
        return replace(cart, version=moved.version)

    async def restore(self, cart: Cart) -> Cart:
        """Brings back what the last `clear` removed, once; a product added since keeps its new line.

        Moves the version; raises CartChanged.
        """
        executor = self.tx.executor
        moved = await self._move(_MOVE, cart)
        if moved.cleared:
            line = ("product_id", "amount", "added_at")
            lines = [
                {"cart_id": cart.id, **dict(zip(line, kept, strict=True))}
                for kept in json.loads(moved.cleared)
            ]
            await executor.many(_BRING_BACK, lines)
            await executor.rows(_KEEP_CLEARED, by_id=cart.id, new=None)
        return replace(cart, version=moved.version)

    async def _move(self, statement: Executable, cart: Cart, **new: Any) -> Any:
        row = await self.tx.executor.row(statement, by_id=cart.id, seen=cart.version, **new)
        if row is None:
            raise CartChanged
        return row
