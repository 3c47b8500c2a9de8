"""Two goods of the platform's catalogue become one, and two again, by a few statements."""

from __future__ import annotations

import json
import secrets
from typing import NamedTuple

from sqlalchemy import bindparam, select, update

from domain.catalogue.shared.good import SharedGood
from domain.catalogue.shared.merges import Merge
from storage.catalogue.shared.rows import GoodRow, columns_of
from storage.engine.rows import adding, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms
from storage.schema import tables as t

_g, _m = t.shared_good.c, t.shared_merge.c
_double = bindparam("double", type_=t.BIG)


class _MergeRow(NamedTuple):
    id: int
    public_id: str
    kept_id: int
    double: GoodRow
    at: int
    was: str
    now: str
    moved: str
    undone_at: int | None

    @property
    def merge(self) -> Merge:
        return Merge(
            id=self.id,
            public_id=self.public_id,
            kept_id=self.kept_id,
            double=self.double.good,
            at=from_ms(self.at),
            was=_good(self.was),
            now=_good(self.now),
            moved=tuple(json.loads(self.moved)),
            is_undone=self.undone_at is not None,
        )


_MERGE = select(*columns(_MergeRow, t.shared_merge, double=columns(GoodRow, t.shared_good))).join_from(
    t.shared_merge, t.shared_good, _g.id == _m.double_id
)
_ONE = _MERGE.where(_m.id == bindparam("by_id"))
_OF = _MERGE.where(_m.kept_id == bindparam("kept")).order_by(_m.id.desc())
_MOVED = select(_g.id).where(_g.merged_into == _double)
_MOVE = (
    update(t.shared_good)
    .where((_g.id == _double) | (_g.merged_into == _double))
    .values(merged_into=bindparam("to"))
)
_POINT = (
    update(t.shared_good).where(_g.id == bindparam("by_id")).values(merged_into=bindparam("to", type_=t.BIG))
)
_ADD = adding(t.shared_merge, "public_id", "kept_id", "double_id", "at", "was", "now", "moved").returning(
    _m.id
)
_UNDO = update(t.shared_merge).where(_m.id == bindparam("by_id")).values(undone_at=bindparam("when"))


async def merge(tx: Transaction, kept: SharedGood, now: SharedGood, double: SharedGood) -> int:
    """The double and all that was it point to the kept one; gives the merge's number."""
    moved = await tx.executor.values(_MOVED, int, double=double.id)
    await tx.executor.run(_MOVE, double=double.id, to=kept.id)
    given = {"public_id": secrets.token_hex(16), "kept_id": kept.id, "double_id": double.id, "at": tx.at}
    told = {"was": _text(kept), "now": _text(now), "moved": json.dumps(sorted(moved))}
    return found(await tx.executor.value(_ADD, int, **given, **told))


async def unmerge(tx: Transaction, made: Merge) -> None:
    """The double stands for itself again, and what had been it points to it."""
    await tx.executor.run(_POINT, by_id=made.double.id, to=None)
    await tx.executor.many(_POINT, [{"by_id": each, "to": made.double.id} for each in made.moved])
    await tx.executor.run(_UNDO, by_id=made.id, when=tx.at)


async def merges(tx: Transaction, kept_id: int) -> list[Merge]:
    """Those that gave something to this one, the newest first."""
    return [row.merge for row in await tx.executor.rows(_OF, _MergeRow, kept=kept_id)]


async def merge_of(tx: Transaction, merge_id: int) -> Merge:
    """One of them. Raises NotFound."""
    return found(await tx.executor.row(_ONE, _MergeRow, by_id=merge_id)).merge


def _text(good: SharedGood) -> str:
    return json.dumps(columns_of(good), ensure_ascii=False)


def _good(text: str) -> SharedGood:
    told = json.loads(text)
    del told["sort_name"]
    return GoodRow(id=0, public_id="", merged_into=None, version=0, **told).good
