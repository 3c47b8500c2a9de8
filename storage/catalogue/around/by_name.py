"""Shops by their names, page by page: those that take orders, and then those that take none."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Subquery, bindparam, literal, or_, select, union_all

from domain.catalogue.ports import ListedShop
from domain.catalogue.shop import Shop, ShopState
from domain.values import Names
from storage.catalogue.around.reaching import MOST_ID, TAKES, TAKES_NONE
from storage.catalogue.rows import SHOP, ShopRow
from storage.catalogue.search import LAST
from storage.engine.transaction import Transaction
from storage.schema import tables as t

LONGEST = 24
"""Of a name so much is sorted by."""
_s = t.shop.c


def _next(behind: int, which: ColumnElement[bool]) -> Subquery:
    """Those of this kind that come next: each kind has an index that is in this order."""
    name = bindparam(f"name{behind}", type_=_s.sort_name.type)
    after = bindparam(f"after{behind}", type_=t.BIG)
    return (
        select(_s.id, _s.sort_name, literal(behind).label("behind"))
        .where(_s.state == ShopState.APPROVED, which)
        .where(_s.sort_name >= name, or_(_s.sort_name > name, _s.id > after))
        .order_by(_s.sort_name, _s.id)
        .limit(bindparam("most"))
        .subquery()
    )


_both = union_all(select(_next(0, TAKES)), select(_next(1, TAKES_NONE))).subquery()
_BY_NAME = (
    select(*SHOP)
    .join_from(t.shop, _both, _both.c.id == _s.id)
    .order_by(_both.c.behind, _both.c.sort_name, _both.c.id)
    .limit(bindparam("most"))
)


def sort_name(names: Names) -> str:
    """What a shop is sorted by: the beginning of its English name, else of the one that it has."""
    return names.in_("en").casefold()[:LONGEST]


async def by_name(tx: Transaction, after: str, *, most: int) -> list[ListedShop]:
    """So many of all that customers may see, from beyond a spot."""
    behind, shop_id, name = _parsed(after)
    given: dict[str, object] = {"name0": name, "after0": shop_id, "name1": "", "after1": 0}
    if behind:
        given = {"name0": LAST, "after0": MOST_ID, "name1": name, "after1": shop_id}
    rows = await tx.executor.rows(_BY_NAME, ShopRow, **given, most=most)
    return [ListedShop(shop, _spot(shop)) for shop in (row.shop(tx.now) for row in rows)]


def _spot(shop: Shop) -> str:
    return f"{not (shop.is_open and shop.counter):d}:{shop.id}:{sort_name(shop.names)}"


def _parsed(spot: str) -> tuple[int, int, str]:
    """Behind what the list goes on; from its beginning where that says nothing."""
    behind, _, rest = spot.partition(":")
    shop_id, _, name = rest.partition(":")
    is_one = behind in ("0", "1") and shop_id.isascii() and shop_id.isdecimal() and len(shop_id) < 19
    return (int(behind), int(shop_id), _plain(name)) if is_one else (0, 0, "")


def _plain(name: str) -> str:
    """What every database takes as text."""
    return name.encode("utf-8", "ignore").decode().replace("\0", "")
