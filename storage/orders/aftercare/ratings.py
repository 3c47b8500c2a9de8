"""Ratings in the database: one per order, whoever asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import bindparam, func, or_, select, update

from domain.orders.aftercare.rating import Rating, Stars
from storage.engine.rows import adding_once, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms
from storage.schema import tables as t

_r = t.rating.c


class _RatingRow(NamedTuple):
    order_id: int
    public_id: str
    number: int
    shop_id: int
    stars: int
    at: int
    answer: str | None

    @property
    def rating(self) -> Rating:
        return Rating(
            order_id=self.order_id,
            order_public_id=self.public_id,
            order_number=self.number,
            shop_id=self.shop_id,
            stars=self.stars,
            at=from_ms(self.at),
            answer=self.answer,
        )


class _StarsRow(NamedTuple):
    given: int
    total: int


_RATINGS = select(*columns(_RatingRow, t.rating, t.order)).join_from(
    t.rating, t.order, t.order.c.id == _r.order_id
)
_OF = _RATINGS.where(_r.order_id == bindparam("of_order"))
_PAGE = (
    _RATINGS.where(
        _r.shop_id == bindparam("of_shop"),
        or_(bindparam("below") == 0, _r.order_id < bindparam("below")),
    )
    .order_by(_r.order_id.desc())
    .limit(bindparam("most"))
)
_STARS = select(func.count().label("given"), func.coalesce(func.sum(_r.stars), 0).label("total")).where(
    _r.shop_id == bindparam("of_shop")
)
_ADD = (
    adding_once(t.rating, "order_id", "shop_id", "stars", "at")
    .on_conflict_do_nothing()
    .returning(_r.order_id)
)
_ANSWER = update(t.rating).where(_r.order_id == bindparam("of_order")).values(answer=bindparam("text"))


@dataclass(frozen=True, slots=True)
class StoredRatings:
    """domain.orders.aftercare.rating.Ratings."""

    tx: Transaction

    async def add(self, order_id: int, shop_id: int, stars: int) -> bool:
        added = {"order_id": order_id, "shop_id": shop_id, "stars": stars, "at": self.tx.at}
        return await self.tx.executor.value(_ADD, int, **added) is not None

    async def of(self, order_id: int) -> Rating | None:
        row = await self.tx.executor.row(_OF, _RatingRow, of_order=order_id)
        return row.rating if row else None

    async def stars_of(self, shop_id: int) -> Stars:
        row = found(await self.tx.executor.row(_STARS, _StarsRow, of_shop=shop_id))
        return Stars(row.given, row.total)

    async def page_of(self, shop_id: int, *, after: int, most: int) -> list[Rating]:
        rows = await self.tx.executor.rows(_PAGE, _RatingRow, of_shop=shop_id, below=after, most=most)
        return [row.rating for row in rows]

    async def answer(self, order_id: int, text: str) -> None:
        await self.tx.executor.run(_ANSWER, of_order=order_id, text=text)
