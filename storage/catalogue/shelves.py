"""Shelves: one category of one shop, by what sells, or by name."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import Select, bindparam, cast, func, literal, select

from domain.values import LANGUAGES
from storage.catalogue.rows import PRODUCT, ProductRow
from storage.engine.names import InLanguage
from storage.engine.shapes import columns
from storage.schema import tables as t
from storage.schema.columns import BYTEWISE


class ListedProduct(NamedTuple):
    """A product, and how many stand on its shelf."""

    product: ProductRow
    listed: int


_ON_SHELF = (
    t.product.c.shop_id == bindparam("shop"),
    t.product.c.category_id == bindparam("category"),
    t.product.c.is_listed == 1,
)
_SHELF = (
    select(*columns(ListedProduct, product=PRODUCT, listed=func.count().over()))
    .join_from(t.product, t.shop)
    .where(*_ON_SHELF)
    .limit(bindparam("most"))
    .offset(bindparam("passed"))
)
BY_SALES = _SHELF.outerjoin(t.popular, t.popular.c.sort_name == t.product.c.sort_name).order_by(
    t.product.c.sold.desc(),
    func.coalesce(t.popular.c.sold, 0).desc(),
    t.product.c.sort_name,
    t.product.c.id,
)


@lru_cache(maxsize=len(LANGUAGES))
def by_name(language: str) -> Select[tuple[object, ...]]:
    """By code points: that is the alphabet's order in each of the scripts."""
    told = func.nullif(InLanguage(t.product.c.names, literal(language)), "")
    named = func.lower(func.coalesce(told, t.product.c.sort_name))
    return _SHELF.order_by(cast(named, BYTEWISE), t.product.c.id)


COUNT = select(func.count().label("listed")).select_from(t.product).where(*_ON_SHELF)
