"""The owner's desk: a shop's orders."""

from datetime import datetime
from zoneinfo import ZoneInfo

from domain.catalogue.shopkeeping import my_shop
from domain.kinds import MessageKind
from domain.orders.order import Order
from domain.orders.work import OrderWork
from domain.people import Actor


async def todays_orders(work: OrderWork, actor: Actor, shop_id: int) -> list[Order]:
    """What was ordered since midnight on the shop's clock. Raises NotFound."""
    shop = await my_shop(work, actor, shop_id)
    return await work.orders.of_shop(shop_id, since=_midnight(work.now, shop.time_zone))


async def show_open_orders(work: OrderWork, shop_id: int, chat_id: int) -> None:
    """A card for every open order of the shop."""
    for order in await work.orders.open_ones(shop_id=shop_id):
        await work.outbox.tell(MessageKind.ORDER_CARD, order.id, chat_id)


def _midnight(now: datetime, time_zone: str) -> datetime:
    return now.astimezone(ZoneInfo(time_zone)).replace(hour=0, minute=0, second=0, microsecond=0)
