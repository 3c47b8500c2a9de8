"""What is in a cart.

Every change first moves the cart's version, guarded by the version that the person saw. That takes the
lock of the cart's row too, so two changes of one cart never pass each other. Lines get in by one insert,
which leaves out what the cart has no room for: whoever adds any hears of it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from sqlalchemy import Select, bindparam, delete, func, insert, or_, select, update
from sqlalchemy.dialects import postgresql

from domain.catalogue.shop import Shop
from domain.shopping.cart import MOST_LINES, Basket, Cart, CartLine, Part
from domain.shopping.errors import CartChanged, CartFull
from storage.catalogue.rows import PRODUCT, SHOP, ProductRow, ShopRow
from storage.engine.shapes import Columns, columns
from storage.engine.transaction import Transaction
from storage.schema import tables as t


class _LineRow(NamedTuple):
    product: ProductRow
    amount: int


class _BasketRow(NamedTuple):
    product: ProductRow
    amount: int
    shop: ShopRow


class _Moved(NamedTuple):
    version: int
    cleared: str | None


class _ClearedRow(NamedTuple):
    product_id: int
    amount: int
    added_at: int


def _line(cart: Cart, product_id: int, amount: int, added_at: int) -> dict[str, int]:
    return {"cart_id": cart.id, "product_id": product_id, "amount": amount, "added_at": added_at}


def _lines(selected: Columns) -> Select[tuple[object, ...]]:
    return (
        select(*selected)
        .join_from(t.cart_line, t.product)
        .join(t.shop, t.shop.c.id == t.product.c.shop_id)
        .where(t.cart_line.c.cart_id == bindparam("of_cart"))
    )


_ONE_LINE = _lines(columns(_LineRow, t.cart_line, product=PRODUCT)).where(
    t.cart_line.c.product_id == bindparam("of_product")
)
_BASKET = _lines(columns(_BasketRow, t.cart_line, product=PRODUCT, shop=SHOP)).order_by(
    t.cart_line.c.added_at, t.cart_line.c.product_id
)
_COUNT = select(func.count(t.cart_line.c.product_id)).where(t.cart_line.c.cart_id == bindparam("of_cart"))
_SEEN = update(t.cart).where(t.cart.c.id == bindparam("by_id"), t.cart.c.version == bindparam("seen"))
_MOVE = _SEEN.values(version=t.cart.c.version + 1).returning(*columns(_Moved, t.cart))
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
_SET_LINES = _PUT.on_conflict_do_update(index_elements=_LINE_KEY, set_={"amount": _PUT.excluded.amount})
_SET_LINE = _SET_LINES.returning(t.cart_line.c.product_id)
_IN_IT = select(t.cart_line.c.product_id).where(t.cart_line.c.cart_id == bindparam("of_cart"))
_DROP_LINE = delete(t.cart_line).where(
    t.cart_line.c.cart_id == bindparam("of_cart"), t.cart_line.c.product_id == bindparam("of_product")
)
_COPY = insert(t.cart_line).from_select(
    [*_LINE_KEY, "amount", "added_at"],
    select(
        bindparam("into", type_=t.BIG), t.cart_line.c.product_id, t.cart_line.c.amount, t.cart_line.c.added_at
    ).where(t.cart_line.c.cart_id == bindparam("of_cart")),
)
_EMPTY = (
    delete(t.cart_line)
    .where(t.cart_line.c.cart_id == bindparam("of_cart"))
    .returning(*columns(_ClearedRow, t.cart_line))
)


@dataclass(frozen=True, slots=True)
class StoredCartLines:
    """Lines of carts in the database."""

    tx: Transaction

    async def basket(self, cart: Cart) -> Basket:
        lines: dict[int, list[CartLine]] = {}
        shops: dict[int, Shop] = {}
        for row in await self.tx.executor.rows(_BASKET, _BasketRow, of_cart=cart.id):
            product = row.product.product
            if product.shop_id not in shops:
                shops[product.shop_id] = row.shop.shop(self.tx.now)
            lines.setdefault(product.shop_id, []).append(CartLine(product, row.amount))
        return Basket(cart, tuple(Part(shops[shop_id], tuple(part)) for shop_id, part in lines.items()))

    async def line(self, cart_id: int, product_id: int) -> CartLine | None:
        row = await self.tx.executor.row(_ONE_LINE, _LineRow, of_cart=cart_id, of_product=product_id)
        return CartLine(row.product.product, row.amount) if row else None

    async def count(self, cart_id: int) -> int:
        return await self.tx.executor.value(_COUNT, int, of_cart=cart_id) or 0

    async def set_line(self, cart: Cart, product_id: int, amount: int) -> Cart:
        moved = await self._move(cart)
        if not amount:
            await self.tx.executor.run(_DROP_LINE, of_cart=cart.id, of_product=product_id)
        elif not await self.tx.executor.run(_SET_LINE, **_line(cart, product_id, amount, self.tx.at)):
            raise CartFull(most=MOST_LINES)
        return replace(cart, version=moved.version)

    async def set_lines(self, cart: Cart, amounts: Mapping[int, int]) -> list[int]:
        await self._move(cart)
        gone = [product_id for product_id, amount in amounts.items() if not amount]
        await self.tx.executor.many(_DROP_LINE, [{"of_cart": cart.id, "of_product": each} for each in gone])
        lines = [
            _ClearedRow(product_id, amount, self.tx.at) for product_id, amount in amounts.items() if amount
        ]
        return await self._put(cart, lines)

    async def copy(self, cart: Cart, into: Cart) -> None:
        await self.tx.executor.run(_COPY, of_cart=cart.id, into=into.id)

    async def clear(self, cart: Cart) -> Cart:
        executor = self.tx.executor
        moved = await self._move(cart)
        if lines := await executor.rows(_EMPTY, _ClearedRow, of_cart=cart.id):
            await executor.run(_KEEP_CLEARED, by_id=cart.id, new=json.dumps(lines))
        return replace(cart, version=moved.version)

    async def restore(self, cart: Cart) -> Cart:
        moved = await self._move(cart)
        if moved.cleared:
            if await self._put(cart, [_ClearedRow(*line) for line in json.loads(moved.cleared)], anew=False):
                raise CartFull(most=MOST_LINES)
            await self.tx.executor.run(_KEEP_CLEARED, by_id=cart.id, new=None)
        return replace(cart, version=moved.version)

    async def _put(self, cart: Cart, lines: Sequence[_ClearedRow], *, anew: bool = True) -> list[int]:
        """These lines, or those of them alone that are not in it yet; gives what it has no room for."""
        there = {*await self.tx.executor.values(_IN_IT, int, of_cart=cart.id)}
        new = [line for line in lines if line.product_id not in there]
        fitting = new[: max(0, MOST_LINES - len(there))]
        known = [line for line in lines if line.product_id in there] if anew else []
        await self.tx.executor.many(_SET_LINES, [_line(cart, *line) for line in known + fitting])
        return [line.product_id for line in new[len(fitting) :]]

    async def _move(self, cart: Cart) -> _Moved:
        row = await self.tx.executor.row(_MOVE, _Moved, by_id=cart.id, seen=cart.version)
        if row is None:
            raise CartChanged
        return row
