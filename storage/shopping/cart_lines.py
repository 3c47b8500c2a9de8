"""What is in a cart.

Every change first moves the cart's version, guarded by the version that the person saw. That takes the
lock of the cart's row too, so two changes of one cart never pass each other. Lines get in by one insert,
which leaves out what the cart has no room for: whoever adds any hears of it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Executable, bindparam, delete, func, or_, select, update
from sqlalchemy.dialects import postgresql

from domain.catalogue.shop import Shop
from domain.shopping.cart import MOST_LINES, Basket, Cart, CartLine, Part
from domain.shopping.errors import CartChanged, CartFull
from storage.catalogue.rows import PRODUCT, SHOP, product_of, shop_of
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
_LINE_KEY = ("cart_id", "product_id")
_there = t.cart_line.alias()
_its_cart = _there.c.cart_id == bindparam("cart_id")
_has_room = or_(
    select(_there.c.amount).where(_its_cart, _there.c.product_id == bindparam("product_id")).exists(),
    select(func.count(_there.c.product_id)).where(_its_cart).scalar_subquery() < MOST_LINES,
)
_PUT = postgresql.insert(t.cart_line).from_select(
    [*_LINE_KEY, "amount", "added_at"],
    select(*(bindparam(column.name, type_=column.type) for column in t.cart_line.c)).where(_has_room),
)
"""A line as long as it is there already or there is room for it; gives nothing where there is none."""
_SET_LINE = _PUT.on_conflict_do_update(
    index_elements=_LINE_KEY, set_={"amount": _PUT.excluded.amount}
).returning(t.cart_line.c.product_id)
_BRING_BACK = _PUT.on_conflict_do_update(
    index_elements=_LINE_KEY, set_={"amount": t.cart_line.c.amount}
).returning(t.cart_line.c.product_id)
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
        """Makes it so much (0 removes it) and moves the version by one; raises CartChanged, CartFull."""
        moved = await self._move(_MOVE, cart)
        if not amount:
            await self.tx.executor.rows(_DROP_LINE, of_cart=cart.id, of_product=product_id)
        elif not await self._fits(_SET_LINE, cart, product_id, amount, self.tx.at):
            raise CartFull(most=MOST_LINES)
        return replace(cart, version=moved.version)

    async def set_lines(self, cart: Cart, amounts: Mapping[int, int]) -> list[int]:
        """Makes it hold so much of each product, one after the other; gives those it had no room for.

        Moves the version by one; raises CartChanged.
        """
        await self._move(_MOVE, cart)
        left_out = []
        for product_id, amount in amounts.items():
            if not await self._fits(_SET_LINE, cart, product_id, amount, self.tx.at):
                left_out.append(product_id)
        return left_out

    async def clear(self, cart: Cart) -> Cart:
        """Removes all lines, keeping them for `restore`; moves the version; raises CartChanged."""
        executor = self.tx.executor
        moved = await self._move(_MOVE, cart)
        if lines := await executor.rows(EMPTY, of_cart=cart.id):
            await executor.rows(_KEEP_CLEARED, by_id=cart.id, new=json.dumps(lines))
        return replace(cart, version=moved.version)

    async def restore(self, cart: Cart) -> Cart:
        """Brings back what the last `clear` removed, once; a product added since keeps its new line.

        Moves the version; raises CartChanged, and CartFull where not all of it has room beside those.
        """
        moved = await self._move(_MOVE, cart)
        if moved.cleared:
            for line in json.loads(moved.cleared):
                if not await self._fits(_BRING_BACK, cart, *line):
                    raise CartFull(most=MOST_LINES)
            await self.tx.executor.rows(_KEEP_CLEARED, by_id=cart.id, new=None)
        return replace(cart, version=moved.version)

    async def _fits(self, put: Executable, cart: Cart, product_id: int, amount: int, added_at: int) -> bool:
        line = {"product_id": product_id, "amount": amount, "added_at": added_at}
        return bool(await self.tx.executor.rows(put, cart_id=cart.id, **line))

    async def _move(self, statement: Executable, cart: Cart, **new: Any) -> Any:
        row = await self.tx.executor.row(statement, by_id=cart.id, seen=cart.version, **new)
        if row is None:
            raise CartChanged
        return row
