"""A person's orders: page by page, each in detail, called off until the shop accepts it."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from domain.orders import Move, Order, OrderLine
from domain.usecases import ordering
from domain.values import Pack, Quantity, Unit
from domain.work import Work
from web.account.desk import Place
from web.account.visit import HOME, Visit

ORDERS = f"{HOME}/orders"
MOST = 10
ONE = Quantity(1, Unit.PIECE)


async def orders_page(visit: Visit) -> web.Response:
    """The newest, or those before the one that the address names."""
    work = visit.store.read()
    cursor = visit.request.query.get("before")
    after = (await _own(work, visit, cursor)).id if cursor else 0
    found = await ordering.page(work, visit.actor, after=after, most=MOST + 1)
    older = found[MOST - 1].public_id if len(found) > MOST else None
    return visit.page("orders", orders=found[:MOST], older=older, is_first=not cursor, bot=visit.house.bot)


async def order_page(visit: Visit) -> web.Response:
    """One order."""
    work = visit.store.read()
    order = await _asked(work, visit)
    return visit.page(
        "order",
        order=order,
        shop=await work.shops.get(order.shop_id),
        lines=[_line(each) for each in order.lines],
        may_withdraw=order.allows(Move.WITHDRAW),
    )


async def withdraw(visit: Visit) -> web.Response:
    """Calls it off."""
    async with visit.store.begin() as work:
        order = await _asked(work, visit)
        await ordering.withdraw(work, visit.actor, order.id)
    return visit.go(f"{ORDERS}/{order.public_id}")


async def _asked(work: Work, visit: Visit) -> Order:
    return await _own(work, visit, visit.request.match_info["order"])


async def _own(work: Work, visit: Visit, public_id: str) -> Order:
    """One of the visitor's; raises NotFound."""
    return await ordering.own_order(work, visit.actor, await work.ids.order(public_id))


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


PLACES = [Place(ORDERS, orders_page), Place(f"{ORDERS}/{{order}}", order_page, withdraw)]
