"""Orders on their way, for the walk through the storyboard: with an invited courier, and one by name."""

from domain.money.accounts import Account, Cause, Posting
from domain.orders.delivering import giving
from domain.orders.order import OrderState
from domain.people import Actor
from domain.unit_of_work import UnitOfWork

CARRIED = (OrderState.OUT_FOR_DELIVERY, OrderState.UNDELIVERED)


async def carry_some(
    work: UnitOfWork, owner: Actor, arjun: Actor, shop_id: int, orders: dict[OrderState, int]
) -> None:
    """The courier has what is on its way and what could not be delivered; another one is known by name."""
    me = await work.couriers.person(shop_id, arjun.identity_id, arjun.name)
    for state in CARRIED:
        await work.trips.begin(orders[state], me.id)
    names = ("Suri & <sons>", "Raju")
    named = [await giving.add_courier(work, owner, shop_id, name=name, phone="98480 12345") for name in names]
    for courier in (me, *named):
        sides = Posting(Account.CASH, -50_00), Posting(Account.COURIER_CASH, 50_00, courier.id)
        await work.ledger.add(shop_id, Cause.CARRIED, f"town {courier.id}", sides, currency="INR")
