"""Orders that have come, for the walk through the storyboard: some are rated, one is answered."""

from domain.money.aftercare.complaint import Fault
from domain.orders.extras import ratings
from domain.orders.order import OrderState
from domain.people import Actor
from domain.platform.hearing import complaints
from domain.unit_of_work import UnitOfWork


async def rate_some(
    work: UnitOfWork, owner: Actor, asha: Actor, orders: dict[OrderState, int], other: tuple[Actor, int]
) -> None:
    """What was collected had three stars, to which the owner has said something; somebody else gave five."""
    await ratings.rate(work, *other, 5)
    await ratings.rate(work, asha, orders[OrderState.COLLECTED], 3)
    await ratings.answer_rating(
        work, owner, orders[OrderState.COLLECTED], "Next time <b>earlier</b> & better"
    )


async def complain_of_some(
    work: UnitOfWork, owner: Actor, asha: Actor, orders: dict[OrderState, int]
) -> list[int]:
    """Complaints in every state."""
    had = orders[OrderState.DELIVERED]
    lines = (await work.orders.get(had)).lines
    made = [await complaints.complain(work, asha, had, Fault.OTHER, words="It was <wet> & cold")]
    for line in lines[:2]:
        made.append(await complaints.complain(work, asha, had, Fault.SPOILT, line_id=line.id))
    collected = orders[OrderState.COLLECTED]
    lines = (await work.orders.get(collected)).lines
    made.append(await complaints.complain(work, asha, collected, Fault.WRONG))
    made.append(await complaints.complain(work, asha, collected, Fault.MISSING, line_id=lines[0].id))
    await complaints.escalate(work, made[1].id)
    await complaints.refund(work, owner, made[2].id, 1)
    await complaints.refuse(work, owner, made[3].id, "It was <fresh>")
    await complaints.close(work, made[4].id)
    return [each.id for each in made]
