"""The index of words in the names of shops: one row per word and shop."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from sqlalchemy import Select, bindparam, delete, intersect, select

from domain.catalogue.shop import Shop, ShopState
from storage.catalogue.rows import SHOP, ShopRow
from storage.catalogue.search import LAST
from storage.engine.rows import adding
from storage.engine.transaction import Transaction
from storage.schema import tables as t

_MOST_WORDS = 6
_term = t.shop_term.c
_ADD = adding(t.shop_term, "term", "shop_id")
_DROP = delete(t.shop_term).where(_term.shop_id == bindparam("of_shop"))


@lru_cache(maxsize=_MOST_WORDS)
def _named(words: int) -> Select[tuple[object, ...]]:
    """Shops that customers may see, with a word that begins so for each."""
    begun = [
        select(_term.shop_id).where(_term.term >= bindparam(f"from{at}"), _term.term < bindparam(f"to{at}"))
        for at in range(words)
    ]
    having = (intersect(*begun) if words > 1 else begun[0].distinct()).subquery()
    return (
        select(*SHOP)
        .where(t.shop.c.id.in_(select(having.c.shop_id)), t.shop.c.state == ShopState.APPROVED)
        .order_by(t.shop.c.id)
        .limit(bindparam("most"))
    )


async def index(tx: Transaction, shop_id: int, name_keys: str) -> None:
    """Has a shop found by these words, and by no others."""
    await tx.executor.run(_DROP, of_shop=shop_id)
    terms = sorted(set(name_keys.split()))
    await tx.executor.many(_ADD, [{"term": term, "shop_id": shop_id} for term in terms])


async def named(tx: Transaction, words: Sequence[str], *, most: int) -> list[Shop]:
    """Those whose names have words that begin so."""
    sought = words[:_MOST_WORDS]
    given = {f"from{at}": key for at, key in enumerate(sought)}
    given |= {f"to{at}": key + LAST for at, key in enumerate(sought)}
    rows = await tx.executor.rows(_named(len(sought)), ShopRow, **given, most=most)
    return [row.shop(tx.now) for row in rows]
