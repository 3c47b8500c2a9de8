"""What sells anywhere, counted anew every night: a shelf of a new shop comes by that."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import bindparam, cast, delete, func, select

from storage.engine.database import Database
from storage.engine.rows import adding
from storage.engine.shapes import columns
from storage.schema import tables as t

MOST = 1_000
"""Of the names that sell best; the others come by their names."""


class _SoldRow(NamedTuple):
    sort_name: str
    sold: int


_sold = cast(func.sum(t.product.c.sold), t.BIG)
_SOLD = (
    select(*columns(_SoldRow, t.product, sold=_sold))
    .where(t.product.c.sold > 0)
    .group_by(t.product.c.sort_name)
    .order_by(_sold.desc(), t.product.c.sort_name)
    .limit(bindparam("most"))
)
_FORGET = delete(t.popular)
_ADD = adding(t.popular, "sort_name", "sold")


async def recount(database: Database) -> int:
    """Counts how often goods of one English name were sold in all shops together; gives how many names.

    Reads outside of the transaction that it opens, which is short by that.
    """
    sold = await database.reader.rows(_SOLD, _SoldRow, most=MOST)
    async with database.transaction() as executor:
        await executor.run(_FORGET)
        await executor.many(_ADD, [row._asdict() for row in sold])
    return len(sold)
