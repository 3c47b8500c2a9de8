"""Running the platform: open orders, and what was set aside. For admins."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from domain.errors import NotFound
from domain.orders.order import Order
from domain.platform import admin
from domain.platform.ports import SetAside
from web.paging import PageQuery, page_after, page_by
from web.routes import Call, Nothing, Section, Shape
from web.v1.orders.orders import OrderSummary, summary_of

platform = Section("products")
orders = Section("orders")


class OpenOrder(OrderSummary):
    """An order that somebody still has to act on, and whose it is to do."""

    shop: str


class OpenOrders(Shape):
    """A page of orders, oldest first, and the cursor of the next (None: this is the last)."""

    items: list[OpenOrder]
    next: str | None


class AsideShape(Shape):
    """An update that could not be applied, or a message that could not be sent.

    `reference` is what its person was told, `notice` the kind of message, `error` its last error's class.
    """

    id: str
    kind: Literal["update", "message"]
    reference: str
    error: str
    notice: str | None
    at: datetime


class AsideList(Shape):
    """A page of what is set aside, the last first, how many there are in all, and the cursor of the next."""

    items: list[AsideShape]
    count: int
    next: str | None


@orders.route("GET", "/v1/platform/orders", query=PageQuery, answer=OpenOrders)
async def list_open_orders(call: Call[Nothing, PageQuery]) -> Shape:
    """Orders of all shops that somebody still has to act on, oldest first. For admins."""
    work = call.work

    async def read(after: int, most: int) -> list[Order]:
        return await admin.page_of_open_orders(work, call.actor, after=after, most=most)

    page = await page_after("open-orders", call.query, work.ids.order, read, lambda order: order.public_id)
    shops = await admin.shops_of(work, call.actor, page.items)
    items = [
        OpenOrder(**summary_of(order).model_dump(), shop=shops[order.shop_id].public_id)
        for order in page.items
    ]
    return OpenOrders(items=items, next=page.next)


@platform.route("GET", "/v1/set-aside", query=PageQuery, answer=AsideList)
async def list_set_aside(call: Call[Nothing, PageQuery]) -> Shape:
    """What could not be applied or sent, each to be tried again or given up. For admins."""

    async def read(after: str, most: int) -> list[SetAside]:
        return await admin.set_aside(call.work, call.actor, after=after, most=most)

    count = await admin.count_set_aside(call.work, call.actor)
    page = await page_by("set-aside", call.query, read, lambda aside: aside.cursor)
    return AsideList(items=[_aside(each) for each in page.items], count=count, next=page.next)


@platform.route("POST", "/v1/set-aside/{id}/retry", status=204, errors=(NotFound,))
async def retry_set_aside(call: Call[Nothing, Nothing]) -> Shape:
    """Puts it back in line, with all its tries. For admins."""
    await admin.retry(call.work, call.actor, call.path["id"])
    return Nothing()


@platform.route("POST", "/v1/set-aside/{id}/dismissal", status=204, errors=(NotFound,))
async def dismiss_set_aside(call: Call[Nothing, Nothing]) -> Shape:
    """Gives it up for good. For admins."""
    await admin.dismiss(call.work, call.actor, call.path["id"])
    return Nothing()


def _aside(aside: SetAside) -> AsideShape:
    return AsideShape.model_validate(
        {
            "id": aside.id,
            "kind": aside.kind.value,
            "reference": aside.reference,
            "error": aside.error,
            "notice": aside.notice,
            "at": aside.at,
        }
    )
