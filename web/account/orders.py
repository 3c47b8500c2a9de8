"""A person's orders: page by page, each in detail, called off until the shop accepts it."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from domain.orders import own_orders
from domain.orders.order import Move, Order, OrderLine
from domain.unit_of_work import UnitOfWork
from domain.values import Pack, Quantity, Unit
from web.account.call import HOME, PageCall
from web.account.handler import Page

ORDERS = f"{HOME}/orders"
MOST = 10
ONE = Quantity(1, Unit.PIECE)


async def orders_page(call: PageCall) -> web.Response:
    """The newest, or those before the one that the address names."""
    work = call.store.read()
    cursor = call.request.query.get("before")
    after = (await _own(work, call, cursor)).id if cursor else 0
    found = await own_orders.page_of_own(work, call.actor, after=after, most=MOST + 1)
    older = found[MOST - 1].public_id if len(found) > MOST else None
    return call.page("orders", orders=found[:MOST], older=older, is_first=not cursor, bot=call.services.bot)


async def order_page(call: PageCall) -> web.Response:
    """One order."""
    work = call.store.read()
    order = await _asked(work, call)
    return call.page(
        "order",
        order=order,
        shop=await work.shops.get(order.shop_id),
        lines=[_line(each) for each in order.lines],
        may_withdraw=order.allows(Move.WITHDRAW),
    )


async def withdraw(call: PageCall) -> web.Response:
    """Calls it off."""
    async with call.store.begin() as work:
        order = await _asked(work, call)
        await own_orders.withdraw(work, call.actor, order.id)
    return call.go(f"{ORDERS}/{order.public_id}")


async def _asked(work: UnitOfWork, call: PageCall) -> Order:
    return await _own(work, call, call.request.match_info["order"])


async def _own(work: UnitOfWork, call: PageCall, public_id: str) -> Order:
    """One of the visitor's; raises NotFound."""
    return await own_orders.own_order(work, call.actor, await work.ids.order(public_id))


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


PAGES = [Page(ORDERS, orders_page), Page(f"{ORDERS}/{{order}}", order_page, withdraw)]
