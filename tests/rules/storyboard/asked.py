"""Requests for a yes in the chat, for the walk through the storyboard."""

from domain.identity.sign_in import approving
from domain.identity.sign_in.approving import LIFE, Wish
from domain.people import Actor
from domain.unit_of_work import UnitOfWork


async def ask_some(work: UnitOfWork, who: Actor) -> list[int]:
    """One of each kind that waits, and one that is answered."""
    waiting = [await _asked(work, who, wish) for wish in Wish]
    answered = await _asked(work, who, Wish.SIGN_IN)
    await approving.answer(work, who, answered, None)
    return [*waiting, answered]


async def _asked(work: UnitOfWork, who: Actor, wish: Wish) -> int:
    client = "Firefox, Android" if wish is Wish.SIGN_IN else ""
    data = {"wish": wish.value, "number": "42", "numbers": "17 42 88", "client": client}
    token = await work.challenges.begin(approving.KIND, who.identity_id, data, LIFE[wish])
    found = await work.approvals.look(approving.KIND, token)
    assert found is not None
    return found.id
