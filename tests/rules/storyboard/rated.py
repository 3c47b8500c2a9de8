"""Orders that have come, for the walk through the storyboard: one is rated and answered."""

from domain.orders.extras import ratings
from domain.orders.order import OrderState
from domain.people import Actor
from domain.unit_of_work import UnitOfWork


async def rate_some(work: UnitOfWork, owner: Actor, asha: Actor, orders: dict[OrderState, int]) -> None:
    """What was collected had three stars, and the owner has said something to that."""
    await ratings.rate(work, asha, orders[OrderState.COLLECTED], 3)
    await ratings.answer_rating(
        work, owner, orders[OrderState.COLLECTED], "Next time <b>earlier</b> & better"
    )
