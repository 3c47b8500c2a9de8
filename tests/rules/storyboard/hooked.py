"""Connected systems of a shop, for the walk through the storyboard."""

from domain.people import Actor
from domain.platform.webhooks import hooks
from domain.platform.webhooks import outcomes as delivering
from domain.platform.webhooks.hook import Tried, Trouble
from domain.unit_of_work import UnitOfWork

PAGES_OF = 15


async def hook_some(work: UnitOfWork, owner: Actor, shop_id: int, orders: list[int]) -> int:
    """One that was told much with every outcome, one that is off; gives the id of the one that is off."""
    busy, _ = await hooks.add(work, owner, shop_id, "https://till.example.org/kirana")
    idle, _ = await hooks.add(work, owner, shop_id, "https://books.example.org/in", is_shown=True)
    await hooks.ping(work, owner, busy.id)
    for order in orders:
        await work.hook_deliveries.note(shop_id, order, 1, ["order.placed"])
    outcomes = [Tried(200), *(Tried(500 if each is Trouble.REFUSED else None, each) for each in Trouble)]
    for number, each in enumerate(await hooks.deliveries(work, owner, busy.id, most=PAGES_OF)):
        tried = outcomes[number % len(outcomes)]
        await delivering.conclude(work, each, tried, jitter=0)
        if number == len(outcomes) - 1:
            await work.hook_deliveries.given_up(each.id, Tried(None, Trouble.TIMEOUT))
    await hooks.switch(work, owner, idle.id, False)
    return idle.id
