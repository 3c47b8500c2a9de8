"""An order that staff are writing down, for the walk through the storyboard: of more than fits on a page."""

from domain.orders.promise import taking
from domain.people import Actor
from domain.unit_of_work import UnitOfWork

LINES = 7


async def take_some(work: UnitOfWork, staff: Actor, shop_id: int) -> int:
    """Somebody rings and says what they want; gives the guest that they are."""
    guest_id = await taking.guest_at(work, staff, shop_id, "98480 12399")
    await taking.say_name(work, staff, guest_id, "Shanta & <daughter>")
    await taking.say_address(work, staff, guest_id, "5-9-22, Adarsh Nagar")
    goods = await work.products.after(shop_id, 0, most=100)
    for product in [each for each in goods if each.can_be_had and each.available >= 4 * each.step][:LINES]:
        await taking.put(work, staff, guest_id, product.id, 3 * product.step)
    return guest_id
