"""What runs low: the shop is told once, until there is more of it than that again."""

from dataclasses import dataclass

from domain.catalogue.work import CatalogueWork
from domain.kinds import MessageKind


@dataclass(frozen=True, slots=True)
class RanLow:
    """No more is left of a product than its shop wants to be told at."""

    shop_id: int
    product_id: int


async def tell_low(work: CatalogueWork, event: RanLow) -> None:
    """Has each of its owners told."""
    for owner in await work.shops.owners(event.shop_id):
        if chat := await work.people.chat_for(owner, None):
            await work.outbox.tell(MessageKind.STOCK_LOW, event.product_id, chat, priority=2)
