"""Cash of couriers over HTTP: what one took at the door, has, and hands in."""

from __future__ import annotations

from datetime import datetime

from pydantic import Field

from domain.catalogue.errors import BadAmount
from domain.errors import NotFound
from domain.money.books import carried_cash
from domain.money.books.carried_cash import MOST_HANDED_IN
from domain.money.courier_cash import Tally
from domain.money.errors import CashMoved
from domain.orders.work import OrderWork
from web.routes import Call, Nothing, Section, Shape
from web.v1.shapes import MoneyShape, money

courier_cash = Section("orders")


class HandedInCash(Shape):
    """What was counted, beside what there was by the ledger."""

    expected: MoneyShape
    counted: MoneyShape
    taken_by: str | None
    at: datetime


class CourierTally(Shape):
    """A courier's cash today: taken at so many `doors`, `held` now, and handed in, the last first."""

    doors: int
    taken: MoneyShape
    held: MoneyShape
    handed_in: list[HandedInCash]


class HandIn(Shape):
    """What was counted; `expected` is what the courier held, as it was seen. In minor units."""

    expected: int = Field(ge=-MOST_HANDED_IN, le=MOST_HANDED_IN)
    counted: int = Field(ge=0, le=MOST_HANDED_IN)


@courier_cash.route(
    "GET", "/v1/shops/{shop}/couriers/{courier}/cash", answer=CourierTally, errors=(NotFound,)
)
async def get_cash(call: Call[Nothing, Nothing]) -> Shape:
    """A courier's cash today. For whoever works at the counter."""
    shop = await call.work.ids.shop(call.path["shop"])
    courier = await _kept(call.work, shop, call.path["courier"])
    return _tally(await carried_cash.tally(call.work, call.actor, shop, courier))


@courier_cash.route(
    "POST",
    "/v1/shops/{shop}/couriers/{courier}/cash",
    body=HandIn,
    answer=CourierTally,
    errors=(NotFound, BadAmount, CashMoved),
)
async def hand_in_cash(call: Call[HandIn, Nothing]) -> Shape:
    """Says what was counted when a courier handed in their cash; what is missing stays with them."""
    shop, asked = await call.work.ids.shop(call.path["shop"]), call.body
    courier = await _kept(call.work, shop, call.path["courier"])
    given = {"expected": asked.expected, "counted": asked.counted}
    return _tally(await carried_cash.hand_in(call.work, call.actor, shop, courier, **given))


async def _kept(work: OrderWork, shop_id: int, public_id: str) -> int:
    for each in await work.couriers.of_shop(shop_id):
        if each.public_id == public_id and each.id:
            return each.id
    raise NotFound


def _tally(of: Tally) -> CourierTally:
    return CourierTally(
        doors=of.doors,
        taken=money(of.taken),
        held=money(of.held),
        handed_in=[
            HandedInCash(
                expected=money(each.expected),
                counted=money(each.counted),
                taken_by=each.taken_by,
                at=each.at,
            )
            for each in of.handed_in
        ],
    )
