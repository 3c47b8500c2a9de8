"""A person's orders: page by page, each in detail, called off until the shop accepts it."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from domain.orders import own_orders
from domain.orders.line import OrderLine
from domain.orders.order import Move, Order
from domain.values import Pack, Quantity, Unit
from web.account.call import HOME, PageCall
from web.account.pages import Pages

ORDERS = f"{HOME}/orders"
ORDER = ORDERS + "/{order}"
MOST = 10
ONE = Quantity(1, Unit.PIECE)

pages = Pages("orders")


@pages.page(ORDERS)
async def orders_page(call: PageCall) -> web.Response:
    """The newest, or those before the one that the address names."""
    cursor = call.query.get("before")
    after = (await _own(call, cursor)).id if cursor else 0
    found = await own_orders.page_of_own(call.work, call.actor, after=after, most=MOST + 1)
    older = found[MOST - 1].public_id if len(found) > MOST else None
    return call.page("orders", orders=found[:MOST], older=older, is_first=not cursor, bot=call.services.bot)


@pages.page(ORDER)
async def order_page(call: PageCall) -> web.Response:
    """One order."""
    order = await _own(call, call.path["order"])
    return call.page(
        "order",
        order=order,
        shop=await call.work.shops.get(order.shop_id),
        lines=[_line(each) for each in order.lines],
        may_withdraw=order.allows(Move.WITHDRAW),
    )


@pages.form(ORDER, on=order_page)
async def withdraw(call: PageCall) -> web.Response:
    """Calls it off."""
    order = await _own(call, call.path["order"])
    await own_orders.withdraw(call.work, call.actor, order.id)
    return call.go(f"{ORDERS}/{order.public_id}")


async def _own(call: PageCall, public_id: str) -> Order:
    """One of the caller's; raises NotFound."""
    return await own_orders.own_order(call.work, call.actor, await call.work.ids.order(public_id))


def _line(line: OrderLine) -> dict[str, Any]:
    """What the page tells of a line; the pack only where it says anything."""
    has_pack = line.pack not in (None, ONE) and not line.is_weighed
    return {
        "name": line.names,
        "amount": line.quantity,
        "weighed": line.is_weighed,
        "cost": line.cost,
        "pack": Pack(line.pack) if has_pack and line.pack else None,
    }
