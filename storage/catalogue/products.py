"""What shops sell: categories, products, prices. What stands on the shelf is in `stock`."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Executable, bindparam, func, select, update

from domain.catalogue.ports import NewProduct
from domain.catalogue.product import Category, Product
from domain.values import Money, Names, Unit
from storage.catalogue.rows import CATEGORY, PRODUCT, CategoryRow, ProductRow
from storage.catalogue.search import index
from storage.catalogue.shelves import BY_SALES, COUNT, ListedProduct, by_name
from storage.catalogue.stock import StockMove, record
from storage.engine.rows import adding, adding_once, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, to_json
from storage.schema import tables as t

PRICED_PER = 1_000
"""Weighed and measured goods are priced per kilogram and litre."""


class _ListedCategory(NamedTuple):
    category: CategoryRow
    listed: int


_CATEGORIES = (
    select(*columns(_ListedCategory, category=CATEGORY, listed=func.count()))
    .join_from(t.category, t.product)
    .where(t.product.c.shop_id == bindparam("shop"), t.product.c.is_listed == 1)
    .group_by(*CATEGORY, t.category.c.position)
    .order_by(t.category.c.position, t.category.c.id)
)
_CATEGORY = select(*CATEGORY).where(t.category.c.id == bindparam("by_id"))
_EVERY_CATEGORY = select(*CATEGORY).order_by(t.category.c.position, t.category.c.id)
_BY_CODE = select(*CATEGORY).where(t.category.c.code == bindparam("code"))
_ADD_CATEGORY = adding_once(t.category, "code", "names", "emoji", "position").on_conflict_do_nothing(
    index_elements=["code"]
)
_ONE = select(*PRODUCT).join_from(t.product, t.shop).where(t.product.c.id == bindparam("by_id"))
_AFTER = (
    select(*PRODUCT)
    .join_from(t.product, t.shop)
    .where(
        t.product.c.shop_id == bindparam("shop"),
        t.product.c.is_listed == 1,
        t.product.c.id > bindparam("above"),
    )
    .order_by(t.product.c.id)
    .limit(bindparam("most"))
)
_AFTER_IN = _AFTER.where(
    t.product.c.category_id.in_(select(t.category.c.id).where(t.category.c.code == bindparam("of_code")))
)
_AT_ONCE = 50
_THESE = (
    select(*PRODUCT)
    .join_from(t.product, t.shop)
    .where(t.product.c.id.in_([bindparam(f"id{at}") for at in range(_AT_ONCE)]), t.product.c.is_listed == 1)
)
_ADD = adding(
    t.product,
    "public_id",
    "shop_id",
    "category_id",
    "names",
    "sort_name",
    "pack_amount",
    "pack_unit",
    "unit",
    "price_minor",
    "price_per",
    "step",
    "tax_bp",
    "on_hand",
    "mrp_minor",
    "brand",
).returning(t.product.c.id)
_CHANGE = update(t.product).where(t.product.c.id == bindparam("by_id"))
_SET_PRICE = _CHANGE.values(price_minor=bindparam("new"))
_SET_LISTED = _CHANGE.values(is_listed=bindparam("new"))


def _values(new: NewProduct) -> dict[str, object]:
    return {
        "public_id": secrets.token_hex(16),
        "shop_id": new.shop_id,
        "category_id": new.category_id,
        "names": to_json(new.names),
        "sort_name": new.names.in_("en").casefold(),
        "pack_amount": new.pack.amount if new.pack else None,
        "pack_unit": new.pack.unit if new.pack else None,
        "unit": new.unit,
        "price_minor": new.price.minor,
        "price_per": 1 if new.unit is Unit.PIECE else PRICED_PER,
        "step": new.step,
        "tax_bp": new.tax_bp,
        "on_hand": new.on_hand,
        "mrp_minor": new.mrp.minor if new.mrp else None,
        "brand": new.brand,
    }


class _BrandRow(NamedTuple):
    id: int
    brand: str | None


_BRANDS = select(*columns(_BrandRow, t.product)).where(
    t.product.c.shop_id == bindparam("shop"),
    t.product.c.category_id == bindparam("category"),
    t.product.c.brand.is_not(None),
)


@dataclass(frozen=True, slots=True)
class StoredProducts:
    """Products in the database."""

    tx: Transaction

    async def categories(self, shop_id: int) -> list[tuple[Category, int]]:
        rows = await self.tx.executor.rows(_CATEGORIES, _ListedCategory, shop=shop_id)
        return [(row.category.category, row.listed) for row in rows]

    async def category(self, category_id: int) -> Category:
        return found(await self.tx.executor.row(_CATEGORY, CategoryRow, by_id=category_id)).category

    async def every_category(self) -> list[Category]:
        rows = await self.tx.executor.rows(_EVERY_CATEGORY, CategoryRow)
        return [row.category for row in rows]

    async def page(
        self, shop_id: int, category_id: int, *, offset: int, limit: int
    ) -> tuple[list[Product], int]:
        return await self._page(BY_SALES, shop_id, category_id, offset=offset, limit=limit)

    async def brands(self, shop_id: int, category_id: int) -> dict[int, str]:
        rows = await self.tx.executor.rows(_BRANDS, _BrandRow, shop=shop_id, category=category_id)
        return {row.id: row.brand for row in rows if row.brand}

    async def page_by_name(
        self, shop_id: int, category_id: int, language: str, *, offset: int, limit: int
    ) -> tuple[list[Product], int]:
        return await self._page(by_name(language), shop_id, category_id, offset=offset, limit=limit)

    async def _page(
        self, statement: Executable, shop_id: int, category_id: int, *, offset: int, limit: int
    ) -> tuple[list[Product], int]:
        executor, shelf = self.tx.executor, {"shop": shop_id, "category": category_id}
        rows = await executor.rows(statement, ListedProduct, **shelf, most=limit, passed=offset)
        if rows:
            return [row.product.product for row in rows], rows[0].listed
        # A page past the end has no row to carry the count.
        return [], (await executor.value(COUNT, int, **shelf) if offset else 0) or 0

    async def after(self, shop_id: int, product_id: int, *, most: int) -> list[Product]:
        rows = await self.tx.executor.rows(_AFTER, ProductRow, shop=shop_id, above=product_id, most=most)
        return [row.product for row in rows]

    async def after_in(self, shop_id: int, category: str, product_id: int, *, most: int) -> list[Product]:
        given = {"shop": shop_id, "above": product_id, "most": most, "of_code": category}
        return [row.product for row in await self.tx.executor.rows(_AFTER_IN, ProductRow, **given)]

    async def get(self, product_id: int) -> Product:
        return found(await self.tx.executor.row(_ONE, ProductRow, by_id=product_id)).product

    async def these(self, product_ids: Sequence[int]) -> list[Product]:
        found: list[Product] = []
        for at in range(0, len(product_ids), _AT_ONCE):
            some = product_ids[at : at + _AT_ONCE]
            ids = {f"id{each}": some[min(each, len(some) - 1)] for each in range(_AT_ONCE)}
            found += [row.product for row in await self.tx.executor.rows(_THESE, ProductRow, **ids)]
        return found

    async def add_category(self, code: str, names: Names, emoji: str, position: int) -> Category:
        executor = self.tx.executor
        await executor.run(_ADD_CATEGORY, code=code, names=to_json(names), emoji=emoji, position=position)
        return found(await executor.row(_BY_CODE, CategoryRow, code=code)).category

    async def add(self, product: NewProduct) -> int:
        number = found(await self.tx.executor.value(_ADD, int, **_values(product)))
        await record(self.tx, StockMove.OPENING, number, on_hand=product.on_hand)
        words = [*product.names.by_language.values(), product.brand or ""]
        await index(self.tx, product.shop_id, number, words)
        return number

    async def set_price(self, product_id: int, price: Money) -> None:
        await self.tx.executor.run(_SET_PRICE, by_id=product_id, new=price.minor)

    async def set_listed(self, product_id: int, is_listed: bool) -> None:
        await self.tx.executor.run(_SET_LISTED, by_id=product_id, new=int(is_listed))
